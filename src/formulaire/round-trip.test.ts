/** Every real fiche through the form: what nobody touches stays as its author wrote it, letter by letter. */
import { describe, expect, test } from "vitest";
import { COMMUNES } from "../reading/communes.ts";
import { loadGuide } from "../reading/content.ts";
import { openFolder } from "../reading/text-file.ts";
import { readYaml } from "../reading/yaml-text.ts";
import { type Answers, answersGiven } from "./answers.ts";
import { correctedFiche } from "./correction.ts";
import { guideData } from "./data.ts";
import { editionOf, publishedFiche } from "./edition.ts";
import { factsOf } from "./facts.ts";
import { NO_NEIGHBOURS } from "./neighbours.ts";
import { questionsOf } from "./question.ts";

const { guide } = loadGuide("content");
if (!guide) throw new Error("content a des erreurs : npm run verifier");
const questions = questionsOf(guide.referentiel);
const around = { ...guideData(guide), communes: COMMUNES, departements: new Set(["57"]), neighbours: NO_NEIGHBOURS, today: "2026-11-22" };
const folder = openFolder("content");
const fiches = guide.structures.map(({ id, fichier, nom }) => ({ nom, fichier, published: publishedFiche(id, folder.text(fichier).text ?? "") }));

/** What controls do to texts: a line loses its ends of lines, a block gets those of the system. */
const asControlsHold = (answers: Answers): Answers =>
  new Map(
    [...answers].map(([name, values]) => [
      name,
      values.map((value) => (name.startsWith("presentation") ? value.replaceAll("\n", "\r\n") : value.replaceAll("\n", ""))),
    ]),
  );

describe.each(fiches)("$published.id", ({ published, fichier }) => {
  const edition = editionOf(questions, published);

  test("is looked for where it lies", () => expect(published.fichier).toBe(fichier));

  test("changes in nothing when nothing is touched", () => {
    const shown = asControlsHold(edition.file);
    const given = answersGiven(edition.file, shown, shown);
    expect(edition.result(given, around)).toMatchObject({ faults: [] });
    expect(edition.result(given, around).proposition).toBeUndefined();
  });

  test("says in its answers all that it says, but what nobody is asked", () => {
    const unasked = new Set(["anciens_noms", "date_maj", "verification"]);
    const said = Object.entries(readYaml(published.text).value ?? {}).filter(([key]) => !unasked.has(key));
    const facts = factsOf(questions, edition.file);
    expect(Object.keys(facts).toSorted()).toEqual(said.map(([key]) => key).toSorted());
    expect(correctedFiche(published.text, facts)).toBe(published.text);
  });

  test("a telephone corrected is two lines that differ", () => {
    const given = new Map([...edition.file, ["telephone", ["03 87 11 22 33"]]]);
    const { proposition, faults } = edition.result(given, around);
    const before = new Set(published.text.split("\n"));
    expect(proposition?.apres.split("\n").filter((line) => line !== "" && !before.has(line))).toEqual(['telephone: "03 87 11 22 33"', "date_maj: 2026-11-22"]);
    expect(faults).toEqual([]);
  });
});
