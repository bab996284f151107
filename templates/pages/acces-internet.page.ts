import { freeInternet } from "../../src/knowledge/lists.ts";
import { paths } from "../../src/model/addresses.ts";
import { groupBy } from "../../src/model/grouping.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { internetInWords } from "../parts/accueil-du-public.ts";
import { hoursLine } from "../parts/ateliers.ts";
import { ligne, lignes } from "../parts/ligne.ts";
import { OUVERTURE, type Ouvertures, ouvertures } from "../parts/ouverture.ts";
import { counted, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

const row =
  (site: Site, { of }: Ouvertures) =>
  (structure: Structure) =>
  (): Html => {
    const hours = hoursLine(structure.horaires) ?? structure.horaires_precisions;
    return ligne(site, structure, {
      where: typeset([structure.adresse, site.guide.territoire(structure.territoire).nom].filter(Boolean).join(", ")),
      ouverture: of(structure),
      detail: html`${internetInWords(structure)}.${hours ? html` ${typeset(hours)}` : " Horaires non communiqués."}`,
    });
  };

/** Where to go online for nothing: addresses and hours, by commune. One sheet when printed. */
export const accesInternetPage = (site: Site): Page<object> =>
  page(paths.accesInternet, () => {
    const structures = freeInternet(site.guide);
    const openings = ouvertures(site, structures);
    return layout(site, {
      path: paths.accesInternet,
      title: "Internet gratuit",
      description: `Où se connecter gratuitement à internet : adresses, horaires, Wi-Fi et postes en libre-service, ${site.guide.edition.nom_territoire}.`,
      styles: ["parts/code", "parts/ligne", OUVERTURE.style],
      scripts: [OUVERTURE.script],
      main: html`<h1>Se connecter gratuitement à internet</h1>
${
  structures.length === 0
    ? html`<p>Aucun lieu de ce guide ne dit offrir un accès gratuit à internet. Vous en connaissez un${"\u202f"}? <a href="${site.href(paths.contribuer)}">Signalez-le</a>.</p>`
    : html`<p class="chapeau">${counted(structures.length, "lieu", "lieux")} avec le Wi-Fi ou des postes à utiliser soi-même, sans payer.</p>`
}
${[...groupBy(structures, ({ commune }) => commune)].map(
  ([commune, there]) => html`<section><h2>${typeset(commune)}</h2>${lignes(there.map(row(site, openings)), site.href(paths.rechercher))}</section>
`,
)}${openings.table}`,
    });
  });
