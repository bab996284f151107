import { describe, expect, it } from "vitest";
import { readReferentiel } from "../testing/referentiel.ts";
import { referentielSchema, servicesOf } from "./referentiel.ts";

const LISTS = ["publics", "materiel", "interventions", "langues", "referents", "typologies"] as const;
type List = (typeof LISTS)[number];

const referentiel = readReferentiel();

/** The first entry of a list, under another identifier. */
const accepts = (list: List, id: string): boolean => referentielSchema.shape[list].safeParse([{ ...referentiel[list][0], id }]).success;

describe.each(LISTS)("an identifier of « %s »", (list) => {
  it.each(["..", ".", "", "a/b", "../a", "a\\b", "a b", "é", "a%2e", "-a"])("cannot be « %s »: it may name a folder", (id) => {
    expect(accepts(list, id)).toBe(false);
  });

  it("can be letters and figures", () => {
    expect(accepts(list, "fr2")).toBe(true);
  });
});

describe("the identifier of a kind of place", () => {
  it("keeps the capitals and the underscore of the national schema", () => {
    expect(accepts("typologies", "ASSO_CHOMEUR")).toBe(true);
    expect(accepts("publics", "ASSO_CHOMEUR")).toBe(false);
  });
});

describe("a service of the default grid", () => {
  it.each(servicesOf(referentiel).map(({ id, mots_simples }) => [id, mots_simples]))(
    "« %s » has plain words, short enough for an enumeration",
    (_, words = "") => {
      expect(words.length).toBeGreaterThan(2);
      expect(words.length).toBeLessThanOrEqual(44);
    },
  );
});
