import { describe, expect, it } from "vitest";
import type { Structure } from "../model/structure.ts";
import { aStructure } from "../testing/guide.ts";
import { isOpenAt, isOpenInTheEvening, isOpenOnSaturday, ordinaryWeek } from "./ordinary-week.ts";

const week = (facts: Partial<Structure>) => ordinaryWeek(aStructure(facts));
const [MONDAY, SATURDAY, SUNDAY] = [0, 5, 6] as const;

describe("an ordinary week", () => {
  it("knows at which hour of which day somebody is there", () => {
    const open = week({ horaires: "Mo-Fr 09:00-12:00" });
    expect(isOpenAt(open, MONDAY, 539)).toBe(false);
    expect(isOpenAt(open, MONDAY, 540)).toBe(true);
    expect(isOpenAt(open, MONDAY, 720)).toBe(false);
    expect(isOpenAt(open, SATURDAY, 600)).toBe(false);
  });

  it("goes round from Sunday night to Monday morning", () => {
    const open = week({ horaires: "Su 22:00-02:00" });
    expect(isOpenAt(open, SUNDAY, 1380)).toBe(true);
    expect(isOpenAt(open, MONDAY, 60)).toBe(true);
    expect(isOpenAt(open, MONDAY, 120)).toBe(false);
  });

  it("leaves out what does not happen every week, and what is unknown", () => {
    expect(week({ horaires: "Tu[1] 09:00-12:00; Jul-Aug Mo 09:00-12:00" })).toEqual([]);
    expect(week({})).toEqual([]);
  });

  it("has the workshops and the stops too, and says which are on appointment", () => {
    const open = week({
      horaires: 'Mo 09:00-12:00 "sur rendez-vous"; Tu 09:00-12:00',
      rendez_vous_reguliers: [{ titre: "Atelier", horaires: "Th 18:00-19:00" }],
      tournee: [{ lieu: "Place", commune: "Metz", horaires: "Sa 09:00-10:00" }],
    });
    expect(open.map(({ occasion, onAppointment }) => [occasion, onAppointment])).toEqual([
      ["lieu", true],
      ["lieu", false],
      ["atelier", false],
      ["arrêt", false],
    ]);
  });

  it.each([
    ["Mo-Fr 09:00-18:00", false, false],
    ["Mo-Th 09:00-18:00; Fr 09:00-18:30", true, false],
    ["Mo-Sa 09:00-12:00", false, true],
    ["Fr 20:00-02:00", true, false],
    ["24/7", true, true],
  ])("%s: in the evening %s, on Saturday %s", (horaires, evening, saturday) => {
    const open = week({ horaires });
    expect(isOpenInTheEvening(open)).toBe(evening);
    expect(isOpenOnSaturday(open)).toBe(saturday);
  });
});
