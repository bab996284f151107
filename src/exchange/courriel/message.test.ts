import { describe, expect, it } from "vitest";
import { readMessage } from "../../testing/read-message.ts";
import { type Message, writeMessage } from "./message.ts";

const MESSAGE: Message = {
  from: { name: "Le numérique pour tous", address: "contact@guide.example" },
  to: "accueil@lieu.example",
  subject: "Votre fiche « L'Atelier d'à côté » est-elle encore juste ?",
  date: "2026-03-01",
  text: "Bonjour,\n\nÀ relire : https://guide.example/contribuer/?fiche=x&rien=oui\nfin de ligne \n",
};
const written = (change: Partial<Message> = {}): string => writeMessage({ ...MESSAGE, ...change });

describe("a message", () => {
  it("is read back as it was written, accents, spaces at line ends and « = » included", () => {
    const { headers, text } = readMessage(written());
    expect(headers.get("subject")).toEqual([MESSAGE.subject]);
    expect(headers.get("from")).toEqual(["Le numérique pour tous <contact@guide.example>"]);
    expect(headers.get("to")).toEqual(["accueil@lieu.example"]);
    expect(headers.get("date")).toEqual(["Sun, 01 Mar 2026 00:00:00 +0000"]);
    expect(text).toBe(`${MESSAGE.text}\n`);
  });

  it("has only ASCII, lines of 76 signs at most, each ended by CRLF", () => {
    const source = written({ subject: "é".repeat(300), text: `${"très long ".repeat(60)}\n${"🙂".repeat(60)}` });
    expect(source).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(source.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(Math.max(...source.split("\r\n").map(({ length }) => length))).toBeLessThanOrEqual(76);
    expect(readMessage(source).headers.get("subject")).toEqual(["é".repeat(300)]);
    expect(readMessage(source).text).toContain("🙂".repeat(60));
  });

  it.each(["Le Lieu\r\nBcc: tous@exemple.example", "Le Lieu\nTo: autre@exemple.example", "Le Lieu\u2028Cc: x@exemple.example\r\n\r\nfaux corps"])(
    "lets %j add neither a recipient nor a header",
    (name) => {
      const { headers, text } = readMessage(written({ subject: name, from: { name, address: MESSAGE.from.address } }));
      expect([...headers.keys()]).toEqual(["date", "from", "to", "subject", "mime-version", "content-type", "content-transfer-encoding", "x-unsent"]);
      expect(headers.get("to")).toEqual(["accueil@lieu.example"]);
      expect(text.startsWith("Bonjour,")).toBe(true);
    },
  );
});
