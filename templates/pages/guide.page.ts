import { paths } from "../../src/model/addresses.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { counted } from "../parts/typography.ts";
import type { PrintedFacts, Site } from "../site.ts";

/** The cover as it was printed, small; nothing while no guide has been printed. 599 × 848 pixels, as the print engine draws it. */
export const couverture = ({ printed, href }: Site): Html | undefined =>
  printed && html`<img class="couverture" src="${href(paths.guideCover)}" width="599" height="848" alt="" loading="lazy">`;

/** « 4,2 Mo », « 820 ko ». */
const weight = (bytes: number): string =>
  bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toLocaleString("fr-FR", { maximumFractionDigits: 1 })}\u00a0Mo`
    : `${Math.max(1, Math.round(bytes / 1000))}\u00a0ko`;

/** « PDF, 128 pages, 4,2 Mo ». */
export const printedFacts = ({ pages, bytes }: PrintedFacts): string => `PDF, ${counted(pages, "page")}, ${weight(bytes)}`;

/** /guide/: the printed guide to download, and how to print it. */
export const guidePage = (site: Site): Page<object> =>
  page(paths.guide, () => {
    const { edition } = site.guide;
    return layout(site, {
      path: paths.guide,
      title: "Imprimer le guide",
      description: `Le guide « ${edition.titre} » à lire ou à imprimer en A4${site.printed ? ` (${printedFacts(site.printed)})` : ""} : ${edition.nom_territoire}.`,
      styles: ["parts/couverture"],
      main: html`<div class="imprime">${couverture(site)}<div><h1>Imprimer le guide</h1>
<p class="chapeau">Tous les lieux, un par page, avec les plans, les index et le tableau de qui fait quoi.</p>
${
  site.printed
    ? html`<p><a class="bouton" href="${site.href(paths.guidePdf)}" download>Télécharger le guide</a></p><p class="discret">${printedFacts(site.printed)}. A4, lisible en noir et blanc.</p>`
    : html`<p class="alerte">Le guide imprimé n’a pas été préparé avec cette version du site. Demandez-le à <a href="mailto:${edition.contact.courriel}">${edition.contact.courriel}</a>.</p>`
}
<h2>Imprimer une seule page</h2>
<p>Chaque page de ce site s’imprime aussi${"\u00a0"}: la fiche d’un lieu, la liste d’un service, celle d’un quartier. Les menus et les liens n’apparaissent pas sur le papier.</p></div></div>`,
    });
  });
