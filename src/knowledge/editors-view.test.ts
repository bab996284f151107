import { describe, expect, it } from "vitest";
import { aGuide } from "../testing/guide.ts";
import { requestsOf } from "./campaign.ts";
import { editorsView } from "./editors-view.ts";

const GUIDE = aGuide([
  { id: "fraiche", verification: { date: "2026-02-01", par: "visite" }, pivot: "43493312300029", expertises: { "creer-cv": "expert" } },
  {
    id: "vieille",
    date_maj: "2022-04-30",
    expertises: { "creer-cv": "expert", retraite: "proposé" },
    expertises_source: { statut: "estimé" },
  },
]);

describe("what editors look after", () => {
  const { whole, byTerritoire, cares } = editorsView(GUIDE);

  it("is counted by territoire, those without a structure included, and as a whole", () => {
    expect(byTerritoire.map(([{ id }, { count, quality }]) => [id, count, quality === undefined])).toEqual([
      ["nord", 2, false],
      ["sud", 0, true],
    ]);
    expect(whole).toMatchObject({ count: 2, neverVerified: 1, withoutPivot: 1, estimated: 1, due: 1 });
    expect(whole.ages).toEqual({ récent: 1, "assez récent": 0, "à confirmer": 0, ancien: 1 });
  });

  it("asks the very structures that the campaign asks", () => {
    expect(cares.filter(({ isDue }) => isDue).map(({ structure }) => structure.id)).toEqual(
      requestsOf(GUIDE, { months: 6, date: "2026-03-01" }).map(({ structure }) => structure.id),
    );
  });

  it("counts as estimated only levels that someone supposed", () => {
    expect(cares.map(({ structure, estimated }) => [structure.id, estimated]).toSorted()).toEqual([
      ["fraiche", 0],
      ["vieille", 1],
    ]);
  });
});
