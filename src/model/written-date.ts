/** Dates as people write them: « 12/03/2026 », « 1er août 2022 ». */

export const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"] as const;
const SHORT = ["janv", "fev", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"] as const;

const withoutAccents = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const iso = ({ year, month, day }: Day): string => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

export const exists = ({ year, month, day }: Day): boolean => year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** The day that was meant, whatever its writing; it may not exist. */
export const dayOf = (text: string): Day | undefined => {
  const plain = withoutAccents(text)
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/\b1er\b/, "1");
  const isoLike = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})$/.exec(plain);
  if (isoLike) return { year: Number(isoLike[1]), month: Number(isoLike[2]), day: Number(isoLike[3]) };
  const french = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain);
  if (french) return { year: fullYear(french[3] ?? ""), month: Number(french[2]), day: Number(french[1]) };
  const words = /^(?:[a-z]+ )?(\d{1,2}) ([a-z]+)\.? (\d{4})$/.exec(plain);
  const month = SHORT.findIndex((start) => (words?.[2] ?? "").startsWith(start)) + 1;
  return words && month > 0 ? { year: Number(words[3]), month, day: Number(words[1]) } : undefined;
};
