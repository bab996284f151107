import { describe, expect, test } from "vitest";
import { pieceOf, roleOf } from "./usual-words.ts";

describe("what one is asked to bring", () => {
  test.each([
    ["Pièce d'identité", "piece-identite"],
    ["une pièce d’identité en cours de validité", "piece-identite"],
    ["Votre carte Vitale à jour", "carte-vitale"],
    ["Identifiants", "identifiants"],
    ["Vos identifiants et mots de passe", "identifiants"],
    ["Numéro d'allocataire", "numero-caf"],
    ["Tablette ou smartphone, si vous en avez", "tablette-smartphone"],
    ["Ordinateur portable", "ordinateur"],
    ["Son matériel informatique", "materiel"],
    ["CV", "cv"],
  ])("« %s » is of the usual list", (text, id) => expect(pieceOf(text)).toBe(id));

  test.each(["Pièce d'identité et carte Vitale", "Une photo de votre compteur", "Carte de bibliothèque", ""])(
    "« %s » is not, as a whole, and stays in French",
    (text) => expect(pieceOf(text)).toBeUndefined(),
  );
});

test.each([
  ["un conseiller numérique", "conseiller-numerique"],
  ["des agents France Services", "agent-france-services"],
  ["une écrivaine publique", "ecrivain-public"],
  ["des bénévoles", "benevole"],
  ["des professionnels", "professionnel"],
])("« %s » is a role that other languages know", (text, id) => expect(roleOf(text)).toBe(id));
