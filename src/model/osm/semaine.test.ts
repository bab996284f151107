/** The table of a week: read from a notation, written back, and nothing lost on the way. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../exchange/csv/read-csv.ts";
import { hoursOfWeek } from "../../exchange/import/hours.ts";
import { loadGuide } from "../../reading/content.ts";
import { HOURS_CORPUS } from "../../testing/hours-corpus.ts";
import { libraryMinutes } from "../../testing/library-minutes.ts";
import { createRandom } from "../../testing/random.ts";
import { randomHours } from "../../testing/random-hours.ts";
import { randomSemaine } from "../../testing/random-semaine.ts";
import { readHoraires } from "../horaires.ts";
import { dateOfDay, dayNumber } from "./calendar.ts";
import { meansTheSame } from "./same-meaning.ts";
import { EMPTY_SEMAINE, type Jour } from "./semaine.ts";
import { semaineOf } from "./semaine-reader.ts";
import { notationOf } from "./semaine-writer.ts";

const rewritten = (osm: string): string | undefined => {
  const semaine = semaineOf(osm);
  return semaine && notationOf(semaine);
};

const FIRST = "2026-11-02";
const WEEKS = 3;

/** Where the reference library tells two notations apart, from a day on; undefined when it does not, or cannot say. */
const libraryDifference = (osm: string, other: string, first = FIRST, count = WEEKS * 7): string | undefined => {
  const [expected, actual] = [libraryMinutes(osm, first, count), libraryMinutes(other, first, count)];
  if (!expected) return undefined;
  const minute = actual ? expected.findIndex((state, at) => state !== actual[at]) : 0;
  return minute < 0 ? undefined : `${osm} → ${other}: ${dateOfDay(dayNumber(first) + Math.floor(minute / 1440))}, minute ${minute % 1440}`;
};

const expectNone = (found: readonly string[]): void => expect(found, found.join("\n")).toEqual([]);

describe("a notation read into a table and written back", () => {
  it.each([
    ["Mo-Fr 09:00-12:00,14:00-17:00; PH off", "Mo-Fr 09:00-12:00,14:00-17:00; PH off"],
    ["Mo-Sa 08:00-18:00; We off; Th 12:00-14:00 off", "Mo,Tu,Fr,Sa 08:00-18:00; Th 08:00-12:00,14:00-18:00"],
    ["Mo - Fr 9:00 - 12:00", "Mo-Fr 09:00-12:00"],
    ["24/7", "24/7"],
    ['"sur rendez-vous"', 'Mo-Su "sur rendez-vous"'],
    ['Mo 09:00-12:00, Mo 14:00-17:00 "sur rendez-vous"; Sa "sur rendez-vous"', 'Mo 09:00-12:00, Mo 14:00-17:00 "sur rendez-vous"; Sa "sur rendez-vous"'],
    ['Mo 09:00-12:00 open "accueil"', 'Mo 09:00-12:00 open "accueil"'],
    ["Tu 09:00-12:00 unknown", "Tu 09:00-12:00 unknown"],
    ["Fr 22:00-02:00, Sa 10:00-12:00", "Fr 22:00-02:00, Sa 10:00-12:00"],
    ["Fr 22:00-02:00; Sa 10:00-12:00", "Fr 22:00-24:00; Sa 10:00-12:00"],
    ["Mo,PH 10:00-12:00", "Mo 10:00-12:00; PH 10:00-12:00"],
    ["Mo,Tu[1] 09:00-12:00", "Mo 09:00-12:00; Tu[1] 09:00-12:00"],
    ["We[2,4] 14:00-16:00", "We[2,4] 14:00-16:00"],
    ["Mo-Fr 09:00-12:00, Tu[1] 14:00-16:00", "Mo-Fr 09:00-12:00, Tu[1] 14:00-16:00"],
    ["Mo-Fr 09:00-12:00; Aug 1-15 off; 2026 Dec 24 9:00-12:00", "Mo-Fr 09:00-12:00; Aug 01-15 off; 2026 Dec 24 09:00-12:00"],
    ["Mo 09:00-12:00; 2026 Dec 24-Jan 2 off", "Mo 09:00-12:00; 2026 Dec 24-2027 Jan 02 off"],
    ["Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-12:00; SH off", "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-12:00; SH off"],
    ['Mo-Fr 09:00-17:00; Aug off "congés"', 'Mo-Fr 09:00-17:00; Aug off "congés"'],
    ["week 1-53/2 Mo 09:00-12:00", "week 1-53/2 Mo 09:00-12:00"],
  ])("%s is %s", (osm, expected) => {
    expect(rewritten(osm)).toBe(expected);
  });

  it.each([
    "Sa 09:00+",
    "Mo-Fr sunrise-sunset",
    "Mo-Fr 09:00-12:00; PH,SH off",
    "Mo-Fr 09:00-17:00; Aug 12:00-14:00 off",
    'Mo-Fr 09:00-17:00; Sa off "travaux"',
    'Sa "fermé pour travaux"',
    "Mo 14:00-12:00",
    "9h-12h",
    "PH off; Mo-Fr 09:00-12:00",
    "week 1-53/2 Mo-Fr 09:00-12:00; week 2-52/2 Mo-Fr 14:00-17:00; PH off",
    "off",
  ])("%s stays a text: a table would lose something of it", (osm) => {
    expect(semaineOf(osm)).toBeUndefined();
  });

  it("begins with an empty table, and an empty table says nothing", () => {
    expect(semaineOf("")).toEqual(EMPTY_SEMAINE);
    expect(notationOf(EMPTY_SEMAINE)).toBe("");
  });
});

describe("opening hours that exist", () => {
  it("those of the guide are tables, and mean the same for the reference library", () => {
    const written = JSON.stringify(loadGuide("content").guide?.structures ?? []).matchAll(/"horaires":("(?:[^"\\]|\\.)*")/g);
    const notations = [...new Set([...written].map(([, text = '""']) => String(JSON.parse(text))))];
    expect(notations.length).toBeGreaterThan(10);
    expectNone(notations.filter((osm) => semaineOf(osm) === undefined));
    expectNone(notations.flatMap((osm) => libraryDifference(osm, rewritten(osm) ?? "") ?? []));
  });

  it("those of every form mean the same for the reference library", () => {
    const tables = HOURS_CORPUS.flatMap((osm) => {
      const other = rewritten(osm);
      return other === undefined ? [] : [libraryDifference(osm, other) ?? ""];
    });
    expect(tables.length).toBeGreaterThan(0.9 * HOURS_CORPUS.length);
    expectNone(tables.filter((difference) => difference !== ""));
  });
});

const CENSUS = "../shared/data/france-services-2022-12-01.csv";
/** The reference library is slow. */
const EVERY = 15;

describe.skipIf(!existsSync(CENSUS))("the 2 683 France services places (skipped without ../shared)", () => {
  it("are tables, whatever their hours, and mean the same for the reference library", { timeout: 60_000 }, () => {
    const [, ...rows] = readCsv(readFileSync(CENSUS, "utf8"));
    expect(rows.length).toBeGreaterThanOrEqual(2683);
    const notations = [...new Set(rows.flatMap((row) => hoursOfWeek([...row.slice(12, 18), ""]).osm ?? []))];
    expect(notations.length).toBeGreaterThan(1000);
    expectNone(notations.filter((osm) => semaineOf(osm) === undefined));
    expectNone(notations.filter((_, rank) => rank % EVERY === 0).flatMap((osm) => libraryDifference(osm, rewritten(osm) ?? "", FIRST, 7) ?? []));
  });
});

describe("opening hours made by chance", { timeout: 60_000 }, () => {
  it("are refused, or mean the same for the reference library", () => {
    const random = createRandom(51);
    const compared = Array.from({ length: 150 }, () => {
      const osm = randomHours(random, 2026);
      const other = rewritten(osm);
      const first = dateOfDay(dayNumber("2026-03-01") + random.integer(0, 320));
      return other === undefined || osm === other ? undefined : (libraryDifference(osm, other, first, 4) ?? "");
    }).filter((found) => found !== undefined);
    expect(compared.length).toBeGreaterThan(30);
    expectNone(compared.filter((found) => found !== ""));
  });

  it("as a table are written in a notation that everybody reads, and read back to mean the same", () => {
    const random = createRandom(52);
    const faults = Array.from({ length: 150 }, () => randomSemaine(random)).flatMap((semaine) => {
      const osm = notationOf(semaine);
      if (osm === "") return [];
      const read = semaineOf(osm);
      if (!readHoraires(osm).ok || !read) return [osm];
      const again = notationOf(read);
      return meansTheSame(osm, again) && notationOf(semaineOf(again) ?? EMPTY_SEMAINE) === again ? [] : [`${osm} → ${again}`];
    });
    expectNone(faults);
  });

  it("as a table without nights nor exceptions are read back as the very same table", () => {
    const random = createRandom(53);
    const runsPastMidnight = (jour: Jour): boolean => jour.etat === "ouvert" && jour.plages.some(({ end }) => end > 1440);
    const weeks = Array.from({ length: 250 }, () => randomSemaine(random).jours).filter((jours) => !jours.some(runsPastMidnight));
    expect(weeks.length).toBeGreaterThan(100);
    for (const jours of weeks) expect(semaineOf(notationOf({ jours, particularites: [] }))).toEqual({ jours, particularites: [] });
  });
});
