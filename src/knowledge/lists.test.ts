import { describe, expect, it } from "vitest";
import { aGuide } from "../testing/guide.ts";
import { byAudience, byCommune, byLabel, byMateriel, freeInternet, rounds, weeklyWorkshops } from "./lists.ts";

const idsIn = (listing: ReadonlyMap<string, readonly { readonly id: string }[]>) =>
  [...listing].map(([key, structures]) => [key, structures.map(({ id }) => id)]);

describe("lists", () => {
  it("by audience and equipment follow the référentiel, structures by name, empty ones left out", () => {
    const guide = aGuide([
      { id: "b", nom: "Bêta", publics: ["seniors", "jeunes"], materiel: [{ type: "scanner" }, { type: "ordinateur" }] },
      { id: "a", nom: "Alpha", publics: ["seniors"], materiel: [{ type: "ordinateur" }, { type: "ordinateur", nombre: 2 }] },
    ]);
    expect(idsIn(byAudience(guide))).toEqual([
      ["jeunes", ["b"]],
      ["seniors", ["a", "b"]],
    ]);
    expect(idsIn(byMateriel(guide))).toEqual([
      ["ordinateur", ["a", "b"]],
      ["scanner", ["b"]],
    ]);
  });

  it("by commune and by label are alphabetical, accents or not", () => {
    const guide = aGuide([
      { id: "a", commune: "Woippy", dispositif_programmes_nationaux: ["Conseillers numériques"] },
      { id: "b", commune: "Épinal", autres_formations_labels: ["Éco-label"] },
      { id: "c", commune: "Metz", dispositif_programmes_nationaux: ["Aidants Connect"] },
    ]);
    expect([...byCommune(guide).keys()]).toEqual(["Épinal", "Metz", "Woippy"]);
    expect([...byLabel(guide).keys()]).toEqual(["Aidants Connect", "Conseillers numériques", "Éco-label"]);
  });

  it("of free internet hold only what is said to be free", () => {
    const guide = aGuide([
      { id: "gratuit", acces_internet: { gratuit: true } },
      { id: "payant", acces_internet: { wifi: true, gratuit: false } },
      { id: "non-dit", acces_internet: { wifi: true } },
      { id: "lieu-gratuit", nom: "Autre", acces_internet: { wifi: true }, frais_a_charge: ["Gratuit"] },
      { id: "sous-condition", acces_internet: { wifi: true }, frais_a_charge: ["Gratuit sous condition"] },
      { id: "sans", frais_a_charge: ["Gratuit"] },
    ]);
    expect(freeInternet(guide).map(({ id }) => id)).toEqual(["lieu-gratuit", "gratuit"]);
  });
});

describe("the week's workshops", () => {
  const guide = aGuide([
    {
      id: "a",
      nom: "A",
      rendez_vous_reguliers: [
        { titre: "Après-midi", horaires: "Mo,Th 14:00-16:00" },
        { titre: "Mensuel", horaires: "Mo[1] 09:00-12:00" },
        { titre: "Sans jour" },
        { titre: "À la demande", horaires: '"sur rendez-vous"' },
      ],
    },
    { id: "b", nom: "B", rendez_vous_reguliers: [{ titre: "Matin", horaires: "Mo 09:00-10:00" }] },
  ]);

  it("stand by weekday, the earliest first, a workshop under each of its days", () => {
    const [lundi, jeudi] = weeklyWorkshops(guide);
    expect(lundi?.day).toBe("lundi");
    expect(lundi?.rendezVous.map(({ rendezVous }) => rendezVous.titre)).toEqual(["Matin", "Après-midi", "Mensuel"]);
    expect(lundi?.rendezVous[2]?.when).toContain("1er lundi du mois");
    expect(jeudi?.day).toBe("jeudi");
  });

  it("without a known day come last", () => {
    const last = weeklyWorkshops(guide).at(-1);
    expect(last?.day).toBeUndefined();
    expect(last?.rendezVous.map(({ rendezVous }) => rendezVous.titre)).toEqual(["Sans jour", "À la demande"]);
  });
});

describe("rounds", () => {
  it("keep the order of their stops, and skip who does not travel", () => {
    const guide = aGuide([
      { id: "fixe" },
      {
        id: "bus",
        tournee: [
          { lieu: "Place", commune: "Woippy", horaires: "Tu[1] 09:00-12:00" },
          { lieu: "Arrêt", commune: "Metz" },
        ],
      },
    ]);
    const [round] = rounds(guide);
    expect(rounds(guide)).toHaveLength(1);
    expect(round?.stops.map(({ stop }) => stop.lieu)).toEqual(["Place", "Arrêt"]);
    expect(round?.stops[0]?.horaires.join()).toContain("1er mardi du mois");
  });
});
