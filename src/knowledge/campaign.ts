/** The yearly question « is your entry still right? »: whom to ask, by which way, and who answered since. */
import { isPersonal } from "../model/courriel.ts";
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import { type Freshness, freshnessOf } from "./freshness.ts";

/** Asked this often when nothing else is said: the first step of ageing. */
export const USUAL_MONTHS = 6;

export type Way = "courriel" | "lettre" | "aucune";

export interface Request {
  readonly structure: Structure;
  readonly freshness: Freshness;
  readonly isVerified: boolean;
  readonly way: Way;
  /** Where to write; only by e-mail. */
  readonly courriel?: string | undefined;
  /** Whether it has addresses, and none that is used without a look. */
  readonly isSetAside: boolean;
  /** Why not by e-mail, or why not at all, in French. */
  readonly why?: string | undefined;
}

/** What every mail program takes without quoting; the rest is left for a person to look at. */
const PLAIN_ADDRESS = /^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;

/** Addresses that seem to be a person's are set aside aloud, never used in silence. */
const whyNoMail = (courriels: readonly string[]): string => {
  if (courriels.length === 0) return "pas de courriel";
  return courriels.some(isPersonal) ? "courriel écarté : il semble être celui d'une personne" : "courriel écarté : son écriture est inhabituelle";
};

const wayTo = ({ courriels = [], adresse, telephone }: Structure): Pick<Request, "way" | "courriel" | "why" | "isSetAside"> => {
  const courriel = courriels.find((one) => !isPersonal(one) && PLAIN_ADDRESS.test(one));
  if (courriel !== undefined) return { way: "courriel", courriel, isSetAside: false };
  const why = whyNoMail(courriels);
  const isSetAside = courriels.length > 0;
  if (adresse !== undefined) return { way: "lettre", why, isSetAside };
  const call = telephone === undefined ? ", pas de téléphone" : ` ; à appeler au ${telephone}`;
  return { way: "aucune", isSetAside, why: `${why}, pas d'adresse postale${call}` };
};

export interface Asking {
  /** Asked once what is known is this old, in months. */
  readonly months: number;
  /** The day it is asked, `AAAA-MM-JJ`. */
  readonly date: string;
  /** Only this chapter. */
  readonly territoire?: string | undefined;
}

/** How to ask a structure on `date`, due or not. */
export const requestTo = (structure: Structure, date: string): Request => ({
  structure,
  freshness: freshnessOf(structure, date),
  isVerified: structure.verification !== undefined,
  ...wayTo(structure),
});

/** Whom to ask: those never verified, and those whose last check or edit is old enough. In the guide's order. */
export const requestsOf = (guide: Guide, { months, date, territoire }: Asking): readonly Request[] =>
  (territoire === undefined ? guide.structures : guide.structuresOf(territoire))
    .map((structure) => requestTo(structure, date))
    .filter(({ isVerified, freshness }) => !isVerified || freshness.months >= months);

/** The last day a structure was heard of or edited: what a later answer is compared with. */
export const lastNewsOf = ({ verification, date_maj }: Structure): string => (verification && verification.date > date_maj ? verification.date : date_maj);

/** The day a structure answered what was asked on `asked`, when `known` was the last news of it; undefined as long as it has not. */
export const answerOf = (structure: Structure, { asked, known }: { readonly asked: string; readonly known: string }): string | undefined => {
  const news = lastNewsOf(structure);
  return news > known && news >= asked ? news : undefined;
};
