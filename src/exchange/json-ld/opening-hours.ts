/** Regular opening hours → schema.org. What is irregular, or by appointment, says nothing rather than something false. */
import { groupBy } from "../../model/grouping.ts";
import { readHoraires, WEEKDAYS } from "../../model/horaires.ts";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const two = (value: number): string => String(value).padStart(2, "0");

/** Minutes since midnight → « 09:00 ». The end of the day is 23:59: « 24:00 » is not a time for schema.org. */
const clock = (minutes: number): string => (minutes === 1440 ? "23:59" : `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`);

export const openingHours = (osm: string | undefined): readonly object[] => {
  const read = osm === undefined ? undefined : readHoraires(osm);
  if (!read?.ok || !read.horaires.isRegular) return [];
  const spans = read.horaires.week.flatMap(({ day, openings }) =>
    openings.filter(({ note }) => note === undefined).map(({ start, end }) => ({ day: DAYS[WEEKDAYS.indexOf(day)], opens: clock(start), closes: clock(end) })),
  );
  return [...groupBy(spans, ({ opens, closes }) => `${opens} ${closes}`).values()].map((same) => ({
    "@type": "OpeningHoursSpecification",
    dayOfWeek: same.map(({ day }) => day),
    opens: same[0]?.opens,
    closes: same[0]?.closes,
  }));
};
