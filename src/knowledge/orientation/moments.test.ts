import { describe, expect, test } from "vitest";
import { DAY_IN_MINUTES, HORIZON, type Presence } from "../presence.ts";
import { encodePresences } from "../presence-code.ts";
import { availability, type When, windowOf } from "./moments.ts";

/** A Sunday, so that the Monday after is day 1. */
const FIRST = "2026-03-01";
const at = (day: number, hour: number): number => day * DAY_IN_MINUTES + hour * 60;

const presence = (day: number, from: number, until: number, certainty: Presence["certainty"] = "sûr"): Presence => ({
  start: at(day, from),
  end: at(day, until),
  certainty,
  occasion: "lieu",
});

/** Monday 9 h to 12 h and 14 h to 19 h; Thursday afternoon by appointment; Saturday morning unless it is a holiday. */
const CODE = encodePresences([presence(1, 9, 12), presence(1, 14, 19), presence(4, 14, 17, "rendez-vous"), presence(6, 9, 12, "férié")]);

const asked = (when: When, now: number): string => availability(CODE, windowOf(when, { first: FIRST, now }));

describe("open when the person can come", () => {
  test("now: open, soon open, or not within a day", () => {
    expect(asked({ moment: "maintenant" }, at(1, 10))).toBe("oui");
    expect(asked({ moment: "maintenant" }, at(1, 12))).toBe("presque");
    expect(asked({ moment: "maintenant" }, at(0, 20))).toBe("presque");
    expect(asked({ moment: "maintenant" }, at(1, 20))).toBe("non");
  });

  test("today is what is left of it", () => {
    expect(asked({ moment: "aujourdhui" }, at(1, 13))).toBe("oui");
    expect(asked({ moment: "aujourdhui" }, at(1, 19))).toBe("non");
    expect(asked({ moment: "aujourdhui" }, at(0, 10))).toBe("presque");
  });

  test("a day and an hour are the next ones to come", () => {
    expect(asked({ moment: "lundi", minute: 10 * 60 }, at(0, 12))).toBe("oui");
    expect(asked({ moment: "lundi", minute: 13 * 60 }, at(0, 12))).toBe("presque");
    // This Monday's hour has passed: the next Monday is another one.
    expect(asked({ moment: "lundi", minute: 10 * 60 }, at(1, 11))).toBe("non");
    expect(asked({ moment: "mercredi" }, at(0, 12))).toBe("non");
  });

  test("an evening is after 18 h, on any day of the week to come; what is open by day does not help", () => {
    expect(asked({ moment: "soir" }, at(0, 12))).toBe("oui");
    expect(asked({ moment: "soir" }, at(2, 12))).toBe("non");
  });

  test("an appointment or a holiday is not sure, and unknown hours are unknown, never closed", () => {
    expect(asked({ moment: "jeudi", minute: 15 * 60 }, at(1, 10))).toBe("inconnu");
    expect(asked({ moment: "samedi" }, at(1, 10))).toBe("inconnu");
    const window = windowOf({ moment: "samedi" }, { first: FIRST, now: at(1, 10) });
    expect(availability(undefined, window)).toBe("inconnu");
    const late = windowOf({ moment: "maintenant" }, { first: FIRST, now: at(HORIZON + 3, 10) });
    expect(availability(CODE, late)).toBe("inconnu");
  });
});
