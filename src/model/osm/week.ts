/** Rules → an ordinary week, what is known of public holidays, and sentences for everything else. */

import { type DayReading, MIDNIGHT, merged, openingsOfDay, WHOLE_DAY, without } from "./day.ts";
import { concernsFeries, daysTouched, EVERY_DAY, type HoursRule, isByAppointment, isWeekly, type Opening } from "./grammar.ts";
import { hasRanks, type Special, specialInWords } from "./special.ts";
import { WEEKDAYS, type Weekday } from "./words.ts";

export interface DayHoraires {
  readonly day: Weekday;
  readonly openings: readonly Opening[];
  /** What happens on this weekday only sometimes: « 1er mardi du mois : 9 h – 12 h ». */
  readonly remarks: readonly string[];
}

export interface Horaires {
  /** An ordinary week, Monday first. */
  readonly week: readonly DayHoraires[];
  readonly remarks: readonly string[];
  /** The facts of the remarks, one each; none when they come from hours that only the library reads. */
  readonly specials: readonly Special[];
  /** At least one opening is by appointment. */
  readonly byAppointment: boolean;
  /** The week says everything, public holidays apart. */
  readonly isRegular: boolean;
  /** Openings on public holidays; empty: closed; absent: the hours do not say. */
  readonly feries?: readonly Opening[] | undefined;
}

/** An opening whose end is unknown cannot stand in the week: it becomes a sentence. */
const hasEnd = ({ hours }: HoursRule): boolean => hours.every(({ end }) => end !== undefined);

const openingsOf = ({ hours, comment }: HoursRule): readonly Opening[] =>
  (hours.length === 0 ? [WHOLE_DAY] : hours).map(({ start, end = MIDNIGHT }) => ({ start, end, ...(comment ? { note: comment } : {}) }));

const saysTheSame = (a: Opening, b: Opening): boolean => a.note === b.note;

/** Whether a rule speaks of that weekday, week after week. */
export const isEveryWeek = (rule: HoursRule, day: number): boolean =>
  rule.days.length === 0 ? !rule.feries : rule.days.some((choice) => choice.day === day && choice.ranks.length === 0);

const ordinaryDay = (day: number): DayReading<Opening> => ({
  isToday: (rule) => isEveryWeek(rule, day),
  wasYesterday: (rule) => isEveryWeek(rule, (day + 6) % 7),
  openingsOf,
});

/** Past this hour, what began the day before is a day of its own. */
const LATEST_END_OF_EVENING = 12 * 60;

/** « 22:00–24:00 » then « 00:00–02:00 » the next day is one evening. */
export const wholeEvenings = <Piece extends Opening>(week: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] => {
  const sequel = (day: number): Piece | undefined => {
    const evening = week[day]?.at(-1);
    const morning = week[(day + 1) % 7]?.[0];
    const isSameEvening = evening && morning && evening.end === MIDNIGHT && evening.start > 0 && morning.start === 0 && morning.end <= LATEST_END_OF_EVENING;
    return isSameEvening && evening.note === morning.note ? morning : undefined;
  };
  return week.map((openings, day) => {
    const morning = sequel(day);
    const withoutMorning = sequel((day + 6) % 7) ? openings.slice(1) : openings;
    return withoutMorning.map((opening, rank) => (morning && rank === withoutMorning.length - 1 ? { ...opening, end: MIDNIGHT + morning.end } : opening));
  });
};

/** Openings of a public holiday: the same reading, with no day before it. */
const onFeries = (openings: readonly Opening[], rule: HoursRule): readonly Opening[] => {
  if (rule.state === "closed") return rule.hours.length === 0 ? [] : openingsOf(rule).reduce(without, openings);
  return rule.adds ? [...openings, ...openingsOf(rule)] : openingsOf(rule);
};

const isOnlyAComment = (rule: HoursRule): boolean => rule.hours.length === 0 && rule.comment !== undefined && rule.state === "unknown";
const isOrdinary = (rule: HoursRule): boolean => isWeekly(rule) && hasEnd(rule) && !isOnlyAComment(rule);

/** An exception that a later general rule silences: the weekday rule of « PH off; Mo-Fr … » wins on a public holiday. */
export const lostExceptions = (rules: readonly HoursRule[]): readonly HoursRule[] =>
  rules.filter((exception, index) => {
    if (isWeekly(exception) && !hasRanks(exception)) return false;
    const touched = daysTouched(exception);
    return rules.slice(index + 1).some((next) => {
      if (!isWeekly(next) || hasRanks(next) || next.adds) return false;
      return concernsFeries(exception) || daysTouched(next).some((day) => touched.includes(day));
    });
  });

/** « Mo,Tu[1] 09:00-12:00 »: every Monday stands in the week, only the first Tuesday needs a sentence. */
const outsideTheWeek = (rule: HoursRule): HoursRule =>
  isOrdinary(rule) && hasRanks(rule) ? { ...rule, days: rule.days.filter(({ ranks }) => ranks.length > 0), feries: false } : rule;

/** What the rules make of an ordinary week, and the sentences for what does not stand in it. */
export const weekOf = (rules: readonly HoursRule[]): Horaires => {
  const ordinary = rules.filter(isOrdinary);
  const days = wholeEvenings(EVERY_DAY.map((day) => merged(openingsOfDay(ordinary, ordinaryDay(day)), saysTheSame)));
  const feriesRules = rules.filter(concernsFeries);
  const feries = feriesRules.length > 0 && feriesRules.every(hasEnd) ? merged(feriesRules.reduce(onFeries, []), saysTheSame) : undefined;
  const opensThen = (rule: HoursRule): boolean => daysTouched(rule).some((day) => (days[day]?.length ?? 0) > 0);
  const special = rules.filter((rule) => !isOrdinary(rule) || hasRanks(rule));
  const said = special.map(outsideTheWeek).map((rule) => {
    const special = { ...rule, replaces: !rule.adds && rule.state !== "closed" && opensThen(rule) };
    return { rule, special, text: specialInWords(special) };
  });
  const others = said.filter(({ rule }) => !(concernsFeries(rule) && rule.days.length === 0));
  return {
    week: WEEKDAYS.map((name, day) => ({
      day: name,
      openings: days[day] ?? [],
      remarks: others.filter(({ rule }) => rule.days.some((choice) => choice.day === day)).map(({ text }) => text),
    })),
    remarks: said.map(({ text }) => text),
    specials: said.map(({ special }) => special),
    byAppointment: rules.some(({ comment }) => isByAppointment(comment)),
    isRegular: others.length === 0,
    feries,
  };
};
