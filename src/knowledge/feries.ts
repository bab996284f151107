/** French public holidays, computed: no table to keep up to date. */
import type { Guide } from "../model/guide.ts";

export interface Ferie {
  /** `AAAA-MM-JJ`. */
  readonly date: string;
  readonly nom: string;
}

const ONE_DAY = 86_400_000;

/** Easter Sunday by the Gregorian computus (anonymous algorithm, Meeus), as a UTC time. */
const easter = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const monthAndDay = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1);
};

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The public holidays of a year, in order. Alsace and Moselle keep Good Friday and 26 December from before 1918. */
export const feriesOf = (year: number, alsaceMoselle: boolean): readonly Ferie[] => {
  const fixed = (monthAndDay: string, nom: string): Ferie => ({ date: `${year}-${monthAndDay}`, nom });
  const fromEaster = (days: number, nom: string): Ferie => ({ date: day(easter(year) + days * ONE_DAY), nom });
  const locals = alsaceMoselle ? [fromEaster(-2, "Vendredi saint"), fixed("12-26", "Saint-Étienne")] : [];
  return [
    fixed("01-01", "Jour de l’an"),
    fromEaster(1, "Lundi de Pâques"),
    fixed("05-01", "Fête du Travail"),
    fixed("05-08", "Victoire de 1945"),
    fromEaster(39, "Ascension"),
    fromEaster(50, "Lundi de Pentecôte"),
    fixed("07-14", "Fête nationale"),
    fixed("08-15", "Assomption"),
    fixed("11-01", "Toussaint"),
    fixed("11-11", "Armistice de 1918"),
    fixed("12-25", "Noël"),
    ...locals,
  ].toSorted((a, b) => (a.date < b.date ? -1 : 1));
};

/** The public holidays of the twelve months that follow the guide's date, that day included. */
export const upcomingFeries = (guide: Pick<Guide, "date" | "edition">): readonly Ferie[] => {
  const thisYear = Number(guide.date.slice(0, 4));
  const end = `${thisYear + 1}${guide.date.slice(4)}`;
  const alsaceMoselle = guide.edition.alsace_moselle ?? false;
  return [thisYear, thisYear + 1].flatMap((year) => feriesOf(year, alsaceMoselle)).filter(({ date }) => date >= guide.date && date < end);
};
