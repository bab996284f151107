/** Days and dates in another language than French: its own words for days and ranks, its months as its readers write them. */
import { type DayChoice, isSameDay, type Period, type Weeks, type YearDay } from "../../src/model/osm/grammar.ts";
import { type SpecialFacts, specialOf } from "../../src/model/osm/special.ts";
import { runsOfDays, WEEKDAYS } from "../../src/model/osm/words.ts";
import type { Traduction } from "../../src/model/traduction.ts";

/** « from {debut} to {fin} », its places filled. */
const filled = (words: string, values: Readonly<Record<string, string | number | undefined>>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** Between things that no word joins. */
export const COMMA = { ltr: ", ", rtl: "، " } as const;

/** Months in the language, as Europe (150) writes them, figures and calendar as in France; French where the browser does not know the language. */
const dates = (langue: string) => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat([`${langue}-150-u-ca-gregory-nu-latn`, "fr"], { ...options, month: "long", timeZone: "UTC" });
  const long = format({ day: "numeric", year: "numeric" });
  const day = format({ day: "numeric" });
  const month = format({});
  const monthOfYear = format({ year: "numeric" });
  return {
    long: (date: string): string => long.format(new Date(`${date}T00:00:00Z`)),
    // Without a year, one that has a 29 February.
    ofYear: ({ year, month: rank, day: number }: YearDay): string => {
      const formats = number === undefined ? { dated: monthOfYear, bare: month } : { dated: long, bare: day };
      return (year === undefined ? formats.bare : formats.dated).format(Date.UTC(year ?? 2024, rank - 1, number ?? 1));
    },
  };
};

/** The parts of what an exception says of its days. */
const partsOf = ({ langue, jours, horaires, rangs, rangs_feminins = rangs, genres }: Traduction, list: Intl.ListFormat) => {
  const { ofYear, long } = dates(langue);
  const day = (number: number | undefined): string => jours[WEEKDAYS[number ?? 0] ?? "lundi"];
  const range = (debut: string | number, fin: string | number, words = horaires.de_a): string => filled(words, { debut, fin });
  /** Runs of at least three days are said by their ends. */
  const days = (numbers: readonly number[]): readonly string[] => {
    if (numbers.length === 7) return [horaires.tous_les_jours];
    return runsOfDays(numbers).flatMap((run) => (run.length < 3 ? run.map(day) : [range(day(run[0]), day(run.at(-1)))]));
  };
  const rankedDay = ({ day: number, ranks }: DayChoice): string | undefined => {
    const names = genres?.[WEEKDAYS[number] ?? "lundi"] === "féminin" ? rangs_feminins : rangs;
    const known = new Map<string, string>(Object.entries(names));
    const said = ranks.flatMap((rank) => known.get(String(rank)) ?? []);
    return said.length < ranks.length ? undefined : filled(horaires.rang_du_mois, { rang: list.format(said), jour: day(number) });
  };
  const weeks = ({ start, end, step }: Weeks): string => {
    if (step === 2 && start <= 2 && end >= 52) return start === 1 ? horaires.semaines_impaires : horaires.semaines_paires;
    const said = start === end ? filled(horaires.semaine, { numero: start }) : range(start, end, horaires.semaines);
    return step === 1 ? said : `${said} (${filled(horaires.une_semaine_sur, { nombre: step })})`;
  };
  const period = ({ start, end }: Period): string =>
    isSameDay(start, end) ? ofYear(end) : range(ofYear(start.year === end.year ? { ...start, year: undefined } : start), ofYear(end));
  return { days, rankedDay, weeks, period, date: long };
};

export interface Moments {
  /** « Monday to Friday ». */
  semaine(jours: readonly number[]): string;
  /** When an exception holds, empty when it is always; undefined when the language has no word for a rank as rare as the third before last. */
  exception(facts: SpecialFacts): string | undefined;
  date(date: string): string;
}

/** All of it as it stands inside a sentence. */
export const momentsTraduits = (traduction: Traduction): Moments => {
  const { langue, sens, horaires } = traduction;
  const list = new Intl.ListFormat([langue, "fr"], { type: "conjunction" });
  const { days: someDays, rankedDay, weeks: someWeeks, period, date } = partsOf(traduction, list);
  const exception = (facts: SpecialFacts): string | undefined => {
    const { periods, weeks, schoolHolidays, days, feries } = specialOf(facts);
    const ranked = days.filter(({ ranks }) => ranks.length > 0).map(rankedDay);
    if (ranked.includes(undefined)) return undefined;
    const everyWeek = days.filter(({ ranks }) => ranks.length === 0).map(({ day }) => day);
    const targets = [
      ...(everyWeek.length > 0 ? someDays(everyWeek.toSorted((a, b) => a - b)) : []),
      ...ranked.filter((one) => one !== undefined),
      ...(feries ? [horaires.jours_feries] : []),
    ];
    const parts = [list.format(periods.map(period)), list.format(weeks.map(someWeeks)), schoolHolidays && horaires.vacances_scolaires];
    return [...parts, list.format(targets)].filter(Boolean).join(COMMA[sens]);
  };
  return { semaine: (jours) => list.format(someDays(jours)), exception, date };
};
