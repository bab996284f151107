import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shortCode } from "../src/knowledge/short-url.ts";
import { groupBy } from "../src/model/grouping.ts";
import { hostileGuide } from "../src/testing/hostile.ts";
import { type Markup, type MarkupElement, readMarkup } from "../src/testing/markup.ts";
import { writeSite } from "./site.ts";

const PREFIX = "/essai";
const output = mkdtempSync(join(tmpdir(), "bonne-etoile-test-"));
let files: ReadonlySet<string> = new Set();
let pages: ReadonlyMap<string, Markup> = new Map();

const read = (path: string): string => readFileSync(join(output, path), "utf8");
const all = (markup: Markup, name: string): readonly MarkupElement[] => markup.elements.filter((element) => element.name === name);
const page = (path: string): Markup => {
  const found = pages.get(path);
  if (found === undefined) throw new Error(`No page at ${path}`);
  return found;
};

/** The pages where something is wrong, with what: an empty list reads better in a failure than a boolean. */
const wrongs = (check: (markup: Markup, path: string) => readonly string[]): readonly string[] =>
  [...pages].flatMap(([path, markup]) => check(markup, path).map((problem) => `${path}: ${problem}`));

/** Not to be found by search engines. */
const isHidden = (markup: Markup): boolean =>
  all(markup, "meta").some(({ attributes }) => attributes.get("name") === "robots" && attributes.get("content") === "noindex");

/** Sent on at once. */
const isRedirection = (markup: Markup): boolean => all(markup, "meta").some(({ attributes }) => attributes.get("http-equiv") === "refresh");

beforeAll(async () => {
  await writeSite(hostileGuide(), output);
  files = new Set(readdirSync(output, { recursive: true, encoding: "utf8" }).map((file) => `/${file}`));
  const htmlFiles = [...files].filter((file) => file.endsWith(".html"));
  pages = new Map(htmlFiles.map((file) => [file.replace(/index\.html$/, ""), readMarkup(read(file))]));
});
afterAll(() => rmSync(output, { recursive: true }));

describe("every page of the site", () => {
  it("is well formed, whatever the structures wrote", () => {
    expect(wrongs(({ problems }) => problems)).toEqual([]);
  });

  it("runs nothing but our own scripts, and carries no handler nor style attribute", () => {
    expect(
      wrongs(({ elements }) =>
        elements.flatMap(({ name, attributes }) => [
          ...(name === "script" && attributes.has("src") && !attributes.get("src")?.startsWith(`${PREFIX}/scripts/`) ? ["foreign script"] : []),
          ...(name === "script" && !attributes.has("src") && !attributes.get("type")?.endsWith("json") ? ["inline script"] : []),
          ...(name === "img" || name === "iframe" || name === "base" ? [name] : []),
          ...[...attributes.keys()].filter((attribute) => attribute.startsWith("on") || attribute === "style"),
        ]),
      ),
    ).toEqual([]);
  });

  it("links only to addresses a person can open safely", () => {
    const safe = /^(https?:|mailto:|tel:|\/|#)/;
    expect(
      wrongs((markup) => all(markup, "a").flatMap(({ attributes }) => (safe.test(attributes.get("href") ?? "") ? [] : [attributes.get("href") ?? ""]))),
    ).toEqual([]);
  });

  it("links to pages, files and anchors that exist, under the guide's prefix", () => {
    const target = (href: string, from: string): string | undefined => {
      const url = new URL(href, `https://guide.example${PREFIX}${from}`);
      if (url.host !== "guide.example" || !/^https?:$/.test(url.protocol)) return undefined;
      if (!url.pathname.startsWith(`${PREFIX}/`)) return `${href} leaves the prefix`;
      const path = decodeURIComponent(url.pathname.slice(PREFIX.length));
      const markup = pages.get(path);
      if (markup === undefined) return files.has(path) ? undefined : `${href} leads nowhere`;
      const anchor = decodeURIComponent(url.hash.slice(1));
      return anchor === "" || markup.elements.some(({ attributes }) => attributes.get("id") === anchor) ? undefined : `no anchor ${href}`;
    };
    const hrefs = ({ elements }: Markup): readonly string[] =>
      elements.flatMap(({ attributes }) => [attributes.get("href"), attributes.get("src"), attributes.get("action")].filter((href) => href !== undefined));
    expect(wrongs((markup, path) => hrefs(markup).flatMap((href) => target(href, path) ?? []))).toEqual([]);
  });

  it("says its encoding first, its policy next, with the hash of its own style", () => {
    expect(
      wrongs((markup) => {
        const [charset, policy] = all(markup, "meta");
        const css = all(markup, "style")[0]?.text;
        const hash = css === undefined ? "" : `'sha256-${createHash("sha256").update(css).digest("base64")}'`;
        return [
          ...(charset?.attributes.get("charset") === "utf-8" ? [] : ["charset"]),
          ...(policy?.attributes.get("content")?.includes(hash) && policy.attributes.get("content")?.includes("default-src 'none'") ? [] : ["policy"]),
        ];
      }),
    ).toEqual([]);
  });

  it("has one h1, a description, a canonical address, a language, headings that skip no level, unique identifiers", () => {
    expect(
      wrongs((markup, path) => {
        const levels = markup.elements.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
        const ids = markup.elements.flatMap(({ attributes }) => attributes.get("id") ?? []);
        const canonical = all(markup, "link")
          .find(({ attributes }) => attributes.get("rel") === "canonical")
          ?.attributes.get("href");
        return [
          ...(levels.filter((level) => level === 1).length === 1 ? [] : ["h1"]),
          ...(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1) ? [] : [`headings ${levels.join("")}`]),
          ...(all(markup, "meta").some(({ attributes }) => attributes.get("name") === "description" && attributes.get("content")) ? [] : ["description"]),
          ...(canonical === `https://guide.example${PREFIX}${path}` || isRedirection(markup) ? [] : [`canonical ${canonical}`]),
          ...(all(markup, "html")[0]?.attributes.get("lang") === "fr" ? [] : ["lang"]),
          ...(new Set(ids).size === ids.length ? [] : ["identifiers"]),
        ];
      }),
    ).toEqual([]);
  });

  it("has a title of its own, homonyms included", () => {
    const titles = [...pages].filter(([, markup]) => !isRedirection(markup)).map(([path, markup]) => ({ path, title: all(markup, "title")[0]?.text ?? "" }));
    const shared = [...groupBy(titles, ({ title }) => title).values()].filter((same) => same.length > 1);
    expect(shared).toEqual([]);
  });
});

describe("a structure's page", () => {
  it("gives the telephone before the address, and says so when there is none", () => {
    const text = all(page("/structures/accueil/"), "main")[0]?.text ?? "";
    expect(text.indexOf("03\u202f87")).toBeGreaterThan(0);
    expect(text.indexOf("03\u202f87")).toBeLessThan(text.indexOf("1 rue de"));
    expect(all(page("/structures/homonyme-1/"), "main")[0]?.text).toContain("Téléphone non communiqué");
  });

  it("gives search engines data that cannot end its own script", () => {
    const data = all(page("/structures/hostile/"), "script").find(({ attributes }) => attributes.get("type") === "application/ld+json");
    expect(data?.text).not.toContain("<");
    expect(JSON.parse(data?.text ?? "")).toHaveProperty("@graph");
  });

  it("never shows an estimated level as a declared one", () => {
    const main = all(page("/structures/hostile/"), "main")[0];
    expect(main?.text).toContain("estimé");
    expect(page("/structures/hostile/").elements.some(({ attributes }) => attributes.get("aria-label")?.includes("expert (estimé)"))).toBe(true);
    expect(all(page("/structures/accueil/"), "main")[0]?.text).toContain("Niveaux déclarés par la structure");
  });

  it("is reached by its short address and by its former names", () => {
    const refresh = (path: string): string | undefined =>
      all(page(path), "meta")
        .find(({ attributes }) => attributes.get("http-equiv") === "refresh")
        ?.attributes.get("content");
    expect(refresh(`/f/${shortCode("hostile")}/`)).toBe(`0;url=${PREFIX}/structures/hostile/`);
    expect(refresh(`/f/${shortCode("ancien-hostile")}/`)).toBe(`0;url=${PREFIX}/structures/hostile/`);
    expect(refresh("/structures/ancien-hostile/")).toBe(`0;url=${PREFIX}/structures/hostile/`);
  });

  it("is one of the choices offered by a short address that several share, which sends on to none of them", () => {
    const shared = `/f/${shortCode("mairie-1484")}/`;
    expect(shared).toBe(`/f/${shortCode("mairie-4834")}/`);
    expect(isRedirection(page(shared))).toBe(false);
    expect(all(page(shared), "a").map(({ attributes }) => attributes.get("href"))).toEqual([
      `${PREFIX}/structures/mairie-4834/`,
      `${PREFIX}/structures/mairie-1484/`,
    ]);
    expect(isHidden(page(shared))).toBe(true);
    expect(read("_redirects")).not.toContain(shared);
  });
});

describe("the editors' page", () => {
  it("is linked from nowhere, listed nowhere, kept off line by nobody", () => {
    const inside = `${PREFIX}/editeurs/`;
    const linking = [...pages].filter(
      ([path, markup]) => path !== "/editeurs/" && all(markup, "a").some(({ attributes }) => attributes.get("href")?.startsWith(inside)),
    );
    expect(linking.map(([path]) => path)).toEqual([]);
    expect(files.has("/editeurs/fiches.csv")).toBe(true);
    for (const file of ["sitemap.xml", "robots.txt", "hors-ligne/contenu.json"]) expect(read(file)).not.toContain("editeurs");
    const kept = [...files].flatMap((file) =>
      file.endsWith(".lot") ? Object.keys(JSON.parse(gunzipSync(readFileSync(join(output, file))).toString()).pages) : [],
    );
    expect(kept).toContain("/services/");
    expect(kept.filter((path) => path.startsWith("/editeurs/"))).toEqual([]);
  });
});

describe("the files around the pages", () => {
  it("list every page that may be found in the sitemap", () => {
    const listed = [...read("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
    const expected = [...pages].filter(([, markup]) => !isHidden(markup)).map(([path]) => `https://guide.example${PREFIX}${path}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());
  });

  it.each(["actualites/flux.xml", "mises-a-jour/flux.xml"])("write %s with whole addresses, and never evaluate what was contributed", (path) => {
    const feed = read(path);
    expect(feed).toContain("{{ 7*7 }}");
    expect(feed).not.toMatch(/<script|onerror=alert\(1\)>/);
    const links = [...feed.matchAll(/<(?:link|guid)>([^<]*)</g)].map(([, url]) => url ?? "");
    expect(links.length).toBeGreaterThan(2);
    expect(links.every((url) => url.startsWith(`https://guide.example${PREFIX}/`))).toBe(true);
    expect(feed).toMatch(/<pubDate>\w{3}, \d\d \w{3} 2026 00:00:00 \+0000<\/pubDate>/);
  });

  it("forbid the frames of other sites by header, since a page cannot", () => {
    expect(read("_headers")).toContain("frame-ancestors 'self'");
  });
});
