import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { aGuide } from "../testing/guide.ts";
import { decodeEntries, fold, query } from "./search.ts";
import { searchIndex } from "./search-index.ts";

const guide = aGuide([
  { id: "caf", nom: "Caisse d'allocations", commune: "Metz", expertises: { "droits-sociaux": "expert" }, publics: ["familles"] },
  {
    id: "mediatheque",
    nom: "Médiathèque de l'Œuvre",
    commune: "Woippy",
    territoire: "sud",
    expertises: { messagerie: "basique", "droits-sociaux": "proposé" },
    publics: ["tous"],
    materiel: [{ type: "imprimante" }],
  },
  { id: "fablab", nom: "Fab lab", expertises: { "impression-3d": "maîtrise" }, publics: ["jeunes"] },
]);
const entries = decodeEntries(searchIndex(guide));
const found = (criteria: Parameters<typeof query>[1]): readonly string[] => query(entries, criteria).map(({ id }) => id);

describe("search", () => {
  it("folds accents, capitals, ligatures and apostrophes", () => {
    expect(fold("  Café de l’Œuvre – ÉLAN ")).toBe("cafe de l oeuvre elan");
  });

  it.each([
    ["rsa", ["caf", "mediatheque"]],
    ["MEDIATHEQUE", ["mediatheque"]],
    ["oeuvre", ["mediatheque"]],
    ["imprim", ["mediatheque", "fablab"]],
    ["woippy imprimante", ["mediatheque"]],
    ["3d", ["fablab"]],
    ["demander le RSA à Metz", ["caf"]],
    ["zzz", []],
    ["", ["caf", "fablab", "mediatheque"]],
  ])("of « %s » finds by names, places, synonyms and equipment", (text, expected) => {
    expect([...found({ text })].sort()).toEqual([...expected].sort());
  });

  it("sends an index that stays small", () => {
    const crowd = aGuide(
      Array.from({ length: 120 }, (_, index) => ({ id: `lieu-${index}`, nom: `Lieu ${index}`, expertises: { messagerie: "expert" } as const })),
    );
    expect(brotliCompressSync(JSON.stringify(searchIndex(crowd))).length).toBeLessThan(3000);
  });

  it("ranks by the level of the service asked for", () => {
    expect(found({ service: "droits-sociaux" })).toEqual(["caf", "mediatheque"]);
  });

  it("filters by minimum level, audience and territoire", () => {
    expect(found({ service: "droits-sociaux", leastNiveau: 2 })).toEqual(["caf"]);
    expect(found({ leastNiveau: 2 })).toEqual(["caf", "fablab"]);
    expect(found({ public: "jeunes" }).toSorted()).toEqual(["fablab", "mediatheque"]);
    expect(found({ territoire: "sud" })).toEqual(["mediatheque"]);
  });

  it("loses nothing between the build and the browser", () => {
    const entry = entries.find(({ id }) => id === "mediatheque");
    expect(entry).toMatchObject({ nom: "Médiathèque de l'Œuvre", code: "S1", commune: "Woippy", territoire: "sud", publics: ["tous"] });
    expect([...(entry?.niveaux ?? [])]).toEqual([
      ["messagerie", 1],
      ["droits-sociaux", 0],
    ]);
    expect(JSON.parse(JSON.stringify(searchIndex(guide)))).toEqual(searchIndex(guide));
  });
});
