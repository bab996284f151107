/**
 * How good an entry is in the eyes of the national data, from 0 to 100: for editors only, never shown to the public.
 *
 * The criteria are those of the « score de qualité » of data·inclusion, schema v1 (GIP de l'inclusion,
 * github.com/gip-inclusion/data-inclusion-schema, read at commit 6b605ef), where the lieux de médiation numérique go as well:
 * the plain mean of the criteria that apply. That score is given to services; ours share the facts of their structure, so the
 * structure is rated once, its presentation standing for the description, and without the criterion « mobilisable par », which the
 * national schema of the places has no word for. Freshness counts in full under 6 months, for nothing from 24, and in proportion
 * between the two. It counts from `date_maj`, the only date that is exported: a check that changes nothing does not raise it.
 */
import type { Structure } from "../model/structure.ts";
import { AGEING, monthsBetween } from "./freshness.ts";

interface Criterion {
  /** What is missing where it is not met, in French, as in « il manque : … ». */
  readonly lacks: string;
  /** From 0 to 1; undefined where it does not apply. */
  readonly rate: (structure: Structure, date: string) => number | undefined;
}

/** In signs: under the first a text says nothing, from the second on it says enough. */
const DESCRIPTION = { short: 200, enough: 400 } as const;

/** 0 up to `from`, 1 from `to` on, in proportion between the two. */
const share = (value: number, from: number, to: number): number => Math.min(1, Math.max(0, (value - from) / (to - from)));

const isSaid = (value: string | readonly unknown[] | undefined): number => (value === undefined || value.length === 0 ? 0 : 1);

const CRITERIA: readonly Criterion[] = [
  { lacks: "l'adresse", rate: ({ adresse, tournee }) => (tournee === undefined ? isSaid(adresse) : undefined) },
  { lacks: "comment s'adresser au lieu", rate: ({ modalites_acces }) => isSaid(modalites_acces) },
  { lacks: "les publics", rate: ({ publics }) => isSaid(publics) },
  {
    lacks: "un service ou un accès à internet",
    rate: ({ expertises = {}, acces_internet }) => (Object.keys(expertises).length > 0 || acces_internet?.wifi || acces_internet?.libre_service ? 1 : 0),
  },
  {
    lacks: "un moyen de contact",
    rate: ({ telephone, courriels, prise_rdv }) => Math.max(isSaid(telephone), isSaid(courriels), isSaid(prise_rdv)),
  },
  {
    lacks: "le courriel",
    rate: ({ modalites_acces = [], courriels }) => (modalites_acces.includes("Contacter par mail") ? isSaid(courriels) : undefined),
  },
  {
    lacks: "le téléphone",
    rate: ({ modalites_acces = [], telephone }) => (modalites_acces.includes("Téléphoner") ? isSaid(telephone) : undefined),
  },
  { lacks: "une mise à jour récente", rate: ({ date_maj }, date) => 1 - share(monthsBetween(date_maj, date), AGEING.soon, AGEING.old) },
  {
    lacks: "le coût",
    rate: ({ frais_a_charge = [], tarifs }) => (frais_a_charge.includes("Payant") && !tarifs ? 0.5 : isSaid(frais_a_charge)),
  },
  {
    lacks: `une présentation d'au moins ${DESCRIPTION.enough} signes`,
    rate: ({ presentation_resume = "", presentation_detail = "" }) =>
      share(presentation_resume.length + presentation_detail.length, DESCRIPTION.short, DESCRIPTION.enough),
  },
];

export interface Quality {
  /** From 0 to 100. */
  readonly score: number;
  /** What would raise it, in French; empty at 100. */
  readonly lacks: readonly string[];
}

/** Rated on `date`, `AAAA-MM-JJ`. */
export const qualityOf = (structure: Structure, date: string): Quality => {
  const rated = CRITERIA.flatMap(({ lacks, rate }) => {
    const value = rate(structure, date);
    return value === undefined ? [] : [{ lacks, value }];
  });
  return {
    score: Math.round((100 * rated.reduce((total, { value }) => total + value, 0)) / rated.length),
    lacks: rated.filter(({ value }) => value < 1).map(({ lacks }) => lacks),
  };
};
