import { describe, expect, it } from "vitest";
import { COMMUNES } from "../../reading/communes.ts";
import { knownPlace } from "./known-place.ts";

const known = (commune: string, code_postal: string, code_insee: string, ...ours: readonly string[]) =>
  knownPlace({ commune, code_postal, code_insee }, COMMUNES, new Set(ours));

describe("the commune of a row", () => {
  it("gets its official name and code, and its postcode when it has one only", () => {
    expect(known("ST MEDARD EN JALLES", "33160", "")).toEqual({
      place: { commune: "Saint-Médard-en-Jalles", code_postal: "33160", code_insee: "33449" },
      deduced: [],
      remarques: [],
    });
    expect(known("Woippy", "", "")).toEqual({
      place: { commune: "Woippy", code_postal: "57140", code_insee: "57751" },
      deduced: ["code_postal"],
      remarques: [],
    });
    expect(known("Bordeaux", "", "").place.code_postal).toBe("");
  });

  it("is the one of the guide when several of the country have its name", () => {
    expect(known("Mérignac", "", "").place.code_insee).toBe("");
    expect(known("Mérignac", "", "", "33281", "33063").place).toEqual({ commune: "Mérignac", code_postal: "33700", code_insee: "33281" });
  });

  it("keeps a postcode that is for letters only", () => {
    expect(known("Libourne", "33504", "33243")).toMatchObject({ place: { code_postal: "33504", code_insee: "33243" }, deduced: [] });
  });

  it.each([
    ["Cadillac", "33410", "33081", "Cadillac-sur-Garonne"],
    ["Cadillac", "", "33081", "Cadillac-sur-Garonne"],
    ["Oissel", "76350", "76484", "Oissel-sur-Seine"],
    ["Montreuil", "62170", "62588", "Montreuil-sur-Mer"],
    ["Louhans", "71500", "71263", "Louhans-Châteaurenaud"],
    ["Le Hom", "14220", "14689", "Thury-Harcourt-le-Hom"],
    ["Jugon-les-Lacs - Commune nouvelle", "22270", "22084", "Jugon-les-Lacs"],
  ])("%s (%s, %s) is %s: the code outlives a name", (commune, code_postal, code_insee, nom) => {
    const { place, remarques } = known(commune, code_postal, code_insee);
    expect(place).toMatchObject({ commune: nom, code_insee });
    expect(remarques).toContain(`d'après son code INSEE ${code_insee}, « ${commune} » est la commune « ${nom} »`);
  });

  it("is the one that code and postcode agree on, against the name: told, to be looked at", () => {
    const { place, remarques } = known("St André des Alpes", "04370", "04025");
    expect(place).toMatchObject({ commune: "Beauvezer", code_insee: "04025" });
    expect(remarques[0]).toMatch(/« Beauvezer », retenue : à vérifier$/);
  });

  it("leaves aside a code that is another commune's, and says so", () => {
    expect(known("Woippy", "57140", "57463")).toMatchObject({
      place: { code_insee: "57751" },
      remarques: ["le code INSEE 57463 n'est pas celui de Woippy : laissé de côté"],
    });
    // The code is that of Montreuil-sur-Mer, but the postcode is that of a Montreuil.
    expect(known("Montreuil", "93100", "62588").place.code_insee).toBe("93048");
    expect(known("Saint-Denis", "", "").place.code_insee).toBe("");
    expect(known("Nulle-Part", "", "0NULL").place).toEqual({ commune: "Nulle-Part", code_postal: "", code_insee: "" });
  });
});
