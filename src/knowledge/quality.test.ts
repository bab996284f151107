import { describe, expect, it } from "vitest";
import type { Structure } from "../model/structure.ts";
import { aStructure } from "../testing/guide.ts";
import { qualityOf } from "./quality.ts";

const WHOLE: Partial<Structure> = {
  modalites_acces: ["Se présenter", "Téléphoner", "Contacter par mail"],
  publics: ["adultes"],
  expertises: { "creer-cv": "expert" },
  telephone: "03 53 01 00 01",
  courriels: ["accueil@lieu.example"],
  frais_a_charge: ["Gratuit"],
  presentation_resume: "x".repeat(200),
  presentation_detail: "x".repeat(200),
};
const TODAY = "2026-03-01";
const rate = (facts: Partial<Structure>) => qualityOf(aStructure({ ...WHOLE, ...facts }), TODAY);

describe("the national quality score", () => {
  it("is full for an entry that says all, edited under six months ago", () => {
    expect(rate({})).toEqual({ score: 100, lacks: [] });
    expect(rate({ date_maj: "2025-09-02" }).score).toBe(100);
  });

  it("gives freshness its full share under 6 months, half of it at 15, none from 24 on", () => {
    expect(rate({ date_maj: "2024-12-01" })).toEqual({ score: 95, lacks: ["une mise à jour récente"] });
    expect(rate({ date_maj: "2024-03-01" }).score).toBe(90);
    expect(rate({ date_maj: "2010-01-01" }).score).toBe(90);
  });

  it("counts only the criteria that apply: nobody is blamed for a telephone it does not ask to call", () => {
    expect(rate({ modalites_acces: ["Se présenter"], telephone: undefined })).toEqual({ score: 100, lacks: [] });
    expect(rate({ telephone: undefined }).lacks).toEqual(["le téléphone"]);
  });

  it("asks a place for its address, not a round", () => {
    expect(rate({ adresse: undefined }).lacks).toEqual(["l'adresse"]);
    expect(rate({ adresse: undefined, tournee: [{ lieu: "Mairie", commune: "Metz" }] }).score).toBe(100);
  });

  it("wants the price of what is not free, and more than two lines of presentation", () => {
    expect(rate({ frais_a_charge: ["Payant"] })).toEqual({ score: 95, lacks: ["le coût"] });
    expect(rate({ frais_a_charge: ["Payant"], tarifs: "5 € par an" }).score).toBe(100);
    expect(rate({ presentation_detail: undefined }).lacks).toEqual(["une présentation d'au moins 400 signes"]);
  });

  it("of an entry that says next to nothing is low, and says what would raise it", () => {
    const { score, lacks } = qualityOf(aStructure({ date_maj: "2020-01-01" }), TODAY);
    expect(score).toBeLessThan(20);
    expect(lacks).toContain("un moyen de contact");
  });
});
