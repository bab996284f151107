import { paths } from "../../src/model/addresses.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { counted } from "../parts/typography.ts";
import type { PrintedProduct, Site } from "../site.ts";

/** The reading guide among the papers that were made. */
export const readingGuide = ({ printed }: Site): PrintedProduct | undefined => printed.find(({ product }) => product === "lecture");

/** The cover as it was printed, small: 599 × 848 pixels, as the print engine draws an A4 or an A5. */
export const couverture = ({ href }: Site, { cover }: PrintedProduct): Html =>
  html`<img class="couverture" src="${href(paths.papier(cover))}" width="599" height="848" alt="" loading="lazy">`;

/** « 4,2 Mo », « 820 ko ». */
const weight = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toLocaleString("fr-FR", { maximumFractionDigits: 1 })}\u00a0Mo`
    : `${Math.max(1, Math.round(bytes / 1000))}\u00a0ko`;

/** « PDF, 128 pages, 4,2 Mo ». */
export const printedFacts = ({ pages, bytes }: PrintedProduct["files"][number]): string => `PDF, ${counted(pages, "page")}, ${weight(bytes)}`;

/** /guide/: the printed guide to download, and how to print it. */
export const guidePage = (site: Site): Page<object> =>
  page(paths.guide, () => {
    const { edition } = site.guide;
    const reading = readingGuide(site);
    const [file] = reading?.files ?? [];
    return layout(site, {
      path: paths.guide,
      title: "Imprimer le guide",
      description: `Le guide « ${edition.titre} » à lire ou à imprimer en A4${file ? ` (${printedFacts(file)})` : ""} : ${edition.nom_territoire}.`,
      styles: ["parts/couverture"],
      main: html`<div class="imprime">${reading && couverture(site, reading)}<div><h1>Imprimer le guide</h1>
<p class="chapeau">Tous les lieux, un par page, avec les plans, les index et le tableau de qui fait quoi.</p>
${
  file
    ? html`<p><a class="bouton" href="${site.href(paths.papier(file.file))}" download>Télécharger le guide</a></p><p class="discret">${printedFacts(file)}. A4, lisible en noir et blanc.</p>`
    : html`<p class="alerte">Le guide imprimé n’a pas été préparé avec cette version du site. Demandez-le à <a href="mailto:${edition.contact.courriel}">${edition.contact.courriel}</a>.</p>`
}
<h2>Imprimer une seule page</h2>
<p>Chaque page de ce site s’imprime aussi${"\u00a0"}: la fiche d’un lieu, la liste d’un service, celle d’un quartier. Les menus et les liens n’apparaissent pas sur le papier.</p></div></div>`,
    });
  });
