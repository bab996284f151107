/** Made-up tables of hours, as one could fill them in: to be written, read again, and mean the same. */
import { isNight } from "../model/osm/night.ts";
import { FERME, type Jour, NO_DAY, type Particularite, type Plage, type Quand, type Semaine } from "../model/osm/semaine.ts";
import type { Random } from "./random.ts";

const NOTES = ["sur rendez-vous", "sur rendez-vous au guichet 2", "accueil"] as const;

const kindOf = (random: Random): Pick<Plage, "note" | "unsure"> => {
  if (random.chance(0.75)) return {};
  const note = random.pick(NOTES);
  return random.pick<Pick<Plage, "note" | "unsure">>([{ note }, { note, unsure: "inconnu" }, { unsure: "inconnu" }]);
};

/** Now and then the last one runs into the next day. */
const plages = (random: Random): readonly Plage[] => {
  const first = random.integer(84, 132) * 5;
  const firstEnd = first + random.integer(6, 36) * 5;
  const second = firstEnd + random.integer(6, 24) * 5;
  const secondEnd = second + random.integer(6, 24) * 5;
  const night = random.integer(216, 276) * 5;
  const nightEnd = 1440 + random.integer(0, 24) * 5;
  return [
    { start: first, end: firstEnd, ...kindOf(random) },
    ...(random.chance(0.6) ? [{ start: second, end: secondEnd, ...kindOf(random) }] : []),
    ...(random.chance(0.08) && secondEnd < night && (nightEnd === 1440 || isNight(night, nightEnd)) ? [{ start: night, end: nightEnd }] : []),
  ];
};

const jour = (random: Random, closed: number): Jour => {
  if (random.chance(closed)) return FERME;
  return random.chance(0.12) ? { etat: "rendez-vous", mention: "sur rendez-vous" } : { etat: "ouvert", plages: plages(random) };
};

const someDays = (random: Random): Quand["days"] => {
  const days = random.some([0, 1, 2, 3, 4, 5, 6], random.integer(1, 4));
  return days.map((day) => ({ day, ranks: [] }));
};

const quand = (random: Random): Partial<Quand> => {
  const year = random.chance(0.5) ? random.integer(2026, 2028) : undefined;
  const month = random.integer(3, 11);
  const day = random.integer(1, 14);
  return random.pick<() => Partial<Quand>>([
    () => ({ periods: [{ start: { year, month, day }, end: { year, month, day } }] }),
    () => ({ periods: [{ start: { year, month, day }, end: { year, month, day: day + 12 } }] }),
    () => ({ periods: [{ start: { year, month: 12, day }, end: { year: year === undefined ? undefined : year + 1, month: 1, day } }] }),
    () => ({ periods: [{ start: { month }, end: { month: 12 } }], days: random.chance(0.5) ? someDays(random) : [] }),
    () => ({ schoolHolidays: true, days: random.chance(0.5) ? someDays(random) : [] }),
    () => ({ weeks: [{ start: random.integer(1, 2), end: 53, step: 2 }], days: someDays(random) }),
    () => ({ days: [{ day: random.integer(0, 6), ranks: random.pick([[1], [1, 3], [-1], [2, 4]]) }] }),
  ])();
};

const particularite = (random: Random): Particularite => ({
  quand: { ...NO_DAY, ...quand(random) },
  adds: random.chance(0.2),
  jour: jour(random, 0.5),
});

/** A week, often the public holidays, up to three exceptions. */
export const randomSemaine = (random: Random): Semaine => ({
  jours: Array.from({ length: 7 }, () => jour(random, 0.3)),
  particularites: [
    ...(random.chance(0.5) ? [{ quand: { ...NO_DAY, feries: true }, adds: false, jour: jour(random, 0.8) }] : []),
    ...Array.from({ length: random.integer(0, 3) }, () => particularite(random)),
  ],
});
