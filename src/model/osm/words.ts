/** French words for days, months and hours. */
import type { DayChoice, Opening, Period, TimeSpan, Weeks, YearDay } from "./grammar.ts";

export const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const NBSP = "\u00a0";

/** « un, deux et trois ». */
export const enumerated = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} et ${words.at(-1)}`);

/** « 9 h », « 13 h 30 », « minuit ». */
export const timeInWords = (minutes: number): string => {
  const ofDay = minutes % 1440;
  if (ofDay === 0) return "minuit";
  const hours = Math.floor(ofDay / 60);
  const left = ofDay % 60;
  return `${hours}${NBSP}h${left === 0 ? "" : `${NBSP}${String(left).padStart(2, "0")}`}`;
};

export const spanInWords = ({ start, end }: TimeSpan): string =>
  end === undefined ? `à partir de ${timeInWords(start)}` : start === 0 && end === 1440 ? "24 h sur 24" : `${timeInWords(start)} – ${timeInWords(end)}`;

/** « 8 h – 12 h et 13 h – 17 h (sur rendez-vous) ». */
export const openingsInWords = (openings: readonly Opening[]): string => {
  const notes = new Set(openings.map(({ note }) => note));
  const [note] = notes;
  if (notes.size === 1) return enumerated(openings.map(spanInWords)) + (note ? ` (${note})` : "");
  return enumerated(openings.map((opening) => spanInWords(opening) + (opening.note ? ` (${opening.note})` : "")));
};

/** Days that follow each other, together. */
export const runsOfDays = (days: readonly number[]): readonly (readonly number[])[] => {
  const runs: number[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    if (run?.at(-1) === day - 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
};

/** « lundi, mardi et vendredi », « du lundi au vendredi » from three days on, « tous les jours ». */
export const daysInWords = (days: readonly number[]): string => {
  if (days.length === 7) return "tous les jours";
  const name = (day: number | undefined): string => WEEKDAYS[day ?? 0] ?? "";
  return enumerated(runsOfDays(days).flatMap((run) => (run.length >= 3 ? [`du ${name(run[0])} au ${name(run.at(-1))}`] : run.map(name))));
};

const RANKS: Readonly<Record<string, string>> = { "1": "1er", "2": "2e", "3": "3e", "4": "4e", "5": "5e", "-1": "dernier", "-2": "avant-dernier" };
const rankInWords = (rank: number): string => RANKS[rank] ?? `${-rank}e avant la fin`;

/** « 1er et 3e mardis du mois ». */
const rankedDayInWords = ({ day, ranks }: DayChoice): string =>
  `${enumerated(ranks.map(rankInWords))} ${WEEKDAYS[day] ?? ""}${ranks.length > 1 ? "s" : ""} du mois`;

/** Days with or without ranks: « 1er mardi du mois », « du lundi au mercredi ». */
export const chosenDaysInWords = (days: readonly DayChoice[]): string => {
  const everyWeek = days.filter(({ ranks }) => ranks.length === 0).map(({ day }) => day);
  const ranked = days.filter(({ ranks }) => ranks.length > 0).map(rankedDayInWords);
  return enumerated([...(everyWeek.length > 0 ? [daysInWords(everyWeek.toSorted((a, b) => a - b))] : []), ...ranked]);
};

const monthInWords = (month: number): string => MONTHS[month - 1] ?? "";
/** « de juin », « d'août ». */
const ofMonth = (month: number): string => (/^[ao]/.test(monthInWords(month)) ? `d’${monthInWords(month)}` : `de ${monthInWords(month)}`);
const dayOfMonth = (day: number | undefined): string => (day === 1 ? "1er" : String(day ?? ""));

/** « 12 janvier », « 1er avril », on one line. */
export const dayOfYearInWords = (month: number, day: number): string => `${dayOfMonth(day)}${NBSP}${monthInWords(month)}`;

const isSameMonth = (a: YearDay, b: YearDay): boolean => a.month === b.month && a.year === b.year;

/** « en août », « de juillet à août », « le 25 décembre », « du 24 décembre au 2 janvier 2027 ». */
export const periodInWords = ({ start, end }: Period): string => {
  const year = end.year === undefined ? "" : ` ${end.year}`;
  const startYear = start.year === undefined || start.year === end.year ? "" : ` ${start.year}`;
  if (start.day === undefined) {
    if (isSameMonth(start, end)) return `en ${monthInWords(end.month)}${year}`;
    if (end.month === start.month + 1 && startYear === "") return `en ${monthInWords(start.month)} et ${monthInWords(end.month)}${year}`;
    return `${ofMonth(start.month)}${startYear} à ${monthInWords(end.month)}${year}`;
  }
  if (isSameMonth(start, end) && start.day === end.day) return `le ${dayOfMonth(end.day)} ${monthInWords(end.month)}${year}`;
  const startMonth = isSameMonth(start, end) ? "" : ` ${monthInWords(start.month)}${startYear}`;
  return `du ${dayOfMonth(start.day)}${startMonth} au ${dayOfMonth(end.day)} ${monthInWords(end.month)}${year}`;
};

/** « semaines paires », « semaines 10 à 20 ». */
export const weeksInWords = ({ start, end, step }: Weeks): string => {
  if (step === 2 && start <= 2 && end >= 52) return start === 1 ? "semaines impaires" : "semaines paires";
  const range = start === end ? `semaine ${start}` : `semaines ${start} à ${end}`;
  return step === 1 ? range : `${range}, une sur ${step}`;
};
