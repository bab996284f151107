import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { loadGuide } from "../reading/content.ts";
import { isError } from "../reading/problem.ts";
import { chapterColour, contrastWithWhite } from "./colours.ts";
import { girondeContent } from "./gironde.ts";
import type { Commune } from "./gironde-communes.ts";
import { adresseOf, courrielOf, sitesOf, telephoneOf } from "./gironde-fields.ts";
import { writeContent } from "./write-content.ts";

const begles: Commune = { code: "33039", nom: "Bègles", codesPostaux: ["33130"] };
const saintMedard: Commune = { code: "33449", nom: "Saint-Médard-en-Jalles", codesPostaux: ["33160"] };

describe("the cells of the census", () => {
  it("normalises a telephone and drops one with a digit missing", () => {
    expect(telephoneOf("05.56.49.54.81")).toBe("05 56 49 54 81");
    expect(telephoneOf("+33557936363")).toBe("05 57 93 63 63");
    expect(telephoneOf("05 56 34 61 05 / 05 57 00 02 20")).toBe("05 56 34 61 05");
    expect(telephoneOf(3949)).toBe("3949");
    expect(telephoneOf("054088085")).toBeUndefined();
  });

  it("splits the street from the postcode and the commune", () => {
    expect(adresseOf("12 rue du Pont - 33130 BEGLES", begles)).toEqual({ adresse: "12 rue du Pont", codePostal: "33130" });
    expect(adresseOf("Place du Pont - BP 40111 - 33160 ST MEDARD EN JALLES", saintMedard).adresse).toBe("Place du Pont");
    expect(adresseOf("5 avenue du Lac, Bègles", begles).adresse).toBe("5 avenue du Lac");
    expect(adresseOf("Rue du Lac", begles)).toEqual({ adresse: "Rue du Lac", codePostal: "33130" });
  });

  it("keeps only what is a web address or an e-mail address", () => {
    expect(sitesOf("lieu.example/fr Le Lieu")).toEqual(["https://lieu.example/fr"]);
    expect(sitesOf("Facebook : Le Lieu")).toEqual([]);
    expect(sitesOf("lieu@exemple.fr")).toEqual([]);
    expect(courrielOf("contact@@exemple.fr")).toBeUndefined();
  });

  it("colours 120 chapters so that all are readable on white", () => {
    for (let index = 0; index < 120; index++) expect(contrastWithWhite(chapterColour(index))).toBeGreaterThanOrEqual(7);
  });
});

describe.skipIf(!existsSync("../shared/data"))("the places of Bordeaux Métropole (needs ../shared/data)", () => {
  const directory = mkdtempSync(join(tmpdir(), "gironde-"));
  afterAll(() => rmSync(directory, { recursive: true }));

  it("maps all 176 places to files that load without an error", () => {
    const files = girondeContent();
    expect([...files.keys()].filter((path) => path.startsWith("structures/"))).toHaveLength(176);
    writeContent(directory, files);
    const { guide, problems } = loadGuide(directory);
    expect(problems.filter(isError)).toEqual([]);
    expect(guide?.structures).toHaveLength(176);
    expect(guide?.territoires).toHaveLength(28);
  });
});
