/** What happens when: the workshops and permanences of the week, the rounds of itinerant structures. */
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import { horairesEnMots, JOURS, type Jour, plagesEnMots, readHoraires } from "../model/horaires.ts";
import type { Structure } from "../model/structure.ts";
import { oncePerGuide } from "./once.ts";
import { byName } from "./order.ts";

export type RendezVous = NonNullable<Structure["rendez_vous_reguliers"]>[number];
export type Arret = NonNullable<Structure["tournee"]>[number];

export interface RendezVousDuJour {
  readonly structure: Structure;
  readonly rendezVous: RendezVous;
  /** When that day: « 14 h – 16 h », or « 1er mardi du mois : 9 h – 12 h »; empty without hours. */
  readonly quand: string;
  /** Minutes since midnight, to order the day. */
  readonly debut: number;
}

export interface JourneeDeRendezVous {
  /** Absent: the last group, of those whose day is not known. */
  readonly jour?: Jour;
  readonly rendezVous: readonly RendezVousDuJour[];
}

/** A workshop appears under each weekday on which it happens, every week or not. */
const occurrences = (structure: Structure, rendezVous: RendezVous): readonly (RendezVousDuJour & { readonly jour?: Jour })[] => {
  const lus = rendezVous.horaires === undefined ? undefined : readHoraires(rendezVous.horaires);
  if (!lus?.ok) return [{ structure, rendezVous, quand: rendezVous.horaires ?? "", debut: Infinity }];
  const parJour = lus.horaires.semaine.flatMap(({ jour, plages, precisions }) => {
    const quand = [...(plages.length > 0 ? [plagesEnMots(plages)] : []), ...precisions].join(" ; ");
    return quand === "" ? [] : [{ structure, rendezVous, jour, quand, debut: plages[0]?.debut ?? Infinity }];
  });
  return parJour.length > 0 ? parJour : [{ structure, rendezVous, quand: horairesEnMots(lus.horaires).join(" ; "), debut: Infinity }];
};

const earlierFirst = (a: RendezVousDuJour, b: RendezVousDuJour): number => (a.debut === b.debut ? byName(a.structure, b.structure) : a.debut - b.debut);

/** Workshops and permanences by weekday, Monday first; those without a known day in a last group. */
export const weeklyWorkshops = oncePerGuide((guide: Guide): readonly JourneeDeRendezVous[] => {
  const all = guide.structures.flatMap((structure) => (structure.rendez_vous_reguliers ?? []).flatMap((rendezVous) => occurrences(structure, rendezVous)));
  const byDay = groupBy(all, ({ jour }) => jour);
  return [...JOURS, undefined].flatMap((jour) => {
    const rendezVous = (byDay.get(jour) ?? []).toSorted(earlierFirst);
    return rendezVous.length === 0 ? [] : [jour === undefined ? { rendezVous } : { jour, rendezVous }];
  });
});

export interface Tournee {
  readonly structure: Structure;
  readonly arrets: readonly { readonly arret: Arret; readonly horaires: readonly string[] }[];
}

const hoursInWords = (osm: string | undefined): readonly string[] => {
  if (osm === undefined) return [];
  const lus = readHoraires(osm);
  return lus.ok ? horairesEnMots(lus.horaires) : [osm];
};

/** The rounds of itinerant structures, their stops in the order of the file: it is the order of the round. */
export const rounds = oncePerGuide((guide: Guide): readonly Tournee[] =>
  guide.structures
    .flatMap((structure) =>
      structure.tournee?.length ? [{ structure, arrets: structure.tournee.map((arret) => ({ arret, horaires: hoursInWords(arret.horaires) })) }] : [],
    )
    .toSorted((a, b) => byName(a.structure, b.structure)),
);
