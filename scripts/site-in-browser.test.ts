/** The real guide, in a real browser: what a machine can check of what people will meet. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { urlsOf } from "../src/model/addresses.ts";
import { loadGuide } from "../src/reading/content.ts";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";
import type { PrintedProduct } from "../templates/site.ts";
import { lookAt, type PageLook } from "./browsing/look.ts";
import { heaviest, kindsOf, PAGE_KINDS, type PageKind, pagesOfSite, type SitePage } from "./browsing/page-kinds.ts";
import { lookWithPreferences, type PreferencesLook } from "./browsing/preferences.ts";
import { testBrowser } from "./browsing/served-guide.ts";
import type { Launched } from "./printing/launch.ts";
import type { LocalServer } from "./serving/local-server.ts";
import { serveFolder } from "./serving/site-folder.ts";
import { writeSite } from "./site.ts";

/** One structure more than the longest table that stays whole. */
const LARGE = 251;
const KINDS = Object.keys(PAGE_KINDS) as PageKind[];

/** Stands for the cover, which the printed guide brings. */
const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==", "base64");

interface ServedSite {
  readonly pages: readonly SitePage[];
  readonly base: string;
  readonly server: LocalServer;
}

const PRINTED: PrintedProduct = { product: "lecture", pages: 150, cover: "lecture.png", files: [{ file: "guide.pdf", pages: 150, bytes: 4_200_000 }] };
let folder: string;
let launched: Launched;
/** The real guide first; then a large made-up one, for the pages that only large guides have. */
let sites: readonly ServedSite[];

const serveGuide = async (content: string, name: string): Promise<ServedSite> => {
  const { guide } = loadGuide(content);
  if (!guide) throw new Error(`${content} a des erreurs : npm run verifier`);
  const output = join(folder, name);
  await writeSite(guide, output, { printed: [PRINTED] });
  mkdirSync(join(output, "guide"), { recursive: true });
  writeFileSync(join(output, "guide", PRINTED.cover), PIXEL);
  const { prefix } = urlsOf(guide.edition);
  const server = await serveFolder(output, { prefix });
  return { pages: pagesOfSite(output), base: `${server.origin}${prefix}`, server };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "site-"));
  writeContent(join(folder, "contenu"), syntheticContent(LARGE));
  sites = [await serveGuide("content", "reel"), await serveGuide(join(folder, "contenu"), "grand")];
  launched = await testBrowser();
});
afterAll(async () => {
  await launched?.close();
  for (const { server } of sites ?? []) await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const urlOf = (kind: PageKind): string => {
  for (const { pages, base } of sites) {
    const page = heaviest(pages, kind);
    if (page) return base + page.path;
  }
  throw new Error(`aucune page « ${kind} » (${PAGE_KINDS[kind]})`);
};

test("every page of the site is of a kind that is looked at", () => {
  const paths = sites.flatMap(({ pages }) => pages.map(({ path }) => path));
  expect(paths.filter((path) => kindsOf(path).length === 0)).toEqual([]);
  expect(paths.length).toBeGreaterThan(KINDS.length);
});

/** The message says where and what: a list of faults alone is cut short. */
const expectNone = (faults: readonly string[], where: string): void => expect(faults, [where, ...faults].join("\n  ")).toEqual([]);

describe.each(KINDS)("page « %s »", (kind) => {
  let url: string;
  let look: PageLook;
  beforeAll(async () => {
    url = urlOf(kind);
    look = await lookAt(launched, url);
  });

  test("axe finds nothing, on a phone and on a desk, in either theme", () => expectNone(look.axe, url));

  test("nothing leaves the site, nothing fails, nothing is refused by the policy", () => expectNone(look.faults, url));

  test("never scrolls sideways, on a phone or with 400 % of zoom", () => expectNone(look.sideways, url));

  test("says the same without JavaScript", () => {
    const { words, wordsWithoutScripts } = look;
    expect(wordsWithoutScripts.h1, url).toBe(words.h1);
    expect(wordsWithoutScripts.h1, url).not.toBe("");
    expect(wordsWithoutScripts.signs, url).toBeGreaterThanOrEqual(0.9 * words.signs);
    expect(wordsWithoutScripts.links, url).toBeGreaterThanOrEqual(words.links);
  });

  test("shows where the keyboard is at each stop, from the skip link on", () => {
    expect(look.stops[0]?.name).toMatch(/Aller au contenu/);
    expect(look.stops.length).toBeGreaterThan(3);
    const lost = look.stops.filter(({ visible, inViewport }) => !visible || !inViewport);
    expectNone(
      lost.map(({ name, visible }) => `${name} : ${visible ? "hors de l'écran" : "focus invisible"}`),
      url,
    );
  });

  test("the skip link leads to the content", () => expect(look.skippedTo, url).toBe("MAIN"));
});

describe.each(KINDS)("page « %s », as its visitor sets it up", (kind) => {
  let url: string;
  let look: PreferencesLook;
  beforeAll(async () => {
    url = urlOf(kind);
    look = await lookWithPreferences(launched, url);
  });

  test("axe finds nothing once every question is unfolded", () => expectNone(look.unfolded, url));

  test("cuts no text and never scrolls sideways with wider text, on a desk or with 400 % of zoom", () => expectNone(look.cut, url));

  test("keeps its stars and its buttons in forced colours", () => expectNone(look.faded, url));

  test("moves nothing for those who ask for no motion", () => expectNone(look.moving, url));

  test("fails at nothing meanwhile", () => expectNone(look.faults, url));
});
