/** Our week against the reference library's, minute by minute. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { HOURS_CORPUS } from "../testing/hours-corpus.ts";
import { libraryMinutes } from "../testing/library-minutes.ts";
import { readHoraires } from "./horaires.ts";

/** A week without any holiday of France. */
const MONDAY = "2026-06-08";
const WEEK_IN_MINUTES = 7 * 1440;

const reference = (osm: string): Uint8Array => {
  const minutes = libraryMinutes(osm, MONDAY, 7);
  if (!minutes) throw new Error(`The library refuses ${osm}`);
  return minutes.map((state) => Math.min(state, 1));
};

const ours = (osm: string): Uint8Array => {
  const reading = readHoraires(osm);
  if (!reading.ok) throw new Error(`${osm}: ${reading.message}`);
  const minutes = new Uint8Array(WEEK_IN_MINUTES);
  reading.horaires.week.forEach(({ openings }, day) => {
    for (const { start, end } of openings) for (let minute = start; minute < end; minute++) minutes[(day * 1440 + minute) % WEEK_IN_MINUTES] = 1;
  });
  return minutes;
};

const firstDifference = (osm: string): string | undefined => {
  const [expected, actual] = [reference(osm), ours(osm)];
  const minute = expected.findIndex((open, index) => open !== actual[index]);
  return minute < 0 ? undefined : `${osm}: day ${Math.floor(minute / 1440)}, minute ${minute % 1440}`;
};

describe("the week read by our own reader", () => {
  it.each(HOURS_CORPUS)("is the reference library's: %s", (osm) => {
    expect(firstDifference(osm)).toBeUndefined();
  });
});

const CENSUS = "../shared/data/france-services-2022-12-01.csv";
const EVERY = 12;
const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa"];

/** One quoted CSV line; the hours of Monday to Saturday stand in six columns of their own. */
const hoursOf = (line: string): string => {
  const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell.replace(/^"|"$/g, ""));
  return DAYS.flatMap((day, index) => {
    const times = [...(cells[12 + index] ?? "").matchAll(/(\d\d:\d\d) - (\d\d:\d\d)/g)]
      .filter(([, from = "", to = ""]) => from < to)
      .map(([, from, to]) => `${from}-${to}`);
    return times.length > 0 ? [`${day} ${times.join(",")}`] : [];
  }).join("; ");
};

describe.skipIf(!existsSync(CENSUS))("the hours of France Services places (skipped without ../shared)", () => {
  it("are read as the reference library reads them", () => {
    const lines = readFileSync(CENSUS, "utf8").split("\n").slice(1);
    const sample = [...new Set(lines.filter((_, index) => index % EVERY === 0).map(hoursOf))].filter((osm) => osm !== "");
    expect(sample.length).toBeGreaterThan(100);
    expect(sample.flatMap((osm) => firstDifference(osm) ?? [])).toEqual([]);
  });
});
