/** Dates written as people write them, or that the calendar does not have. */
import { dayOf, exists, iso, lastDay, MONTHS } from "../../model/written-date.ts";
import { quoted } from "../wording.ts";
import type { ValueTrap } from "./trap.ts";

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
