import { describe, expect, it } from "vitest";
import { aGuide, aStructure } from "../testing/guide.ts";
import { createRandom, type Random } from "../testing/random.ts";
import { presencesOf } from "./openings.ts";
import { CERTAINTIES, DAY_IN_MINUTES, HORIZON, normalised, OCCASIONS, type Presence } from "./presence.ts";
import { decodePresences, encodePresences, spansOn } from "./presence-code.ts";

const TITLES = ["Atelier e-mail", "Place de la mairie, Woippy", "l’été : « déclarer » & <impôts>", "a.b,c:d*~!?", "9\u00a0h", "-_-"] as const;
const END = HORIZON * DAY_IN_MINUTES;

const anyPresence = (random: Random): Presence => {
  const start = random.chance(0.1) ? random.integer(0, HORIZON - 1) * DAY_IN_MINUTES : random.integer(0, END - 2);
  const length = random.chance(0.05) ? random.integer(1, END) : random.chance(0.1) ? DAY_IN_MINUTES : random.integer(1, 600);
  const occasion = random.pick(OCCASIONS);
  const titre = occasion === "lieu" && random.chance(0.7) ? {} : { titre: random.pick(TITLES) };
  return { start, end: Math.min(END, start + length), certainty: random.pick(CERTAINTIES), occasion, ...titre };
};

/** The same week again and again, a few days taken away: what hours look like. */
const ordinary = (random: Random): readonly Presence[] => {
  const week = Array.from({ length: random.integer(0, 6) }, () => ({ ...anyPresence(random), start: random.integer(0, 7 * DAY_IN_MINUTES - 1) }));
  return Array.from({ length: 9 }, (_, rank) => rank * 7 * DAY_IN_MINUTES).flatMap((monday) =>
    week.flatMap((presence) => {
      const start = monday + presence.start;
      const end = Math.min(END, start + random.pick([90, 90, 90, 120]));
      return start < end && random.chance(0.97) ? [{ ...presence, start, end }] : [];
    }),
  );
};

describe("the code of presences", () => {
  it("tells the spans of some days as the whole does, cut at midnight", () => {
    const random = createRandom(61);
    for (let round = 0; round < 300; round++) {
      const presences = normalised(random.chance(0.5) ? ordinary(random) : Array.from({ length: random.integer(0, 20) }, () => anyPresence(random)));
      const from = random.integer(-2, HORIZON);
      const until = from + random.integer(0, 9);
      const days = Array.from({ length: HORIZON }, (_, day) => day).filter((day) => day >= from && day < until);
      const expected = days.flatMap((day) =>
        presences
          .map(({ start, end, certainty }) => [Math.max(start, day * DAY_IN_MINUTES), Math.min(end, (day + 1) * DAY_IN_MINUTES), certainty] as const)
          .filter(([start, end]) => start < end),
      );
      const actual = spansOn(encodePresences(presences), from, until).map(({ start, end, certainty }) => [start, end, certainty]);
      expect(actual.map(String).toSorted()).toEqual(expected.map(String).toSorted());
    }
  });

  it("gives back exactly what was written, whatever it was", { timeout: 60_000 }, () => {
    const random = createRandom(60);
    const changed: string[] = [];
    for (let round = 0; round < 2000; round++) {
      const presences = normalised(random.chance(0.5) ? ordinary(random) : Array.from({ length: random.integer(0, 20) }, () => anyPresence(random)));
      // As text: thousands of lists are compared.
      const [expected, actual] = [JSON.stringify(presences), JSON.stringify(decodePresences(encodePresences(presences)))];
      if (actual !== expected) changed.push(`${actual}\n≠ ${expected}`);
    }
    expect(changed, changed[0]).toEqual([]);
  });

  it("joins what goes on past midnight", () => {
    const night: Presence = { start: 1320, end: 1560, certainty: "sûr", occasion: "lieu" };
    expect(decodePresences(encodePresences([night]))).toEqual([night]);
    const always: Presence = { start: 0, end: END, certainty: "sûr", occasion: "lieu" };
    expect(decodePresences(encodePresences([always]))).toEqual([always]);
  });

  it("is short for ordinary hours, holidays included", () => {
    const guide = { ...aGuide([]), date: "2026-11-22" };
    const codeOf = (horaires: string): string => encodePresences(presencesOf(guide, aStructure({ horaires }))?.all ?? []);
    expect(codeOf("Mo-Fr 09:00-12:00")).toBe("0001010101010033024002.054007200000,054007202000\t0");
    expect(codeOf("Mo-Fr 08:30-12:00,13:30-17:00; PH off").length).toBeLessThan(60);
    expect(codeOf("Mo,Tu,Fr 13:30-18:30; We 09:00-12:00,13:30-18:30; Th 09:00-12:00,13:30-17:00").length).toBeLessThan(120);
  });
});
