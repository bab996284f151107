/** The grid of services: one star to press a service, the meaning of the stars in view. */
import { nameOf } from "../../../src/formulaire/answers.ts";
import type { Question } from "../../../src/formulaire/question.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { NIVEAUX, type Niveau, type Service } from "../../../src/model/referentiel.ts";
import { type Html, html, trusted } from "../../html.ts";
import type { Site } from "../../site.ts";
import { STAR_PATH } from "../etoiles.ts";
import { onglet } from "../onglet.ts";
import { counted, typeset } from "../typography.ts";
import { type ChoicesOf, demande } from "./demande.ts";

const SIDE = 21;

/** One, two and three stars, drawn once: the grid shows them a hundred times. */
const shapes = (niveaux: readonly Niveau[]): Html =>
  trusted(
    `<svg class="formes" width="0" height="0" aria-hidden="true" focusable="false"><defs>${niveaux
      .filter(({ etoiles }) => etoiles > 0)
      .map(
        ({ etoiles }) =>
          `<g id="etoiles-${etoiles}">${Array.from({ length: etoiles }, (_, index) => `<path d="${STAR_PATH}" transform="translate(${index * SIDE})"/>`).join("")}</g>`,
      )
      .join("")}</defs></svg>`,
  );

const stars = (count: number): Html | false =>
  count > 0 && html`<svg viewBox="0 0 ${count * SIDE - 1} 20" width="${count * SIDE - 1}" height="20" aria-hidden="true"><use href="#etoiles-${count}"/></svg>`;

const level = (name: string, { id, nom, etoiles }: Niveau): Html =>
  html`<label><input type="radio" name="${name}" value="${id}"> ${stars(etoiles)}<span>${nom.toLowerCase()}${etoiles > 0 && html`<span class="hors-vue">, ${counted(etoiles, "étoile")}</span>`}</span></label>`;

const service = (key: string, { id, nom }: Service, niveaux: readonly Niveau[]): Html => {
  const name = nameOf(key, id);
  return html`<fieldset class="service" id="f-${name}"><legend>${typeset(nom)}</legend><div class="niveaux-a-choisir"><label><input type="radio" name="${name}" value="" checked> <span>non<span class="hors-vue"> proposé</span></span></label>${niveaux.map((niveau) => level(name, niveau))}</div></fieldset>
`;
};

const weakestFirst = ({ niveau }: Guide): readonly Niveau[] => NIVEAUX.toReversed().map(niveau);

const meanings = (niveaux: readonly Niveau[]): Html =>
  html`<dl class="sens">${niveaux.map(({ nom, etoiles, definition }) => html`<div><dt>${stars(etoiles)} ${nom}</dt> <dd>${typeset(definition)}</dd></div>`)}</dl>`;

export const grilleARemplir = ({ guide }: Site, questions: readonly Question[], choicesOf: ChoicesOf): Html => {
  const niveaux = weakestFirst(guide);
  const source = questions.find(({ key }) => key === "expertises_source");
  const asked = source?.kind === "group" ? source.questions.filter(({ key }) => key !== "date") : [];
  return html`${shapes(niveaux)}<div id="f-expertises" role="group" aria-label="Services et niveaux">${meanings(niveaux)}${guide.referentiel.categories.map(
    (categorie) => html`<div class="categorie">${onglet(categorie, "h3")}${categorie.services.map((one) => service("expertises", one, niveaux))}</div>
`,
  )}</div><div class="provenance" id="f-expertises_source"><p class="annonce-niveaux" id="annonce-niveaux" role="status"></p>${asked.map((inner) => demande(inner, nameOf("expertises_source", inner.key), choicesOf))}</div>`;
};
