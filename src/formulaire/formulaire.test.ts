/** What the form asks, and what it makes of the answers. */
import { describe, expect, test } from "vitest";
import { FICHE_KEYS } from "../exchange/yaml/sections.ts";
import { communesOf } from "../model/commune.ts";
import { structureSchema } from "../model/structure.ts";
import { isError } from "../reading/problem.ts";
import { referentiel } from "../reading/testing/fiche.ts";
import { type Answers, answersOf } from "./answers.ts";
import { newFaults, readFiche, type Surroundings } from "./check.ts";
import { editionOf, publishedFiche } from "./edition.ts";
import { controlOf, factsOf } from "./facts.ts";
import { NO_NEIGHBOURS, neighboursIn } from "./neighbours.ts";
import { type Question, questionsOf } from "./question.ts";
import { sectionsOf } from "./section.ts";
import { summaryOf } from "./summary.ts";
import { inFormWords } from "./wording.ts";

const questions = questionsOf(referentiel);
const TODAY = "2026-11-22";
const around: Surroundings = {
  referentiel,
  territoires: [{ id: "borny", nom: "Borny", lettre: "B", couleur: "#000000", communes: [{ nom: "Metz", code_insee: "57463" }] }],
  communes: communesOf(() => "57463\tMetz\t57000|57050|57070\n57751\tWoippy\t57140"),
  departements: new Set(["57"]),
  neighbours: NO_NEIGHBOURS,
  today: TODAY,
};

const TEXT = `nom: Centre des Tilleuls
adresse: 12 rue des Tilleuls
code_postal: "57000"
commune: Metz
territoire: borny
horaires: "Mo-Fr 09:00-12:00"
publics: [seniors, adultes]
materiel:
  - { type: ordinateur, nombre: 8 }
  - { type: imprimante }
expertises:
  messagerie: basique
  creer-cv: proposé
expertises_source: { statut: estimé, source: Étude, date: 2022-04-30 }
date_maj: 2022-04-30
`;
const edition = editionOf(questions, publishedFiche("tilleuls", TEXT));

/** The answers of the file but for some; an empty one is emptied. */
const given = (changes: Readonly<Record<string, string | readonly string[]>>): Answers => {
  const answers = new Map(edition.file);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") answers.delete(name);
    else answers.set(name, typeof value === "string" ? [value] : value);
  }
  return answers;
};

const addedLines = (answers: Answers): readonly string[] => {
  const before = new Set(TEXT.split("\n"));
  return (edition.result(answers, around).proposition?.apres ?? "").split("\n").filter((line) => !before.has(line));
};

const within = (question: Question): readonly Question[] => {
  if (question.kind === "group") return [question, ...question.questions.flatMap(within)];
  return question.kind === "list" ? [question, ...within(question.item).filter(({ key }) => key !== "")] : [question];
};

describe("what is asked", () => {
  test("is every key of the schema but those that the form writes itself, each in one part, in the order of the printed page", () => {
    const unasked = ["anciens_noms", "date_maj", "verification"];
    const keys = Object.keys(structureSchema(referentiel).shape).filter((key) => !unasked.includes(key));
    expect(questions.map(({ key }) => key)).toEqual(keys);
    const inParts = sectionsOf(questions).flatMap((section) => section.questions.map(({ key }) => key));
    expect(inParts).toEqual(FICHE_KEYS.filter((key) => !unasked.includes(key)));
  });

  test("has words of its own for each, and examples without the quotes of YAML", () => {
    for (const { question, example } of questions.flatMap(within)) {
      expect(question).not.toMatch(/_/);
      expect(question.length).toBeGreaterThan(2);
      expect(example ?? "").not.toMatch(/^["[{]/);
    }
  });

  test("closed lists are said in words, and only what is required says so", () => {
    const typologie = questions.find(({ key }) => key === "typologie");
    expect(typologie?.kind === "list" && typologie.item.kind === "choice" && typologie.item.choices).toContainEqual({ id: "CSC", nom: "Centre socioculturel" });
    expect(questions.filter(({ isRequired }) => isRequired).map(({ key }) => key)).toEqual(["nom", "code_postal", "commune", "territoire"]);
  });
});

describe("an answer", () => {
  test("changes its own line, and the day", () => {
    expect(addedLines(given({ telephone: "03 87 00 00 00" }))).toEqual(['telephone: "03 87 00 00 00"', `date_maj: ${TODAY}`]);
    expect(addedLines(given({ "materiel.0.nombre": "10" }))).toEqual(["  - { type: ordinateur, nombre: 10 }", `date_maj: ${TODAY}`]);
  });

  test("is typed as the file types it; what is no number stays for the checks to explain", () => {
    const facts = factsOf(
      questions,
      new Map([
        ["latitude", ["49.10"]],
        ["acces_internet.wifi", ["oui"]],
        ["materiel.4.type", ["scanner"]],
        ["materiel.4.nombre", ["dix"]],
      ]),
    );
    expect(facts).toEqual({ latitude: 49.1, acces_internet: { wifi: true }, materiel: [{ type: "scanner", nombre: "dix" }] });
  });

  test("pasted on several lines is one line, but where lines mean something", () => {
    const facts = factsOf(
      questions,
      new Map([
        ["demarche", ["Venir\r\n  sur place "]],
        ["presentation_detail", ["Un.\r\n\r\n- deux  \r\n"]],
      ]),
    );
    expect(facts).toEqual({ demarche: "Venir sur place", presentation_detail: "Un.\n\n- deux" });
  });

  test("that is emptied takes its key away", () => {
    expect(edition.result(given({ horaires: "" }), around).proposition?.apres).not.toContain("horaires");
  });

  test("in a list keeps its name when a block before it goes, and errors still find it", () => {
    const answers = given({ "materiel.0.type": "", "materiel.0.nombre": "", "materiel.1.nombre": "mille" });
    expect(factsOf(questions, answers)["materiel"]).toEqual([{ type: "imprimante", nombre: "mille" }]);
    const [fault] = edition.result(answers, around).faults;
    expect(fault && controlOf(questions, answers, fault.path)).toBe("materiel.1.nombre");
  });
});

describe("levels", () => {
  const source = (changes: Parameters<typeof given>[0]) => addedLines(given(changes)).find((line) => line.startsWith("expertises_source"));

  test("whose stars are touched are declared today when the place says so, without the source of the estimate", () => {
    expect(source({ "expertises.messagerie": "expert", "expertises_source.statut": "déclaré" })).toBe(`expertises_source: { statut: déclaré, date: ${TODAY} }`);
  });

  test("that someone else estimates say from which source, today", () => {
    expect(source({ "expertises.messagerie": "expert", "expertises_source.source": "Appel du 22 novembre" })).toBe(
      `expertises_source: { statut: estimé, source: Appel du 22 novembre, date: ${TODAY} }`,
    );
  });

  test("are nobody's concern when a service is only offered", () => {
    expect(addedLines(given({ "expertises.creer-cv": "", "expertises.retraite": "proposé" }))).toEqual(["  retraite: proposé", `date_maj: ${TODAY}`]);
  });
});

describe("what is wrong", () => {
  test("is never what the file already had", () => {
    const published = publishedFiche("tilleuls", TEXT.replace('"57000"', '"57140"'));
    const before = editionOf(questions, published);
    expect(readFiche(published, around).faults.map(({ code }) => code)).toContain("commune-incoherente");
    expect(before.result(new Map([...before.file, ["telephone", ["03 87 00 00 00"]]]), around).faults).toEqual([]);
  });

  test("between a commune and its postcode is said, of the départements that are known alone", () => {
    const faults = (changes: Parameters<typeof given>[0]) => edition.result(given(changes), around).faults.map(({ code }) => code);
    expect(faults({ code_postal: "57140" })).toEqual(["commune-incoherente"]);
    expect(faults({ code_postal: "75011", commune: "Paris" })).toEqual([]);
    expect(faults({ code_postal: "33000", code_insee: "57463" })).toEqual(["commune-incoherente"]);
  });

  test("of a place declared twice is said once the guide is known; another place of the same name gets a file of its own", () => {
    const other = {
      id: "centre-des-tilleuls",
      fichier: "structures/borny/centre-des-tilleuls.yaml",
      nom: "Centre des Tilleuls",
      commune: "Metz",
      territoire: "borny",
    };
    const known = { ...around, neighbours: neighboursIn([other]) };
    const declared = editionOf(questions, undefined);
    const there = declared.result(edition.file, known);
    expect(there.faults.map(({ code }) => code)).toEqual(["structure-en-double"]);
    const elsewhere = declared.result(given({ commune: "Woippy", code_postal: "57140" }), known);
    expect(elsewhere.faults.filter(isError)).toEqual([]);
    expect(elsewhere.proposition?.fichier).toBe("structures/borny/centre-des-tilleuls-borny.yaml");
  });

  test("of a new place is only what is missing, each at the question that answers it", () => {
    const { faults, structure } = editionOf(questions, undefined).result(new Map(), around);
    expect(structure).toBeUndefined();
    expect(faults.map(({ path }) => path.join("."))).toEqual(["nom", "code_postal", "commune", "territoire", "adresse", "expertises"]);
  });

  test("says the same twice only once it is new", () => {
    const fault = { code: "x", gravite: "erreur", message: "m", path: [] } as const;
    expect(newFaults([fault], [fault, { ...fault, message: "n" }])).toEqual([{ ...fault, message: "n" }]);
  });
});

describe("sentences", () => {
  const BAD = [
    "x",
    "x".repeat(700),
    "lundi 9h-12h",
    "0612345678",
    "0387112233",
    "-4",
    "1 000",
    "jean.dupont@exemple.fr",
    "www.exemple.fr",
    "123456789",
    "n/a",
    "Mo 14:00-12:00",
  ];
  const names = (question: Question, name: string): readonly string[] => {
    if (question.kind === "group") return question.questions.flatMap((inner) => names(inner, `${name}.${inner.key}`));
    if (question.kind === "list") return names(question.item, `${name}.0`);
    return question.kind === "text" ? [name] : [];
  };
  // The chapter is chosen from a list.
  const texts = questions.filter(({ key }) => key !== "territoire").flatMap((question) => names(question, question.key));

  test.each(texts)("about %s never speak of YAML, of keys or of lines", (name) => {
    for (const bad of ["", ...BAD])
      for (const fault of edition.result(given({ [name]: bad }), around).faults) {
        const { words, instead } = inFormWords(fault);
        expect(words, `${fault.code} ${bad.slice(0, 20)}`).not.toMatch(/guillemets|yaml|\bclés?\b(?! de)|la ligne|[a-z]_[a-z]|\b[a-z]+: "/i);
        expect(instead ?? "").not.toMatch(/^"/);
      }
  });
});

test("a commune and a postcode that disagree are told of in the words of the form", () => {
  const words = (facts: Readonly<Record<string, string>>): string =>
    edition
      .result(given(facts), around)
      .faults.map((fault) => inFormWords(fault).words)
      .join(" ");
  expect(words({ commune: "Woippy", code_postal: "57000" })).toMatch(/Écrivez : 57140$/);
  expect(words({ commune: "Metz", code_postal: "57140" })).toMatch(/Écrivez : 57000 ou 57050/);
  const nowhere = words({ commune: "Nullepart", code_postal: "57999" });
  expect(nowhere).toContain("« Pour trouver l’entrée »");
  for (const said of [nowhere, words({ commune: "Wopy", code_postal: "57140" })]) expect(said).not.toMatch(/"|[a-z]_[a-z]/);
});

test("a folded part says what it holds, in words", () => {
  const summaries = Object.fromEntries(sectionsOf(questions).map((section) => [section.id, summaryOf(section.questions, edition.file)]));
  expect(summaries).toMatchObject({
    lieu: "Centre des Tilleuls",
    adresse: "12 rue des Tilleuls · 57000 · Metz",
    materiel: "ordinateur · imprimante",
    services: "2 services",
    contact: "",
    horaires: expect.stringMatching(/^Du lundi au vendredi\W.*9/),
  });
});

test("a file in any shape fills what it can: a list that is a text, a group that is a list", () => {
  expect([...answersOf(questions, { nom: "A", courriels: "a@b.fr", materiel: ["x"], interprete: ["y"], expertises: "z" })]).toEqual([["nom", ["A"]]]);
});
