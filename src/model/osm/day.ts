/**
 * What rules, one after the other, make of one day – an ordinary Tuesday or the 24th of December –, exactly as the
 * reference library understands them. Spans are minutes of that day, cut at midnight.
 */
import { choosesDays, type HoursRule } from "./grammar.ts";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the rules are read for one day. */
export interface DayReading<Piece extends Span> {
  /** Whether a rule holds that day. */
  isToday(rule: HoursRule): boolean;
  /** Whether it held the day before: what it opens past midnight is still open. */
  wasYesterday(rule: HoursRule): boolean;
  openingsOf(rule: HoursRule): readonly Piece[];
}

export const MIDNIGHT = 1440;
export const WHOLE_DAY: Span = { start: 0, end: MIDNIGHT };

/** Cuts a span out of the pieces. */
export const without = <Piece extends Span>(pieces: readonly Piece[], { start, end }: Span): readonly Piece[] =>
  pieces
    .flatMap((piece) => [
      { ...piece, end: Math.min(piece.end, start) },
      { ...piece, start: Math.max(piece.start, end) },
    ])
    .filter((piece) => piece.start < piece.end);

/** Joins the pieces that touch or overlap and say the same thing. */
export const merged = <Piece extends Span>(pieces: readonly Piece[], saysTheSame: (a: Piece, b: Piece) => boolean): readonly Piece[] => {
  const joined: Piece[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && piece.start <= last.end && saysTheSame(piece, last)) joined[joined.length - 1] = { ...last, end: Math.max(last.end, piece.end) };
    else joined.push(piece);
  }
  return joined;
};

/** What a rule opens that day: its own hours up to midnight, and what the day before runs past it. */
const piecesOf = <Piece extends Span>(rule: HoursRule, { isToday, wasYesterday, openingsOf }: DayReading<Piece>): readonly Piece[] => {
  const own = isToday(rule) ? openingsOf(rule).map((piece) => ({ ...piece, end: Math.min(piece.end, MIDNIGHT) })) : [];
  const dayBefore = wasYesterday(rule) ? openingsOf(rule).filter(({ end }) => end > MIDNIGHT) : [];
  return [...own, ...dayBefore.map((piece) => ({ ...piece, start: 0, end: piece.end - MIDNIGHT }))];
};

/** Hours without any day never replace those of a day. */
const replaces = (rule: HoursRule, previous: HoursRule | undefined): boolean =>
  !rule.adds && (choosesDays(rule) || (rule.state === "open" && previous !== undefined && !choosesDays(previous)));

/** A closure with hours cuts, a comma adds, a semicolon replaces. In the order of the rules: the last one is right. */
export const openingsOfDay = <Piece extends Span>(rules: readonly HoursRule[], day: DayReading<Piece>): readonly Piece[] =>
  rules.reduce<readonly Piece[]>((openings, rule, rank) => {
    const isToday = day.isToday(rule);
    if (rule.state === "closed") return rule.hours.length === 0 ? (isToday ? [] : openings) : piecesOf(rule, day).reduce<readonly Piece[]>(without, openings);
    return [...(isToday && replaces(rule, rules[rank - 1]) ? [] : openings), ...piecesOf(rule, day)];
  }, []);
