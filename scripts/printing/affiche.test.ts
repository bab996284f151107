/** Posters and the letter, printed for real: sizes, one page each, what must be read on them, in colour and in black. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extractOf } from "../../src/knowledge/extract.ts";
import { shortUrl } from "../../src/knowledge/short-url.ts";
import type { Guide } from "../../src/model/guide.ts";
import { aGuide } from "../../src/testing/guide.ts";
import { A3, A4, type Paper, type Work } from "../../templates/print/work.ts";
import { worksFor } from "./orders.ts";
import { printWorks, type WorkReport } from "./print.ts";

const TWO_MINUTES = 120_000;
const MM_PER_PT = 25.4 / 72;

interface Leaf {
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Height of the largest letters of each run of text, in points. */
  readonly sizes: readonly { readonly text: string; readonly size: number }[];
  /** How many numbers the longest drawn path is made of. */
  readonly longestPath: number;
}

const leavesOf = async (file: string): Promise<readonly Leaf[]> => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index): Promise<Leaf> => {
      const page = await pdf.getPage(index + 1);
      const [, , width = 0, height = 0] = page.view;
      const items = (await page.getTextContent()).items.flatMap((item) => ("str" in item && item.str.trim() ? [item] : []));
      const { fnArray, argsArray } = await page.getOperatorList();
      const paths = fnArray.flatMap((operation, rank) => (operation === OPS.constructPath ? [argsArray[rank]?.[1]?.[0]?.length ?? 0] : []));
      return {
        width: Math.round(width * MM_PER_PT),
        height: Math.round(height * MM_PER_PT),
        text: items
          .map(({ str }) => str)
          .join(" ")
          .replace(/\s+/g, " "),
        sizes: items.map(({ str, height: size }) => ({ text: str.replace(/\s+/g, " "), size })),
        longestPath: Math.max(0, ...paths),
      };
    }),
  );
};

/** Addresses may be broken anywhere. */
const withoutSpaces = (leaf: Leaf | undefined): string => (leaf?.text ?? "").replaceAll(/\s/g, "");

const GUIDE = aGuide(
  [
    {
      id: "maison",
      nom: "Maison du Pont",
      adresse: "12 quai des Essais",
      transports: ["Bus 4 – Vieux Pont"],
      telephone: "03 53 01 00 01",
      horaires: "Mo-Fr 09:00-12:00; We 14:00-17:00",
      demarche: "Prendre rendez-vous par téléphone",
      frais_a_charge: ["Gratuit"],
      accompagnateurs: { salaries: 1, precisions: "Camille Exemple, médiatrice numérique" },
      expertises: { "creer-cv": "expert", "droits-sociaux": "maîtrise" },
    },
    { id: "sans-rien", nom: "Lieu discret", materiel: [{ type: "ordinateur", nombre: 2 }] },
    ...Array.from({ length: 40 }, (_, index) => ({
      id: `lieu-${index}`,
      nom: `Centre social et culturel numéro ${index} des quartiers réunis`,
      adresse: `${index} avenue du Général-Essai`,
      telephone: "03 53 01 00 02",
      territoire: "sud",
      expertises: { retraite: "proposé" as const },
    })),
  ],
  {
    titre: "Le numérique pour tous et pour toutes, partout et à toute heure de la vie, ici",
    editeur: { nom: "Syndicat ".repeat(17).trim(), adresse: "Place de l’Essai, ".repeat(11).trim(), courriel: "e@guide.example", telephone: "03 53 01 00 03" },
    contact: { courriel: "contact@guide.example", telephone: "03 53 01 00 04" },
    impression: { commander: "Les exemplaires se demandent à l’accueil, le matin, en disant combien. ".repeat(6).slice(0, 399) },
  },
);

const ALONE = extractOf(GUIDE, { structures: ["maison"] }) ?? GUIDE;

describe("posters and the letter", () => {
  const folder = mkdtempSync(join(tmpdir(), "affiches-"));
  const browser = process.platform === "linux" ? "npm" : "auto";
  const wanted = (guide: Guide, products: readonly ("affiche" | "lettre")[], paper: Paper, noir = false): readonly Work[] =>
    worksFor(guide, { products, content: "", paper, ink: noir ? "noir" : "couleur", suffix: noir ? "-noir-et-blanc" : "" });
  let reports: readonly WorkReport[] = [];
  const leaves = new Map<string, readonly Leaf[]>();
  const pagesOf = (file: string): readonly Leaf[] => leaves.get(`${file}.pdf`) ?? [];

  beforeAll(async () => {
    const works = [
      ...wanted(GUIDE, ["affiche", "lettre"], A4),
      ...wanted(ALONE, ["affiche"], A3),
      ...wanted(ALONE, ["affiche"], A4),
      ...wanted(ALONE, ["affiche"], A4, true),
    ];
    const report = await printWorks(GUIDE, works, folder, { browser });
    if ("missing" in report) throw new Error(report.missing);
    reports = report.works;
    for (const { file } of reports.flatMap(({ files }) => files)) leaves.set(file, await leavesOf(join(folder, file)));
  }, TWO_MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("have one page a place, then one page a territoire as long as it holds its places", () => {
    expect(pagesOf("affiches")).toHaveLength(GUIDE.structures.length);
    // The whole, the north, and the south with 40 places on two sheets.
    expect(pagesOf("affiche-territoire")).toHaveLength(4);
    const south = pagesOf("affiche-territoire")
      .slice(2)
      .map(({ text }) => text)
      .join(" ");
    for (const { nom } of GUIDE.structuresOf("sud")) expect(south).toContain(nom);
  });

  test("fit, all of them, whatever their texts", () => {
    expect(reports.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test("are A4, or A3 when asked, whose words are larger", () => {
    const sizeOf = (file: string) => pagesOf(file).map(({ width, height }) => `${width} × ${height}`)[0];
    expect([sizeOf("affiche"), sizeOf("affiche-a3"), sizeOf("lettre")]).toEqual(["210 × 297", "297 × 420", "210 × 297"]);
    const largest = (file: string): number => Math.max(...(pagesOf(file)[0]?.sizes ?? []).map(({ size }) => size));
    expect(largest("affiche-a3")).toBeGreaterThan(largest("affiche") * 1.2);
  });

  test("say who, what, when in words, how, where, and how to read more", () => {
    const [poster] = pagesOf("affiche");
    for (const words of [
      "Ici, on vous aide",
      "Maison du Pont",
      "Trouver un travail",
      "mercredi",
      "Sur rendez-vous",
      "Gratuit",
      "médiatrice numérique",
      "12 quai des Essais",
      "Bus 4",
    ]) {
      expect(poster?.text.toLowerCase()).toContain(words.toLowerCase());
    }
    expect(withoutSpaces(poster)).toContain(shortUrl(ALONE, ALONE.structure("maison")).display);
    expect(poster?.text).not.toMatch(/Camille|ouvert (maintenant|actuellement)|cliquez/i);
  });

  test("show the telephone larger than anything but the title", () => {
    const sizes = pagesOf("affiche")[0]?.sizes ?? [];
    const telephone = sizes.find(({ text }) => text.includes("03 53 01 00 01"));
    expect(telephone?.size).toBeGreaterThan(50);
    expect(sizes.filter(({ text, size }) => size > (telephone?.size ?? 0) && !/numérique|vous aide/.test(text))).toEqual([]);
  });

  test("have no word under twelve points on the poster of a place, however much it says", () => {
    const small = pagesOf("affiches").flatMap(({ sizes }) => sizes.filter(({ size }) => size < 11.9));
    expect(small).toEqual([]);
  });

  test("keep the letters of a territoire's list readable at arm's length, even forty of them", () => {
    const small = pagesOf("affiche-territoire").flatMap(({ sizes }) => sizes.filter(({ text, size }) => /Centre social|avenue/.test(text) && size < 9.4));
    expect(small).toEqual([]);
  });

  test("leave a line to write on where nobody has said the telephone", () => {
    const page = pagesOf("affiches").find(({ text }) => text.includes("Lieu discret"));
    expect(page?.text).toMatch(/Téléphone/);
    expect(page?.text).toMatch(/Quand Jours Heures/);
    expect(page?.text).toContain("Ici, du matériel");
  });

  test("draw a QR code: hundreds of runs of dark squares in one path", () => {
    for (const file of ["affiche", "affiche-territoire", "lettre"]) {
      for (const { longestPath } of pagesOf(file)) expect(longestPath).toBeGreaterThan(1500);
    }
  });

  test("say the same words in black as in colour", () => {
    expect(pagesOf("affiche-noir-et-blanc")[0]?.text).toBe(pagesOf("affiche")[0]?.text);
  });

  test("the letter holds on one page with the longest texts, and names what its reader needs", () => {
    expect(pagesOf("lettre")).toHaveLength(1);
    const text = withoutSpaces(pagesOf("lettre")[0]);
    for (const words of [
      "42 lieux",
      "se demandent à l’accueil",
      "contact@guide.example",
      "guide.example/essai/guide",
      "1er mars 2026",
      "Quelque chose a changé",
    ])
      expect(text).toContain(words.replaceAll(" ", ""));
  });
});
