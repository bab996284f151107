/** The pages that editors write: theirs when the content has it, else a short honest one. */

import { paths } from "../../src/model/addresses.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { editorialText } from "../parts/editorial.ts";
import { definitions } from "../parts/grille.ts";
import { typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

interface EditorialPage {
  readonly id: string;
  readonly path: string;
  readonly titre: string;
  readonly description: (site: Site) => string;
  readonly fallback: (site: Site) => Html;
}

const publisher = (site: Site): Html => {
  const { nom, adresse, courriel, telephone } = site.guide.edition.editeur;
  return html`<p>${[nom, adresse, courriel, telephone].filter(Boolean).join(", ")}.</p>`;
};

const PAGES: readonly EditorialPage[] = [
  {
    id: "a-propos",
    path: paths.aPropos,
    titre: "À propos",
    description: ({ guide }) => `Qui fait le guide « ${guide.edition.titre} », pour qui, et comment y contribuer.`,
    fallback: (
      site,
    ) => html`<p>${typeset(site.guide.edition.titre)} recense les lieux où se faire aider avec le numérique : ${typeset(site.guide.edition.nom_territoire)}.</p>
<h2>Qui le publie</h2>${publisher(site)}
<h2>Y contribuer</h2><p><a href="${site.href(paths.contribuer)}">Corriger une fiche ou signaler un lieu</a>.</p>`,
  },
  {
    id: "methode",
    path: paths.methode,
    titre: "Méthode et niveaux",
    description: ({ guide }) => `Ce que veulent dire les étoiles du guide « ${guide.edition.titre} », et d'où viennent les informations.`,
    fallback: () =>
      html`<p>Un niveau est déclaré par la structure elle-même, ou estimé par la rédaction du guide à partir d’une source citée. Les deux ne se confondent jamais${"\u00a0"}: un niveau estimé est hachuré et porte le mot «${"\u00a0"}estimé${"\u00a0"}».</p>`,
  },
  {
    id: "mentions-legales",
    path: paths.mentionsLegales,
    titre: "Mentions légales",
    description: ({ guide }) => `Éditeur, hébergement et données personnelles du site « ${guide.edition.titre} ».`,
    fallback: (site) => html`<h2>Éditeur</h2>${publisher(site)}
<h2>Hébergement</h2><p>L’éditeur n’a pas encore renseigné le nom et l’adresse de l’hébergeur.</p>
<h2>Données personnelles</h2><p>Ce site ne dépose aucun cookie, ne mesure pas votre visite et ne demande rien à d’autres sites.</p>`,
  },
  {
    id: "accessibilite",
    path: paths.accessibilite,
    titre: "Accessibilité : non conforme",
    description: ({ guide }) => `Déclaration d'accessibilité du site « ${guide.edition.titre} » : non conforme, faute d'audit.`,
    fallback: ({ guide }) => html`<p>Aucun audit n’a été fait${"\u00a0"}: ce site est déclaré <strong>non conforme</strong>.</p>
<h2>Signaler un défaut</h2><p>Écrivez à <a href="mailto:${guide.edition.contact.courriel}">${guide.edition.contact.courriel}</a>, nous vous donnerons l’information autrement.</p>
<h2>Voie de recours</h2><p>Sans réponse de notre part, vous pouvez vous adresser au <a href="https://www.defenseurdesdroits.fr/">Défenseur des droits</a>.</p>`,
  },
];

const draw = (site: Site, { id, path, titre, description, fallback }: EditorialPage): Page<object> =>
  page(path, () => {
    const written = site.guide.page(id);
    const title = written?.titre ?? titre;
    return layout(site, {
      path,
      title,
      description: written?.description ?? description(site),
      styles: ["parts/grille", "pages/articles"],
      main: html`<article class="texte"><h1>${typeset(title)}</h1>
${written ? editorialText(site, written.text) : fallback(site)}
${id === "methode" && html`<section><h2>Les niveaux</h2>${definitions(site.guide)}</section>`}</article>`,
    });
  });

export const editorialPages = (site: Site): Readonly<Record<string, Page<object>>> => Object.fromEntries(PAGES.map((entry) => [entry.id, draw(site, entry)]));
