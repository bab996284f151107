import { paths } from "../../src/model/addresses.ts";
import { groupBy } from "../../src/model/grouping.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { place } from "../parts/lieu.ts";
import { mapCode } from "../parts/ligne.ts";
import { counted, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

/** « É » stands with « E », « 3D » under « # ». */
const initial = ({ nom }: Structure): string => {
  const letter = nom
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .charAt(0)
    .toUpperCase();
  return /[A-Z]/.test(letter) ? letter : "0-9";
};

const entry = (site: Site, structure: Structure, where: boolean): Html =>
  html`<li><a href="${site.href(paths.structure(structure.id))}">${typeset(structure.nom)}</a> ${where && html`<span class="discret">${place(site.guide, structure)}</span> `}${mapCode(site.guide, structure.id)}</li>`;

const inFrench = new Intl.Collator("fr", { numeric: true });

const alphabetical = (site: Site): Html => {
  const letters = [
    ...groupBy(
      site.guide.structures.toSorted((a, b) => inFrench.compare(a.nom, b.nom)),
      initial,
    ),
  ];
  return html`<section aria-labelledby="de-a-a-z"><h2 id="de-a-a-z">De A à Z</h2>
<nav class="lettres" aria-label="Aller à une lettre"><ul>${letters.map(([letter]) => html`<li><a href="#lettre-${letter}">${letter}</a></li>`)}</ul></nav>
<div class="colonnes">${letters.map(
    ([letter, structures]) =>
      html`<section><h3 id="lettre-${letter}">${letter}</h3><ul class="liste">${structures.map((structure) => entry(site, structure, true))}</ul></section>
`,
  )}</div></section>`;
};

const byTerritoire = (site: Site): Html => html`<section aria-labelledby="par-territoire"><h2 id="par-territoire">Par territoire</h2>
<div class="colonnes">${site.guide.territoires.map(({ id, nom }) => {
  const structures = site.guide.structuresOf(id);
  return (
    structures.length > 0 &&
    html`<section><h3><a href="${site.href(paths.territoire(id))}">${typeset(nom)}</a></h3><ul class="liste">${structures.map((structure) => entry(site, structure, false))}</ul></section>
`
  );
})}</div></section>`;

/** /structures/: everyone from A to Z. */
export const structuresPage = (site: Site): Page<object> =>
  page(paths.structures, () =>
    layout(site, {
      path: paths.structures,
      title: "Tous les lieux",
      description: `${counted(site.guide.structures.length, "lieu", "lieux")} d'accompagnement au numérique : ${site.guide.edition.nom_territoire}. Par territoire et de A à Z.`,
      styles: ["parts/code", "pages/structures"],
      main: html`<h1>Tous les lieux</h1>
<p class="chapeau">${counted(site.guide.structures.length, "lieu", "lieux")}. <a href="#par-territoire">Par territoire</a> ou <a href="#de-a-a-z">de A à Z</a>.</p>
${byTerritoire(site)}
${alphabetical(site)}`,
    }),
  );
