import { expect, test } from "vitest";
import { loadGuide } from "../../src/reading/content.ts";
import { isError } from "../../src/reading/problem.ts";
import { FICHE, guideFolder } from "../../src/reading/testing/guide.ts";
import type { PlacedFault } from "./assemble.ts";
import { type PaperFaults, paperProblems } from "./paper-problems.ts";

const OVERFLOW: PlacedFault = { page: 12, name: "Les Tilleuls", structureId: "tilleuls", kind: "débordement", detail: "de 3,2 mm" };
const paper = (id: PaperFaults["product"], ...faults: readonly PlacedFault[]): PaperFaults => ({ product: id, id, faults });

const problemsOf = (...papers: readonly PaperFaults[]) => {
  const { guide } = loadGuide(guideFolder(), "2026-03-01");
  if (!guide) throw new Error("the sound guide does not load");
  return paperProblems(guide, "../mon-guide", papers);
};

test("names the file of the structure, its page, and how to see that page again", () => {
  const [problem, ...others] = problemsOf(paper("lecture", OVERFLOW));
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: "impression-debordement",
    gravite: "erreur",
    fichier: `../mon-guide/${FICHE}`,
    ligne: 1,
    message: "lecture, page 12, Les Tilleuls : débordement de 3,2 mm.",
  });
  expect(problem?.conseil).toContain("--apercu tilleuls");
});

test("sends to the paper itself where the preview would show another page", () => {
  expect(problemsOf(paper("poche", OVERFLOW))[0]?.conseil).toContain("npm run imprimer -- poche --structures tilleuls");
});

test("says once what one structure does to one paper, and again for another paper", () => {
  const messages = problemsOf(paper("lecture", OVERFLOW, OVERFLOW, { ...OVERFLOW, page: 14 }), paper("livret", OVERFLOW)).map(({ message }) => message);
  expect(messages).toEqual(["lecture, pages 12 et 14, Les Tilleuls : débordement de 3,2 mm.", "livret, page 12, Les Tilleuls : débordement de 3,2 mm."]);
});

test("tells what belongs to no structure with the file that presents the guide, and gives no advice about a text", () => {
  const [problem] = problemsOf(paper("lecture", { page: 3, name: "Sommaire", kind: "débordement", detail: "de 1 mm" }));
  expect(problem).toMatchObject({ fichier: "../mon-guide/guide.yaml", message: "lecture, page 3, Sommaire : débordement de 1 mm." });
  expect(problem).not.toHaveProperty("conseil");
});

test("only what is missing on paper is an error; the rest is a warning", () => {
  const kinds = ["débordement", "bloc coupé", "caractère absent des polices", "titre en pied de page", "page vide", "texte trop petit"] as const;
  const errors = problemsOf(paper("lecture", ...kinds.map((kind) => ({ ...OVERFLOW, kind })))).filter(isError);
  expect(errors.map(({ code }) => code)).toEqual(["impression-debordement", "impression-bloc-coupe", "impression-caractere-absent-des-polices"]);
});
