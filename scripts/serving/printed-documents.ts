/** The documents of the development server that show papers: their list, one of them, or why there is none. */
import { type Html, html, trusted } from "../../templates/html.ts";
import { sharedShapes } from "../../templates/print/sheet.ts";
import type { Ink, Product } from "../../templates/print/work.ts";
import { faultLine } from "../printing/fault-lines.ts";
import type { LaidOutWork } from "../printing/lay-out.ts";
import { printStyles } from "../printing/styles.ts";
import { PAPERS_PATH } from "./state.ts";

const POLICY = "default-src 'none';script-src 'self';connect-src 'self';style-src 'unsafe-inline';font-src 'self';img-src 'self' data:";

/** The sheets side by side, as the book opens: the first one alone on the right. */
const ON_SCREEN = `
@media screen {
  body { background: #d9d4c8; }
  .barre { position: sticky; top: 0; z-index: 9; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: baseline; padding: .7rem 1.2rem; background: #16202e; color: #fffdf8; font: 15px/1.5 system-ui, sans-serif; }
  .barre a { color: inherit; text-decoration: underline; } .barre a[aria-current] { font-weight: 700; text-decoration: none; }
  .defauts { margin: 1rem 1.2rem 0; padding: .8rem 1.2rem; background: #fffdf8; border-left: 6px solid #a03018; font: 15px/1.5 system-ui, sans-serif; }
  .defauts h2 { font: 700 15px/1.5 system-ui, sans-serif; } .defauts a { text-decoration: underline; }
  .planches { display: grid; grid-template-columns: auto auto; justify-content: center; gap: 1.2rem 2px; padding: 1.2rem; }
  .planches > .feuille:first-child { grid-column: 2; } .planches.seules { grid-template-columns: auto; } .planches.seules > .feuille:first-child { grid-column: 1; }
  .feuille + .feuille { break-before: auto; }
}`;

const page = (title: string, styles: string, body: Html): string =>
  html`<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${trusted(styles)}</style></head><body>${body}</body></html>`
    .markup;

const PLAIN = "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:17px/1.6 system-ui,sans-serif;color:#16202e;background:#fffdf8}li{margin:.6rem 0}";

const link = (product: Product, ink: Ink): string => `${PAPERS_PATH}${product.id}/${ink === "noir" ? "noir/" : ""}`;

/** The papers that can be looked at. */
export const indexDocument = (products: readonly Product[]): string =>
  page(
    "Les papiers du guide",
    PLAIN,
    html`<h1>Les papiers du guide</h1><ul>${products.map(
      (product) =>
        html`<li><a href="${link(product, "couleur")}">${product.name}</a> (<a href="${link(product, "noir")}">en noir</a>)<br>${product.summary}</li>`,
    )}</ul>`,
  );

export const missingDocument = (why: string): string => page("Pas de navigateur", PLAIN, html`<h1>Les papiers ne peuvent pas être montrés</h1><p>${why}</p>`);

const faultsOf = ({ faults }: LaidOutWork): Html | undefined =>
  faults.length === 0
    ? undefined
    : html`<section class="defauts"><h2>${faults.length === 1 ? "1 défaut" : `${faults.length} défauts`} de mise en pages</h2><ul>${faults.map(
        (fault) => html`<li><a href="#page-${fault.page}">${faultLine(fault)}</a></li>`,
      )}</ul></section>`;

const sheetsOf = ({ work, sheets }: LaidOutWork): Html => {
  const numbered = sheets.map((sheet, index) => sheet.replace(/^<section /, `<section id="page-${index + 1}" `));
  return html`<main class="planches ${sheets.length < 3 || work.units.length < 3 ? "seules" : ""}">${trusted(numbered.join("\n"))}</main>`;
};

/** One paper, all its pages, what is wrong on them above. */
export const paperDocument = (product: Product, ink: Ink, works: readonly LaidOutWork[]): string => {
  const styles = works.map(({ work }) => printStyles(work).css.replaceAll("url(/polices/", `url(${PAPERS_PATH}polices/`));
  const current = (one: Ink) => (one === ink ? trusted(' aria-current="page"') : undefined);
  return page(
    product.name,
    `${[...new Set(styles)].join("\n")}${ON_SCREEN}`,
    html`<nav class="barre"><a href="${PAPERS_PATH}">Tous les papiers</a> <span>${product.name}</span> <a href="${link(product, "couleur")}"${current("couleur")}>Couleur</a> <a href="${link(product, "noir")}"${current("noir")}>Noir</a></nav>
${trusted(sharedShapes())}${works.map((work) => [faultsOf(work), sheetsOf(work)])}`,
  );
};
