/** Events as the forge writes them, hostile ones included, from the file to what is asked of the forge. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { writeGuide } from "../../src/reading/testing/guide.ts";
import { issueEvent, readEvent, workflowRunEvent } from "./event.ts";
import { commentProposal } from "./proposition/handle.ts";
import { type FakeForge, fakeForge, HEAD, REPOSITORY } from "./testing/fake-github.ts";
import { handleTicket } from "./ticket/handle.ts";
import { type Known, openKnown } from "./ticket/known.ts";

const EVENTS = join(import.meta.dirname, "testing", "evenements");
const eventFile = (name: string): string => join(EVENTS, `${name}.json`);
const folder = mkdtempSync(join(tmpdir(), "evenements-"));
let known: Known;
let forge: FakeForge;
beforeAll(() => {
  writeGuide(folder);
  known = openKnown(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  forge = fakeForge();
  vi.unstubAllEnvs();
});

const ticket = (name: string): Promise<string> =>
  handleTicket({ github: forge.github, known, parent: HEAD, server: "https://github.com" }, readEvent(issueEvent, eventFile(name)));
const writtenPaths = (): readonly string[] => [...forge.trees.values()].flat().map(({ path }) => path.replace(`${folder}/`, ""));
const said = (): string =>
  [...forge.comments.values()]
    .flat()
    .map(({ body }) => body)
    .join("\n");

describe("a ticket", () => {
  it.each([
    ["ticket-corriger-ouvert", 12],
    ["ticket-corriger-modifie-windows", 12],
    ["ticket-fermeture", 13],
    ["ticket-rien-n-a-change-sans-etiquette", 14],
  ])("becomes a proposal: %s", async (name, number) => {
    expect(await ticket(name)).toBe(`Ticket ${number} : proposition 100.`);
    expect(writtenPaths()).toEqual(["structures/borny/tilleuls.yaml"]);
    expect([...forge.trees.values()].flat().every(({ content }) => content !== undefined && !content.includes("\r"))).toBe(true);
    expect([...forge.refs.keys()]).toEqual(["main", `ticket/${number}`]);
  });

  it.each(["ticket-hostile-chemin", "ticket-hostile-bombe", "ticket-hostile-markdown", "ticket-sans-texte"])(
    "is answered, and nothing is written: %s",
    async (name) => {
      expect(await ticket(name)).toContain("il reste des choses à corriger");
      expect(writtenPaths()).toEqual([]);
      expect(said().replace(/`[^`\n]*`/g, "")).not.toMatch(/<img|\]\(https|(^|[^\\])@everyone|::add-mask/);
    },
  );

  it.each(["ticket-etiquete-par-la-redaction", "demande-de-fusion-pas-ticket"])("is left alone when it is not one: %s", async (name) => {
    await ticket(name);
    expect(forge.asked).toEqual([]);
  });
});

describe("the end of a check", () => {
  const end = (name: string): Promise<string> => commentProposal(forge.github, readEvent(workflowRunEvent, eventFile(name)), folder);
  beforeEach(() => {
    forge.pullFiles.set(7, [{ filename: "content/pages/neuve.md", status: "added" }]);
    forge.head.set("pages/neuve.md", { bytes: strToU8("---\ntitre: Neuve\n---\nTexte\n") });
    const head = { ref: "patch-1", sha: "c".repeat(40), repo: { full_name: "benevole/guide" } };
    forge.pulls.push({ number: 7, state: "open", title: "", body: "", head, base: { ref: "main", repo: { full_name: REPOSITORY } } });
  });

  it("of a fork's proposal is commented, without a word of its branch or its title", async () => {
    expect(await end("verification-finie-bifurcation")).toBe("Proposition 7 : commentaire écrit.");
    expect(said()).not.toMatch(/patch-1|everyone|mechant/);
    expect(forge.asked.filter((line) => line.includes("mechant"))).toEqual([]);
  });

  it.each(["verification-finie-bifurcation-effacee", "verification-finie-poussee"])(
    "is not commented when it cannot be that of an open proposal: %s",
    async (name) => {
      await end(name);
      expect(said()).toBe("");
    },
  );
});

describe("an event", () => {
  it("of any other shape is refused in French", () => {
    const file = join(folder, "evenement.json");
    for (const wrong of ['{"issue":{}}', "[]", "null", '{"action":"opened","issue":{"number":"12/../../x"}}']) {
      writeFileSync(file, wrong);
      expect(() => readEvent(issueEvent, file), wrong).toThrow("n'a pas la forme attendue");
    }
    writeFileSync(file, `"${"x".repeat(5_000_001)}"`);
    expect(() => readEvent(issueEvent, file)).toThrow("beaucoup trop gros");
    vi.stubEnv("GITHUB_EVENT_PATH", "");
    expect(() => readEvent(issueEvent)).toThrow("GITHUB_EVENT_PATH");
  });

  it("that is recorded is used by a test", () => {
    const test = readFileSync(import.meta.filename, "utf8");
    for (const file of readdirSync(EVENTS)) expect(test).toContain(`"${file.replace(".json", "")}"`);
  });
});
