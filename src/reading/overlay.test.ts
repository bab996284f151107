import { expect, it } from "vitest";
import { readGuide } from "./content.ts";
import { withTexts } from "./overlay.ts";
import { isError } from "./problem.ts";
import { ficheWith } from "./testing/fiche.ts";
import { FICHE, guideFolder } from "./testing/guide.ts";
import { openFolder } from "./text-file.ts";

const read = (texts: Readonly<Record<string, string | undefined>>) =>
  readGuide(withTexts(openFolder(guideFolder()), new Map(Object.entries(texts))), "2026-03-01");

it("checks a fiche that is not written yet with all those that are", () => {
  const { guide } = read({
    "structures/woippy/mairie.yaml": ficheWith({
      nom: "nom: Mairie",
      territoire: "territoire: woippy",
      commune: "commune: Woippy",
      code_postal: 'code_postal: "57140"',
    }),
  });
  expect(guide?.structures.map(({ id }) => id)).toEqual(["tilleuls", "mairie"]);
});

it("refuses it for what another file says", () => {
  const { problems } = read({ "structures/borny/autre.yaml": ficheWith() });
  expect(problems.filter(isError).map(({ code, fichier }) => [code, fichier.split("/").at(-1)])).toEqual([["structure-en-double", "tilleuls.yaml"]]);
});

it("reads the new text of a file that exists", () => {
  expect(read({ [FICHE]: ficheWith({ nom: "nom: Autre nom" }) }).guide?.structures[0]?.nom).toBe("Autre nom");
});

it("says what misses a fiche that would be removed", () => {
  const removed = read({ [FICHE]: undefined, "pages/a-propos.md": undefined });
  expect(removed.problems.filter(isError).map(({ code, fichier }) => [code, fichier.split("/").at(-1)])).toEqual([["structure-inconnue", "ouverture.md"]]);
  const { guide } = read({ [FICHE]: undefined, "actualites/ouverture.md": undefined });
  expect([guide?.structures, guide?.actualites]).toEqual([[], []]);
});

it("forgets a folder with the last of its files, as git does", () => {
  const folder = withTexts(openFolder(guideFolder({ "structures/borny/sous/x.yaml": ficheWith() })), new Map([["structures/borny/sous/x.yaml", undefined]]));
  expect(folder.list("structures/borny").map(({ name }) => name)).toEqual(["tilleuls.yaml"]);
  expect(readGuide(folder, "2026-03-01").problems.filter(isError)).toEqual([]);
});

it("reads bytes as they were sent, and no more of them than of a file", () => {
  const codes = (bytes: Uint8Array): readonly string[] =>
    readGuide(withTexts(openFolder(guideFolder()), new Map([[FICHE, bytes]])), "2026-03-01")
      .problems.filter(isError)
      .map(({ code }) => code);
  expect(codes(Buffer.from("nom: Caf\xe9\n", "latin1"))).toContain("encodage");
  expect(codes(new Uint8Array(200_001))).toContain("fichier-trop-gros");
});
