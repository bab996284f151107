/** For each service, the national line to call when no place suits: the one whose own words speak most of it. */
import type { Edition } from "../model/edition.ts";
import type { Service } from "../model/referentiel.ts";
import { termsOf } from "./search/words.ts";

type Line = NonNullable<Edition["lignes_nationales"]>[number];

/** One word alone is a coincidence: « carte » is not always the « carte Vitale ». */
const ENOUGH = 2;

/** Words that every line and every service may have. */
const EVERYWHERE = new Set(termsOf("service services ligne gérer faire utiliser ouvrir aide droits démarche démarches france"));

const shared = (line: Line, { nom, nom_court, synonymes }: Service): number => {
  const [name, words] = [termsOf(line.nom), termsOf(line.nom, line.description)];
  const common = termsOf(nom, nom_court, ...synonymes).filter((word) => !EVERYWHERE.has(word) && words.includes(word)).length;
  // « Retraite » is the service itself in the name of « Assurance retraite ».
  return common + (termsOf(nom_court).every((word) => name.includes(word)) ? 1 : 0);
};

/** Undefined when no line is about it: the guide's first line is then the one to call. */
export const lineFor = (lines: readonly Line[], service: Service): Line | undefined => {
  const counted = lines.map((line) => ({ line, count: shared(line, service) }));
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most < ENOUGH ? undefined : counted.find(({ count }) => count === most)?.line;
};
