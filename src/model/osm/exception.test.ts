import { describe, expect, it } from "vitest";
import { createRandom } from "../../testing/random.ts";
import { randomSemaine } from "../../testing/random-semaine.ts";
import { isOver, type QuandSaisi, quandOfSaisie, saisieOfQuand } from "./exception.ts";
import { EVERY_DAY } from "./grammar.ts";
import { EMPTY_SEMAINE, FERME, type Quand } from "./semaine.ts";
import { semaineOf } from "./semaine-reader.ts";
import { notationOf } from "./semaine-writer.ts";

const YEAR = 2026;

const quandOf = (osm: string): Quand => {
  const quand = semaineOf(osm)?.particularites[0]?.quand;
  if (!quand) throw new Error(`${osm} is no exception`);
  return quand;
};

const written = (saisi: QuandSaisi): string => {
  const read = quandOfSaisie(saisi);
  return "faute" in read ? read.faute : notationOf({ ...EMPTY_SEMAINE, particularites: [{ quand: read.quand, adds: false, jour: FERME }] });
};

const dates = { genre: "dates", debut: "", fin: "", chaqueAnnee: false, days: EVERY_DAY } as const;

describe("the days of an exception", () => {
  it.each([
    ["Aug 01-15 off", { ...dates, debut: "2026-08-01", fin: "2026-08-15", chaqueAnnee: true }],
    ["2026 Dec 24 off", { ...dates, debut: "2026-12-24" }],
    ["Dec 24-Jan 02 off", { ...dates, debut: "2026-12-24", fin: "2027-01-02", chaqueAnnee: true }],
    ["2026 Dec 24-2027 Jan 02 off", { ...dates, debut: "2026-12-24", fin: "2027-01-02" }],
    ["Aug 01-15 Sa off", { ...dates, debut: "2026-08-01", fin: "2026-08-15", chaqueAnnee: true, days: [5] }],
    ["Jul-Aug Mo-We off", { genre: "mois", debut: 7, fin: 8, days: [0, 1, 2] }],
    ["2027 Aug off", { genre: "mois", debut: 8, fin: 8, annee: 2027, days: EVERY_DAY }],
    ["SH off", { genre: "vacances", days: EVERY_DAY }],
    ["Tu[1,3] off", { genre: "mensuel", day: 1, ranks: [1, 3] }],
  ] satisfies readonly (readonly [string, QuandSaisi])[])("%s stands in controls, and is written back", (osm, saisi) => {
    expect(saisieOfQuand(quandOf(osm), YEAR)).toEqual(saisi);
    expect(written(saisi)).toBe(osm);
  });

  it.each(["week 1-53/2 Mo off", "Aug 01-05,Dec 24 off", "Aug Tu[1] off", "Tu[1],Th[2] off", "Aug PH off", "Apr 31 off", "Feb 29 off"])(
    "%s has no control: it is kept as it is",
    (osm) => {
      const saisi = saisieOfQuand(quandOf(osm), YEAR);
      expect(saisi.genre).toBe("autre");
      expect(written(saisi)).toBe(osm);
    },
  );

  it.each([
    [dates, "Il manque la date."],
    [{ ...dates, debut: "2026-08-15", fin: "2026-08-01" }, "Le dernier jour vient avant le premier."],
    [{ ...dates, debut: "0202-08-15" }, "L’année s’écrit en entier : 2026."],
    [{ ...dates, debut: "2026-08-01", fin: "2026-08-15", days: [] }, "Choisissez au moins un jour."],
    [{ genre: "vacances", days: [] }, "Choisissez au moins un jour."],
    [{ genre: "mensuel", day: 1, ranks: [] }, "Choisissez au moins une semaine du mois."],
  ] satisfies readonly (readonly [QuandSaisi, string])[])("that is not complete says what is missing: %j", (saisi, expected) => {
    expect(written(saisi)).toBe(expected);
  });

  it("whatever they are, pass through controls unchanged", () => {
    const random = createRandom(8);
    const all = Array.from({ length: 200 }, () => randomSemaine(random)).flatMap(({ particularites }) => particularites);
    expect(all.length).toBeGreaterThan(200);
    const text = (quand: Quand): string => notationOf({ ...EMPTY_SEMAINE, particularites: [{ quand, adds: false, jour: FERME }] });
    for (const { quand } of all) expect(written(saisieOfQuand(quand, YEAR))).toBe(text(quand));
  });

  it.each([
    ["2026 Aug 01-15 off", true],
    ["2026 Dec 24-2027 Jan 02 off", false],
    ["Aug 01-15 off", false],
    ["2026 Aug off", false],
    ["Tu[1] off", false],
  ])("%s is over on 22 November 2026: %s", (osm, expected) => {
    expect(isOver(quandOf(osm), "2026-11-22")).toBe(expected);
  });
});
