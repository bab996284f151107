/** A week and what departs from it → OpenStreetMap's notation. */
import { groupBy } from "../grouping.ts";
import { MIDNIGHT } from "./day.ts";
import type { DayChoice, Period, Weeks, YearDay } from "./grammar.ts";
import type { Jour, Particularite, Plage, Quand, Semaine } from "./semaine.ts";

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const two = (value: number): string => String(value).padStart(2, "0");

/** « 09:00 », « 24:00 »; past midnight it starts again at « 00:00 ». */
export const clock = (minutes: number): string => {
  const ofDay = minutes > MIDNIGHT ? minutes - MIDNIGHT : minutes;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
};

/** « Mo-We », « Mo,We »: three days in a row and more are a range. */
export const daysText = (days: readonly number[]): string => {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  const name = (day: number | undefined): string => DAYS[day ?? 0] ?? "";
  return runs.map((run) => (run.length > 2 ? `${name(run[0])}-${name(run.at(-1))}` : run.map(name).join(","))).join(",");
};

const inQuotes = (words: string): string => `"${words.replaceAll('"', "")}"`;

const suffixOf = ({ note, unsure }: Plage): string => {
  if (note === undefined) return unsure ? " unknown" : "";
  return `${unsure ? "" : " open"} ${inQuotes(note)}`;
};

/** What is written after the days, one text for each kind of opening: « 09:00-12:00 », « 14:00-17:00 "sur rendez-vous" ». */
const hoursTexts = (jour: Jour): readonly string[] => {
  if (jour.etat === "fermé") return [jour.motif === undefined ? "off" : `off ${inQuotes(jour.motif)}`];
  if (jour.etat === "rendez-vous") return [inQuotes(jour.mention)];
  return [...groupBy(jour.plages, suffixOf)].map(([suffix, plages]) => plages.map(({ start, end }) => `${clock(start)}-${clock(end)}`).join(",") + suffix);
};

interface WrittenRule {
  readonly text: string;
  readonly adds: boolean;
}

const opens = (jour: Jour): boolean => jour.etat !== "fermé";
const runsIntoTheNextDay = (jour: Jour | undefined): boolean => jour?.etat === "ouvert" && jour.plages.some(({ end }) => end > MIDNIGHT);
const neverCloses = (jour: Jour): boolean => hoursTexts(jour).join() === "00:00-24:00";

/** Days that have the same hours together, the earliest day first. */
const weekRules = (jours: readonly Jour[]): readonly WrittenRule[] => {
  if (jours.every(neverCloses)) return [{ text: "24/7", adds: false }];
  const open = jours.flatMap((jour, day) => (opens(jour) ? [{ jour, day }] : []));
  return [...groupBy(open, ({ jour }) => hoursTexts(jour).join("\n")).values()].flatMap((same) =>
    hoursTexts(same[0]?.jour ?? { etat: "fermé" }).map((hours, rank) => ({
      text: `${daysText(same.map(({ day }) => day))} ${hours}`,
      // After a semicolon, what the day before runs past midnight would be forgotten.
      adds: rank > 0 || same.some(({ day }) => runsIntoTheNextDay(jours[(day + 6) % 7])),
    })),
  );
};

const yearDayText = ({ year, month, day }: YearDay): string =>
  [year, MONTHS[month - 1], day === undefined ? undefined : two(day)].filter((part) => part !== undefined).join(" ");

const isSame = (a: YearDay, b: YearDay): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** « Aug 01-15 », « 2026 Dec 24-2027 Jan 02 », « Jul-Aug »: what is the same at both ends is written once. */
const periodText = ({ start, end }: Period): string => {
  if (isSame(start, end)) return yearDayText(start);
  const isSameYear = start.year === end.year;
  if (isSameYear && start.month === end.month && start.day !== undefined && (end.day ?? 0) > start.day) return `${yearDayText(start)}-${two(end.day ?? 0)}`;
  return `${yearDayText(start)}-${yearDayText(isSameYear && start.day === undefined ? { ...end, year: undefined } : end)}`;
};

const weeksText = ({ start, end, step }: Weeks): string => `${start}${end === start ? "" : `-${end}`}${step === 1 ? "" : `/${step}`}`;

const choicesText = (days: readonly DayChoice[]): string => {
  const everyWeek = days.filter(({ ranks }) => ranks.length === 0).map(({ day }) => day);
  const ranked = days.filter(({ ranks }) => ranks.length > 0).map(({ day, ranks }) => `${DAYS[day] ?? ""}[${ranks.join(",")}]`);
  return [...(everyWeek.length > 0 ? [daysText(everyWeek)] : []), ...ranked].join(",");
};

const quandText = ({ periods, weeks, schoolHolidays, feries, days }: Quand): string => {
  const chosen = [...(days.length > 0 ? [choicesText(days)] : []), ...(feries ? ["PH"] : [])].join(",");
  const parts = [periods.map(periodText).join(","), weeks.length > 0 ? `week ${weeks.map(weeksText).join(",")}` : "", schoolHolidays ? "SH" : "", chosen];
  return parts.filter((part) => part !== "").join(" ");
};

const particulariteRules = ({ quand, adds, jour }: Particularite): readonly WrittenRule[] =>
  hoursTexts(jour).map((hours, rank) => ({ text: `${quandText(quand)} ${hours}`.trim(), adds: adds || rank > 0 }));

/** The notation of a table; empty when nothing opens and nothing is said. */
export const notationOf = ({ jours, particularites }: Semaine): string =>
  [...weekRules(jours), ...particularites.flatMap(particulariteRules)].reduce(
    (text, rule) => (text === "" ? rule.text : `${text}${rule.adds ? ", " : "; "}${rule.text}`),
    "",
  );
