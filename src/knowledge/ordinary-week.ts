/** An ordinary week, without holidays or exceptions: to search by day and hour. */
import { readHoraires } from "../model/horaires.ts";
import type { Structure } from "../model/structure.ts";
import { DAY_IN_MINUTES, type Occasion } from "./presence.ts";

/** In minutes since Monday at midnight; `end` goes past the week for what runs into Monday morning. */
export interface WeekSpan {
  readonly start: number;
  readonly end: number;
  readonly occasion: Occasion;
  readonly onAppointment: boolean;
}

const WEEK_IN_MINUTES = 7 * DAY_IN_MINUTES;
const EVENING = 18 * 60;
/** What ends in the small hours belongs to the evening before. */
const MORNING = 6 * 60;
const SATURDAY = 5;

const spansOf = (osm: string | undefined, occasion: Occasion): readonly WeekSpan[] => {
  const read = osm === undefined ? undefined : readHoraires(osm);
  if (!read?.ok) return [];
  const onAppointment = read.horaires.byAppointment;
  return read.horaires.week.flatMap(({ openings }, day) =>
    openings.map(({ start, end, note }) => ({
      start: day * DAY_IN_MINUTES + start,
      end: day * DAY_IN_MINUTES + end,
      occasion,
      onAppointment: onAppointment && note !== undefined,
    })),
  );
};

/** The hours of the place, then its workshops and permanences, then the stops of its round: those of every week. */
export const ordinaryWeek = ({ horaires, rendez_vous_reguliers = [], tournee = [] }: Structure): readonly WeekSpan[] => [
  ...spansOf(horaires, "lieu"),
  ...rendez_vous_reguliers.flatMap((rendezVous) => spansOf(rendezVous.horaires, "atelier")),
  ...tournee.flatMap((stop) => spansOf(stop.horaires, "arrêt")),
];

const overlaps = (week: readonly WeekSpan[], from: number, to: number): boolean =>
  week.some(({ start, end }) => (start < to && end > from) || (start < to + WEEK_IN_MINUTES && end > from + WEEK_IN_MINUTES));

/** Whether somebody is there on a weekday (Monday is 0) at a minute of the day. */
export const isOpenAt = (week: readonly WeekSpan[], weekday: number, minute: number): boolean => {
  const instant = weekday * DAY_IN_MINUTES + minute;
  return overlaps(week, instant, instant + 1);
};

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/** Open at least one day after 18 h. */
export const isOpenInTheEvening = (week: readonly WeekSpan[]): boolean =>
  DAYS.some((day) => overlaps(week, day * DAY_IN_MINUTES + EVENING, (day + 1) * DAY_IN_MINUTES));

export const isOpenOnSaturday = (week: readonly WeekSpan[]): boolean => overlaps(week, SATURDAY * DAY_IN_MINUTES + MORNING, (SATURDAY + 1) * DAY_IN_MINUTES);
