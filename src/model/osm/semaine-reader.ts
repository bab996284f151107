/** A notation → the table of a week, only when nothing of it is lost there. */
import type { DatedOpening } from "./calendar.ts";
import { laid, openingsOfRule, saysTheSameOnDate } from "./calendar.ts";
import { type DayReading, MIDNIGHT, merged, openingsOfDay } from "./day.ts";
import { EVERY_DAY, type HoursRule, isByAppointment, isWeekly } from "./grammar.ts";
import { isNight } from "./night.ts";
import { readNotation } from "./notation.ts";
import { readRules } from "./reader.ts";
import { commentsOf, meansTheSame } from "./same-meaning.ts";
import { EMPTY_SEMAINE, FERME, type Jour, type Particularite, type Semaine } from "./semaine.ts";
import { notationOf } from "./semaine-writer.ts";
import { isEveryWeek, wholeEvenings } from "./week.ts";

const isOnlyAComment = ({ hours, state, comment }: HoursRule): boolean => hours.length === 0 && state === "unknown" && comment !== undefined;

const jourOf = (openings: readonly DatedOpening[], motif?: string): Jour => {
  const [only] = openings;
  if (!only) return motif === undefined ? FERME : { etat: "fermé", motif };
  const isWholeDay = openings.length === 1 && only.start === 0 && only.end === MIDNIGHT;
  if (isWholeDay && only.unsure && only.note !== undefined) return { etat: "rendez-vous", mention: only.note };
  const plages = openings.map(({ start, end, note, unsure }) => ({
    start,
    end,
    ...(note === undefined ? {} : { note }),
    ...(unsure === undefined ? {} : { unsure: "inconnu" as const }),
  }));
  return { etat: "ouvert", plages };
};

const ordinaryDay = (day: number): DayReading<DatedOpening> => ({
  isToday: (rule) => isEveryWeek(rule, day),
  wasYesterday: (rule) => isEveryWeek(rule, (day + 6) % 7),
  openingsOf: openingsOfRule,
});

const joursOf = (rules: readonly HoursRule[]): readonly Jour[] => {
  const days = EVERY_DAY.map((day) => merged(laid(openingsOfDay(rules, ordinaryDay(day))), saysTheSameOnDate));
  return wholeEvenings(days).map((openings) => jourOf(openings));
};

/** « Mo,Tu[1] 09:00-12:00 »: every Monday stands in the week, the first Tuesday departs from it. */
const besideTheWeek = (rule: HoursRule, isOrdinary: boolean): readonly Particularite[] => {
  const { periods, weeks, schoolHolidays, feries, adds } = rule;
  const days = isOrdinary ? rule.days.filter(({ ranks }) => ranks.length > 0) : rule.days;
  if (isOrdinary && days.length === 0 && !feries) return [];
  const openings = rule.state === "closed" ? [] : merged(openingsOfRule(rule), saysTheSameOnDate);
  return [{ quand: { periods, weeks, schoolHolidays, feries, days }, adds, jour: jourOf(openings, rule.comment) }];
};

/** « Mo-Fr 09:00-12:00; "sur rendez-vous" »: the second rule speaks of what is left of every day, not of a week. */
const isOfTheWeek = (rule: HoursRule, _: number, rules: readonly HoursRule[]): boolean =>
  isWeekly(rule) && !(isOnlyAComment(rule) && rules.length > 1 && (rule.adds || rule.days.length === 0));

/** A table has no room for an end that nobody knows, for hours taken away on some dates, nor for a day without hours that is not by appointment. */
const hasRoomFor = ({ jours, particularites }: Semaine): boolean =>
  [...jours, ...particularites.map(({ jour }) => jour)].every(
    (jour) =>
      (jour.etat !== "rendez-vous" || isByAppointment(jour.mention)) &&
      (jour.etat !== "ouvert" || jour.plages.every(({ start, end }) => end <= MIDNIGHT || isNight(start, end))),
  );

/** Two weeks that take turns: a table of one week would call closed what they open, and what is filled in there would change nothing. */
const alternates = ({ jours, particularites }: Semaine): boolean => {
  const turns = particularites.filter(({ quand, jour }) => quand.weeks.length > 0 && jour.etat !== "fermé");
  return jours.every(({ etat }) => etat === "fermé") && new Set(turns.map(({ quand }) => JSON.stringify(quand.weeks))).size > 1;
};

const keepsEverything = (osm: string, rewritten: string): boolean => {
  const comments = commentsOf(rewritten);
  return meansTheSame(osm, rewritten) && commentsOf(osm).every((comment) => comments.includes(comment));
};

/** The table of a notation; undefined when something of it would be lost there. Nothing written is an empty table. */
export const semaineOf = (osm: string): Semaine | undefined => {
  if (osm.trim() === "") return EMPTY_SEMAINE;
  const reading = readRules(osm);
  if (!reading.ok || !readNotation(osm).ok) return undefined;
  const { rules } = reading;
  const ordinary = rules.filter(isOfTheWeek);
  const others = rules.filter((rule) => !ordinary.includes(rule));
  const hasOpenEnd = rules.some(({ hours }) => hours.some(({ end }) => end === undefined));
  if (hasOpenEnd || others.some(({ state, hours }) => state === "closed" && hours.length > 0)) return undefined;
  const particularites = rules.flatMap((rule) => besideTheWeek(rule, ordinary.includes(rule)));
  const semaine = { jours: joursOf(ordinary), particularites };
  return hasRoomFor(semaine) && !alternates(semaine) && keepsEverything(osm, notationOf(semaine)) ? semaine : undefined;
};
