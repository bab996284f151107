/** What the editors look after in the entries: how whole and how fresh they are, whom to ask, what to complete. */
import { USUAL_MONTHS } from "../../../src/knowledge/campaign.ts";
import type { Care, EditorsView, Tally } from "../../../src/knowledge/editors-view.ts";
import { AGES, type Age } from "../../../src/knowledge/freshness.ts";
import { paths } from "../../../src/model/addresses.ts";
import { type Child, type Html, html } from "../../html.ts";
import type { Site } from "../../site.ts";
import { AGE_CLASS, ageAlone } from "../age.ts";
import { counted, displayDate, typeset } from "../typography.ts";
import { MOST, number, type Section, section, table } from "./cadre.ts";

const toCorrect = (site: Site, { structure: { id, nom } }: Pick<Care, "structure">): Html =>
  html`<a href="${site.href(paths.corriger(id))}">Corriger<span class="hors-vue"> ${typeset(nom)}</span></a>`;

const toRead = (site: Site, { structure: { id, nom } }: Pick<Care, "structure">): Html =>
  html`<th scope="row"><a href="${site.href(paths.structure(id))}">${typeset(nom)}</a></th>`;

const ageInWords = (age: Age): Html => html`<span class="age ${AGE_CLASS[age]}">${ageAlone(age)}</span>`;

const tally = (name: Child, { count, quality, ages, neverVerified, withoutPivot, estimated, due }: Tally): Html =>
  html`<tr><th scope="row">${name}</th><td>${number(count)}</td><td>${quality === undefined ? "–" : html`<b>${quality}</b>`}</td>${AGES.map((age) => html`<td>${number(ages[age])}</td>`)}<td>${number(neverVerified)}</td><td>${number(due)}</td><td>${number(withoutPivot)}</td><td>${number(estimated)}</td></tr>`;

export const territoires = (site: Site, { byTerritoire, whole }: EditorsView): Section =>
  section(
    "territoires",
    "Par territoire",
    undefined,
    html`${table(
      "Complétude et fraîcheur par territoire",
      ["Territoire", "Lieux", "Qualité sur 100", ...AGES.map(ageInWords), "Jamais vérifiées", "À interroger", "Sans SIRET ni RNA", "Niveaux estimés"],
      [
        tally("Tout le guide", whole),
        ...byTerritoire.map(([{ id, nom }, own]) => tally(html`<a href="${site.href(paths.territoire(id))}">${typeset(nom)}</a>`, own)),
      ],
    )}<p class="discret">La qualité est le score national de data·inclusion${"\u00a0"}: ce que dit la fiche, et sa date de modification, qui compte en entier jusqu’à 6${"\u00a0"}mois et plus du tout à 24. Elle n’est montrée qu’ici.</p>`,
  );

/** The worst first, then a word on how many more there are. */
const capped = (site: Site, cares: readonly Care[], show: (worst: readonly Care[]) => Html, none: string): Html => {
  if (cares.length === 0) return html`<p>${none}</p>`;
  const left = cares.length - MOST;
  return html`${show(cares.slice(0, MOST))}${left > 0 ? html`<p>Et ${counted(left, "autre")}, dans le <a href="${site.href(paths.suiviDesFiches)}">tableau de toutes les fiches</a>.</p>` : undefined}`;
};

const news = ({ freshness }: Care): Html => html`${displayDate(freshness.date)}<br>${ageInWords(freshness.age)}`;

/** By what means, whatever came since. */
const verified = ({ structure: { verification } }: Care): string => {
  if (!verification) return "jamais";
  return verification.par === "structure" ? "par la structure" : `par ${verification.par}`;
};

export const due = (site: Site, { cares }: EditorsView): Section => {
  const asked = cares.filter(({ isDue }) => isDue).toSorted((a, b) => b.freshness.months - a.freshness.months);
  const by = (way: Care["way"]): number => asked.filter((care) => care.way === way).length;
  return section(
    "a-interroger",
    "À interroger",
    asked.length,
    html`<p>Jamais vérifiées, ou sans nouvelles depuis ${USUAL_MONTHS}${"\u00a0"}mois${"\u00a0"}: ${number(by("courriel"))} par courriel, ${number(by("lettre"))} par lettre, ${number(by("aucune"))} sans moyen de les joindre. <code>npm run relancer</code> prépare les messages et les lettres.</p>${capped(
      site,
      asked,
      (worst) =>
        table(
          "Lieux à interroger, les plus anciens d’abord",
          ["Lieu", "Corriger", "Dernières nouvelles", "Vérifiée", "À joindre"],
          worst.map(
            (care) =>
              html`<tr>${toRead(site, care)}<td>${toCorrect(site, care)}</td><td>${news(care)}</td><td>${verified(care)}</td><td class="texte">${care.way === "aucune" ? typeset(care.why ?? "") : `par ${care.way}`}</td></tr>`,
          ),
        ),
      "Toutes les fiches sont vérifiées et récentes.",
    )}`,
  );
};

export const incomplete = (site: Site, { cares }: EditorsView): Section => {
  const poor = cares.filter(({ lacks }) => lacks.length > 0).toSorted((a, b) => a.score - b.score);
  return section(
    "a-completer",
    "À compléter",
    poor.length,
    capped(
      site,
      poor,
      (worst) =>
        table(
          "Fiches à compléter, les plus pauvres d’abord",
          ["Lieu", "Corriger", "Qualité", "Il manque"],
          worst.map(
            (care) =>
              html`<tr>${toRead(site, care)}<td>${toCorrect(site, care)}</td><td>${care.score}</td><td class="texte">${typeset(care.lacks.join(", "))}</td></tr>`,
          ),
        ),
      "Aucune fiche n’est incomplète.",
    ),
  );
};

const names = (site: Site, cares: readonly Care[], more: (care: Care) => Child): Html =>
  html`<ul class="noms">${cares.map((care) => html`<li><a href="${site.href(paths.corriger(care.structure.id))}">${typeset(care.structure.nom)}</a>${more(care)}</li>`)}</ul>`;

export const withoutPivot = (site: Site, { cares }: EditorsView): Section => {
  const missing = cares.filter(({ hasPivot }) => !hasPivot);
  const intro = html`<p>Sans <code>pivot</code>, un lieu n’est pas dans l’export national. Les numéros sont publics${"\u00a0"}: annuaire-entreprises.data.gouv.fr.</p>`;
  const list = capped(site, missing, (worst) => names(site, worst, () => undefined), "Toutes les fiches ont un SIRET ou un RNA.");
  return section("sans-pivot", "Sans SIRET ni RNA", missing.length, html`${missing.length > 0 ? intro : undefined}${list}`);
};

export const estimated = (site: Site, { cares }: EditorsView): Section => {
  const waiting = cares.filter((care) => care.estimated > 0).toSorted((a, b) => b.estimated - a.estimated);
  const list = capped(site, waiting, (worst) => names(site, worst, (care) => ` (${care.estimated})`), "Tous les niveaux sont déclarés par les lieux.");
  return section("niveaux-estimes", "Niveaux estimés, à confirmer avec le lieu", waiting.length, list);
};
