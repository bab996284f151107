/** What happens when: the workshops and permanences of the week, the rounds of itinerant structures. */
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import { horairesInWords, hoursInWords, openingsInWords, readHoraires, WEEKDAYS, type Weekday } from "../model/horaires.ts";
import type { Structure } from "../model/structure.ts";
import { oncePerGuide } from "./once.ts";
import { byName } from "./order.ts";

export type RendezVous = NonNullable<Structure["rendez_vous_reguliers"]>[number];
export type Stop = NonNullable<Structure["tournee"]>[number];

export interface RendezVousOfDay {
  readonly structure: Structure;
  readonly rendezVous: RendezVous;
  /** When that day: « 14 h – 16 h », or « 1er mardi du mois : 9 h – 12 h »; empty without hours. */
  readonly when: string;
  /** Minutes since midnight, to order the day. */
  readonly start: number;
}

export interface DayOfRendezVous {
  /** Absent: the last group, of those whose day is not known. */
  readonly day?: Weekday;
  readonly rendezVous: readonly RendezVousOfDay[];
}

/** A workshop appears under each weekday on which it happens, every week or not. */
const occurrences = (structure: Structure, rendezVous: RendezVous): readonly (RendezVousOfDay & { readonly day?: Weekday })[] => {
  const read = rendezVous.horaires === undefined ? undefined : readHoraires(rendezVous.horaires);
  if (!read?.ok) return [{ structure, rendezVous, when: rendezVous.horaires ?? "", start: Infinity }];
  const onDays = read.horaires.week.flatMap(({ day, openings, remarks }) => {
    const when = [...(openings.length > 0 ? [openingsInWords(openings)] : []), ...remarks].join(" ; ");
    return when === "" ? [] : [{ structure, rendezVous, day, when, start: openings[0]?.start ?? Infinity }];
  });
  return onDays.length > 0 ? onDays : [{ structure, rendezVous, when: horairesInWords(read.horaires).join(" ; "), start: Infinity }];
};

const earlierFirst = (a: RendezVousOfDay, b: RendezVousOfDay): number => (a.start === b.start ? byName(a.structure, b.structure) : a.start - b.start);

/** Workshops and permanences by weekday, Monday first; those without a known day in a last group. */
export const weeklyWorkshops = oncePerGuide((guide: Guide): readonly DayOfRendezVous[] => {
  const all = guide.structures.flatMap((structure) => (structure.rendez_vous_reguliers ?? []).flatMap((rendezVous) => occurrences(structure, rendezVous)));
  const byDay = groupBy(all, ({ day }) => day);
  return [...WEEKDAYS, undefined].flatMap((day) => {
    const rendezVous = (byDay.get(day) ?? []).toSorted(earlierFirst);
    return rendezVous.length === 0 ? [] : [day === undefined ? { rendezVous } : { day, rendezVous }];
  });
});

export interface Tournee {
  readonly structure: Structure;
  readonly stops: readonly { readonly stop: Stop; readonly horaires: readonly string[] }[];
}

/** The rounds of itinerant structures, their stops in the order of the file: it is the order of the round. */
export const rounds = oncePerGuide((guide: Guide): readonly Tournee[] =>
  guide.structures
    .flatMap((structure) =>
      structure.tournee?.length ? [{ structure, stops: structure.tournee.map((stop) => ({ stop, horaires: hoursInWords(stop.horaires) })) }] : [],
    )
    .toSorted((a, b) => byName(a.structure, b.structure)),
);
