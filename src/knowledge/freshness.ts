/** How old what we say of a structure is, in a word and not only a colour. */
import type { Structure } from "../model/structure.ts";

export type Age = "récent" | "à confirmer" | "ancien";

export interface Freshness {
  readonly age: Age;
  /** Whole months since `date`. */
  readonly months: number;
  readonly date: string;
  /** How it was checked; absent when nobody checked it since the file was last edited. */
  readonly by?: string;
  /** « il y a moins de 6 mois », « il y a plus de 2 ans ». */
  readonly words: string;
}

const monthsBetween = (from: string, to: string): number => {
  const [year = 0, month = 0, dayOfMonth = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return Math.max(0, (toYear - year) * 12 + toMonth - month - (toDay < dayOfMonth ? 1 : 0));
};

const ages: readonly { readonly under: number; readonly age: Age; readonly words: string }[] = [
  { under: 6, age: "récent", words: "il y a moins de 6 mois" },
  { under: 12, age: "récent", words: "il y a moins d’un an" },
  { under: 24, age: "à confirmer", words: "il y a plus d’un an" },
  { under: Infinity, age: "ancien", words: "il y a plus de 2 ans" },
];

/** Counted from the last check when it is later than the last edit, else from the last edit. */
export const freshnessOf = ({ verification, date_maj }: Structure, date: string): Freshness => {
  const checked = verification && verification.date >= date_maj ? verification : undefined;
  const since = checked?.date ?? date_maj;
  const months = monthsBetween(since, date);
  const { age, words } = ages.find(({ under }) => months < under) ?? { age: "ancien" as const, words: "" };
  return { age, months, date: since, words, ...(checked ? { by: checked.par } : {}) };
};
