import { describe, expect, it } from "vitest";
import { servicesOf } from "../model/referentiel.ts";
import { aGuide, aStructure } from "../testing/guide.ts";
import { plainDomainsOf } from "./plain-words.ts";

describe("what a place helps with, in plain words", () => {
  const guide = aGuide([{}]);

  it("names each domain once, with the services offered in it, in the order of the grid", () => {
    const structure = aStructure({ expertises: { "permis-carte-grise": "proposé", "declarer-revenus": "expert", messagerie: "basique" } });
    expect(plainDomainsOf(guide, structure)).toEqual([
      { nom: "Apprendre à se servir des appareils", mots: ["e-mail"] },
      { nom: "Faire ses papiers sur internet", mots: ["impôts", "permis et carte grise"] },
    ]);
  });

  it("says nothing of a place that offers no service", () => {
    expect(plainDomainsOf(guide, aStructure())).toEqual([]);
  });

  it("falls back on the short name where a territory's own grid has no plain words", () => {
    const services = servicesOf(guide.referentiel).slice(0, 1);
    const categories = guide.referentiel.categories
      .slice(0, 1)
      .map((categorie) => ({ ...categorie, services: services.map((service) => ({ ...service, mots_simples: undefined })) }));
    const own = { ...guide, referentiel: { ...guide.referentiel, categories } };
    expect(plainDomainsOf(own, aStructure({ expertises: { "fonctionnement-tablette-smartphone": "basique" } }))[0]?.mots).toEqual(["Tablette, smartphone"]);
  });
});
