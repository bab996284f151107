import { describe, expect, it } from "vitest";
import type { Structure } from "../../model/structure.ts";
import { aGuide } from "../../testing/guide.ts";
import { jsonLd } from "./structure.ts";

const graphOf = (facts: Partial<Structure>) => {
  const guide = aGuide([facts]);
  const [structure] = guide.structures;
  if (!structure) throw new Error("no structure");
  return JSON.parse(JSON.stringify(jsonLd(guide, structure)))["@graph"];
};
const placeOf = (facts: Partial<Structure>) => graphOf(facts)[0];

describe("a structure for search engines", () => {
  it.each([
    [["BIB"], "Library"],
    [["CCAS"], "GovernmentOffice"],
    [["ASSO", "ML"], "EmploymentAgency"],
    [["CSC"], "LocalBusiness"],
    [undefined, "LocalBusiness"],
  ])("%s is a %s", (typologie, type) => {
    expect(placeOf({ typologie })["@type"]).toBe(type);
  });

  it("gives coordinates only for the place itself or its street", () => {
    const at = { latitude: 49.1, longitude: 6.1 };
    expect(placeOf({ ...at, position: "exacte" }).geo).toEqual({ "@type": "GeoCoordinates", ...at });
    expect(placeOf({ ...at, position: "quartier" }).geo).toBeUndefined();
    expect(placeOf(at).geo).toBeUndefined();
  });

  it("groups the days that have the same hours", () => {
    expect(placeOf({ horaires: "Mo,We 09:00-12:00,14:00-17:30; Sa 10:00-12:00; PH off" }).openingHoursSpecification).toEqual([
      { "@type": "OpeningHoursSpecification", dayOfWeek: ["Monday", "Wednesday"], opens: "09:00", closes: "12:00" },
      { "@type": "OpeningHoursSpecification", dayOfWeek: ["Monday", "Wednesday"], opens: "14:00", closes: "17:30" },
      { "@type": "OpeningHoursSpecification", dayOfWeek: ["Saturday"], opens: "10:00", closes: "12:00" },
    ]);
  });

  it.each(["Tu[1] 09:00-12:00", 'Mo 09:00-12:00 "sur rendez-vous"', "tous les matins"])("says nothing of hours such as %s", (horaires) => {
    expect(placeOf({ horaires }).openingHoursSpecification).toBeUndefined();
  });

  it("writes an international telephone, and a short number as it is", () => {
    expect(placeOf({ telephone: "03 87 00 00 00" }).telephone).toBe("+33387000000");
    expect(placeOf({ telephone: "3949" }).telephone).toBe("3949");
  });

  it("says free only when nothing is paid for", () => {
    expect(placeOf({ frais_a_charge: ["Gratuit"] }).isAccessibleForFree).toBe(true);
    expect(placeOf({ frais_a_charge: ["Gratuit", "Payant"] }).isAccessibleForFree).toBeUndefined();
  });

  it("serves its commune and those of its rounds", () => {
    expect(placeOf({ tournee: [{ lieu: "Place", commune: "Woippy" }] }).areaServed).toEqual(["Metz", "Woippy"]);
  });

  it("leads from the guide to the chapter to the structure", () => {
    const steps: readonly { readonly item: string }[] = graphOf({})[1].itemListElement;
    expect(steps.map(({ item }) => item)).toEqual([
      "https://guide.example/essai/",
      "https://guide.example/essai/territoires/nord/",
      "https://guide.example/essai/structures/le-lieu/",
    ]);
  });
});
