/** How old what we say of a structure is, in a word and not only a colour. */
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";

/** In the order in which they come. */
export const AGES = ["récent", "assez récent", "à confirmer", "ancien"] as const;
export type Age = (typeof AGES)[number];

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

/** The months at which an entry grows older; beyond the last, it is as old as can be. */
export const AGEING = { soon: 6, year: 12, old: 24 } as const;

export const monthsBetween = (from: string, to: string): number => {
  const [year = 0, month = 0, dayOfMonth = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return Math.max(0, (toYear - year) * 12 + toMonth - month - (toDay < dayOfMonth ? 1 : 0));
};

const STEPS: readonly { readonly under: number; readonly age: Age; readonly words: string }[] = [
  { under: AGEING.soon, age: "récent", words: "il y a moins de 6 mois" },
  { under: AGEING.year, age: "assez récent", words: "il y a moins d’un an" },
  { under: AGEING.old, age: "à confirmer", words: "il y a plus d’un an" },
];
const OLDEST = { age: "ancien", words: "il y a plus de 2 ans" } as const;

/** The day from which a screen counts ages: a guide that nobody touches grows old all the same. Paper counts from its own day. */
export const dayOnScreen = ({ date, horairesDu = date }: Pick<Guide, "date" | "horairesDu">): string => (horairesDu > date ? horairesDu : date);

/** Counted from the last check when it is later than the last edit, else from the last edit. */
export const freshnessOf = ({ verification, date_maj }: Structure, date: string): Freshness => {
  const checked = verification && verification.date >= date_maj ? verification : undefined;
  const since = checked?.date ?? date_maj;
  const months = monthsBetween(since, date);
  const { age, words } = STEPS.find(({ under }) => months < under) ?? OLDEST;
  return { age, months, date: since, words, ...(checked ? { by: checked.par } : {}) };
};
