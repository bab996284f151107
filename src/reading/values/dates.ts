/** Dates written as people write them, or that the calendar does not have. */
import { quoted } from "../wording.ts";
import type { ValueTrap } from "./trap.ts";

const MONTHS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"] as const;
const SHORT = ["janv", "fev", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"] as const;

const withoutAccents = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const iso = ({ year, month, day }: Day): string => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

const exists = ({ year, month, day }: Day): boolean => year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);

const fullYear = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year));

/** The day that was meant, whatever its writing; it may not exist. */
const dayOf = (text: string): Day | undefined => {
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

const isDate = (key: string, expected: string | undefined): boolean => /^date/.test(key) || (expected ?? "").startsWith("une date");

const impossible: ValueTrap = {
  code: "date-impossible",
  explain: ({ key, field, text }) => {
    const day = isDate(key, field?.help.expected) ? dayOf(text) : undefined;
    if (!day || exists(day)) return undefined;
    const name = MONTHS[day.month - 1];
    if (!name)
      return {
        message: `La date ${quoted(text)} n'existe pas : il n'y a pas de mois ${day.month}.`,
        conseil: "Attendu : année-mois-jour, par exemple 2026-03-12.",
      };
    const last = { ...day, day: lastDay(day.year, day.month) };
    return {
      message: `La date ${quoted(text)} n'existe pas : ${name} ${day.year} a ${last.day} jours.`,
      conseil: `Vérifiez le jour, par exemple : ${key}: ${iso(last)}`,
    };
  },
};

const otherWriting: ValueTrap = {
  code: "date-ecriture",
  explain: ({ key, field, text }) => {
    if (!isDate(key, field?.help.expected)) return undefined;
    const day = dayOf(text);
    if (day) return { message: `La date ${quoted(text)} doit s'écrire année-mois-jour.`, conseil: `Écrivez : ${key}: ${iso(day)}`, remplacement: iso(day) };
    return { message: `${quoted(text)} n'est pas une date.`, conseil: `Écrivez année-mois-jour, par exemple : ${key}: 2026-03-12` };
  },
};

export const dateTraps: readonly ValueTrap[] = [impossible, otherWriting];
