import { describe, expect, it } from "vitest";
import { aStructure } from "../../testing/guide.ts";
import type { YamlGroup } from "../yaml/write.ts";
import { changesOf } from "./merge.ts";
import { planImport } from "./plan.ts";

const FACTS: YamlGroup = { nom: "Le Lieu", adresse: "1 rue de l'Essai", code_postal: "57000", commune: "Metz", territoire: "nord", date_maj: "2026-02-01" };
const structure = aStructure({ date_maj: "2026-01-15", telephone: "03 87 00 00 00", expertises: { messagerie: "expert" } });

describe("what a row changes in a fiche", () => {
  it("replaces a fact by a newer one, and brings its date and its source with it", () => {
    expect(changesOf(structure, { ...FACTS, telephone: "03 87 11 11 11", source: "Liste" })).toEqual({
      telephone: "03 87 11 11 11",
      date_maj: "2026-02-01",
      source: "Liste",
    });
  });

  it("does not touch a fiche that is younger than the row", () => {
    expect(changesOf(structure, { ...FACTS, telephone: "03 87 11 11 11", date_maj: "2026-01-14" })).toEqual({});
  });

  it("does not make a fiche younger when it says the same", () => {
    expect(changesOf(structure, { ...FACTS, telephone: "03 87 00 00 00" })).toEqual({});
  });

  it("adds a service, never touches a level nor where it comes from", () => {
    const expertises = { messagerie: "proposé", retraite: "proposé" };
    expect(changesOf(structure, { ...FACTS, expertises, expertises_source: { statut: "estimé", source: "Liste" } })).toMatchObject({
      expertises: { messagerie: "expert", retraite: "proposé" },
    });
    expect(changesOf(structure, { ...FACTS, expertises: { messagerie: "basique" } })).toEqual({});
  });

  it("completes lists, and takes nothing off them", () => {
    const before = aStructure({ courriels: ["a@exemple.fr"], materiel: [{ type: "ordinateur", nombre: 8 }] });
    expect(changesOf(before, { ...FACTS, courriels: ["b@exemple.fr"], materiel: [{ type: "ordinateur" }, { type: "scanner" }] })).toMatchObject({
      courriels: ["a@exemple.fr", "b@exemple.fr"],
      materiel: [{ type: "ordinateur", nombre: 8 }, { type: "scanner" }],
    });
  });

  it("leaves what the editors wrote, and a position better than its own", () => {
    const before = aStructure({ presentation_resume: "Nos mots.", latitude: 49.1, longitude: 6.1, position: "exacte" });
    expect(changesOf(before, { ...FACTS, presentation_resume: "Leurs mots.", latitude: 49.2, longitude: 6.2, position: "rue" })).toEqual({});
    const vague = aStructure({ latitude: 49.1, longitude: 6.1, position: "quartier" });
    expect(changesOf(vague, { ...FACTS, latitude: 49.2, longitude: 6.2, position: "rue" })).toMatchObject({ latitude: 49.2, position: "rue" });
  });
});

const plan = (structures: readonly Parameters<typeof aStructure>[0][], ...rows: readonly (YamlGroup & { readonly id?: string })[]) =>
  planImport(
    rows.map((_, index) => ({ numero: index + 2, cells: {} })),
    {
      structures: structures.map((facts) => aStructure(facts)),
      ids: structures.map((facts) => facts?.id ?? "le-lieu"),
      read: ({ numero }) => {
        const { id = "", ...facts } = rows[numero - 2] ?? {};
        return { id, facts, remarques: [] };
      },
    },
  ).map((row) => [row.action, "fichier" in row ? row.fichier : row.raison]);

describe("what importing a list would do", () => {
  it("knows a fiche by its name and commune, whatever the accents, by its identifier or by its SIRET", () => {
    const there = ["inchangée", "structures/nord/le-lieu.yaml"];
    expect(plan([{}], { ...FACTS, nom: "LE LIEU" })).toEqual([there]);
    expect(plan([{}], { ...FACTS, nom: "Autre nom", id: "le-lieu" })).toEqual([there]);
    expect(plan([{ anciens_noms: ["ancien"] }], { ...FACTS, nom: "Autre nom", id: "ancien" })).toEqual([there]);
    expect(plan([{ pivot: "43493312300029" }], { ...FACTS, nom: "Autre nom", pivot: "43493312300029" })).toEqual([there]);
  });

  it("knows a fiche whose commune goes by another name, by its INSEE code", () => {
    const row = { ...FACTS, commune: "Metz-sur-Moselle", code_insee: "57463" };
    expect(plan([{ code_insee: "57463" }], row)).toEqual([["inchangée", "structures/nord/le-lieu.yaml"]]);
    expect(plan([{ code_insee: "57751" }], row)[0]?.[0]).toBe("créée");
  });

  it("does not change a postcode for one that the list does not say; tells where that of a new fiche comes from", () => {
    const rows = ["Le Lieu", "Nouveau"].map((nom) => ({ id: "", facts: { ...FACTS, nom }, deduced: ["code_postal"], remarques: [] }));
    const [known, created] = planImport(
      rows.map((_, index) => ({ numero: index, cells: {} })),
      {
        structures: [aStructure({ code_postal: "57045", date_maj: "2026-01-15" })],
        ids: ["le-lieu"],
        read: ({ numero }) => rows[numero] ?? { id: "", facts: {}, remarques: [] },
      },
    );
    expect(known).toMatchObject({ action: "inchangée", remarques: [] });
    expect(created).toMatchObject({
      action: "créée",
      remarques: expect.arrayContaining(["la liste ne donne pas « code_postal » : 57000, d'après la commune"]),
    });
  });

  it("does not take the SIRET of a head office for a place", () => {
    const pivot = "43493312300029";
    const rows = plan([{ pivot }, { id: "b", nom: "B", pivot }], { ...FACTS, nom: "C", pivot });
    expect(rows).toEqual([["créée", "structures/nord/c.yaml"]]);
  });

  it("gives a new fiche a name of its own", () => {
    const elsewhere = { ...FACTS, commune: "Woippy" };
    expect(plan([{}], elsewhere, { ...elsewhere, adresse: "2 rue" })).toEqual([
      ["créée", "structures/nord/le-lieu-woippy.yaml"],
      ["créée", "structures/nord/le-lieu-woippy-2.yaml"],
    ]);
  });

  it("refuses a second row for the same place, and says which came first", () => {
    const other = { ...FACTS, nom: "Nouveau" };
    expect(plan([], other, other)[1]).toEqual(["refusée", "même nom et même commune que la ligne 2"]);
    expect(plan([{}], FACTS, FACTS)[1]?.[0]).toBe("refusée");
  });

  it("refuses a row that has no place in the guide", () => {
    expect(plan([], { ...FACTS, territoire: undefined })[0]?.[1]).toContain("territoire");
    expect(plan([], { ...FACTS, nom: undefined })[0]?.[1]).toBe("il manque le nom du lieu");
  });
});
