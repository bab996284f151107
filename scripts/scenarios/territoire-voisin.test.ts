/** « We want the same »: another territoire writes its own content, runs the one command, and has a whole guide of its own. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeContent } from "../../src/testing/write-content.ts";
import { clickLink, follow, read, readAll } from "../browsing/gestures.ts";
import { pagesOfSite } from "../browsing/page-kinds.ts";
import { testBrowser } from "../browsing/served-guide.ts";
import { asVisitor } from "../browsing/visitor.ts";
import { PROJECT } from "../command-line.ts";
import type { Launched } from "../printing/launch.ts";
import type { LocalServer } from "../serving/local-server.ts";
import { serveFolder } from "../serving/site-folder.ts";

/** What one afternoon gives: three files, published under a folder of the town's own site. */
const CONTENT = new Map([
  [
    "guide.yaml",
    `titre: Le numérique en Ardèche verte
nom_territoire: Annonay et ses voisins
edition: Première édition
date_edition: 2026-01-10
url: https://ville.example/numerique/
editeur: { nom: Ville d'essai }
contact: { courriel: guide@ville.example }
`,
  ],
  [
    "territoires.yaml",
    `territoires:
  - id: annonay
    nom: Annonay
    lettre: A
    couleur: "#0b5c8a"
    communes: [{ nom: Annonay }]
`,
  ],
  [
    "structures/annonay/atelier-du-coin.yaml",
    `nom: L'Atelier du coin
adresse: 3 rue d'Essai
code_postal: "07100"
commune: Annonay
territoire: annonay
telephone: "04 75 00 00 01"
horaires: "Mo-Fr 09:00-12:00"
expertises: { messagerie: expert }
expertises_source: { statut: déclaré, date: 2026-01-10 }
date_maj: 2026-01-10
`,
  ],
]);

let folder: string;
let site: string;
let said: string;
let server: LocalServer;
let launched: Launched;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "voisin-"));
  site = join(folder, "public");
  writeContent(join(folder, "contenu"), CONTENT);
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { scripts: { build: string } };
  const [program = "node", ...command] = scripts.build.split(" ");
  const options = ["--content", join(folder, "contenu"), "--sortie", site, "--sans-guide"];
  said = execFileSync(program === "node" ? process.execPath : program, [...command, ...options], { cwd: PROJECT, encoding: "utf8" });
  server = await serveFolder(site, { prefix: "/numerique" });
  launched = await testBrowser();
});
afterAll(async () => {
  await launched?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const pages = () => pagesOfSite(site).map(({ path }) => ({ path, text: readFileSync(join(site, path.endsWith("/") ? `${path}index.html` : path), "utf8") }));

test("three files are enough: the command ends well and says what it made", () => {
  expect(said).toMatch(/1 structure/);
  expect(said).toMatch(/Le guide est prêt/);
});

test("nothing is left of the guide it was copied from", () => {
  // The table of the fields gives examples, which have to be somewhere.
  for (const { path, text } of pages().filter((one) => one.path !== "/donnees/"))
    expect(text.match(/Metz|Moselle|Aguram|Borny|guide-metz/)?.[0], path).toBeUndefined();
});

test("every link leads somewhere, under the folder of the town's site", () => {
  const files = new Set(readdirSync(site, { recursive: true, encoding: "utf8" }).map((file) => `/numerique/${file}`));
  const lost = pages().flatMap(({ path, text }) =>
    [...text.matchAll(/(?:href|src|action)="(\/[^"#?]*)/g)]
      .map(([, target = ""]) => decodeURIComponent(target))
      .filter((target) => !files.has(target.endsWith("/") ? `${target}index.html` : target))
      .map((target) => `${path} → ${target}`),
  );
  expect(lost).toEqual([]);
});

test("the whole site works: need, place, search, sheet, data, and keeping it off line", () =>
  asVisitor(launched, `${server.origin}/numerique`, { width: 360 }, async ({ page, go, faults }) => {
    await go("/");
    expect(await read(page, "h1")).toMatch(/besoin/);
    await clickLink(page, "e-mail", "main");
    await clickLink(page, "L’Atelier du coin", "main");
    expect(await read(page)).toContain("04 75 00 00 01");
    await page.type("footer input[name=q]", "atelier");
    await follow(page, () => page.keyboard.press("Enter"));
    expect(await readAll(page, ".reponse .ligne-lieu > a")).toEqual(["L’Atelier du coin"]);
    await go("/remettre/?lieux=atelier-du-coin");
    await page.waitForSelector(".feuille:not(.mesure)");
    expect(await read(page, ".feuille")).toContain("Annonay");
    await go("/hors-ligne/");
    await page.waitForFunction(() => document.querySelector(".etat")?.textContent?.includes("1\u00a0lieu"));
    await go("/orienter/");
    expect(await read(page, "h1")).toBe("Orienter une personne");
    await go("/donnees/");
    expect(await read(page)).toMatch(/Annonay|1 structure|1 lieu/);
    expect(faults).toEqual([]);
  }));
