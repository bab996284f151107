/** Pages made to fail: each check finds its fault, and says where. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { html } from "../../templates/html.ts";
import type { Fault, Unit } from "../../templates/print/unit.ts";
import { A4, type Work } from "../../templates/print/work.ts";
import { browserScripts } from "./browser-scripts.ts";
import { type Launched, launchBrowser } from "./launch.ts";
import { layOutWork } from "./lay-out.ts";

const CHOICE = process.platform === "linux" && process.arch === "x64" ? "npm" : "auto";
const scripts = browserScripts();
let launched: Launched;
beforeAll(async () => {
  const browser = await launchBrowser(CHOICE);
  if ("missing" in browser) throw new Error(browser.missing);
  launched = browser;
});
afterAll(() => launched?.close());

const workOf = (unit: Unit): Work => ({
  product: "poche",
  id: "essai",
  title: "Essai",
  runningTitle: "Essai",
  subject: "",
  units: [unit],
  paper: A4,
  bleed: 0,
  styles: ["page", "fiche", "sections", "listes", "flux"],
  ink: "couleur",
  smallestType: 8,
  deliveries: [],
});

const BASE = { id: "essai", furniture: {}, bookmarks: [] } as const;

const faultsOf = async (unit: Unit): Promise<readonly Pick<Fault, "page" | "kind" | "detail">[]> => {
  const { faults } = await layOutWork(launched, workOf(unit), scripts, () => undefined);
  return faults;
};
const kindsOf = async (unit: Unit): Promise<readonly string[]> => (await faultsOf(unit)).map(({ kind, page }) => `${page} ${kind}`);

const fixed = (...pages: readonly ReturnType<typeof html>[]): Unit => ({
  ...BASE,
  mode: "fixed",
  pages: pages.map((page, index) => ({ name: `page ${index + 1}`, html: page })),
});
const flow = (markup: ReturnType<typeof html>): Unit => ({ ...BASE, mode: "flow", html: markup });
const columns = (rows: readonly number[]): Unit => ({
  ...BASE,
  mode: "columns",
  columns: 2,
  head: html`<p>Liste</p>`,
  nextHead: html`<p>Liste</p>`,
  before: html`<div class="liste">`,
  after: html`</div>`,
  groups: rows.map((height) => ({
    open: html`<ul class="groupe">`,
    reopen: html`<ul class="groupe">`,
    close: html`</ul>`,
    rows: [html`<li class="rang" style="height:${height}mm">Un lieu</li>`],
  })),
});

const LINE = "Une phrase assez longue pour occuper à elle seule une ligne entière de cette petite page. ";

test("a sound page has no fault", async () => {
  expect(await faultsOf(fixed(html`<p>${LINE}</p>`))).toEqual([]);
  expect(await faultsOf(flow(html`<h2>Titre</h2><p>${LINE.repeat(30)}</p>`))).toEqual([]);
  expect(await faultsOf(columns([20, 20, 20, 20]))).toEqual([]);
});

test("a page that holds too much overflows, and says by how much", async () => {
  const [fault, ...others] = await faultsOf(fixed(html`<p>Court.</p>`, html`<div style="height:290mm">Trop haut</div>`));
  expect(fault).toMatchObject({ page: 2, kind: "débordement" });
  expect(fault?.detail).toMatch(/^de \d+(,\d)? mm$/);
  expect(others).toEqual([]);
});

test("a box that cuts its text is found, one that cuts a drawing is not", async () => {
  expect(await kindsOf(fixed(html`<div style="height:8mm;overflow:hidden"><p>${LINE.repeat(6)}</p></div>`))).toEqual(["1 bloc coupé"]);
  expect(await kindsOf(fixed(html`<p>Voici.</p><div style="height:8mm;overflow:hidden"><svg width="40mm" height="40mm"></svg></div>`))).toEqual([]);
});

test("a heading alone at the foot of a page or of a column is found", async () => {
  expect(await kindsOf(fixed(html`<p>${LINE}</p><h2>La suite</h2>`))).toEqual(["1 titre en pied de page"]);
  expect(await kindsOf(fixed(html`<p>${LINE}</p><h2>À compléter</h2><div class="ligne"></div>`))).toEqual([]);
});

test("a page without a word is found, a drawing or lines to write on are not nothing", async () => {
  expect(await kindsOf(fixed(html`<div></div>`))).toEqual(["1 page vide"]);
  expect(await kindsOf(fixed(html`<div class="ligne"></div>`, html`<svg width="9mm" height="9mm"></svg>`))).toEqual([]);
});

test("columns that a group does not explain are unequal", async () => {
  expect(
    await kindsOf(
      fixed(
        html`<div class="flots n2"><div class="flot"><p class="rang" style="height:120mm">Haut</p></div><div class="flot"><p class="rang">Bas</p></div></div>`,
      ),
    ),
  ).toEqual(["1 colonnes inégales"]);
});

test("text smaller than the work allows is found, in drawings too, at the size it is printed", async () => {
  expect(await faultsOf(fixed(html`<p style="font-size:6pt">Petit</p>`))).toMatchObject([
    { kind: "texte trop petit", detail: "« Petit » en 6 pt, au lieu de 8 au moins" },
  ]);
  const drawing = (size: number) =>
    html`<p>Voici.</p><svg viewBox="0 0 200 200" width="100" height="100"><text y="40" style="font-size:${size}px">Nom</text></svg>`;
  expect(await kindsOf(fixed(drawing(12)))).toEqual(["1 texte trop petit"]);
  expect(await kindsOf(fixed(drawing(24)))).toEqual([]);
  expect(await kindsOf(fixed(html`<p>Voici.</p><span class="invisible" style="font-size:1pt">Pour qui écoute</span>`))).toEqual([]);
});

test("where a style sheet allows less, as for the codes of a plan, only less is too small", async () => {
  const plan = (size: number) => html`<p>Voici.</p><div style="--plus-petit-corps:6"><p style="font-size:${size}pt">M12</p></div>`;
  expect(await kindsOf(fixed(plan(6.5)))).toEqual([]);
  expect(await faultsOf(fixed(plan(5)))).toMatchObject([{ kind: "texte trop petit", detail: "« M12 » en 5 pt, au lieu de 6 au moins" }]);
});

test("a sign that our fonts lack is named, with its code", async () => {
  expect(await faultsOf(fixed(html`<p>Maison 中 et Łódź, Œuvre n° 1 – « oui »</p>`))).toMatchObject([
    { kind: "caractère absent des polices", detail: "« 中 » (U+4E2D)" },
  ]);
});

test("a line alone at the foot of a page is found, three lines are not", async () => {
  const text = (above: number) => flow(html`<div style="height:${above}mm"></div><p style="orphans:1;widows:1">${LINE.repeat(12)}</p>`);
  expect(await kindsOf(text(250))).toEqual(["1 ligne isolée"]);
  expect(await kindsOf(text(235))).toEqual([]);
});

test("a block that must not be cut, and is, is found", async () => {
  const tall = flow(html`<p>${LINE}</p><div style="break-inside:avoid">${Array.from({ length: 60 }, () => html`<p>${LINE}</p>`)}</div>`);
  expect((await kindsOf(tall)).some((kind) => kind.endsWith("bloc coupé"))).toBe(true);
});
