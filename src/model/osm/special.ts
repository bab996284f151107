/** What departs from an ordinary week: the facts, that any language can say, and the French sentence. */
import { capitalized } from "../capitalized.ts";
import type { HoursRule } from "./grammar.ts";
import { chosenDaysInWords, enumerated, periodInWords, spanInWords, weeksInWords } from "./words.ts";

export interface Special extends Omit<HoursRule, "position" | "text"> {
  /** It takes the place of ordinary hours that day. */
  readonly replaces: boolean;
}

/** Opening, every day, all day: nothing is said yet. */
const NOTHING: Special = { adds: false, replaces: false, periods: [], weeks: [], schoolHolidays: false, feries: false, days: [], hours: [], state: "open" };

/** Only what departs from nothing at all: what is written in pages stays short. */
export type SpecialFacts = Partial<Special>;
export const specialOf = (facts: SpecialFacts): Special => ({ ...NOTHING, ...facts });
export const factsOf = ({ adds, replaces, periods, weeks, schoolHolidays, feries, days, hours, state, comment }: Special): SpecialFacts => ({
  ...(adds ? { adds } : {}),
  ...(replaces ? { replaces } : {}),
  ...(periods.length > 0 ? { periods } : {}),
  ...(weeks.length > 0 ? { weeks } : {}),
  ...(schoolHolidays ? { schoolHolidays } : {}),
  ...(feries ? { feries } : {}),
  ...(days.length > 0 ? { days } : {}),
  ...(hours.length > 0 ? { hours } : {}),
  ...(state === "open" ? {} : { state }),
  ...(comment === undefined ? {} : { comment }),
});

export const hasRanks = ({ days }: Pick<Special, "days">): boolean => days.some(({ ranks }) => ranks.length > 0);

const when = ({ periods, weeks, schoolHolidays, days, feries }: Special): string => {
  const dates = [
    ...(periods.length > 0 ? [enumerated(periods.map(periodInWords))] : []),
    ...(weeks.length > 0 ? [enumerated(weeks.map(weeksInWords))] : []),
    ...(schoolHolidays ? ["pendant les vacances scolaires"] : []),
  ];
  const targets = [...(days.length > 0 ? [chosenDaysInWords(days)] : []), ...(feries ? ["les jours fériés"] : [])];
  return [...dates, ...(targets.length > 0 ? [enumerated(targets)] : [])].join(", ");
};

const what = ({ hours, comment }: Special): string => {
  const said = hours.length === 0 ? (comment === undefined ? "ouvert toute la journée" : "") : enumerated(hours.map(spanInWords));
  const note = comment === undefined ? "" : said === "" ? comment : ` (${comment})`;
  return said + note;
};

/** « Fermé les jours fériés », « 1er mardi du mois : 9 h – 12 h ». */
export const specialInWords = (special: Special): string => {
  const { state, hours, comment, days, periods, weeks, schoolHolidays, replaces, adds } = special;
  const moment = when(special);
  if (state === "closed") {
    const closedHours = hours.length === 0 ? "" : ` ${enumerated(hours.map(spanInWords))}`;
    const reason = comment === undefined ? "" : ` (${comment})`;
    const article = days.length > 0 && periods.length + weeks.length === 0 && !schoolHolidays && hasRanks(special) ? "le " : "";
    return `Fermé${moment ? ` ${article}${moment}` : ""}${closedHours}${reason}`;
  }
  const nuance = replaces ? " seulement" : adds ? ", en plus" : "";
  return moment === "" ? capitalized(what(special)) : capitalized(`${moment} : ${what(special)}${hours.length > 0 ? nuance : ""}`);
};
