/** /donnees/: the open data, what each file holds, who is missing from the national one, how to reuse it all. */

import { type DataFile, dataFilesById } from "../../src/exchange/data-files.ts";
import { type FieldDoc, fieldDocs } from "../../src/exchange/field-docs.ts";
import { SCHEMA_VERSION } from "../../src/exchange/json/json.ts";
import { COLUMNS } from "../../src/exchange/schema-national/columns.ts";
import { type Missing, nationalExport } from "../../src/exchange/schema-national/schema-national.ts";
import { paths } from "../../src/model/addresses.ts";
import { capitalized } from "../../src/model/capitalized.ts";
import { groupBy } from "../../src/model/grouping.ts";
import { type Html, html } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { counted, displayDate, typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

/** A longer list would weigh more than the data; those who need it have `pivot` in the JSON file. */
const LONGEST_LIST = 200;

/** « 62 Ko », « 4,1 Mo ». */
const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))}\u00a0Ko` : `${(bytes / 1_000_000).toFixed(1).replace(".", ",")}\u00a0Mo`;

const structures = (count: number): string => counted(count, "structure");

const download = (site: Site, title: string, format: string, file: DataFile, text: Html): Html => html`<section><h3>${typeset(title)}</h3>
${text}
<p><a class="bouton" href="${site.href(file.path)}" type="${file.mediaType}" download>Télécharger (${format}, ${size(file.bytes)})</a></p>
<p class="discret">${file.count === 0 ? "Aucune structure pour l’instant" : counted(file.count, file.of)}${typeset(" – ")}<code>${file.path.split("/").at(-1)}</code></p></section>
`;

const files = (site: Site): Html => {
  const { national, json, geojson, tableau, classeur, inclusionStructures, inclusionServices } = dataFilesById(site.guide);
  return html`<section aria-labelledby="fichiers"><h2 id="fichiers">Les fichiers</h2>
<div class="fichiers">${download(
    site,
    "Au schéma national",
    "CSV",
    national,
    html`<p>Pour la cartographie nationale et les autres annuaires${typeset(" :")} ${typeset("le schéma des « lieux de médiation numérique », version 1.0.2.")} Virgules entre les ${COLUMNS.length} colonnes, barres droites entre les valeurs d’une liste.</p>
<p>Les services sont déduits de ceux que la structure propose. La position n’est donnée que si elle est celle du lieu ou de sa rue. Les numéros courts (3949) n’y sont pas, car le schéma ne sait pas les écrire.</p>`,
  )}${download(
    site,
    "Tout le guide",
    "JSON",
    json,
    html`<p>Toutes les structures avec tous leurs champs, les territoires, les services et leurs définitions. Le champ <code>schema_version</code> (ici ${SCHEMA_VERSION}) ne change de premier chiffre que si un champ disparaît ou change de sens.</p>`,
  )}${download(
    site,
    "La carte",
    "GeoJSON",
    geojson,
    html`<p>Les structures qui ont une position, pour un logiciel de cartographie. La propriété <code>precision</code> dit ce que vaut le point, <code>exacte</code>, <code>rue</code>, ou seulement le milieu du <code>quartier</code> ou de la <code>commune</code>.</p>`,
  )}${download(
    site,
    "Qui fait quoi",
    "CSV",
    tableau,
    html`<p>Le <a href="${site.href(paths.tableau)}">tableau</a> des structures et des services, avec le niveau en toutes lettres. Pour un tableur, avec des points-virgules entre les colonnes.</p>`,
  )}${download(
    site,
    "Un classeur",
    "XLSX",
    classeur,
    html`<p>Toutes les structures dans les colonnes du schéma national, même sans SIRET, puis le tableau «${"\u00a0"}Qui fait quoi${"\u00a0"}» sur une seconde feuille. Aucune cellule n’est une formule.</p>`,
  )}${download(
    site,
    "Pour data·inclusion, les structures",
    "JSON",
    inclusionStructures,
    html`<p>Au schéma de data·inclusion, version 1, pour les outils qui orientent (Dora, Emplois de l’inclusion et d’autres).</p>`,
  )}${download(
    site,
    "Pour data·inclusion, les services",
    "JSON",
    inclusionServices,
    html`<p>Ce que chaque structure propose, une ligne par genre d’aide. À prendre avec le fichier des structures, que <code>structure_id</code> désigne.</p>`,
  )}</div></section>`;
};

const absentFor = (site: Site, raison: string, missing: readonly Missing[]): Html => {
  const more = missing.length - LONGEST_LIST;
  return html`<h3>${typeset(raison)} <span class="discret">(${missing.length})</span></h3>
<ul class="liste">${missing.slice(0, LONGEST_LIST).map(
    ({ structure }) => html`<li><a href="${site.href(paths.structure(structure.id))}">${typeset(structure.nom)}</a></li>
`,
  )}</ul>
${more > 0 && html`<p>Et ${structures(more)} de plus, qui ne sont pas citées ici.</p>`}`;
};

const absents = (site: Site): Html => {
  const { missing } = nationalExport(site.guide);
  if (missing.length === 0) {
    return html`<section><h2>Absentes du fichier national</h2><p>Aucune${typeset(" :")} toutes les structures du guide y sont.</p></section>`;
  }
  const byReason = [...groupBy(missing, ({ raisons }) => capitalized(raisons.join(", ")))];
  return html`<section class="absents"><h2>Absentes du fichier national</h2>
<p>${structures(missing.length)} sur ${site.guide.structures.length}. Le schéma national veut, pour chaque lieu, un SIRET ou un numéro RNA et une adresse. Ces structures sont dans les autres fichiers. Vous connaissez ce qui manque${typeset(" ?")} <a href="${site.href(paths.contribuer)}">Dites-le-nous</a>.</p>
${byReason.map(([raison, group]) => absentFor(site, raison, group))}</section>`;
};

const reuse = (site: Site): Html => {
  const { edition, date } = site.guide;
  const { licence_donnees } = edition;
  return html`<section><h2>Réutiliser</h2>
<p>${
    licence_donnees
      ? html`Ces données sont publiées sous ${typeset(licence_donnees)}. Citez leur source et leur date, par exemple${typeset(" :")}`
      : html`La licence de ces données est à lire dans les <a href="${site.href(paths.mentionsLegales)}">mentions légales</a>. Citez leur source et leur date, par exemple${typeset(" :")}`
  }</p>
<blockquote class="citation"><p>${typeset(`${edition.editeur.nom}, « ${edition.titre} », ${displayDate(date)}`)}${licence_donnees && html`, ${typeset(licence_donnees)}`}</p></blockquote>
<ul>
<li>L’identifiant d’une structure (<code>id</code>) ne change pas d’une édition à l’autre. Si elle change de nom, l’ancien identifiant reste dans <code>anciens_noms</code>.</li>
<li>Un niveau est déclaré par la structure ou estimé par la rédaction, ce que dit <code>expertises_source</code>. La <a href="${site.href(paths.methode)}">méthode</a> l’explique.</li>
<li>Les dates comptent : <code>date_maj</code> est celle de la fiche, <code>verification</code> celle du dernier contact. Les <a href="${site.href(paths.misesAJour)}">mises à jour</a> ont leur flux.</li>
<li>Dans les fichiers CSV, une apostrophe est ajoutée devant un texte qu’un tableur prendrait pour une formule.</li>
</ul>
<p>${typeset("Une question, une erreur ?")} <a href="mailto:${edition.contact.courriel}">${edition.contact.courriel}</a></p></section>`;
};

const field = ({ key, label, expected, example, required }: FieldDoc): Html =>
  html`<div><dt><strong>${typeset(label)}</strong>${required && ", obligatoire"}<br><code>${key}</code></dt><dd>${typeset(expected)}${
    example && html`<br><span class="discret">${typeset("Exemple :")} <code>${example}</code></span>`
  }</dd></div>
`;

const fields = (site: Site): Html => html`<section><h2>Les champs d’une structure</h2>
<p>Ils portent les mêmes noms dans les fiches et dans <code>structures.json</code>, où s’ajoutent <code>id</code>, le <code>code</code> imprimé sur la carte et <code>adresse_web</code>. Un champ absent veut dire que nous ne savons pas. Les exemples sont écrits comme dans les fiches, en YAML.</p>
<details><summary>Voir tous les champs</summary><dl class="champs">${fieldDocs(site.guide.referentiel).map(field)}</dl></details></section>`;

export const donneesPage = (site: Site): Page<object> => {
  const { guide } = site;
  const count = structures(guide.structures.length);
  return page(paths.donnees, () =>
    layout(site, {
      path: paths.donnees,
      title: "Données ouvertes",
      description: `Les données du guide à télécharger : ${count}, au schéma national et à celui de data·inclusion, en JSON, en GeoJSON, en tableau et en classeur.`,
      styles: ["pages/donnees"],
      main: html`<h1>Données ouvertes</h1>
<p class="chapeau">Tout ce que dit ce guide, à télécharger et à réutiliser : ${count}, état au ${displayDate(guide.date)}.</p>
${files(site)}
${absents(site)}
${reuse(site)}
${fields(site)}`,
    }),
  );
};
