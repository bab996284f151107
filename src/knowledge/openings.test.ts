/** The days to come, minute by minute over two months, against the reference library. */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import type { Guide } from "../model/guide.ts";
import { dateOfDay, dayNumber } from "../model/osm/calendar.ts";
import type { Structure } from "../model/structure.ts";
import { loadGuide } from "../reading/content.ts";
import { aGuide, aStructure } from "../testing/guide.ts";
import { createRandom } from "../testing/random.ts";
import { readReferentiel } from "../testing/referentiel.ts";
import { COMMUNES } from "../testing/synthetic-communes.ts";
import { syntheticStructure } from "../testing/synthetic-structure.ts";
import { presencesOf } from "./openings.ts";
import { DAY_IN_MINUTES, HORIZON, type Presence } from "./presence.ts";

interface Reference {
  getOpenIntervals(from: Date, to: Date): readonly (readonly [Date, Date, boolean, string | undefined])[];
}
const OpeningHours: new (value: string, place: object) => Reference = createRequire(import.meta.url)("opening_hours");
const FRANCE = { lat: 49.1, lon: 6.2, address: { country_code: "fr", state: "Grand Est" } };
const FIRST = "2026-11-22";
const MINUTES = HORIZON * DAY_IN_MINUTES;
/** In Alsace and Moselle only: the library does not know it. */
const SAINT_ETIENNE = dayNumber("2026-12-26") - dayNumber(FIRST);

const reference = (osm: string): Uint8Array => {
  const minutes = new Uint8Array(MINUTES);
  const from = new Date(2026, 10, 22);
  const minuteOf = (time: Date): number =>
    (Date.UTC(time.getFullYear(), time.getMonth(), time.getDate(), time.getHours(), time.getMinutes()) - Date.UTC(2026, 10, 22)) / 60_000;
  for (const [start, end] of new OpeningHours(osm, FRANCE).getOpenIntervals(from, new Date(2026, 10, 22 + HORIZON)))
    minutes.fill(1, minuteOf(start), minuteOf(end));
  return minutes;
};

/** Open or perhaps open. What depends on school holidays, of which no calendar is kept, is 2. */
const minutesOf = (presences: readonly Presence[]): Uint8Array => {
  const minutes = new Uint8Array(MINUTES);
  for (const { start, end, certainty } of presences) minutes.fill(certainty === "vacances" ? 2 : 1, start, end);
  return minutes;
};

/** The first minute at which a notation is not read alike, the 26th of December apart. */
const difference = (guide: Guide, osm: string): string | undefined => {
  const [expected, actual] = [reference(osm), minutesOf(presencesOf(guide, aStructure({ horaires: osm }))?.all ?? [])];
  const minute = expected.findIndex((open, at) => actual[at] !== 2 && Math.floor(at / DAY_IN_MINUTES) !== SAINT_ETIENNE && open !== actual[at]);
  return minute < 0 ? undefined : `${osm}: ${dateOfDay(dayNumber(FIRST) + Math.floor(minute / DAY_IN_MINUTES))}, minute ${minute % DAY_IN_MINUTES}`;
};

/** The first minute at which a structure – its hours, workshops and stops together – is not open as all its notations say. */
const structureDifference = (guide: Guide, structure: Structure): string | undefined => {
  const expected = new Uint8Array(MINUTES);
  for (const osm of notationsOf([structure])) for (const [at, open] of reference(osm).entries()) if (open) expected[at] = 1;
  const actual = minutesOf(presencesOf(guide, structure)?.all ?? []);
  const minute = expected.findIndex((open, at) => actual[at] !== 2 && Math.floor(at / DAY_IN_MINUTES) !== SAINT_ETIENNE && open !== actual[at]);
  return minute < 0 ? undefined : `${structure.id}: ${dateOfDay(dayNumber(FIRST) + Math.floor(minute / DAY_IN_MINUTES))}, minute ${minute % DAY_IN_MINUTES}`;
};

/** Every notation written somewhere in these structures. */
const notationsOf = (structures: readonly object[]): readonly string[] => {
  const written = [...JSON.stringify(structures).matchAll(/"horaires":("(?:[^"\\]|\\.)*")/g)];
  return [...new Set(written.map(([, text = '""']) => String(JSON.parse(text))))];
};

const guide = { ...aGuide([], { alsace_moselle: true }), date: FIRST };
const differences = (notations: readonly string[]): readonly string[] => notations.flatMap((osm) => difference(guide, osm) ?? []);

describe("two months, minute by minute, are the reference library's", () => {
  it("for every structure of the guide", () => {
    const notations = notationsOf(loadGuide("content").guide?.structures ?? []);
    expect(notations.length).toBeGreaterThan(10);
    expect(differences(notations)).toEqual([]);
  });

  it("for each structure as a whole: its hours, its workshops, every stop of its round", () => {
    const round = aStructure({
      horaires: "Mo 09:00-12:00",
      rendez_vous_reguliers: [{ titre: "Atelier", horaires: "Mo 11:00-13:00" }],
      tournee: ["Tu", "We", "Th[1]"].map((day, rank) => ({ lieu: `Mairie ${rank}`, commune: "Metz", horaires: `${day} 10:00-11:00` })),
    });
    const structures = [...(loadGuide("content").guide?.structures ?? []), round];
    expect(structures.flatMap((structure) => structureDifference(guide, structure) ?? [])).toEqual([]);
  });

  it("for three hundred made-up structures", () => {
    const random = createRandom(300);
    const referentiel = readReferentiel();
    const structures = Array.from({ length: 300 }, (_, rank) =>
      syntheticStructure({ random, referentiel, commune: random.pick(COMMUNES), territoire: "nord", rank }),
    );
    const notations = notationsOf(structures);
    expect(notations.length).toBeGreaterThan(10);
    expect(differences(notations)).toEqual([]);
  });
});

const CENSUS = "../shared/data/france-services-2022-12-01.csv";
const EVERY = 40;
const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa"];

/** One quoted CSV line; the hours of Monday to Saturday stand in six columns of their own. */
const hoursOf = (line: string): string => {
  const cells = [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = ""]) => cell.replace(/^"|"$/g, ""));
  return DAYS.flatMap((day, index) => {
    const times = [...(cells[12 + index] ?? "").matchAll(/(\d\d:\d\d) - (\d\d:\d\d)/g)].filter(([, from = "", to = ""]) => from < to);
    return times.length > 0 ? [`${day} ${times.map(([, from, to]) => `${from}-${to}`).join(",")}`] : [];
  }).join("; ");
};

describe.skipIf(!existsSync(CENSUS))("the hours of France Services places (skipped without ../shared)", () => {
  it("open as the reference library opens them", () => {
    const lines = readFileSync(CENSUS, "utf8").split("\n").slice(1);
    const sample = [...new Set(lines.filter((_, index) => index % EVERY === 0).map(hoursOf))].filter((osm) => osm !== "");
    expect(sample.length).toBeGreaterThan(50);
    expect(differences(sample)).toEqual([]);
  });
});

describe("a structure", () => {
  const of = (facts: Partial<Structure>) => presencesOf(guide, aStructure(facts))?.all;

  it("that gives no hours has none", () => {
    expect(of({})).toBeUndefined();
    expect(of({ horaires_precisions: "Fermé en août" })).toBeUndefined();
  });

  it("that gives hours which open nothing in two months has hours all the same", () => {
    expect(of({ horaires: "Jul-Aug 09:00-12:00" })).toEqual([]);
  });

  it("is open on 26 December for those who live where it is a holiday only if its hours say so", () => {
    const certainties = (horaires: string) =>
      of({ horaires: `${horaires}; 2026 Nov 1-2026 Dec 25 off; 2026 Dec 27-2027 Feb 27 off` })?.map(({ certainty }) => certainty);
    expect(certainties("Sa 09:00-12:00")).toEqual(["férié"]);
    expect(certainties("Sa 09:00-12:00; PH off")).toEqual([]);
    expect(certainties("Sa,PH 09:00-12:00")).toEqual(["sûr"]);
  });

  it("says what each span is: the place, a workshop, a stop, and what one must ask for", () => {
    const all = of({
      horaires: 'Mo 09:00-12:00 open "accueil", Mo 14:00-15:00 "sur rendez-vous"; 2026 Nov 24-2027 Feb 27 off',
      rendez_vous_reguliers: [{ titre: "Atelier e-mail", horaires: "2026 Nov 25 10:00-11:00" }, { titre: "Sans heures" }],
      tournee: [{ lieu: "Mairie", commune: "Woippy", horaires: "2026 Nov 26 10:00-11:00" }],
    });
    expect(all?.map(({ occasion, certainty, titre }) => [occasion, certainty, titre])).toEqual([
      ["lieu", "sûr", "accueil"],
      ["lieu", "rendez-vous", undefined],
      ["atelier", "sûr", "Atelier e-mail"],
      ["arrêt", "sûr", "mairie, Woippy"],
    ]);
  });
});
