/**
 * When somebody is there: spans of the days to come, in the wall clock of the guide's place. Shared with the browser:
 * nothing here may reach the reader of opening hours.
 */

/** Guides are French: whatever the clock of the visitor says, it is the hour there that counts. */
export const GUIDE_TIME_ZONE = "Europe/Paris";

/** How many days are prepared at build: sixty, and the days of the week that may have gone by when it is made. */
export const HORIZON = 66;
export const DAY_IN_MINUTES = 1440;

/** « inscription »: a workshop for those who signed up; « férié » and « vacances »: open only if it is open on that public holiday, or during (or out of) school holidays. */
export const CERTAINTIES = ["sûr", "rendez-vous", "férié", "vacances", "inconnu", "inscription"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** The place itself, a workshop or a permanence held there, the stop of a round. */
export const OCCASIONS = ["lieu", "atelier", "arrêt"] as const;
export type Occasion = (typeof OCCASIONS)[number];

export interface Presence {
  /** In minutes since the midnight with which the first day begins, each day counting 1440 of them. */
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
  readonly occasion: Occasion;
  /** The title of the workshop, the place of the stop, what the hours say beside: « accueil ». */
  readonly titre?: string | undefined;
}

export interface Presences {
  /** `AAAA-MM-JJ`, the day from which they are counted. */
  readonly first: string;
  readonly all: readonly Presence[];
}

const keyOf = ({ certainty, occasion, titre = "" }: Presence): string => `${occasion}\n${certainty}\n${titre}`;

const order = (a: Presence, b: Presence): number =>
  a.start - b.start ||
  OCCASIONS.indexOf(a.occasion) - OCCASIONS.indexOf(b.occasion) ||
  a.end - b.end ||
  CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty) ||
  ((a.titre ?? "") < (b.titre ?? "") ? -1 : 1);

/** In order, those of the same kind that touch being one: the only form in which presences are compared and sent. */
export const normalised = (presences: readonly Presence[]): readonly Presence[] => {
  const done: Presence[] = [];
  const latest = new Map<string, number>();
  for (const presence of [...presences].sort(order)) {
    const key = keyOf(presence);
    const rank = latest.get(key) ?? -1;
    const last = done[rank];
    if (last && presence.start <= last.end) done[rank] = { ...last, end: Math.max(last.end, presence.end) };
    else latest.set(key, done.push(presence) - 1);
  }
  return done.sort(order);
};

/** What can be relied upon, whether one must ask first or not. */
export const isSure = ({ certainty }: Pick<Presence, "certainty">): boolean =>
  certainty === "sûr" || certainty === "rendez-vous" || certainty === "inscription";

/** What can be relied upon at that instant: without an appointment rather than with one, the place rather than a workshop. */
export const presenceAt = (presences: readonly Presence[], now: number): Presence | undefined => {
  const current = presences.filter((presence) => presence.start <= now && now < presence.end && isSure(presence));
  const free = current.filter(({ certainty }) => certainty === "sûr");
  return free.find(({ occasion }) => occasion === "lieu") ?? free[0] ?? current[0];
};

/** The first that begins after an instant and can be relied upon. */
export const nextPresence = (presences: readonly Presence[], now: number): Presence | undefined =>
  presences.find((presence) => presence.start > now && isSure(presence));
