import { describe, expect, test } from "vitest";
import { remiseOf } from "../../src/knowledge/remise.ts";
import { vocabulaireOf } from "../../src/knowledge/vocabulaire.ts";
import type { Structure } from "../../src/model/structure.ts";
import { aGuide } from "../../src/testing/guide.ts";
import { hostileGuide } from "../../src/testing/hostile.ts";
import { readMarkup } from "../../src/testing/markup.ts";
import { somePlaces } from "../../src/testing/some-places.ts";
import { feuille } from "./feuille.ts";
import { avecFrancais, enFrancais, type Parole } from "./mots.ts";

const guide = somePlaces();
const french = enFrancais(vocabulaireOf(guide, false), false);
const plain = enFrancais(vocabulaireOf(guide, true), true);
const paroles: readonly (readonly [string, Parole])[] = [
  ["français", french],
  ["langage simple", plain],
  ...guide.traductions.autres.map((traduction) => [traduction.langue, avecFrancais(traduction, french)] as const),
];
const frame = { guide: "Guide d'essai", date: "2026-03-01", isGros: false, isDetailed: true, isDense: false } as const;
const draw = (parole: Parole, structure: Structure = guide.structure("lieu-1")): string =>
  feuille({ ...frame, parole, lieux: [remiseOf(guide, structure)] }).markup;
const page = (markup: string): string => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>x</title></head><body>${markup}</body></html>`;

describe.each(paroles)("the sheet in « %s »", (_, parole) => {
  test("is well formed, and what structures wrote stays text", () => {
    const hostile = hostileGuide();
    const markup = feuille({ ...frame, parole, lieux: hostile.structures.map((structure) => remiseOf(hostile, structure)) }).markup;
    const { problems, elements } = readMarkup(page(markup));
    expect(problems).toEqual([]);
    expect(elements.filter(({ name }) => name === "script" || name === "img")).toEqual([]);
  });

  test("never gives a session's hours without what makes them doubtful", () => {
    const [place] = aGuide([
      {
        horaires: "Mo 09:00-12:00; PH off",
        horaires_precisions: "Fermé en août",
        rendez_vous_reguliers: [
          { titre: "Atelier", horaires: "Th 14:00-18:00", inscription: "obligatoire", precisions: "À confirmer pour ce lieu" },
          { titre: "Permanence", precisions: "Pour les plus de 25 ans, sur rendez-vous" },
        ],
        tournee: [{ lieu: "Place de la mairie", commune: "Woippy", horaires: "Tu 09:00-12:00", precisions: "Horaires à confirmer" }],
      },
    ]).structures;
    const words = place ? draw(parole, place).replaceAll("\u00a0", " ") : "";
    for (const said of ["Fermé en août", "confirmer pour ce lieu", "Pour les plus de 25 ans, sur rendez-vous", "Horaires à confirmer"])
      expect(words).toContain(said);
  });

  test("says that the facts may be old, telephone or not", () => {
    expect(draw(parole)).toContain(parole.phrase("verifier").markup);
    expect(draw(parole, { ...guide.structure("lieu-1"), telephone: undefined })).toContain(parole.phrase("se_renseigner").markup);
  });

  test("leaves no place for a word unfilled", () => expect(draw(parole)).not.toMatch(/undefined|\{(?:debut|fin)\}|\[object/));
});

describe("another language", () => {
  test("has every French text marked as French", () => {
    const [, english] = paroles.find(([name]) => name === "en") ?? [];
    const markup = english ? draw(english) : "";
    expect(markup).toContain('<bdi class="fr" lang="fr" dir="ltr">Sans rendez-vous</bdi>');
    expect(markup).toContain("Monday to Friday: ");
    // Hours, like telephones, never turn round.
    expect(markup).toContain('<bdi dir="ltr">09:00');
    expect(markup.replace(/<bdi[^>]*lang="fr"[^>]*>[^<]*<\/bdi>/g, "")).not.toMatch(/Gratuit|Horaires|Téléphone/);
  });

  test("says the days of a session, whether one signs up, and that it is closed on holidays", () => {
    const [english] = guide.traductions.autres;
    const [place] = aGuide([
      { horaires: "Mo 09:00-12:00; PH off", rendez_vous_reguliers: [{ titre: "Atelier", horaires: "Th 14:00-18:00", inscription: "obligatoire" }] },
    ]).structures;
    const words = english && place ? draw(avecFrancais(english, french), place) : "";
    for (const said of ["Thursday: ", "You must sign up first", "Closed: public holidays"]) expect(words).toContain(said);
    expect(words).toContain('<bdi class="fr" lang="fr" dir="ltr">Fermé les jours fériés</bdi>');
  });

  test("has each date in French beside its own", () => {
    const [english] = guide.traductions.autres;
    const words = english ? draw(avecFrancais(english, french)) : "";
    expect(words).toMatch(/<bdi>1 March 2026<\/bdi> – <bdi class="fr" lang="fr" dir="ltr">Fiche imprimée le 1er mars 2026<\/bdi>/);
  });

  test("says in French what it has no word for", () => {
    const [english] = guide.traductions.autres;
    if (!english) throw new Error("no language");
    const { retraite: _, ...services } = english.services;
    const markup = draw(avecFrancais({ ...english, services }, french));
    expect(markup).toContain('<bdi class="fr" lang="fr" dir="ltr">Ouvrir et gérer son dossier de retraite</bdi>');
  });
});

describe("French", () => {
  test("ordinary keeps the structure's own words; plain has its own for usual things", () => {
    expect(draw(french)).toContain("Pièce d’identité");
    expect(draw(plain)).toContain("Votre carte d’identité, passeport ou titre de séjour");
  });

  test("never says levels, nor that a place is open now", () => {
    expect(draw(french)).not.toMatch(/expert|basique|maîtrise|[Oo]uvert\b/);
  });

  test("plain says hours without a dash", () => {
    expect(draw(plain)).toMatch(/9\u00a0h à 12\u00a0h/);
  });
});
