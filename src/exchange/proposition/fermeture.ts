/** A closure of some days, written into the hours of a fiche: everything else stays as it was. */
import { readHoraires } from "../../model/horaires.ts";
import { periodInWords } from "../../model/osm/words.ts";
import type { StructureFacts } from "../../model/structure.ts";
import { type Day, dayOf, exists, iso } from "../../model/written-date.ts";
import { editFiche } from "../yaml/edit-fiche.ts";

const OSM_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** In characters, as the schema of a fiche has it. */
const LONGEST_HOURS = 600;
const LONGEST_WORDS = 300;

export interface Closure {
  readonly du: Day;
  readonly au: Day;
}

const osmDay = ({ month, day }: Day): string => `${OSM_MONTHS[month - 1]} ${String(day).padStart(2, "0")}`;

/** « 2026 Aug 03-14 off », « 2026 Jul 20-Aug 14 off », « 2026 Dec 24-2027 Jan 02 off » */
export const closureRule = ({ du, au }: Closure): string => {
  const start = `${du.year} ${osmDay(du)}`;
  if (iso(du) === iso(au)) return `${start} off`;
  if (du.year !== au.year) return `${start}-${au.year} ${osmDay(au)} off`;
  return `${start}-${du.month === au.month ? String(au.day).padStart(2, "0") : osmDay(au)} off`;
};

/** « Fermé du 3 au 14 août 2026 » */
export const closureInWords = ({ du, au }: Closure): string => `Fermé ${periodInWords({ start: du, end: au })}`;

/** The days that were answered, or what is wrong with them, as one would say it. */
export const closureOf = (du: string | undefined, au: string | undefined, today: string): Closure | string => {
  const first = dayOf(du?.trim() ?? "");
  const last = dayOf((au ?? du)?.trim() ?? "");
  if (!first || !exists(first)) return "Donnez le premier jour de fermeture sous la forme 2026-08-03.";
  if (!last || !exists(last)) return "Donnez le dernier jour de fermeture sous la forme 2026-08-14.";
  if (iso(last) < iso(first)) return "Le dernier jour de fermeture vient avant le premier.";
  if (iso(last) < today) return "Cette fermeture est déjà passée.";
  if (last.year > Number(today.slice(0, 4)) + 2)
    return "Cette fermeture dure trop longtemps pour être temporaire : choisissez « Définitive », ou écrivez-nous.";
  return { du: first, au: last };
};

/** The hours with the closure, or undefined when they cannot hold it: it is then said in words. */
const closedHours = (horaires: string | undefined, closure: Closure): string | undefined => {
  if (horaires === undefined) return undefined;
  const closed = `${horaires.replace(/[\s;]+$/, "")}; ${closureRule(closure)}`;
  return closed.length <= LONGEST_HOURS && readHoraires(closed).ok ? closed : undefined;
};

const withWords = (words: string | undefined, closure: Closure): string | undefined => {
  const all = [words?.replace(/[\s.;]+$/, ""), closureInWords(closure)].filter((part) => part !== undefined && part !== "").join(". ");
  return all.length <= LONGEST_WORDS ? all : undefined;
};

/** The file with the closure; undefined when there is no room left in it for one more sentence. */
export const closedFor = (
  text: string,
  facts: Pick<StructureFacts, "horaires" | "horaires_precisions">,
  closure: Closure,
  today: string,
): string | undefined => {
  const horaires = closedHours(facts.horaires, closure);
  if (horaires !== undefined) return editFiche(text, { horaires, date_maj: today });
  const words = withWords(facts.horaires_precisions, closure);
  return words === undefined ? undefined : editFiche(text, { horaires_precisions: words, date_maj: today });
};
