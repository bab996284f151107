import { describe, expect, it } from "vitest";
import { instantOf, wallDay, wallMinutes } from "./wall-clock.ts";

const at = (instant: string): number => Date.parse(instant);

describe("the clock on the wall", () => {
  it("is that of the guide, whatever the season", () => {
    expect(wallMinutes("2026-11-22", at("2026-11-22T08:30:59Z"))).toBe(9 * 60 + 30);
    expect(wallMinutes("2026-07-01", at("2026-07-01T08:30:00Z"))).toBe(10 * 60 + 30);
    expect(wallMinutes("2026-11-22", at("2026-11-22T23:30:00Z"))).toBe(1440 + 30);
    expect(wallMinutes("2026-11-22", at("2026-11-21T22:00:00Z"))).toBe(-60);
  });

  it("counts whole days across the changes of the hour", () => {
    // On 28 March 2027 two o'clock becomes three; on 25 October 2026 three o'clock becomes two.
    expect(wallMinutes("2027-03-27", at("2027-03-28T07:00:00Z"))).toBe(1440 + 9 * 60);
    expect(wallMinutes("2026-10-24", at("2026-10-25T08:00:00Z"))).toBe(1440 + 9 * 60);
  });

  it("finds the instant of an hour to come, an hour nearer or farther when the clocks change meanwhile", () => {
    expect(instantOf("2026-11-22", 540, at("2026-11-22T05:00:20.500Z"))).toBe(at("2026-11-22T08:00:00Z"));
    expect(instantOf("2027-03-28", 540, at("2027-03-28T00:10:07Z"))).toBe(at("2027-03-28T07:00:00Z"));
    expect(instantOf("2026-10-25", 540, at("2026-10-24T23:59:59Z"))).toBe(at("2026-10-25T08:00:00Z"));
  });

  it("says which day it is there", () => {
    expect(new Date(wallDay(at("2026-11-22T23:30:00Z")) * 86_400_000).toISOString().slice(0, 10)).toBe("2026-11-23");
  });
});
