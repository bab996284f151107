/** The letter that asks a structure whether its entry is still right: the entry as it stands, boxes and lines to correct it by hand. */
import { type EntryFact, entryFacts } from "../../../src/knowledge/entry-summary.ts";
import { isEstimated } from "../../../src/knowledge/rankings.ts";
import { paths, urlsOf } from "../../../src/model/addresses.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Categorie, Niveau, NiveauId, Service } from "../../../src/model/referentiel.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html, joined } from "../../html.ts";
import { qrCode } from "../../parts/qr.ts";
import { displayDate, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { sender } from "../lettre/lettre.ts";
import { levelPicture } from "../stars.ts";

/** The lines of a very long address, in signs: beyond, no post office reads them. */
const LONGEST_LINE = 110;

/** The window of an envelope has one size: what is longer is written smaller. */
const addressSize = (lines: readonly string[]): string => {
  const signs = lines.join("").length;
  return signs <= 110 ? "courte" : signs <= 200 ? "longue" : "tres-longue";
};

/** In the window of the envelope; France writes the commune last, without a comma. */
const recipient = ({ nom, adresse, complement_adresse, code_postal, commune }: Structure): Html => {
  const lines = [nom, complement_adresse, adresse].flatMap((line) => (line ? [typeset(cut(line, LONGEST_LINE))] : []));
  return html`<address class="fenetre destinataire ${addressSize(lines)}">${joined([...lines, `${code_postal} ${commune.toLocaleUpperCase("fr")}`], html`<br>`)}</address>`;
};

const cut = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : `${text
        .slice(0, longest)
        .replace(/\s\S*$/, "")
        .replace(/[\s·,;:]+$/, "")}…`;

/** Of all facts and of the way back together: a letter has one page. The rest is on the site, and the letter says so. */
const MOST_LINES = 19;
const SIGNS_PER_LINE = 53;
const SIGNS_PER_FOOT_LINE = 130;

const textOf = ({ lines }: EntryFact): string => lines.join(" · ");

/** How long each fact may be so that all have room: the longest gives up a line first, and of two the one that comes later. */
const longestOf = (facts: readonly EntryFact[], mostLines: number): readonly number[] => {
  const heights = facts.map((one) => Math.max(1, Math.ceil(textOf(one).length / SIGNS_PER_LINE)));
  for (let extra = heights.reduce((sum, height) => sum + height, 0) - mostLines; extra > 0 && Math.max(...heights) > 1; extra--) {
    const tallest = heights.lastIndexOf(Math.max(...heights));
    heights[tallest] = (heights[tallest] ?? 1) - 1;
  }
  return heights.map((height) => height * SIGNS_PER_LINE);
};

const BOX = html`<i class="case"></i>`;

const fact = (one: EntryFact, longest: number): Html =>
  html`<tr><th scope="row">${typeset(one.label)}</th><td>${one.lines.length === 0 ? html`<span class="vide-dit">rien pour l’instant</span>` : typeset(cut(textOf(one), longest))}</td><td class="juste">${BOX}</td><td class="correction"></td></tr>`;

const returnAddress = ({ edition: { contact, editeur } }: Guide): string | undefined => contact.adresse ?? editeur.adresse;

const footLines = (guide: Guide): number => Math.ceil(`${guide.edition.editeur.nom}${returnAddress(guide) ?? ""}`.length / SIGNS_PER_FOOT_LINE);

/** How the sheet comes back; the address of the publisher where it is known. */
const wayBack = (guide: Guide): Html => {
  const { contact, editeur } = guide.edition;
  const address = returnAddress(guide);
  return html`<p>Renvoyez cette feuille${address ? html` à ${typeset(editeur.nom)}, ${typeset(address)}` : undefined}${address ? ", ou" : undefined} en photo à <b>${displayUrl(contact.courriel)}</b>. N’y écrivez le nom d’aucune personne. <span class="a-dater">Remplie le <i></i></span></p>`;
};

const facts = (guide: Guide, structure: Structure): Html => {
  const all = entryFacts(guide, structure);
  const longest = longestOf(all, MOST_LINES - footLines(guide));
  return html`<table class="faits"><colgroup><col class="c-quoi"><col><col class="c-juste"><col class="c-correction"></colgroup><thead><tr><th scope="col" colspan="2">La fiche dit${all.some((one, rank) => textOf(one).length > (longest[rank] ?? 0)) ? " (« … » : la suite est en ligne)" : undefined}</th><th scope="col" class="juste">Juste</th><th scope="col">Sinon, écrivez ici</th></tr></thead><tbody>${all.map((one, rank) => fact(one, longest[rank] ?? 0))}</tbody></table>`;
};

const CHECKED = html`<i class="case"><svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1.5 1.5l7 7m0-7l-7 7"/></svg></i>`;

/** The levels that stars say, from the simplest. */
const starred = ({ referentiel }: Guide): readonly Niveau[] =>
  referentiel.niveaux.filter(({ etoiles }) => etoiles > 0).toSorted((a, b) => a.etoiles - b.etoiles);

const remark = (structure: Structure, known: NiveauId | undefined): Html | undefined => {
  if (known === undefined) return undefined;
  if (known === "proposé") return html` <small>niveau à dire</small>`;
  return isEstimated(structure, known) ? html` <small>estimé</small>` : undefined;
};

const service = (guide: Guide, structure: Structure, { id, nom_court }: Service): Html => {
  const known = structure.expertises?.[id];
  return html`<tr><th scope="row">${typeset(nom_court)}${remark(structure, known)}</th><td>${known === undefined ? CHECKED : BOX}</td>${starred(guide).map((niveau) => html`<td>${niveau.id === known ? CHECKED : BOX}</td>`)}</tr>`;
};

const domain = (guide: Guide, structure: Structure, { nom, services }: Categorie): Html =>
  html`<table class="niveaux-lettre"><colgroup><col><col class="c-case"><col class="c-case"><col class="c-case"><col class="c-case"></colgroup><thead><tr><th scope="col">${typeset(nom)}</th><th scope="col">non</th>${starred(guide).map((niveau) => html`<th scope="col">${levelPicture(niveau)}</th>`)}</tr></thead><tbody>${services.map((one) => service(guide, structure, one))}</tbody></table>`;

/** A heading takes about as much room as a row and a half. */
const HEADING_ROWS = 1.5;
const rowsOf = (categories: readonly Categorie[]): number => categories.reduce((total, { services }) => total + services.length + HEADING_ROWS, 0);

/** Two columns in the order of the grid, as even as can be, the first never the longer: what it leaves is to write in. */
const halves = (categories: readonly Categorie[]): readonly [readonly Categorie[], readonly Categorie[]] => {
  const cuts = categories.map((_, cut) => cut).filter((cut) => rowsOf(categories.slice(0, cut)) <= rowsOf(categories.slice(cut)));
  const cut = cuts.at(-1) ?? 0;
  return [categories.slice(0, cut), categories.slice(cut)];
};

const grid = (guide: Guide, structure: Structure): Html => {
  const meanings = joined(
    starred(guide).map((niveau) => html`${levelPicture(niveau)} ${niveau.nom.toLocaleLowerCase("fr")}, ${typeset(niveau.definition)}`),
    "\u202f; ",
  );
  const isEstimate = structure.expertises_source?.statut === "estimé";
  const [first, second] = halves(guide.referentiel.categories).map((half) => half.map((categorie) => domain(guide, structure, categorie)));
  return html`<h2>Ce pour quoi vous aidez</h2><p class="consigne">La croix dit ce que la fiche montre${isEstimate ? html`, «${"\u00a0"}estimé${"\u00a0"}» que la rédaction l’a supposé` : undefined}. Cochez une autre case pour corriger${"\u00a0"}: ${meanings}.</p><div class="grille-lettre"><div>${first}<p class="autre"><b>Autre chose à nous dire${"\u00a0"}:</b></p></div><div>${second}</div></div>`;
};

const question = (guide: Guide, structure: Structure): Html => {
  const { titre } = guide.edition;
  return html`<p>Madame, Monsieur, votre lieu figure dans le guide «${"\u00a0"}${typeset(titre)}${"\u00a0"}». Voici sa fiche telle qu’elle est aujourd’hui, modifiée pour la dernière fois le ${displayDate(structure.date_maj)}. Tout est encore juste${"\u202f"}? Cochez ${BOX} <b>rien n’a changé</b>. Sinon, corrigez ci-dessous, à la main ou en ligne en deux minutes.</p>`;
};

export const lettreDeRelance = (guide: Guide, structure: Structure, date: string): Html => {
  const link = urlsOf(guide.edition).absolute(paths.corriger(structure.id));
  return html`<article class="lettre relance mesuree" id="relance-${structure.id}">${sender(guide)}${recipient(structure)}
<div class="entree"><h1 class="objet"><b>Objet&nbsp;:</b> votre fiche est-elle encore juste${"\u202f"}?</h1><p>le ${displayDate(date)}</p></div>
<div class="texte"><div class="suites"><div>${question(guide, structure)}<p class="en-ligne">En ligne${"\u00a0"}: <a href="${link}"><b>${displayUrl(link)}</b></a></p></div><div class="code-qr" aria-hidden="true">${qrCode(link)}</div></div>
${facts(guide, structure)}${grid(guide, structure)}</div>
<footer class="retour">${wayBack(guide)}</footer></article>`;
};
