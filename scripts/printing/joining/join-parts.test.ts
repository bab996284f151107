/** One document printed whole, and the same printed in parts: nothing may be told apart but the numbers of objects. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printedDocument } from "../../../templates/print/sheet.ts";
import { browserScripts } from "../browser-scripts.ts";
import { finishPdf } from "../finish-pdf.ts";
import { openLocalDocument } from "../local-document.ts";
import { objectText, type PdfFile, pageObjects, readPdf } from "../pdf-objects.ts";
import { partsOf } from "../printed-parts.ts";
import { printStyles } from "../styles.ts";
import { withBrowser } from "../with-browser.ts";
import { joinParts } from "./join-parts.ts";
import { referencesIn, referenceTo } from "./part-object.ts";

const TWO_MINUTES = 120_000;
const CHOICE = process.platform === "linux" && process.arch === "x64" ? "npm" : "auto";
const WORK = { paper: { name: "A4", width: 210, height: 297 }, bleed: 0, styles: ["page"], ink: "couleur", smallestType: 7 } as const;

const WORDS = ["Été à l'Île-d'Yeu", "Où ? Çà et là", "ŒUVRE (12 0 R)", "Ligne \\ barre", "Wagon, quai n° 7"];
const SHEETS = WORDS.map(
  (words, rank) => `<section class="feuille"><h${rank === 0 ? 1 : 2} id="page-${rank}">${words}</h${rank === 0 ? 1 : 2}>
<p style="font-weight:${400 + 100 * (rank % 4)}">${words}, <b>page ${rank}</b>, <a href="#page-${(rank + 2) % WORDS.length}">plus loin</a>, <a href="https://exemple.fr/${rank}">ailleurs</a></p>
<table><thead><tr><th scope="col" colspan="2">Quoi</th><th scope="col">Quand</th></tr></thead><tbody><tr><th scope="row">Accueil</th><td>${rank}</td><td>lundi</td></tr></tbody></table>
<ul><li>un</li><li>deux</li></ul><img alt="Un plan (${rank})" width="20" height="20" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='8' height='8'%3E%3Cpath d='M0 0h8v8H0z'/%3E%3C/svg%3E"></section>`,
);

/** What the tags say, in reading order: kinds, and the marks of the pages they point to. */
const reading = (pdf: PdfFile): readonly string[] => {
  const pages = pageObjects(pdf);
  const said: string[] = [];
  const visit = (element: number): void => {
    const text = objectText(pdf, element);
    const [, kind = ""] = /\/S \/(\w+)/.exec(text) ?? [];
    const page = pages.indexOf(referenceTo(text, "Pg") ?? 0);
    const kids = /\/K (\[(?:[^[\]<]|<<.*?>>)*\]|\d+(?: 0 R)?)/s.exec(text)?.[1] ?? "";
    said.push(`${kind} ${page} ${/\/Alt (\([^)]*\\?\)?\)|<[^>]*>)/.exec(text)?.[1] ?? ""}`);
    for (const [, object, marked, below] of kids.matchAll(/<<[^>]*\/Obj (\d+) 0 R[^>]*>>|(\d+)(?: (0) R)?/g)) {
      if (object !== undefined) said.push(`annotation of ${kind}`);
      else if (below === undefined) said.push(`mark ${marked}`);
      else visit(Number(marked));
    }
  };
  visit(referenceTo(objectText(pdf, referenceTo(objectText(pdf, pdf.root), "StructTreeRoot") ?? 0), "K") ?? 0);
  return said;
};

const command = (program: string, ...options: readonly string[]): string | undefined => {
  try {
    return execFileSync(program, options, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined;
  }
};
const installed = (program: string): boolean => command(program, program === "qpdf" ? "--version" : "-v") !== undefined;

describe("parts joined", () => {
  const folder = mkdtempSync(join(tmpdir(), "parties-"));
  let whole: PdfFile;
  let joined: PdfFile;
  let again: PdfFile | undefined;
  const fileOf = (name: string, pdf: PdfFile): string => {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, finishPdf(pdf, [], { title: "x", author: "x", subject: "x", date: "2026-03-01" }));
    return file;
  };

  beforeAll(async () => {
    const { css, fonts } = printStyles(WORK);
    const scripts = browserScripts();
    const printed = await withBrowser(CHOICE, async (launched) => {
      const page: Page = await openLocalDocument(
        launched,
        new Map([...fonts, ["/", { type: "text/html; charset=utf-8", body: printedDocument("x", css, "") }]]),
      );
      await page.evaluate(await scripts.document);
      await page.evaluate(() => window.printedDocument.loadFonts());
      const print = async (markup: string): Promise<Uint8Array> => {
        await page.evaluate((all: string) => window.printedDocument.show(all, "x", false), markup);
        return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false });
      };
      const inParts = async (): Promise<readonly Uint8Array[]> => {
        const parts: Uint8Array[] = [];
        for (const part of partsOf(SHEETS, 2)) parts.push(await print(part));
        return parts;
      };
      return { whole: await print(partsOf(SHEETS, SHEETS.length).join("")), parts: await inParts(), again: await inParts() };
    });
    if ("missing" in printed) throw new Error(printed.missing);
    const file = joinParts(printed.parts);
    if (!file) throw new Error("the parts could not be joined");
    whole = readPdf(printed.whole);
    joined = file;
    again = joinParts(printed.again);
  }, TWO_MINUTES);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("have all the pages, in their order", () => {
    expect(pageObjects(joined).length).toBe(SHEETS.length);
    const parents = pageObjects(joined).map((page) => referenceTo(objectText(joined, page), "Parent"));
    expect(new Set(parents)).toEqual(new Set([referenceTo(objectText(joined, joined.root), "Pages")]));
  });

  test("are tagged as the whole document is, element by element, in the same order", () => {
    expect(reading(whole).length).toBeGreaterThan(SHEETS.length * 20);
    expect(reading(joined)).toEqual(reading(whole));
  });

  test("refer to no object that is not there", () => {
    const lost = [...joined.objects.keys()].flatMap((number) => {
      const text = objectText(joined, number);
      return referencesIn(text.split(/\bstream\r?\n/)[0] ?? "").filter((below) => !joined.objects.has(below));
    });
    expect(lost).toEqual([]);
  });

  test("find the element of every mark and of every annotation through the parent tree", () => {
    const root = objectText(joined, referenceTo(objectText(joined, joined.root), "StructTreeRoot") ?? 0);
    const entries = [...(/\/Nums \[([^\]]*)\]/.exec(objectText(joined, referenceTo(root, "ParentTree") ?? 0))?.[1] ?? "").matchAll(/(\d+) (\d+) 0 R/g)];
    const keys = entries.map(([, key]) => Number(key));
    expect(keys).toEqual(keys.map((_, rank) => rank));
    const owners = new Map(entries.map(([, key, owner]) => [Number(key), Number(owner)]));
    let annotations = 0;
    for (const page of pageObjects(joined)) {
      const text = objectText(joined, page);
      const marks = referencesIn(objectText(joined, owners.get(Number(/\/StructParents (\d+)/.exec(text)?.[1])) ?? 0));
      expect(marks.length).toBeGreaterThan(0);
      for (const element of marks) expect(objectText(joined, element)).toContain(`/Pg ${page} 0 R`);
      for (const annotation of referencesIn(/\/Annots \[([^\]]*)\]/.exec(text)?.[1] ?? "")) {
        const owner = owners.get(Number(/\/StructParent (\d+)/.exec(objectText(joined, annotation))?.[1])) ?? 0;
        expect(objectText(joined, owner)).toContain(`/Obj ${annotation} 0 R`);
        annotations++;
      }
    }
    expect(annotations).toBe(SHEETS.length * 2);
  });

  test("lead to the same page and the same height as the whole document, from one part into another", () => {
    const placesOf = (pdf: PdfFile): readonly string[] => {
      const pages = pageObjects(pdf);
      const text = objectText(pdf, referenceTo(objectText(pdf, pdf.root), "Dests") ?? 0);
      return [...text.matchAll(/\/([\w-]+) \[(\d+) 0 R ([^\]]*)\]/g)]
        .map(([, name, page, view]) => `${name} ${pages.indexOf(Number(page))} ${view}`)
        .toSorted();
    };
    const linksOf = (pdf: PdfFile): readonly string[] =>
      [...pdf.objects.keys()].flatMap((number) => /\/Dest \/[\w-]+/.exec(objectText(pdf, number))?.[0] ?? []);
    expect(placesOf(joined)).toEqual(placesOf(whole));
    expect(linksOf(joined)).toEqual(linksOf(whole));
    expect([...joined.objects.values()].some((body) => body.includes("page.invalid"))).toBe(false);
  });

  test("embed each face once, with all the letters of all the parts", () => {
    const names = [...joined.objects.keys()].flatMap((number) => /\/Subtype \/Type0\s\/BaseFont \/[A-Z]{6}\+(\S+)/.exec(objectText(joined, number))?.[1] ?? []);
    expect(names.length).toBeGreaterThan(3);
    expect(names.length).toBe(new Set(names).size);
  });

  test("give the same bytes when they are printed again in the same document", () => {
    // What still differs – the date, Chromium's own names of cells – is set when the file is finished.
    const settled = (pdf: PdfFile | undefined): string =>
      [...(pdf?.objects ?? [])].map(([number, body]) => (number === pdf?.info ? "" : body.toString("latin1").replace(/node\d{8}/g, "node"))).join("\n");
    expect(settled(again) === settled(joined)).toBe(true);
  });

  test.skipIf(!installed("qpdf"))("make a file that qpdf finds sound (skipped without qpdf)", () => {
    expect(command("qpdf", "--check", fileOf("joined", joined))).toContain("No syntax or stream encoding errors");
  });

  test.skipIf(!installed("pdfinfo"))("are read by poppler, tags and text, as the whole document is (skipped without poppler)", () => {
    const [first, second] = [fileOf("whole", whole), fileOf("joined", joined)];
    const tags = (file: string): string | undefined => command("pdfinfo", "-struct-text", file)?.replace(/Object \d+ 0/g, "Object");
    expect(tags(second)).toBe(tags(first));
    expect(command("pdftotext", "-layout", second, "-")).toBe(command("pdftotext", "-layout", first, "-"));
    expect(command("pdftotext", second, "-")).toContain("ŒUVRE (12 0 R)");
  });
});
