/** Rules on real days, against the reference library. */
import { describe, expect, it } from "vitest";
import { feriesOf } from "../../knowledge/feries.ts";
import { libraryMinutes } from "../../testing/library-minutes.ts";
import { createRandom } from "../../testing/random.ts";
import { randomHours } from "../../testing/random-hours.ts";
import { dateOfDay, dayNumber } from "./calendar.ts";
import { calendarFrom, type DatedDay, datedDays } from "./dated.ts";
import { readRules } from "./reader.ts";

const feries = (alsaceMoselle: boolean) => {
  const dates = new Set([2025, 2026, 2027].flatMap((year) => feriesOf(year, alsaceMoselle).map(({ date }) => date)));
  return (date: string): boolean => dates.has(date);
};

const daysOf = (osm: string, first: string, count: number, alsaceMoselle = false): readonly DatedDay[] => {
  const days = datedDays(osm, calendarFrom(dayNumber(first), count, feries(alsaceMoselle)));
  if (!days) throw new Error(`${osm} is refused`);
  return days;
};

/** Each minute: 0 closed, 1 open, 2 unknown, 3 unsure because of the school holidays. */
const ours = (osm: string, first: string, count: number): Uint8Array => {
  const minutes = new Uint8Array(count * 1440);
  daysOf(osm, first, count).forEach(({ openings }, day) => {
    for (const { start, end, unsure } of openings) minutes.fill(unsure === "vacances" ? 3 : unsure ? 2 : 1, day * 1440 + start, day * 1440 + end);
  });
  return minutes;
};

const difference = (osm: string, first: string, count: number): string | undefined => {
  const expected = libraryMinutes(osm, first, count);
  if (!expected) return undefined;
  const actual = ours(osm, first, count);
  const minute = expected.findIndex((state, index) => actual[index] !== 3 && state !== actual[index]);
  return minute < 0 ? "" : `${osm}: ${dateOfDay(dayNumber(first) + Math.floor(minute / 1440))}, minute ${minute % 1440}`;
};

/** Of three rules each. */
const ROUNDS = 800;
/** For a machine that does ten things at once. */
const PATIENCE = { timeout: 60_000 };
/** Few days of many notations say more, in the same time, than many days of few. */
const DAYS = 4;

describe("rules on real days", () => {
  it("are read as the reference library reads them, whatever they are", PATIENCE, () => {
    const random = createRandom(20261122);
    const compared = Array.from({ length: ROUNDS }, () =>
      difference(randomHours(random, 2026), dateOfDay(dayNumber("2026-03-01") + random.integer(0, 320)), DAYS),
    ).filter((found) => found !== undefined);
    expect(compared.length).toBeGreaterThan(0.9 * ROUNDS);
    const differences = compared.filter((found) => found !== "");
    expect(differences, differences.join("\n")).toEqual([]);
  });

  it.each([
    ["Tu[1,-1] 09:00-12:00", ["2026-12-01", "2026-12-29"]],
    ["Dec 24-Jan 2 Mo-Su 10:00-11:00", ["2026-12-24", "2026-12-25", "2026-12-26", "2026-12-27", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"]],
    ["week 52 Mo 09:00-12:00", ["2026-12-21"]],
    ["Mo-Fr 09:00-12:00; 2026 Dec 2-Dec 31 off", ["2026-12-01"]],
    ["PH 10:00-12:00", ["2026-12-25", "2026-12-26"]],
    ["Mo 22:00-24:00; 2026 Dec 8-2027 Jan 3 off", ["2026-12-07"]],
  ])("%s opens in December 2026 on %j", (osm, dates) => {
    const open = daysOf(osm, "2026-12-01", 31, true).flatMap(({ openings }, index) =>
      openings.length > 0 ? [dateOfDay(dayNumber("2026-12-01") + index)] : [],
    );
    expect(open).toEqual(dates);
  });

  it("know that a closure written with one year only ends the year after", () => {
    const open = daysOf("Mo-Su 09:00-12:00; 2026 Dec 24-Jan 2 off", "2026-12-20", 20).map(({ openings }) => openings.length);
    expect(open).toEqual([1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  });

  it("run past midnight into the next day, and not into a day that replaces it", () => {
    const [, saturday, sunday] = daysOf("Fr,Sa 22:00-02:00; 2026 Dec 6 10:00-11:00", "2026-12-04", 3);
    expect(saturday?.openings).toEqual([
      { start: 0, end: 120 },
      { start: 1320, end: 1440 },
    ]);
    expect(sunday?.openings).toEqual([{ start: 600, end: 660 }]);
  });

  it("are unsure where the school holidays decide, and only there", () => {
    const [monday, tuesday] = daysOf("Mo,Tu 09:00-17:00; SH Mo 09:00-12:00", "2026-12-21", 2);
    expect(monday?.openings).toEqual([
      { start: 540, end: 720 },
      { start: 720, end: 1020, unsure: "vacances" },
    ]);
    expect(tuesday?.openings).toEqual([{ start: 540, end: 1020 }]);
  });
});

describe("public holidays", () => {
  const christmas = (osm: string): DatedDay | undefined => daysOf(osm, "2026-12-25", 1, true)[0];

  it.each([
    ["Mo-Fr 09:00-17:00", true],
    ["Mo-Fr 09:00-17:00; PH off", false],
    ["Mo-Fr 09:00-17:00; PH 10:00-12:00", false],
    ["Mo-Fr 09:00-17:00; Jul-Aug PH off", true],
    ["Mo-Fr 09:00-17:00; Dec 25 off", false],
    ["24/7", false],
    ["Mo-Fr 09:00-17:00; Dec 1-31 Mo-Fr 10:00-12:00", true],
  ])("%s leaves 25 December unsure: %s", (osm, unsure) => {
    expect(christmas(osm)?.isFerieUnsure).toBe(unsure);
  });

  // The two differences from the library, which does not know these holidays of Grand Est.
  it.each(["2026-12-26", "2026-04-03"])("of Alsace and Moselle are known, though the library passes over %s", (date) => {
    const osm = "Mo-Su 09:00-17:00; PH off";
    expect(libraryMinutes(osm, date, 1)?.includes(1)).toBe(true);
    expect(daysOf(osm, date, 1, true)[0]?.openings).toEqual([]);
    expect(daysOf(osm, date, 1, false)[0]?.openings).toHaveLength(1);
  });
});

describe("a notation that only the library reads", () => {
  it("gets the library's openings, in the clock of the place", () => {
    const osm = 'Mo-Fr 09:00-12:00 || "sur rendez-vous"';
    expect(readRules(osm).ok).toBe(false);
    const [sunday, monday] = daysOf(osm, "2026-12-06", 2);
    expect(sunday?.openings).toEqual([{ start: 0, end: 1440, note: "sur rendez-vous", unsure: "inconnu" }]);
    expect(monday?.openings.find(({ start }) => start === 540)).toEqual({ start: 540, end: 720 });
  });

  it("is never sure of the school holidays, of the sun or of a public holiday", () => {
    expect(daysOf("Mo-Fr 09:00-12:00; PH,SH off", "2026-12-07", 1)[0]?.openings).toEqual([{ start: 540, end: 720, unsure: "vacances" }]);
    expect(daysOf("Mo-Fr sunrise-sunset", "2026-12-07", 1)[0]?.openings[0]?.unsure).toBe("inconnu");
    expect(daysOf('Mo-Su 09:00-12:00 || "appeler"', "2026-12-25", 1)[0]?.isFerieUnsure).toBe(true);
  });
});
