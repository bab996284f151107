/** The letters of a campaign, printed for real: whatever an entry says, its letter is one page and loses nothing. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servicesOf } from "../../src/model/referentiel.ts";
import { aGuide } from "../../src/testing/guide.ts";
import { readReferentiel } from "../../src/testing/referentiel.ts";
import { lettersWork } from "../../templates/print/relance/work.ts";
import { printWorks, type WorkReport } from "../printing/print.ts";

const referentiel = readReferentiel();
const long = (words: string, length: number): string => words.repeat(length).slice(0, length).trim();

/** Every field as long as it may be. */
const GUIDE = aGuide(
  [
    { id: "bref", nom: "Lieu discret", materiel: [{ type: "ordinateur" }] },
    {
      id: "bavard",
      nom: long("Centre social et culturel ", 140),
      adresse: long("12 avenue du Général-Essai ", 200),
      complement_adresse: long("Bâtiment B, premier étage ", 200),
      telephone: "03 53 01 00 01",
      courriels: Array.from({ length: 5 }, (_, index) => `${long("accueil", 60)}${index}@lieu.example`),
      site_web: Array.from({ length: 5 }, (_, index) => `https://lieu.example/${long("page-", 200)}${index}`),
      horaires: "Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-12:00",
      horaires_precisions: long("Fermé la première semaine d'août. ", 300),
      conditions_acces: long("Venir avec un papier d'identité. ", 500),
      demarche: long("Prendre rendez-vous par téléphone. ", 500),
      tarifs: long("Adhésion de cinq euros par an. ", 300),
      pieces_a_apporter: Array.from({ length: 12 }, () => long("Pièce d'identité ", 120)),
      publics: referentiel.publics.map(({ id }) => id),
      materiel: referentiel.materiel.map(({ id }) => ({ type: id, nombre: 12 })),
      acces_internet: { wifi: true, libre_service: true, gratuit: true, precisions: long("Deux heures par jour. ", 200) },
      rendez_vous_reguliers: Array.from({ length: 30 }, (_, index) => ({ titre: `${long("Atelier ", 150)} ${index}`, horaires: "Th 14:00-16:00" })),
      tournee: Array.from({ length: 80 }, (_, index) => ({ lieu: `Place ${index}`, commune: "Metz", horaires: "Tu 09:00-12:00" })),
      expertises: Object.fromEntries(servicesOf(referentiel).map(({ id }, index) => [id, index % 2 === 0 ? "expert" : "proposé"] as const)),
      expertises_source: { statut: "estimé" },
    },
  ],
  {
    titre: long("Le numérique pour tous ", 80),
    editeur: { nom: long("Syndicat ", 160), adresse: long("Place de l'Essai, ", 200), courriel: "e@guide.example", telephone: "03 53 01 00 03" },
  },
);

let folder: string;
let report: WorkReport | undefined;
let pages: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lettres-"));
  const printed = await printWorks(GUIDE, [lettersWork(GUIDE, GUIDE.structures, { date: "2026-03-01", name: "lettres" })], folder);
  if ("missing" in printed) throw new Error(printed.missing);
  [report] = printed.works;
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(folder, "lettres.pdf"))), verbosity: 0 }).promise;
  pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/\s+/g, " ");
    }),
  );
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("one page each, in the order of the guide, and nothing sticks out", () => {
  expect(report?.faults).toEqual([]);
  expect(pages).toHaveLength(2);
  expect(pages.map((page) => page.includes("Lieu discret"))).toEqual(GUIDE.structures.map(({ id }) => id === "bref"));
});

test("says what the entry says, what it does not, and that what is long goes on line", () => {
  const brief = pages.find((page) => page.includes("Lieu discret")) ?? "";
  expect(brief).toContain("rien pour l’instant");
  expect(brief).toContain("Ordinateur");
  expect(pages.find((page) => page !== brief)).toContain("la suite est en ligne");
});

test("has room for the answer: every service of the grid, what else there is to say, the day", () => {
  for (const page of pages) {
    for (const { nom_court } of servicesOf(referentiel)) expect(page.replaceAll("’", "'")).toContain(nom_court.replaceAll("’", "'"));
    for (const words of ["rien n’a changé", "Autre chose à nous dire", "Remplie le"]) expect(page).toContain(words);
  }
});
