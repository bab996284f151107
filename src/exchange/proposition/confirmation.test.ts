import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { editFiche } from "../yaml/edit-fiche.ts";
import { confirmedFiche } from "./confirmation.ts";
import { comparedLines } from "./lignes.ts";

const FOLDER = join(import.meta.dirname, "../../../content/structures");
const fiches = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => [file, readFileSync(join(FOLDER, file), "utf8")] as const);

const changed = (avant: string, apres: string): readonly string[] =>
  comparedLines(avant, apres)
    .filter(({ signe }) => signe !== "=")
    .map(({ signe, texte }) => `${signe} ${texte}`);

it("a confirmation changes the line of the check, and no other, in every real fiche", () => {
  expect(fiches.length).toBeGreaterThan(50);
  for (const [file, text] of fiches) {
    const lines = changed(text, confirmedFiche(text, "2026-11-22", "structure") ?? "");
    expect(lines.at(-1), file).toBe("+ verification: { date: 2026-11-22, par: structure }");
    expect(lines.length, lines.join("\n")).toBeLessThanOrEqual(2);
    if (lines.length === 2) expect(lines[0]).toMatch(/^- verification:/);
  }
});

it("a correction of the hours and of one level changes those lines, and the day, in every real fiche; its comments and its order stay", () => {
  for (const [file, text] of fiches) {
    const level = /^ {2}([a-z0-9-]+): (?:maîtrise|basique|proposé)$/m.exec(text)?.[1];
    if (level === undefined) continue;
    const expertises = Object.fromEntries(
      [...text.matchAll(/^ {2}([a-z0-9-]+): (expert|maîtrise|basique|proposé)$/gm)].map(([, id = "", niveau]) => [id, niveau]),
    );
    const apres = editFiche(text, { horaires: "We 09:00-12:00,14:00-17:00", expertises: { ...expertises, [level]: "expert" }, date_maj: "2026-11-22" }) ?? "";
    const lines = changed(text, apres);
    // A section that the file did not have is set apart by a blank line.
    const added = lines.filter((line) => line.startsWith("+") && line !== "+ ").map((line) => line.replaceAll('"', ""));
    expect(added.toSorted(), file).toEqual([`+   ${level}: expert`, "+ date_maj: 2026-11-22", "+ horaires: We 09:00-12:00,14:00-17:00"]);
    expect(
      lines.filter((line) => line.startsWith("-")).every((line) => /^- (?:horaires|date_maj| {2}[a-z0-9-]+):/.test(line)),
      lines.join("\n"),
    ).toBe(true);
  }
});

it("a confirmation keeps the comments and ends of lines of the file", () => {
  const text = "# tenue par la mairie\r\nnom: Le Lieu # rue basse\r\ndate_maj: 2026-01-15\r\nverification: { date: 2025-01-01, par: visite } # à refaire\r\n";
  expect(confirmedFiche(text, "2026-11-22", "téléphone")).toBe(
    "# tenue par la mairie\r\nnom: Le Lieu # rue basse\r\ndate_maj: 2026-01-15\r\nverification: { date: 2026-11-22, par: téléphone } # à refaire\r\n",
  );
});

it("a file that cannot be edited is not confirmed", () => {
  expect(confirmedFiche("nom: [", "2026-11-22", "structure")).toBeUndefined();
});
