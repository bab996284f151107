import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { allEditorSchemas } from "../../scripts/writing/editor-schemas.ts";
import { DATA } from "./data-folder.ts";
import { referentiel } from "./testing/fiche.ts";

const schemas = allEditorSchemas(referentiel);

test.each([...schemas.keys()])("data/schemas/%s is up to date (npm run schemas)", (name) => {
  expect(readFileSync(join(DATA, "schemas", name), "utf8")).toBe(schemas.get(name));
});

const structure = JSON.parse(schemas.get("structure.schema.json") ?? "{}");

test("every key has a French title", () => {
  for (const [key, field] of Object.entries<{ title?: string }>(structure.properties)) expect(field.title, key).toMatch(/^\p{Lu}[^_]+$/u);
});

test("editors accept numbers and booleans as YAML reads them, and as texts", () => {
  expect(structure.properties.latitude.anyOf).toMatchObject([{ type: "number" }, { type: "string" }]);
  expect(structure.properties.acces_internet.properties.wifi.anyOf).toMatchObject([{ type: "boolean" }, { enum: ["true", "false", "oui", "non"] }]);
});

test("editors say in words what a code means", () => {
  const { enum: codes, enumDescriptions } = structure.properties.typologie.items;
  expect(enumDescriptions[codes.indexOf("BIB")]).toBe("Bibliothèque ou médiathèque");
  expect(structure.properties.expertises.properties.messagerie.title).toContain("e-mail");
});

test("an unknown key is underlined, and only what must be there is required", () => {
  expect(structure.additionalProperties).toBe(false);
  expect(structure.required).toEqual(["nom", "code_postal", "commune", "territoire", "date_maj"]);
});

test("a mapping is completed too: the keys of a fiche on the left, what each word means by a closed list", () => {
  const { properties } = JSON.parse(schemas.get("correspondance.schema.json") ?? "{}");
  expect(Object.keys(properties.colonnes.properties)).toContain("horaires");
  expect(properties.valeurs.properties.materiel.additionalProperties.items.enum).toContain("ordinateur");
  expect(properties.lignes.properties.garder.title).toBe("Lignes à garder");
});
