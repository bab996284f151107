import type { DeadLink } from "../../src/exchange/liens/liens.ts";
import { USUAL_MONTHS } from "../../src/knowledge/campaign.ts";
import { type Care, type EditorsView, editorsView, type Tally } from "../../src/knowledge/editors-view.ts";
import { AGES } from "../../src/knowledge/freshness.ts";
import { paths } from "../../src/model/addresses.ts";
import { type Child, type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { AGE_CLASS, AGE_WORDS } from "../parts/age.ts";
import { howMany } from "../parts/lieu.ts";
import { counted, displayDate, typeset } from "../parts/typography.ts";
import { PRODUCTS } from "../print/products/index.ts";
import type { PrintedFault, Site } from "../site.ts";

/** A list shows this many rows; the file for spreadsheets has them all. */
const MOST = 50;

const UNKNOWN_PRINT = html`<p>Inconnu tant que rien n’a été imprimé${"\u00a0"}: <code>npm run build</code> fait les papiers et retient ce qui déborde.</p>`;

const number = (count: number): string => count.toLocaleString("fr-FR");

/** A table that scrolls in its own frame on a small screen. */
const table = (caption: string, heads: readonly Child[], rows: readonly Html[]): Html =>
  html`<div class="defile" role="region" aria-label="${caption}" tabindex="0"><table><caption class="hors-vue">${caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

const section = (id: string, title: string, count: number | undefined, body: Child): Html =>
  html`<section id="${id}"><h2>${title}${count === undefined ? undefined : html` <small>${number(count)}</small>`}</h2>${body}</section>`;

const toCorrect = (site: Site, id: string, nom: string): Html =>
  html`<a href="${site.href(paths.corriger(id))}">Corriger<span class="hors-vue"> ${typeset(nom)}</span></a>`;

const toRead = (site: Site, { structure: { id, nom } }: Pick<Care, "structure">): Html =>
  html`<th scope="row"><a href="${site.href(paths.structure(id))}">${typeset(nom)}</a></th>`;

const tally = (name: Child, { count, quality, ages, neverVerified, withoutPivot, estimated, due }: Tally): Html =>
  html`<tr><th scope="row">${name}</th><td>${number(count)}</td><td>${quality === undefined ? "–" : html`<b>${quality}</b>`}</td>${AGES.map((age) => html`<td>${number(ages[age])}</td>`)}<td>${number(neverVerified)}</td><td>${number(due)}</td><td>${number(withoutPivot)}</td><td>${number(estimated)}</td></tr>`;

const territoires = (site: Site, { byTerritoire, whole }: EditorsView): Html =>
  section(
    "territoires",
    "Par territoire",
    undefined,
    html`${table(
      "Complétude et fraîcheur par territoire",
      [
        "Territoire",
        "Lieux",
        "Qualité sur 100",
        ...AGES.map(
          (age) =>
            html`<span class="age ${AGE_CLASS[age]}">${AGE_WORDS[age].replace("Fiche ", "").replace(/^./, (letter) => letter.toLocaleUpperCase("fr"))}</span>`,
        ),
        "Jamais vérifiées",
        "À interroger",
        "Sans SIRET ni RNA",
        "Niveaux estimés",
      ],
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

const age = ({ freshness }: Care): Html => html`<span class="age ${AGE_CLASS[freshness.age]}">${displayDate(freshness.date)}</span>`;

const due = (site: Site, { cares }: EditorsView): Html => {
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
          ["Lieu", "Dernières nouvelles", "Vérifiée", "Comment", "Corriger"],
          worst.map(
            (care) =>
              html`<tr>${toRead(site, care)}<td>${age(care)}</td><td>${care.isVerified ? "oui" : "jamais"}</td><td>${care.way === "aucune" ? typeset(care.why ?? "") : `par ${care.way}`}</td><td>${toCorrect(site, care.structure.id, care.structure.nom)}</td></tr>`,
          ),
        ),
      "Toutes les fiches sont vérifiées et récentes.",
    )}`,
  );
};

const incomplete = (site: Site, { cares }: EditorsView): Html => {
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
          ["Lieu", "Qualité", "Il manque", "Corriger"],
          worst.map(
            (care) =>
              html`<tr>${toRead(site, care)}<td>${care.score}</td><td>${typeset(care.lacks.join(", "))}</td><td>${toCorrect(site, care.structure.id, care.structure.nom)}</td></tr>`,
          ),
        ),
      "Aucune fiche n’est incomplète.",
    ),
  );
};

const names = (site: Site, cares: readonly Care[], more: (care: Care) => Child): Html =>
  html`<ul class="noms">${cares.map((care) => html`<li><a href="${site.href(paths.corriger(care.structure.id))}">${typeset(care.structure.nom)}</a>${more(care)}</li>`)}</ul>`;

const withoutPivot = (site: Site, { cares }: EditorsView): Html => {
  const missing = cares.filter(({ hasPivot }) => !hasPivot);
  const intro = html`<p>Sans <code>pivot</code>, un lieu n’est pas dans l’export national. Les numéros sont publics${"\u00a0"}: annuaire-entreprises.data.gouv.fr.</p>`;
  const list = capped(site, missing, (worst) => names(site, worst, () => undefined), "Toutes les fiches ont un SIRET ou un RNA.");
  return section("sans-pivot", "Sans SIRET ni RNA", missing.length, html`${missing.length > 0 ? intro : undefined}${list}`);
};

const estimated = (site: Site, { cares }: EditorsView): Html => {
  const waiting = cares.filter((care) => care.estimated > 0).toSorted((a, b) => b.estimated - a.estimated);
  const list = capped(site, waiting, (worst) => names(site, worst, (care) => ` (${care.estimated})`), "Tous les niveaux sont déclarés par les lieux.");
  return section("niveaux-estimes", "Niveaux estimés, à confirmer avec le lieu", waiting.length, list);
};

const fault = (site: Site, paper: string, { page: at, name, structureId, words }: PrintedFault): Html =>
  html`<li>${paper}, page${"\u00a0"}${at}${"\u00a0"}: ${structureId === undefined ? typeset(name) : html`<a href="${site.href(paths.corriger(structureId))}">${typeset(name)}</a>`}, ${typeset(words)}</li>`;

const overflowing = (site: Site): Html => {
  const known = site.printed.filter(({ faults }) => faults !== undefined);
  if (known.length === 0) return section("debordements", "Pages qui débordent", undefined, UNKNOWN_PRINT);
  const all = known.flatMap(({ product, faults = [] }) => faults.map((one) => ({ one, paper: PRODUCTS.get(product)?.name ?? product })));
  const list = html`<ul>${all.slice(0, MOST).map(({ one, paper }) => fault(site, paper, one))}</ul>`;
  const papers = counted(known.length, "papier imprimé", "papiers imprimés");
  return section(
    "debordements",
    "Pages qui débordent",
    all.length,
    all.length === 0
      ? html`<p>Aucune, dans ${papers}.</p>`
      : html`${list}${all.length > MOST ? html`<p>Et ${counted(all.length - MOST, "autre")}${"\u00a0"}: <code>npm run imprimer</code> les nomme toutes.</p>` : undefined}`,
  );
};

const deadLinks = ({ liens, ...site }: Site): Html => {
  if (!liens)
    return section(
      "liens-morts",
      "Liens morts",
      undefined,
      html`<p>Inconnus${"\u00a0"}: aucune vérification des liens n’a été donnée à cette version du site.</p>`,
    );
  const known = new Map(site.guide.structures.map((structure) => [structure.id, structure]));
  const row = ({ fiche, url, raison }: DeadLink): Html => {
    const structure = known.get(fiche);
    return html`<li>${structure ? html`<a href="${site.href(paths.corriger(fiche))}">${typeset(structure.nom)}</a>` : fiche}${"\u00a0"}: ${url}${raison ? `, ${typeset(raison)}` : undefined}</li>`;
  };
  const { morts, date } = liens;
  return section(
    "liens-morts",
    "Liens morts",
    morts.length,
    html`<p>Vérifiés le ${displayDate(date)}.${morts.length === 0 ? " Tous répondent." : undefined}</p>${morts.length > 0 ? html`<ul>${morts.slice(0, MOST).map(row)}</ul>` : undefined}${morts.length > MOST ? html`<p>Et ${counted(morts.length - MOST, "autre")}.</p>` : undefined}`,
  );
};

/** /editeurs/: what the editors look after. Public like the rest, but no link leads there and search engines leave it out. */
export const editeursPage = (site: Site): Page<object> =>
  page(paths.editeurs, () => {
    const view = editorsView(site.guide);
    return layout(site, {
      path: paths.editeurs,
      title: "Pour la rédaction",
      description: "Complétude et fraîcheur des fiches, ce qui manque et qui interroger : le tableau de bord de la rédaction.",
      styles: ["parts/age", "pages/editeurs"],
      noindex: true,
      main: html`<h1>Pour la rédaction</h1>
<p class="chapeau">${howMany(view.whole.count)}, au ${displayDate(view.date)}. Cette page ne dit rien de secret, mais aucun lien n’y mène.</p>
<p><a class="bouton" href="${site.href(paths.suiviDesFiches)}" download>Toutes les fiches (CSV)</a></p>
${territoires(site, view)}${due(site, view)}${incomplete(site, view)}${overflowing(site)}${deadLinks(site)}${estimated(site, view)}${withoutPivot(site, view)}`,
    });
  });
