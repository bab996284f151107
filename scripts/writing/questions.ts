/** What `npm run nouveau` asks, and how an answer typed as people talk becomes a fact of the file. */

import type { YamlData } from "../../src/exchange/yaml/write.ts";
import type { Communes } from "../../src/model/commune.ts";
import { comparable } from "../../src/model/comparable.ts";
import { readHoraires } from "../../src/model/horaires.ts";
import { nearest } from "../../src/model/nearest.ts";
import { type Referentiel, servicesOf } from "../../src/model/referentiel.ts";
import { telephoneOf } from "../../src/model/telephone.ts";
import type { Territoire } from "../../src/model/territoire.ts";
import { namesIn } from "../../src/reading/names.ts";

export interface Known {
  readonly referentiel: Referentiel;
  readonly territoires: readonly Territoire[];
  readonly communes: Communes;
}

export interface Question {
  /** The key of the file; the option has the same name with hyphens. */
  readonly key: string;
  readonly question: string;
  readonly help: string;
  readonly isRequired?: true;
  /** The answer as the file says it. What is not understood is written as it is: the checks explain it. */
  readonly read?: (answer: string, known: Known) => YamlData;
}

const parts = (answer: string): readonly string[] =>
  answer
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

const territoireId = (answer: string, { territoires }: Known): string =>
  territoires.find(({ id, nom }) => id === answer || comparable(nom) === comparable(answer))?.id ?? answer;

const among = (choices: readonly { readonly id: string }[], answer: string, { referentiel }: Known): readonly string[] => {
  const namesOf = namesIn(referentiel);
  const named = choices.map(({ id }) => ({ value: id, names: namesOf(id) }));
  return [...new Set(parts(answer).map((word) => nearest(word, named) ?? word))];
};

const services = (answer: string, known: Known): YamlData =>
  Object.fromEntries(among(servicesOf(known.referentiel), answer, known).map((id) => [id, "proposé"]));

const hours = (answer: string): string => {
  const read = readHoraires(answer);
  return read.ok ? answer : (read.conseil ?? answer);
};

const address = (site: string): string => (/^https?:/i.test(site) ? site : `https://${site}`);

export const QUESTIONS: readonly Question[] = [
  { key: "nom", question: "Nom du lieu", help: "le nom du lieu", isRequired: true },
  { key: "territoire", question: "Territoire", help: "le chapitre du guide, par son identifiant ou son nom", isRequired: true, read: territoireId },
  { key: "adresse", question: "Adresse (numéro et rue)", help: "numéro et rue", isRequired: true },
  { key: "code_postal", question: "Code postal", help: "cinq chiffres", isRequired: true },
  { key: "commune", question: "Commune", help: "la commune", isRequired: true },
  {
    key: "services",
    question: "Services proposés, séparés par des virgules (CV, impôts, messagerie…)",
    help: "les services proposés, séparés par des virgules : leurs identifiants, ou les mots de tous les jours",
    isRequired: true,
    read: services,
  },
  {
    key: "typologie",
    question: "Genre de lieu (CCAS, bibliothèque…)",
    help: "le genre de lieu",
    read: (answer, known) => among(known.referentiel.typologies, answer, known),
  },
  { key: "telephone", question: "Téléphone", help: "le téléphone de l'accueil", read: (answer) => telephoneOf(answer) ?? answer },
  { key: "courriels", question: "Courriel", help: "le courriel de l'accueil", read: parts },
  { key: "site_web", question: "Site web", help: "l'adresse du site", read: (answer) => parts(answer).map(address) },
  { key: "horaires", question: "Horaires (lundi au vendredi 9h-12h…)", help: "les horaires, en toutes lettres ou en notation OpenStreetMap", read: hours },
  {
    key: "publics",
    question: "Publics (seniors, jeunes, tous…)",
    help: "les publics",
    read: (answer, known) => among(known.referentiel.publics, answer, known),
  },
  { key: "source", question: "D'où vient l'information", help: "d'où vient l'information" },
];

export const optionOf = ({ key }: Question): string => key.replaceAll("_", "-");

/** Answers → the facts of the file, the day of today and the code of the commune added. */
export const factsOf = (answers: ReadonlyMap<string, string>, known: Known, today: string): Readonly<Record<string, YamlData>> => {
  const said = QUESTIONS.flatMap(({ key, read }) => {
    const answer = answers.get(key)?.trim() ?? "";
    return answer === "" ? [] : [[key === "services" ? "expertises" : key, read ? read(answer, known) : answer] as const];
  });
  const facts = Object.fromEntries(said);
  const communes = known.communes.named(String(facts["commune"] ?? "")).filter(({ codesPostaux }) => codesPostaux.includes(String(facts["code_postal"])));
  const [commune] = communes;
  return { ...facts, ...(communes.length === 1 && commune && { code_insee: commune.code }), date_maj: today };
};
