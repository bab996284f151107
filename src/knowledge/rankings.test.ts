import { describe, expect, it } from "vitest";
import { aGuide, aStructure } from "../testing/guide.ts";
import { coverageOf, nobodySkilled } from "./coverage.ts";
import { expertCount, offersOf } from "./rankings.ts";

const declared = { statut: "déclaré" } as const;
const estimated = { statut: "estimé" } as const;

describe("who offers a service", () => {
  it("stands by level, the declared before the estimated, then by French name, then by identifier", () => {
    const guide = aGuide([
      { id: "f", nom: "Zoé", expertises: { messagerie: "proposé" } },
      { id: "e", nom: "Alpha", expertises: { messagerie: "basique" } },
      { id: "d2", nom: "Même nom", expertises: { messagerie: "maîtrise" }, expertises_source: declared },
      { id: "d1", nom: "Même nom", expertises: { messagerie: "maîtrise" }, expertises_source: declared },
      { id: "b", nom: "Épicerie", expertises: { messagerie: "expert" }, expertises_source: declared },
      { id: "c", nom: "Abeille", expertises: { messagerie: "expert" }, expertises_source: estimated },
      { id: "a", nom: "Dahlia", expertises: { messagerie: "expert" }, expertises_source: declared },
      { id: "g", nom: "Ailleurs", expertises: { retraite: "expert" } },
    ]);
    expect(offersOf(guide, "messagerie").map(({ structure }) => structure.id)).toEqual(["a", "b", "c", "d1", "d2", "e", "f"]);
  });

  it("never calls « proposé » an estimate: there is no level to estimate", () => {
    const guide = aGuide([{ expertises: { messagerie: "proposé", retraite: "basique" }, expertises_source: estimated }]);
    expect(offersOf(guide, "messagerie")[0]?.estime).toBe(false);
    expect(offersOf(guide, "retraite")[0]?.estime).toBe(true);
  });

  it("is nobody when nobody does", () => {
    expect(offersOf(aGuide([{}]), "moocs")).toEqual([]);
  });

  it("counts specialities only", () => {
    expect(expertCount(aStructure({ expertises: { messagerie: "expert", retraite: "expert", moocs: "maîtrise" } }))).toBe(2);
    expect(expertCount(aStructure())).toBe(0);
  });
});

describe("coverage", () => {
  const guide = aGuide([
    { id: "a", territoire: "nord", expertises: { messagerie: "basique", retraite: "maîtrise" } },
    { id: "b", territoire: "sud", expertises: { messagerie: "proposé" } },
  ]);

  it("gives each territoire its best level, every service of the grid included", () => {
    const [nord, sud] = coverageOf(guide);
    expect(nord?.services.size).toBe(22);
    expect(nord?.services.get("messagerie")).toEqual({ best: "basique", structures: 1, skilled: 0 });
    expect(nord?.services.get("retraite")?.skilled).toBe(1);
    expect(sud?.services.get("retraite")).toEqual({ best: undefined, structures: 0, skilled: 0 });
  });

  it("says where nobody is at two stars or more", () => {
    expect(nobodySkilled(guide, "messagerie")).toBe(true);
    expect(nobodySkilled(guide, "retraite")).toBe(false);
    expect(nobodySkilled(guide, "retraite", "sud")).toBe(true);
  });
});
