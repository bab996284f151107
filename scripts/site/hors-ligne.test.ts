/** What is kept of a site when there is not room for all of it. */
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Contenu, filesOf, lotOf, weightOf } from "../../src/knowledge/hors-ligne/contenu.ts";
import { type Lot, textIn } from "../../src/knowledge/hors-ligne/lot.ts";
import { aGuide } from "../../src/testing/guide.ts";
import { createSite } from "../../templates/site.ts";
import { writeHorsLigne } from "./hors-ligne.ts";

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), "hors-ligne-"));
});
afterEach(() => rmSync(output, { recursive: true, force: true }));

/** Text that nothing makes much smaller. */
const noise = (kilobytes: number): string => randomBytes(kilobytes * 750).toString("base64");

const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), content);
  }
};

const SITE = {
  "index.html": "<p>Accueil",
  "rechercher/index.html": "<p>Chercher",
  "recherche/lieux-0a1b2c3d.json": "{}",
  "structures/a/index.html": "<p>A",
  "structures/b/index.html": "<p>B",
  "services/x/index.html": "<p>X",
  "donnees/structures.json": "[]",
  "donnees/index.html": "<p>Données",
  "sitemap.xml": "<urlset/>",
  "scripts/horaires-rares-0a1b2c3d.js": "export default 1",
  "polices/texte-0a1b2c3d.woff2": "woff2",
};

const made = async (budget_mo = 1): Promise<Contenu> => {
  const guide = aGuide(
    [
      { id: "a", date_maj: "2026-02-03" },
      { id: "b", verification: { date: "2026-02-20", par: "téléphone" } },
    ],
    { hors_ligne: { budget_mo } },
  );
  await writeHorsLigne(createSite(guide, new Map()), output);
  return JSON.parse(readFileSync(join(output, "hors-ligne/contenu.json"), "utf8"));
};

const kept = (contenu: Contenu, path: string): string | undefined => {
  const lot = lotOf(contenu, path);
  const read: Lot | undefined = lot && JSON.parse(gunzipSync(readFileSync(join(output, lot.chemin))).toString());
  return read && textIn(read, path);
};

describe("a site that fits the budget", () => {
  test("is kept whole, but for what programs, search engines and the rarest of hours need", async () => {
    write(SITE);
    const contenu = await made();
    for (const [path, text] of Object.entries(SITE)) {
      const address = `/${path.replace(/index\.html$/, "")}`;
      const isRead = !/\.xml$|\.woff2$|structures\.json$|horaires-rares/.test(path);
      expect(kept(contenu, address), address).toBe(isRead ? text : undefined);
    }
    expect(contenu.fichiers.map(({ chemin }) => chemin)).toEqual(["/polices/texte-0a1b2c3d.woff2"]);
    expect(contenu).toMatchObject({ lieux: 2, donnees: "2026-02-20", absents: [] });
  });

  test("offers its papers from the lightest, as many as there is room for, under names that change with them", async () => {
    write({ ...SITE, "guide/gros.pdf": noise(700), "guide/poche.pdf": noise(300), "guide/enorme.pdf": noise(5000) });
    const contenu = await made();
    expect(contenu.papiers.map(({ chemin }) => chemin.replace(/\?[0-9a-f]{8}$/, "?"))).toEqual(["/guide/poche.pdf?"]);
    expect(weightOf(filesOf(contenu, true))).toBeLessThanOrEqual(1_000_000);
    expect((await made(2)).papiers).toHaveLength(2);
  });

  test("is another version when one page changes, and only that page's lot is another file", async () => {
    write(SITE);
    const before = await made();
    expect((await made()).version).toBe(before.version);
    write({ "structures/a/index.html": "<p>A, autre téléphone" });
    const after = await made();
    expect(after.version).not.toBe(before.version);
    const names = new Set(filesOf(before, false).map(({ chemin }) => chemin));
    expect(filesOf(after, false).filter(({ chemin }) => !names.has(chemin))).toHaveLength(1);
  });
});

describe("a site too large for the budget", () => {
  test("keeps the search, and says which sets stay on line: never half of one", async () => {
    write({ ...SITE, "structures/a/index.html": noise(900), "structures/b/index.html": noise(900), "guide/poche.pdf": noise(10) });
    const contenu = await made();
    expect(contenu.absents).toEqual(["les fiches des lieux"]);
    expect(kept(contenu, "/rechercher/")).toBe("<p>Chercher");
    expect(kept(contenu, "/services/x/")).toBe("<p>X");
    for (const path of ["/structures/a/", "/structures/b/"]) expect(kept(contenu, path)).toBeUndefined();
    // Papers come after all the rest.
    expect(contenu.papiers).toEqual([]);
  });

  test("does not even compress what could never fit", async () => {
    write({ ...SITE, "structures/a/index.html": "a".repeat(26_000_000) });
    expect((await made()).absents).toEqual(["les fiches des lieux"]);
  });
});
