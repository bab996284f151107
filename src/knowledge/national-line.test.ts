import { expect, test } from "vitest";
import { servicesOf } from "../model/referentiel.ts";
import { readReferentiel } from "../testing/referentiel.ts";
import { lineFor } from "./national-line.ts";

const LINES = [
  { nom: "Le médiateur au bout du fil", description: "Un coup de main pour tout, ou presque." },
  { nom: "Allocations familiales (CAF)", description: "RSA, prime d'activité, logement." },
  { nom: "Assurance retraite", description: "Tout sur les vieux jours." },
  { nom: "Assurance maladie (ameli)", description: "Remboursements, carte Vitale." },
];
const lineOf = (id: string): string | undefined => {
  const service = servicesOf(readReferentiel()).find((one) => one.id === id);
  return service && lineFor(LINES, service)?.nom;
};

test("the line to call is the one whose words speak of the service", () => {
  expect(lineOf("droits-sociaux")).toBe("Allocations familiales (CAF)");
  expect(lineOf("retraite")).toBe("Assurance retraite");
  expect(lineOf("assurance-maladie")).toBe("Assurance maladie (ameli)");
});

test("a single word in common is no reason: « carte » is not always the « carte Vitale »", () => {
  expect(lineOf("permis-carte-grise")).toBeUndefined();
  expect(lineOf("impression-3d")).toBeUndefined();
});
