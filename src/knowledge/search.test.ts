import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { aGuide } from "../testing/guide.ts";
import { decodeEntries, fold, query, type SearchCriteria, understand } from "./search.ts";
import { searchIndex } from "./search-index.ts";

const guide = aGuide([
  { id: "caf", nom: "Caisse d'allocations", commune: "Metz", expertises: { "droits-sociaux": "expert" }, publics: ["familles"] },
  {
    id: "mediatheque",
    nom: "Médiathèque de l'Œuvre",
    commune: "Woippy",
    code_postal: "57140",
    territoire: "sud",
    expertises: { messagerie: "basique", "droits-sociaux": "proposé" },
    publics: ["tous"],
    materiel: [{ type: "imprimante" }],
  },
  { id: "fablab", nom: "Fab lab", expertises: { "impression-3d": "maîtrise" }, publics: ["jeunes"] },
]);
const entries = decodeEntries(searchIndex(guide));
const understood = (text?: string) => understand(entries, searchIndex(guide).services, text);
const found = (criteria: SearchCriteria): readonly string[] => query(entries, criteria, understood(criteria.text)).map(({ id }) => id);

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
    ["R.S.A.", ["caf", "mediatheque"]],
    ["rsa zzz", ["caf", "mediatheque"]],
    ["57140", ["mediatheque"]],
    ["rsa woippy", ["mediatheque"]],
    ["", ["caf", "fablab", "mediatheque"]],
  ])("of « %s » finds by names, places, synonyms and equipment", (text, expected) => {
    expect([...found({ text })].sort()).toEqual([...expected].sort());
  });

  it("says which words it ignores, and which name a place or a service", () => {
    expect(understood("rsa zzz Woippy")).toMatchObject({ words: ["rsa", "woippy"], ignored: ["zzz"], places: ["woippy"], services: ["droits-sociaux"] });
  });

  it("ranks by level, declared before estimated, then by name, when words alone name the service", () => {
    const estime = { statut: "estimé" as const, source: "site", date: "2026-01-01" };
    const ranked = aGuide([
      { id: "b", nom: "Bêta", expertises: { "droits-sociaux": "maîtrise" } },
      { id: "a", nom: "Alpha", expertises: { "droits-sociaux": "maîtrise" }, expertises_source: estime },
      { id: "d", nom: "Delta", expertises: { "droits-sociaux": "proposé" } },
      { id: "c", nom: "Gamma", expertises: { "droits-sociaux": "expert" }, expertises_source: estime },
      { id: "e", nom: "Agathe", expertises: { "droits-sociaux": "maîtrise" } },
    ]);
    const index = searchIndex(ranked);
    const all = decodeEntries(index);
    expect(query(all, { text: "rsa" }, understand(all, index.services, "rsa")).map(({ id }) => id)).toEqual(["c", "e", "b", "a", "d"]);
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
