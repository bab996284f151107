import { describe, expect, it } from "vitest";
import { hoursOfText, hoursOfWeek, spansOf } from "./hours.ts";

describe("the hours of one day", () => {
  it.each([
    ["09:00 - 12:00 / 13:30 - 17:00", "09:00-12:00,13:30-17:00"],
    ["9h-12h30", "09:00-12:30"],
    ["08 :30-12:00/\n\n 13:30-17:00", "08:30-12:00,13:30-17:00"],
    ["9:00-12:00-14:00-17:00", "09:00-12:00,14:00-17:00"],
    ["09:00 - 12:00 / 12:00 - 17:00", "09:00-17:00"],
    ["de 9h à 12h et de 14h à 17h", "09:00-12:00,14:00-17:00"],
  ])("%j is %s", (cell, osm) => {
    expect(spansOf(cell)).toBe(osm);
  });

  it.each(["09:00 - 12:00 sur rendez-vous", "12:00 - 09:00", "09:00", "25:00 - 26:00", "le matin", "09:00-12:00-/9:00-17:00"])(
    "%j is not read for sure",
    (cell) => {
      expect(spansOf(cell)).toBeUndefined();
    },
  );
});

describe("the hours of a week", () => {
  const day = "09:00 - 12:00";
  it("puts together the days that have the same hours", () => {
    expect(hoursOfWeek([day, day, "", day, "14:00-17:00", "-", ""])).toEqual({ osm: "Mo,Tu,Th 09:00-12:00; Fr 14:00-17:00" });
    expect(hoursOfWeek([day, day, day, day, day, "", ""])).toEqual({ osm: "Mo-Fr 09:00-12:00" });
  });

  it("keeps the words of the source as soon as one day cannot be read", () => {
    expect(hoursOfWeek([day, "sur rdv", "", "", "", "", ""])).toEqual({ words: "Lundi 09:00 - 12:00 ; mardi sur rdv" });
  });

  it("says nothing of a week without hours", () => {
    expect(hoursOfWeek(["", "-", "fermé", "", "", "", ""])).toEqual({});
  });

  it("reads a sentence when it can be one of the notation", () => {
    expect(hoursOfText("Mo-Fr 09:00-12:00")).toEqual({ osm: "Mo-Fr 09:00-12:00" });
    expect(hoursOfText("du lundi au vendredi 9h-12h")).toEqual({ osm: "Mo-Fr 09:00-12:00" });
    expect(hoursOfText("quand le facteur passe")).toEqual({ words: "quand le facteur passe" });
  });
});
