import { paths } from "../../src/model/addresses.ts";
import type { Actualite } from "../../src/model/article.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page, pagePer } from "../page.ts";
import { editorialText } from "../parts/editorial.ts";
import { ligne, lignes } from "../parts/ligne.ts";
import { displayDate, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

const when = ({ date, categorie }: Actualite): Html => html`<time datetime="${date}">${displayDate(date)}</time>${categorie && ` · ${categorie}`}`;

const entry = (
  site: Site,
  actualite: Actualite,
): Html => html`<article class="nouvelle"><h2><a href="${site.href(paths.actualite(actualite.id))}">${typeset(actualite.titre)}</a></h2>
<p class="discret">${when(actualite)}</p>${actualite.resume && html`<p>${typeset(actualite.resume)}</p>`}</article>
`;

/** /actualites/: the news, latest first. */
export const actualitesPage = (site: Site): Page<object> =>
  page(paths.actualites, () =>
    layout(site, {
      path: paths.actualites,
      title: "Actualités",
      description: `Ce qui se passe pour l'aide au numérique : ${site.guide.edition.nom_territoire}.`,
      styles: ["pages/articles"],
      feed: { path: paths.fluxActualites, title: "Actualités" },
      main: html`<h1>Actualités</h1>
${site.guide.actualites.length === 0 && html`<p>Rien de publié pour l’instant.</p>`}
${site.guide.actualites.map((actualite) => entry(site, actualite))}
<p><a href="${site.href(paths.fluxActualites)}">Suivre par flux RSS</a></p>`,
    }),
  );

/** Those of the structures named that are in the guide: a rule warns about the others. */
const structuresNamed = (site: Site, { structures = [] }: Actualite): readonly Structure[] => site.guide.structures.filter(({ id }) => structures.includes(id));

/** /actualites/<id>/: one piece of news, with the structures it speaks of. */
export const actualitePages = (site: Site): Page<{ key: string }> => {
  const byId = new Map(site.guide.actualites.map((actualite) => [actualite.id, actualite]));
  return pagePer([...byId.keys()], paths.actualite, (id) => {
    const actualite = byId.get(id);
    if (actualite === undefined) throw new Error(`Unknown news item: ${id}`);
    const { titre, resume, source, date } = actualite;
    const structures = structuresNamed(site, actualite);
    return layout(site, {
      path: paths.actualite(id),
      title: `${titre} (${displayDate(date)})`,
      description: resume ?? `${titre}. ${site.guide.edition.titre}, ${displayDate(date)}.`,
      styles: ["parts/code", "parts/ligne", "pages/articles"],
      feed: { path: paths.fluxActualites, title: "Actualités" },
      main: html`<p class="surtitre"><a href="${site.href(paths.actualites)}">Actualités</a></p>
<article class="texte"><h1>${typeset(titre)}</h1>
<p class="discret">${when(actualite)}</p>
${resume && html`<p class="chapeau">${typeset(resume)}</p>`}
${editorialText(site, actualite.text)}
${source && html`<p class="discret">${typeset(`Source : ${source}.`)}</p>`}</article>
${
  structures.length > 0 &&
  html`<section><h2>Les lieux concernés</h2>${lignes(
    structures.map((structure) => () => ligne(site, structure)),
    site.href(paths.rechercher),
  )}</section>`
}`,
    });
  });
};
