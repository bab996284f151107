/** The guide in other sizes – A5 booklet, residents' edition, large print –, printed for real. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGuide, type Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { syntheticContent } from "../../src/testing/synthetic.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { anchorOf } from "../../templates/print/fiche/fiche.ts";
import type { ProductId } from "../../templates/print/work.ts";
import { worksFor } from "./orders.ts";
import { printWorks, type WorkReport } from "./print.ts";
import { type Leaf, leavesOf, numbersOf, openPdf, textOf } from "./testing/leaves.ts";

const TWO_MINUTES = 120_000;
const PT_PER_MM = 72 / 25.4;
/** Coordinates are rounded in the file. */
const ROUNDING = 0.06;
const TALKATIVE = "lieu-bavard";

interface Printed {
  readonly report: WorkReport;
  readonly leaves: readonly Leaf[];
  /** The page where each anchor is, from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
}

const readBack = async (folder: string, report: WorkReport): Promise<Printed> => {
  const pdf = await openPdf(readFileSync(join(folder, report.files[0]?.file ?? "")));
  const destinations = Object.entries(await pdf.getDestinations());
  const pages = await Promise.all(destinations.map(async ([id, target]) => [id, (await pdf.getPageIndex(target[0])) + 1] as const));
  return { report, leaves: await leavesOf(pdf), pageOf: new Map(pages) };
};

const SIZES: readonly (readonly [product: ProductId, width: number, height: number, smallest: number])[] = [
  ["livret", 148, 210, 7.5],
  ["poche", 148, 210, 8.5],
  ["gros-caracteres", 210, 297, 16],
];

const plain = (text: string): string => text.replace(/\s+/g, " ");

describe("the guide in other sizes", () => {
  const folder = mkdtempSync(join(tmpdir(), "formats-"));
  let guide: Guide;
  const printed = new Map<ProductId, Printed>();
  const of = (product: ProductId): Printed => {
    const found = printed.get(product);
    if (!found) throw new Error(`${product} was not printed`);
    return found;
  };
  const pageWith = (product: ProductId, anchor: string, after = 0): string => {
    const { leaves, pageOf } = of(product);
    return textOf(leaves[(pageOf.get(anchor) ?? 0) - 1 + after] ?? { words: [] });
  };

  beforeAll(async () => {
    writeContent(join(folder, "content"), syntheticContent(9, 11));
    const loaded = loadGuide(join(folder, "content"), "2026-03-01").guide;
    const [first] = loaded?.structures ?? [];
    if (!loaded || !first) throw new Error("the synthetic content does not load");
    const services = Object.fromEntries(loaded.referentiel.categories.flatMap((categorie) => categorie.services.map(({ id }) => [id, "expert" as const])));
    const talkative = { ...first, id: TALKATIVE, nom: "Lieu bavard", expertises: services, presentation_detail: "Une phrase de plus, pour voir. ".repeat(30) };
    guide = createGuide({ ...loaded, structures: [...loaded.structures, talkative] });
    // Imposition has its own tests.
    const works = worksFor(guide, { products: SIZES.map(([product]) => product), content: "" }).map((work) => ({
      ...work,
      deliveries: work.deliveries.slice(0, 1),
    }));
    const report = await printWorks(guide, works, folder, { browser: process.platform === "linux" ? "npm" : "auto" });
    if ("missing" in report) throw new Error(report.missing);
    for (const work of report.works) printed.set(work.product, await readBack(folder, work));
  }, TWO_MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(SIZES)("« %s » has pages of its size, folds into sheets, and finds nothing wrong with itself", (product, width, height) => {
    const { report, leaves } = of(product);
    const sizes = new Set(leaves.map((leaf) => `${Math.round(leaf.width / PT_PER_MM)} × ${Math.round(leaf.height / PT_PER_MM)}`));
    expect([...sizes]).toEqual([`${width} × ${height}`]);
    expect(leaves.length % 4).toBe(0);
    expect(report.faults).toEqual([]);
  });

  test.each(SIZES)("« %s » has no type smaller than it promises", (product, _width, _height, smallest) => {
    const small = of(product).leaves.flatMap(({ words }, index) =>
      words.filter(({ size }) => size < smallest - ROUNDING).map(({ text, size }) => `p. ${index + 1}, ${size.toFixed(2)} pt : ${text}`),
    );
    expect(small).toEqual([]);
  });

  test.each(SIZES)("« %s » prints the number of the page where each link leads", (product) => {
    const { leaves } = of(product);
    const numbers = leaves.flatMap(numbersOf);
    expect(numbers.filter(({ printed: number, leads }) => number !== leads)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(guide.territoires.filter(({ id }) => guide.structuresOf(id).length > 0).length);
    expect(leaves.flatMap(({ links }) => links.filter(({ page }) => page === 0))).toEqual([]);
  });

  test.each(SIZES)("« %s » has the name and the telephone of every structure where its anchor is", (product) => {
    for (const structure of guide.structures) {
      const text = pageWith(product, anchorOf(structure));
      expect(text).toContain(guide.code(structure.id));
      if (structure.telephone) expect(text).toContain(plain(structure.telephone));
    }
  });

  test("the booklet gives a talkative structure two facing pages: how to come on the left, what for on the right", () => {
    const anchor = anchorOf(guide.structure(TALKATIVE));
    expect((of("livret").pageOf.get(anchor) ?? 1) % 2).toBe(0);
    expect(pageWith("livret", anchor)).toContain("Informations pratiques");
    expect(pageWith("livret", anchor, 1)).toContain("Lieu bavard");
    expect(pageWith("livret", anchor, 1)).toContain("Permis de conduire");
  });

  test("the residents' edition says each place once, whole on its page, without a star or a level", () => {
    const { leaves, pageOf } = of("poche");
    const [from = 0, to = 0] = [
      Math.min(...guide.structures.map((one) => pageOf.get(anchorOf(one)) ?? 0)),
      Math.max(...guide.structures.map((one) => pageOf.get(anchorOf(one)) ?? 0)),
    ];
    const cards = leaves.slice(from - 1, to);
    const codes = cards.flatMap(({ words }) =>
      words.filter(({ text }) => guide.structures.some(({ id }) => guide.code(id) === text.trim())).map(({ text }) => text.trim()),
    );
    expect(codes.toSorted()).toEqual(guide.structures.map(({ id }) => guide.code(id)).toSorted());
    // Words end above the folio: a card that a page cut would run through it.
    const low = cards.flatMap(({ words }) => words.filter(({ y }) => y < 12.5 * PT_PER_MM).map(({ text }) => text.trim()));
    expect(low.every((text) => /^\d+$/.test(text) || text === guide.edition.titre)).toBe(true);
    expect(cards.map(textOf).join(" ")).not.toMatch(/expert|maîtrise|basique/i);
    expect(pageWith("poche", anchorOf(guide.structure(TALKATIVE)))).toContain("permis et carte grise");
  });

  test("large print repeats the name of a place on each of its pages, and cuts no word at the end of a line", () => {
    const anchor = anchorOf(guide.structure(TALKATIVE));
    expect(pageWith("gros-caracteres", anchor, 1)).toContain("Lieu bavard (suite)");
    const hyphens = of("gros-caracteres").leaves.flatMap(({ words }) => words.filter(({ text }) => /\p{Ll}\u00ad?[\u2010\u00ad]$/u.test(text)));
    expect(hyphens).toEqual([]);
  });
});
