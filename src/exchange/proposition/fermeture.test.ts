import { describe, expect, it } from "vitest";
import { hoursInWords } from "../../model/horaires.ts";
import { type Closure, closedFor, closureInWords, closureOf, closureRule } from "./fermeture.ts";

const day = (written: string) => {
  const [year = 0, month = 0, one = 0] = written.split("-").map(Number);
  return { year, month, day: one };
};
const between = (du: string, au: string): Closure => ({ du: day(du), au: day(au) });
const AUGUST = between("2026-08-03", "2026-08-14");

describe("a closure of some days", () => {
  it.each([
    ["2026-08-03", "2026-08-14", "2026 Aug 03-14 off", "Fermé du 3 au 14 août 2026"],
    ["2026-07-20", "2026-08-14", "2026 Jul 20-Aug 14 off", "Fermé du 20 juillet au 14 août 2026"],
    ["2026-12-24", "2027-01-02", "2026 Dec 24-2027 Jan 02 off", "Fermé du 24 décembre 2026 au 2 janvier 2027"],
    ["2026-05-15", "2026-05-15", "2026 May 15 off", "Fermé le 15 mai 2026"],
  ])("from %s to %s is written as the hours of fiches understand it", (du, au, rule, said) => {
    expect(closureRule(between(du, au))).toBe(rule);
    const words = hoursInWords(`Mo-Fr 09:00-12:00; ${rule}`).map((line) => line.replace(/\s/g, " "));
    expect(words).toEqual(["Du lundi au vendredi : 9 h – 12 h", said]);
    expect(closureInWords(between(du, au))).toBe(said);
  });

  it("changes the hours and the date of a file, and nothing else", () => {
    const text = '# gardez-moi\nnom: Centre\nhoraires: "Mo-Fr 09:00-12:00" # vu\ndate_maj: 2026-01-01\n';
    expect(closedFor(text, { horaires: "Mo-Fr 09:00-12:00" }, AUGUST, "2026-07-01")).toBe(
      '# gardez-moi\nnom: Centre\nhoraires: "Mo-Fr 09:00-12:00; 2026 Aug 03-14 off" # vu\ndate_maj: 2026-07-01\n',
    );
  });

  it("is said in words where there are no hours, or hours that cannot hold it", () => {
    const text = "nom: Centre\ndate_maj: 2026-01-01\n";
    expect(closedFor(text, {}, AUGUST, "2026-07-01")).toContain("horaires_precisions: Fermé du 3 au 14 août 2026\n");
    expect(closedFor(text, { horaires: `${"Mo 09:00-12:00; ".repeat(40)}Tu off`, horaires_precisions: "Sonner." }, AUGUST, "2026-07-01")).toContain(
      "horaires_precisions: Sonner. Fermé du 3 au 14 août",
    );
    expect(closedFor(text, { horaires_precisions: "x".repeat(290) }, AUGUST, "2026-07-01")).toBeUndefined();
  });

  it("says one day as one day", () => {
    expect(closureInWords(between("2026-05-01", "2026-05-01"))).toBe("Fermé le 1er mai 2026");
  });
});

describe("the days of a closure", () => {
  it("are read as people write them", () => {
    expect(closureOf("3 août 2026", "14/08/2026", "2026-07-01")).toEqual(AUGUST);
    expect(closureOf("2026-08-03", undefined, "2026-07-01")).toEqual(between("2026-08-03", "2026-08-03"));
  });
  it.each([
    [undefined, undefined, "premier jour"],
    ["bientôt", "2026-08-14", "premier jour"],
    ["2026-02-30", "2026-03-02", "premier jour"],
    ["2026-08-03", "$(id)", "dernier jour"],
    ["2026-08-14", "2026-08-03", "vient avant"],
    ["2025-08-03", "2025-08-14", "déjà passée"],
    ["2026-08-03", "2099-01-01", "trop longtemps"],
  ])("are refused with the reason: %s, %s", (du, au, said) => {
    expect(closureOf(du, au, "2026-07-01")).toContain(said);
  });
});
