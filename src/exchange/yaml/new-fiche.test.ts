import { expect, it } from "vitest";
import { structureSchema } from "../../model/structure.ts";
import { readReferentiel } from "../../testing/referentiel.ts";
import { newFiche } from "./new-fiche.ts";
import { FICHE_KEYS } from "./sections.ts";

it("knows every key of a structure, in the order of the schema", () => {
  expect(FICHE_KEYS).toEqual(Object.keys(structureSchema(readReferentiel()).shape));
});

it("writes the keys in the order of the printed page, whatever the order they come in, its sections apart", () => {
  const text = newFiche({
    date_maj: "2026-03-12",
    expertises: { messagerie: "proposé" },
    horaires: 'Mo 09:00-12:00 "sur rendez-vous"',
    materiel: [{ type: "ordinateur", nombre: 8 }],
    courriels: ["accueil@exemple.fr"],
    tarifs: undefined,
    publics: [],
    code_postal: "01000",
    nom: "L'atelier",
    latitude: 49.1,
  });
  expect(text).toBe(`# yaml-language-server: $schema=../../../data/schemas/structure.schema.json
nom: L'atelier

code_postal: "01000"
latitude: 49.1

courriels: [accueil@exemple.fr]
horaires: 'Mo 09:00-12:00 "sur rendez-vous"'

materiel:
  - { type: ordinateur, nombre: 8 }

expertises:
  messagerie: proposé

date_maj: 2026-03-12
`);
});
