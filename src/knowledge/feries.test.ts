import { describe, expect, it } from "vitest";
import { aGuide } from "../testing/guide.ts";
import { feriesOf, upcomingFeries } from "./feries.ts";

const dates = (year: number, alsaceMoselle = false): readonly string[] => feriesOf(year, alsaceMoselle).map(({ date }) => date);

describe("public holidays", () => {
  it("are eleven, in order", () => {
    expect(dates(2026)).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-08",
      "2026-05-14",
      "2026-05-25",
      "2026-07-14",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
  });

  it("add Good Friday and 26 December in Alsace and Moselle", () => {
    const added = dates(2026, true).filter((date) => !dates(2026).includes(date));
    expect(added).toEqual(["2026-04-03", "2026-12-26"]);
  });

  it.each([
    [2008, "2008-03-24"],
    [2011, "2011-04-25"],
    [2024, "2024-04-01"],
    [2038, "2038-04-26"],
    [2100, "2100-03-29"],
  ])("follow Easter: its Monday in %i is %s", (year, monday) => {
    expect(feriesOf(year, false).find(({ nom }) => nom === "Lundi de Pâques")?.date).toBe(monday);
  });

  it("to come are those of twelve months, the guide's own day included", () => {
    const guide = { ...aGuide([], { alsace_moselle: true }), date: "2026-05-01" };
    const coming = upcomingFeries(guide);
    expect(coming).toHaveLength(13);
    expect(coming[0]?.date).toBe("2026-05-01");
    expect(coming.at(-1)?.date).toBe("2027-03-29");
  });
});
