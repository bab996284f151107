/** What changed in opening hours: only the days that are not as before, and the sentences that came or went. */
import { groupBy } from "../../model/grouping.ts";
import { readNotation } from "../../model/osm/notation.ts";
import type { DayHoraires, Horaires } from "../../model/osm/week.ts";
import { daysInWords, openingsInWords } from "../../model/osm/words.ts";

type Change = readonly [before: string, after: string];

const dayInWords = (day: DayHoraires | undefined): string => (day && day.openings.length > 0 ? openingsInWords(day.openings) : "fermé");

/** Days that change in the same way are said together. */
const weekChanges = (before: Horaires, after: Horaires): readonly Change[] => {
  const days = after.week.map((now, day) => ({ day, was: dayInWords(before.week[day]), is: dayInWords(now) })).filter(({ was, is }) => was !== is);
  return [...groupBy(days, ({ was, is }) => `${was}\n${is}`).values()].map((group) => {
    const when = daysInWords(group.map(({ day }) => day));
    const [first] = group;
    return [`${when} ${first?.was ?? ""}`, `${when} ${first?.is ?? ""}`];
  });
};

const NOTHING = "(rien)";

const remarkChanges = (before: Horaires, after: Horaires): readonly Change[] => {
  const gone = before.remarks.filter((remark) => !after.remarks.includes(remark));
  const come = after.remarks.filter((remark) => !before.remarks.includes(remark));
  return gone.length + come.length === 0 ? [] : [[gone.join(" ; ") || NOTHING, come.join(" ; ") || NOTHING]];
};

/** Each change, before and after, in words; empty when the same hours are only written otherwise. */
export const hoursChanges = (before: string, after: string): readonly Change[] => {
  const [was, is] = [readNotation(before), readNotation(after)];
  return was.ok && is.ok ? [...weekChanges(was.horaires, is.horaires), ...remarkChanges(was.horaires, is.horaires)] : [[before, after]];
};
