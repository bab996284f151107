/** The same structures listed by audience and by equipment: an index of the lists, then each list. */

import { byAudience, byMateriel } from "../../src/knowledge/lists.ts";
import { paths } from "../../src/model/addresses.ts";
import { capitalized } from "../../src/model/capitalized.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Child, type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page, pagePer } from "../page.ts";
import { equipmentInWords } from "../parts/accueil-du-public.ts";
import { hoursLine } from "../parts/ateliers.ts";
import { ligne, lignes, ouverturesDesLignes } from "../parts/ligne.ts";
import { OUVERTURE } from "../parts/ouverture.ts";
import { counted, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

interface Listing {
  readonly index: { readonly path: string; readonly title: string; readonly lead: string; readonly description: string };
  readonly listPath: (key: string) => string;
  /** How the key is called, on the index and as the title of its list. */
  readonly nameOf: (key: string) => string;
  readonly descriptionOf: (name: string, count: number) => string;
  readonly lists: ReadonlyMap<string, readonly Structure[]>;
  readonly aside?: (structure: Structure, key: string) => Child;
}

const indexPage = (site: Site, { index, listPath, nameOf, lists }: Listing): Page<object> =>
  page(index.path, () =>
    layout(site, {
      ...index,
      styles: ["parts/territoires"],
      main: html`<h1>${index.title}</h1>
<p class="chapeau">${index.lead}</p>
${
  lists.size === 0
    ? html`<p>Aucun lieu ne l’a encore précisé.</p>`
    : html`<ul class="liste territoires">${[...lists].map(
        ([
          key,
          structures,
        ]) => html`<li><span><a href="${site.href(listPath(key))}">${typeset(nameOf(key))}</a> <span class="discret">${counted(structures.length, "lieu", "lieux")}</span></span></li>
`,
      )}</ul>`
}`,
    }),
  );

const list = (site: Site, { index, listPath, nameOf, descriptionOf, lists, aside }: Listing, key: string): Html => {
  const structures = lists.get(key) ?? [];
  const name = nameOf(key);
  const openings = ouverturesDesLignes(site, structures);
  const row = (structure: Structure) => (): Html =>
    ligne(site, structure, {
      aside: aside?.(structure, key),
      ouverture: openings.of(structure),
      detail: hoursLine(structure.horaires) ?? structure.horaires_precisions,
    });
  return layout(site, {
    path: listPath(key),
    title: name,
    description: descriptionOf(name, structures.length),
    styles: ["parts/code", "parts/ligne", OUVERTURE.style],
    scripts: [OUVERTURE.script],
    main: html`<p class="surtitre"><a href="${site.href(index.path)}">${index.title}</a></p>
<h1>${typeset(name)}</h1>
<p class="chapeau">${counted(structures.length, "lieu", "lieux")}.</p>
${lignes(structures.map(row), site.href(paths.rechercher))}${openings.table}`,
  });
};

const pagesFor = (site: Site, listing: Listing) => ({
  index: indexPage(site, listing),
  lists: pagePer([...listing.lists.keys()], listing.listPath, (key) => list(site, listing, key)),
});

/** /publics/ and /publics/<id>/. */
export const publicsPages = (site: Site): { readonly index: Page<object>; readonly lists: Page<{ key: string }> } => {
  const { referentiel, edition } = site.guide;
  return pagesFor(site, {
    index: {
      path: paths.publics,
      title: "Par public",
      lead: "Des lieux qui disent accueillir ces personnes. Beaucoup d’autres accueillent tout le monde.",
      description: `Trouver un lieu d'aide au numérique selon la personne : seniors, jeunes, allocataires… ${edition.nom_territoire}.`,
    },
    listPath: paths.public,
    nameOf: (key) => referentiel.publics.find(({ id }) => id === key)?.nom ?? key,
    descriptionOf: (name, count) => `${name} : ${counted(count, "lieu", "lieux")} pour se faire aider avec le numérique, ${edition.nom_territoire}.`,
    lists: byAudience(site.guide),
  });
};

/** /materiel/ and /materiel/<id>/. */
export const materielPages = (site: Site): { readonly index: Page<object>; readonly lists: Page<{ key: string }> } => {
  const { referentiel, edition } = site.guide;
  return pagesFor(site, {
    index: {
      path: paths.materiels,
      title: "Matériel à disposition",
      lead: "Ordinateurs, imprimantes, scanners… et où les trouver.",
      description: `Où trouver un ordinateur, une imprimante, un scanner à utiliser : ${edition.nom_territoire}.`,
    },
    listPath: paths.materiel,
    nameOf: (key) => capitalized(referentiel.materiel.find(({ id }) => id === key)?.pluriel ?? key),
    descriptionOf: (name, count) => `${name} à disposition : ${counted(count, "lieu", "lieux")}, ${edition.nom_territoire}.`,
    lists: byMateriel(site.guide),
    aside: ({ materiel = [] }, key) =>
      materiel
        .filter(({ type }) => type === key)
        .map((item) => equipmentInWords(site.guide, item))
        .join(", "),
  });
};
