/** What the editors learn from elsewhere: from the last print, and from the last check of the links. */
import type { DeadLink } from "../../../src/exchange/liens/liens.ts";
import { paths } from "../../../src/model/addresses.ts";
import { type Html, html } from "../../html.ts";
import { PRODUCTS } from "../../print/products/index.ts";
import type { PrintedFault, Site } from "../../site.ts";
import { counted, displayDate, typeset } from "../typography.ts";
import { MOST, type Section, section } from "./cadre.ts";

const UNKNOWN_PRINT = html`<p>Inconnu tant que rien n’a été imprimé${"\u00a0"}: <code>npm run build</code> fait les papiers et retient ce qui déborde.</p>`;

const fault = (site: Site, paper: string, { page: at, name, structureId, words }: PrintedFault): Html =>
  html`<li>${paper}, page${"\u00a0"}${at}${"\u00a0"}: ${structureId === undefined ? typeset(name) : html`<a href="${site.href(paths.corriger(structureId))}">${typeset(name)}</a>`}, ${typeset(words)}</li>`;

export const overflowing = (site: Site): Section => {
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

/** Links that a machine could not judge: a site may turn robots away and open for people. */
const doubtful = (links: readonly DeadLink[], row: (link: DeadLink) => Html): Html | undefined =>
  links.length === 0 ? undefined : html`<h3>À essayer soi-même</h3><ul>${links.slice(0, MOST).map(row)}</ul>`;

export const deadLinks = ({ liens, ...site }: Site): Section => {
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
  const { morts, date, douteux = [] } = liens;
  return section(
    "liens-morts",
    "Liens morts",
    morts.length,
    html`<p>Vérifiés le ${displayDate(date)}.${morts.length === 0 ? " Tous répondent." : undefined}</p>${morts.length > 0 ? html`<ul>${morts.slice(0, MOST).map(row)}</ul>` : undefined}${morts.length > MOST ? html`<p>Et ${counted(morts.length - MOST, "autre")}.</p>` : undefined}${doubtful(douteux, row)}`,
  );
};
