import { describe, expect, it } from "vitest";
import { structureSchema } from "../model/structure.ts";
import { readReferentiel } from "../testing/referentiel.ts";
import { fieldDocs } from "./field-docs.ts";

const referentiel = readReferentiel();
const docs = fieldDocs(referentiel);
const doc = (key: string) => docs.find((one) => one.key === key);

describe("the documentation of the fields", () => {
  it("explains every field of the schema, in its order", () => {
    expect(docs.filter(({ key }) => !key.includes("›")).map(({ key }) => key)).toEqual(Object.keys(structureSchema(referentiel).shape));
  });

  it("gives each field a French label of its own", () => {
    expect(docs.filter(({ key, label }) => label === key)).toEqual([]);
  });

  it("tells the required from the optional", () => {
    expect(docs.filter(({ key, required }) => required && !key.includes("›")).map(({ key }) => key)).toEqual([
      "nom",
      "code_postal",
      "commune",
      "territoire",
      "date_maj",
    ]);
  });

  it("writes a short closed list out and names a long one", () => {
    expect(doc("position")?.expected).toBe("une valeur parmi : exacte, rue, quartier, commune");
    expect(doc("typologie")?.expected).toMatch(/^une liste ; chaque élément : une des \d+ valeurs du référentiel$/);
  });

  it("explains the parts of a field after it", () => {
    expect(doc("materiel › nombre")).toMatchObject({ label: "Nombre", expected: "un nombre entier entre 1 et 999", example: "10" });
    expect(doc("expertises")?.expected).toContain("expert, maîtrise, basique ou proposé");
  });
});
