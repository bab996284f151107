import { type Copy, estimateFor } from "../../src/knowledge/print-cost.ts";
import { paths } from "../../src/model/addresses.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { counted, displayTelephone, telephoneHref, typeset } from "../parts/typography.ts";
import { PRODUCTS } from "../print/products/index.ts";
import type { Making, Product } from "../print/work.ts";
import type { PrintedFileFacts, PrintedProduct, Site } from "../site.ts";

/** The reading guide among the papers that were made. */
export const readingGuide = ({ printed }: Site): PrintedProduct | undefined => printed.find(({ product }) => product === "lecture");

/** The first page as it was printed, small: A4 and A5 have the same shape. */
export const couverture = ({ href }: Site, { cover }: PrintedProduct): Html =>
  html`<img class="couverture" src="${href(paths.papier(cover))}" width="599" height="848" alt="" loading="lazy">`;

/** « 4,2 Mo », « 820 ko ». */
const weight = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toLocaleString("fr-FR", { maximumFractionDigits: 1 })}\u00a0Mo`
    : `${Math.max(1, Math.round(bytes / 1000))}\u00a0ko`;

/** « PDF, 128 pages, 4,2 Mo ». */
export const printedFacts = ({ pages, bytes }: PrintedFileFacts): string => `PDF, ${counted(pages, "page")}, ${weight(bytes)}`;

interface Paper {
  readonly product: Product;
  readonly printed: PrintedProduct;
}

const papersOf = ({ printed }: Site): readonly Paper[] =>
  printed.flatMap((made) => {
    const product = PRODUCTS.get(made.product);
    return product ? [{ product, printed: made }] : [];
  });

const paper = (site: Site, { product, printed }: Paper): Html => html`<li class="papier">${couverture(site, printed)}<div><h2>${typeset(product.name)}</h2>
<p>${typeset(product.summary)}</p>
<ul class="fichiers">${printed.files.map(
  (file) =>
    html`<li><a href="${site.href(paths.papier(file.file))}" download>${file.file}</a> <span class="discret">${printedFacts(file)}${file.note ? html`<br>${typeset(file.note)}` : undefined}</span></li>`,
)}</ul>
${product.making ? html`<p class="discret">${typeset(product.making.advice)}</p>` : undefined}</div></li>`;

const order = ({ guide: { edition } }: Site): Html => {
  const { contact, impression } = edition;
  return html`<section aria-labelledby="commander"><h2 id="commander">Obtenir des exemplaires</h2>
<p>${impression?.commander ? typeset(impression.commander) : "Demandez si des exemplaires ont été imprimés, ou faites-les imprimer vous-même avec les fichiers de cette page."}</p>
<p>Contact${"\u00a0"}: <a href="mailto:${contact.courriel}">${contact.courriel}</a>${contact.telephone ? html`, <a href="${telephoneHref(contact.telephone)}">${displayTelephone(contact.telephone)}</a>` : undefined}</p></section>`;
};

const USUAL_COPIES = 200;

const copyOf = (pages: number, { pagesPerSide, binding }: Making): Copy => ({ pages, pagesPerSide, isBound: binding === "reliure" });

const euros = (amount: number | undefined): string => (amount === undefined ? "" : `${Math.round(amount).toLocaleString("fr-FR")}\u00a0€`);

/** What N copies take. The number changes with a script; without it, the table holds for the usual one. */
const estimate = (site: Site): Html | undefined => {
  const { exemplaires = USUAL_COPIES, couts } = site.guide.edition.impression ?? {};
  const rows = papersOf(site).flatMap(({ product: { name, making }, printed: { pages } }) =>
    making && !making.apart ? [{ name, copy: copyOf(pages, making) }] : [],
  );
  if (rows.length === 0) return undefined;
  const priced = [...(couts?.page_noir === undefined ? [] : (["black"] as const)), ...(couts?.page_couleur === undefined ? [] : (["colour"] as const))];
  const heads = { black: "En noir", colour: "En couleur" };
  return html`<section aria-labelledby="estimation"><h2 id="estimation">Combien de papier${priced.length > 0 ? ", à quel prix" : ""}${"\u00a0"}?</h2>
<div class="estimation" data-couts="${JSON.stringify(couts ?? {})}"><p class="exemplaires" hidden><label for="exemplaires">Nombre d’exemplaires</label> <input id="exemplaires" type="number" inputmode="numeric" min="1" max="100000" value="${exemplaires}"></p>
<div class="defile" tabindex="0" role="region" aria-label="Tableau des estimations"><table><caption>Pour <output>${exemplaires.toLocaleString("fr-FR")}</output> exemplaires</caption>
<thead><tr><th scope="col">Papier</th><th scope="col">Feuilles A4</th>${priced.map((ink) => html`<th scope="col">${heads[ink]}</th>`)}</tr></thead>
<tbody>${rows.map(({ name, copy }) => {
    const made = estimateFor(copy, exemplaires, couts);
    return html`<tr data-exemplaire="${JSON.stringify(copy)}"><th scope="row">${typeset(name)}</th><td data-de="sheets">${made.sheets.toLocaleString("fr-FR")}</td>${priced.map(
      (ink) => html`<td data-de="${ink}">${euros(made[ink])}</td>`,
    )}</tr>`;
  })}</tbody></table></div>
<p class="discret">Imprimé recto verso${priced.length > 0 ? html`, d’après le coût d’une page, d’une feuille et d’une reliure${"\u00a0"}: une estimation, pas un devis` : undefined}.${couts?.precisions ? html` ${typeset(couts.precisions)}.` : undefined}</p></div></section>`;
};

/** /guide/: every paper to download, how to print or order it, what it takes. */
export const guidePage = (site: Site): Page<object> =>
  page(paths.guide, () => {
    const { edition } = site.guide;
    const papers = papersOf(site);
    const [file] = readingGuide(site)?.files ?? [];
    return layout(site, {
      path: paths.guide,
      title: "Imprimer le guide",
      description: `Le guide « ${edition.titre} » à lire ou à imprimer${file ? ` (${printedFacts(file)})` : ""} : ${edition.nom_territoire}.`,
      styles: ["parts/couverture", "pages/guide"],
      scripts: papers.length > 0 ? ["impression.js"] : [],
      main: html`<h1>Imprimer le guide</h1>
${
  papers.length > 0
    ? html`<p class="chapeau">Le même contenu, sur le papier qui convient à chacun. Tous les fichiers se lisent aussi à l’écran.</p><ul class="papiers">${papers.map((one) => paper(site, one))}</ul>`
    : html`<p class="alerte">Le guide imprimé n’a pas été préparé avec cette version du site. Demandez-le à <a href="mailto:${edition.contact.courriel}">${edition.contact.courriel}</a>.</p>`
}
${estimate(site)}
${order(site)}
<section><h2>Imprimer une seule page</h2>
<p>Chaque page de ce site s’imprime aussi${"\u00a0"}: la fiche d’un lieu, la liste d’un service, celle d’un quartier. Les menus et les liens n’apparaissent pas sur le papier.</p></section>`,
    });
  });
