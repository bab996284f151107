import { describe, expect, it } from "vitest";
import { aStructure } from "../testing/guide.ts";
import { appointmentOf, helpersOf } from "./welcome.ts";

describe("the appointment", () => {
  it.each([
    [{ demarche: "Prendre rendez-vous par téléphone" }, "avec"],
    [{ demarche: "Aucune, venir sur place" }, "sans"],
    [{ conditions_acces: "Aucune démarche préalable", demarche: "Rendez-vous possible le mardi" }, "avec ou sans"],
    [{ demarche: "Avec ou sans rendez-vous" }, "avec ou sans"],
    [{ demarche: "Sans rendez-vous" }, "sans"],
    [{ prise_rdv: "https://rdv.example", modalites_acces: ["Se présenter"] }, "avec ou sans"],
    [{ horaires: 'Mo-Fr 09:00-12:00 "sur rendez-vous"' }, "avec"],
    [{}, undefined],
  ] as const)("of %o is %s", (facts, expected) => {
    expect(appointmentOf(aStructure(facts))).toBe(expected);
  });
});

describe("those who help", () => {
  it.each([
    [
      { accompagnateurs: { salaries: 2, precisions: "Deux agents France Services, un conseiller numérique" } },
      ["des agents France Services", "un conseiller numérique"],
    ],
    [{ accompagnateurs: { precisions: "Une conseillère numérique" } }, ["une conseillère numérique"]],
    [{ accompagnateurs: { salaries: 1, benevoles: 4 } }, ["un professionnel", "des bénévoles"]],
    [{ dispositif_programmes_nationaux: ["Conseillers numériques"] }, ["un conseiller numérique"]],
    [{}, []],
  ] as const)("of %o are %s", (facts, expected) => {
    expect(helpersOf(aStructure(facts))).toEqual(expected);
  });

  it("are never called by their name", () => {
    const helpers = helpersOf(aStructure({ accompagnateurs: { salaries: 1, precisions: "Camille Exemple, médiatrice numérique" } }));
    expect(helpers).toEqual(["une médiatrice numérique"]);
  });
});
