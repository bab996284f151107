/** When one can go: for each structure, what its hours, its workshops and its round open in the days to come. */
import type { Guide } from "../model/guide.ts";
import { type DatedOpening, dayNumber } from "../model/osm/calendar.ts";
import { type Calendar, calendarFrom, type DatedDay, datedDays } from "../model/osm/dated.ts";
import { isByAppointment } from "../model/osm/grammar.ts";
import type { Structure } from "../model/structure.ts";
import { feriesOf } from "./feries.ts";
import { oncePerGuide } from "./once.ts";
import { type Certainty, DAY_IN_MINUTES, HORIZON, normalised, type Occasion, type Presence, type Presences } from "./presence.ts";
import { isOnlyByAppointment } from "./welcome.ts";

/** The day from which the days to come are counted. */
export const firstOpeningDay = ({ horairesDu, date }: Guide): string => horairesDu ?? date;

const calendarOf = oncePerGuide((guide: Guide): Calendar => {
  const first = firstOpeningDay(guide);
  const year = Number(first.slice(0, 4));
  const alsaceMoselle = guide.edition.alsace_moselle ?? false;
  const feries = new Set([year - 1, year, year + 1].flatMap((one) => feriesOf(one, alsaceMoselle).map(({ date }) => date)));
  return calendarFrom(dayNumber(first), HORIZON, (date) => feries.has(date));
});

/** Many places keep the same hours: each notation is read once. */
const datedDaysOf = oncePerGuide((_guide: Guide) => new Map<string, readonly DatedDay[] | undefined>());

const daysOf = (guide: Guide, osm: string): readonly DatedDay[] | undefined => {
  const ready = datedDaysOf(guide);
  if (!ready.has(osm)) ready.set(osm, datedDays(osm, calendarOf(guide)));
  return ready.get(osm);
};

const certaintyOf = ({ unsure, note }: DatedOpening, isFerieUnsure: boolean, asked: Dated["asked"]): Certainty => {
  if (isFerieUnsure) return "férié";
  if (unsure === "vacances") return "vacances";
  if (isByAppointment(note)) return "rendez-vous";
  return unsure ?? asked ?? "sûr";
};

/** What is said of the place beside its hours, « accueil »; of an appointment, the word is enough. */
const remarkOf = ({ note }: DatedOpening): string | undefined => (isByAppointment(note) ? undefined : note);

/** Words that begin the name of a stop without being names: « Bus : place de la mairie ». */
const COMMON_NOUN =
  /^(?:Place|Parking|Mairie|Salle|Rue|Avenue|Boulevard|Square|Parvis|Marché|Médiathèque|Bibliothèque|École|Centre|Maison|Esplanade|Gare|Devant|Halle)\b/;
const insideSentence = (place: string): string => (COMMON_NOUN.test(place) ? place.charAt(0).toLowerCase() + place.slice(1) : place);

interface Dated {
  readonly osm: string | undefined;
  readonly occasion: Occasion;
  readonly titre?: string;
  /** What must be asked for first, as the structure says elsewhere than in its hours. */
  readonly asked?: "rendez-vous" | "inscription" | undefined;
}

const datedOf = (structure: Structure): readonly Dated[] => {
  const { horaires, rendez_vous_reguliers = [], tournee = [] } = structure;
  const asked = isOnlyByAppointment(structure) ? "rendez-vous" : undefined;
  return [
    { osm: horaires, occasion: "lieu", asked },
    ...rendez_vous_reguliers.map(
      ({ horaires: osm, titre, inscription }): Dated => ({ osm, occasion: "atelier", titre, asked: inscription === "obligatoire" ? "inscription" : asked }),
    ),
    ...tournee.map(({ horaires: osm, lieu, commune }): Dated => ({ osm, occasion: "arrêt", titre: `${insideSentence(lieu)}, ${commune}`, asked })),
  ];
};

const presencesOn = (days: readonly DatedDay[], { occasion, titre, asked }: Dated): readonly Presence[] =>
  days.flatMap(({ openings, isFerieUnsure }, day) =>
    openings.map((opening): Presence => {
      const certainty = certaintyOf(opening, isFerieUnsure, asked);
      // Of what may not take place, the doubt alone is said.
      const said = certainty === "férié" || certainty === "vacances" ? undefined : (titre ?? remarkOf(opening));
      return {
        start: day * DAY_IN_MINUTES + opening.start,
        end: day * DAY_IN_MINUTES + opening.end,
        certainty,
        occasion,
        ...(said === undefined ? {} : { titre: said }),
      };
    }),
  );

const read = (guide: Guide, all: readonly Dated[]): Presences | undefined => {
  const found = all.flatMap((dated) => {
    const days = dated.osm === undefined ? undefined : daysOf(guide, dated.osm);
    return days ? [presencesOn(days, dated)] : [];
  });
  return found.length === 0 ? undefined : { first: firstOpeningDay(guide), all: normalised(found.flat()) };
};

/** A structure is on many pages, and many keep the same hours: the same object for the same hours. */
const known = oncePerGuide((_guide: Guide) => new Map<string, Presences | undefined>());

/** The days to come of a structure; undefined when it says nothing of its hours that can be read. */
export const presencesOf = (guide: Guide, structure: Structure): Presences | undefined => {
  const all = datedOf(structure);
  const key = JSON.stringify(all);
  const ready = known(guide);
  if (!ready.has(key)) ready.set(key, read(guide, all));
  return ready.get(key);
};
