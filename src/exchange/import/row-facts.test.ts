import { describe, expect, it } from "vitest";
import { COMMUNES } from "../../reading/communes.ts";
import { readReferentiel } from "../../testing/referentiel.ts";
import { type Correspondance, correspondanceSchema } from "./correspondance.ts";
import { rowReader } from "./row-facts.ts";

const referentiel = readReferentiel();
const chapter = (id: string, nom: string, code_insee: string, latitude?: number) => ({
  id,
  nom: id,
  lettre: "A",
  couleur: "#0b5c8a",
  communes: [{ nom, code_insee }],
  ...(latitude !== undefined && { latitude, longitude: 6.1 }),
});
const context = {
  referentiel,
  communes: COMMUNES,
  territoires: [chapter("nord", "Metz", "57463", 49.2), chapter("sud", "Metz", "57463", 49), chapter("woippy", "Woippy", "57751")],
};

const mapping: Correspondance = correspondanceSchema(referentiel).parse({
  nom: "Essai",
  colonnes: { nom: "n", commune: "c", latitude: "y", longitude: "x", horaires: "h", horaires_precisions: "p", conditions_acces: "a", acces_internet: "s" },
  valeurs: { acces_internet: { Wifi: ["wifi"] } },
  constantes: { date_maj: "2026-01-01", expertises: { messagerie: "proposé" } },
});
const read = (cells: Readonly<Record<string, string>>) => rowReader(mapping, context)({ n: "Lieu", c: "Woippy", ...cells });

describe("a row of a list", () => {
  it("names its chapter by its folder or by its name, or is told which there are", () => {
    const named = rowReader(
      { ...mapping, colonnes: { ...mapping.colonnes, territoire: "t" } },
      { ...context, territoires: context.territoires.map((one) => ({ ...one, nom: `Chapitre ${one.id}` })) },
    );
    const row = (territoire: string) => named({ n: "Lieu", c: "Metz", t: territoire });
    expect([row("sud"), row("chapitre  SUD")].map(({ facts }) => facts["territoire"])).toEqual(["sud", "sud"]);
    expect(row("Est")).toMatchObject({ refus: "le guide n'a pas de territoire « Est », mais « Chapitre nord », « Chapitre sud », « Chapitre woippy »" });
  });

  it("is completed with what its commune says, and with what the mapping says of all", () => {
    expect(read({}).facts).toEqual({
      nom: "Lieu",
      commune: "Woippy",
      code_postal: "57140",
      code_insee: "57751",
      territoire: "woippy",
      date_maj: "2026-01-01",
      expertises: { messagerie: "proposé" },
    });
  });

  it("goes to the nearest of the chapters that share its commune, and is refused when nothing tells", () => {
    expect(read({ c: "Metz", y: "49,19", x: "6,1" }).facts).toMatchObject({ territoire: "nord", latitude: 49.19, longitude: 6.1, position: "rue" });
    expect(read({ c: "Metz" }).refus).toContain("plusieurs territoires du guide (nord, sud) : dites lequel dans une colonne « territoire »");
    expect(read({ c: "Nancy" }).refus).toContain("aucun territoire");
  });

  it("keeps hours it cannot read in words, before what the list says besides", () => {
    const { facts, remarques } = read({ h: "quand on peut", p: "Fermé en août" });
    expect(facts["horaires_precisions"]).toBe("quand on peut – Fermé en août");
    expect(facts["horaires"]).toBeUndefined();
    expect(remarques).toEqual(["horaires gardés en toutes lettres : « quand on peut »"]);
  });

  it("cuts a text that is too long, and says so", () => {
    const { facts, remarques } = read({ a: "Une phrase entière. ".repeat(2000) });
    expect(String(facts["conditions_acces"]).length).toBeLessThanOrEqual(500);
    expect(remarques).toEqual(["« conditions_acces » est trop long : coupé à 500 caractères"]);
  });

  it("leaves aside a point that is nowhere", () => {
    expect(read({ y: "4483", x: "6" }).facts["latitude"]).toBeUndefined();
    expect(read({ y: "0", x: "0" }).facts["longitude"]).toBeUndefined();
  });

  it.each(["constructor", "__proto__", "toString", "=cmd|' /C calc'!A0", "<script>alert(1)</script>", "\u202egnp.exe", "{{7*7}}", ",".repeat(15_000)])(
    "reads a hostile cell as a text: %.30s",
    (cell) => {
      const { facts } = read({ n: cell, c: cell, y: cell, x: cell, h: cell, p: cell, a: cell, s: cell });
      for (const key of ["latitude", "horaires", "acces_internet"]) expect(facts[key]).toBeUndefined();
      expect(Object.keys(facts).every((key) => Object.hasOwn(correspondanceKeys, key))).toBe(true);
    },
  );
});

const correspondanceKeys = Object.fromEntries(
  ["nom", "commune", "code_postal", "code_insee", "territoire", "date_maj", "expertises", "horaires_precisions", "conditions_acces"].map((key) => [key, true]),
);
