/** A chapter: its opener, its list, then one structure a page. */
import { mapOf } from "../../../src/knowledge/map.ts";
import { skyOf } from "../../../src/knowledge/sky.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import type { Territoire } from "../../../src/model/territoire.ts";
import { type Html, html, joined } from "../../html.ts";
import { constellation } from "../../parts/constellation.ts";
import { counted, displayTelephone, typeset } from "../../parts/typography.ts";
import { chapterFurniture } from "../chapter-furniture.ts";
import { anchorOf } from "../fiche/fiche.ts";
import type { Presentation } from "../presentation.ts";
import type { Unit } from "../unit.ts";
import { chapterAnchor, NOTHING, picture, row, sectionHeadAgain, structureRow } from "./parts.ts";
import { zoomedMap } from "./plan.ts";

const SKY_ASPECT = 166 / 58;

/** What the chapter covers, when its name does not already say it. */
const extent = ({ nom, communes, quartiers = [] }: Territoire): string | undefined => {
  const places = quartiers.length > 1 ? quartiers : communes.map((commune) => commune.nom);
  return places.length === 1 && nom.includes(places[0] ?? "") ? undefined : places.map(typeset).join(" · ");
};

/** With room to spare, the list says where and how to call. */
const detailedRow = (guide: Guide, structure: Structure): Html => {
  const { adresse, commune, telephone } = structure;
  const where = joined([adresse ? typeset(adresse) : typeset(commune), telephone && html`<b>${displayTelephone(telephone)}</b>`], " · ");
  return row(
    anchorOf(structure),
    html`<span class="c">${guide.code(structure.id)}</span> <span class="n">${typeset(structure.nom)}<br><small>${where}</small></span> `,
  );
};

const opener = (guide: Guide, territoire: Territoire, list: Html | undefined): Html => {
  const { id, nom, lettre, presentation } = territoire;
  const count = guide.structuresOf(id).length;
  const map = mapOf(guide, id);
  const covers = extent(territoire);
  return html`<div class="ouverture" id="${chapterAnchor(id)}">
<div class="bandeau"><div aria-hidden="true">${constellation(skyOf(guide, id, SKY_ASPECT), { width: 700 })}</div></div>
<h1><span class="lettre">${lettre}</span> <span>${typeset(nom)}</span></h1>${covers ? html`<p class="etendue">${covers}</p>` : undefined}
${presentation ? html`<p class="presentation">${typeset(presentation)}</p>` : undefined}
<p class="compte titrage">${counted(count, "lieu", "lieux")}</p>${list}
${picture("plan", zoomedMap(map), `Carte de ${nom} : les codes des lieux y sont placés ; la liste des lieux donne les mêmes renseignements.`)}
${map.isSchematic ? html`<p class="note-de-plan">Plan schématique&nbsp;: chaque code est placé dans son quartier, non à son adresse exacte.</p>` : undefined}</div>`;
};

export const chapitre = (guide: Guide, territoire: Territoire, rank: number, { fiche, openerPlaces, listColumns }: Presentation): readonly Unit[] => {
  const structures = guide.structuresOf(territoire.id);
  if (structures.length === 0) return [];
  const furniture = chapterFurniture(guide, territoire, rank);
  const short = structures.length <= openerPlaces;
  const rows = structures.map((structure) => (short ? structureRow(guide, structure) : detailedRow(guide, structure)));
  const list = short ? html`<ul class="liste lieux ${rows.length > 6 ? "double" : ""}">${rows}</ul>` : undefined;
  const anchor = chapterAnchor(territoire.id);
  const nested = structures.map((structure) => ({ title: `${guide.code(structure.id)} ${structure.nom}`, anchor: anchorOf(structure) }));
  const listUnit: Unit = {
    id: `liste-${territoire.id}`,
    mode: "columns",
    columns: listColumns,
    furniture,
    bookmarks: [],
    head: html`<p class="tete-suite">${typeset(territoire.nom)}&nbsp;: les lieux</p>`,
    nextHead: sectionHeadAgain(typeset(territoire.nom)),
    before: html`<div class="liste details"><ul>`,
    after: html`</ul></div>`,
    groups: [{ open: NOTHING, reopen: NOTHING, close: NOTHING, rows }],
  };
  return [
    {
      id: `ouverture-${territoire.id}`,
      mode: "fixed",
      furniture: { tab: furniture.tab },
      bookmarks: [{ title: `${territoire.lettre} · ${territoire.nom}`, anchor, nested }],
      pages: [{ name: `l'ouverture du chapitre ${territoire.nom}`, html: opener(guide, territoire, list) }],
    },
    ...(short ? [] : [listUnit]),
    {
      id: `fiches-${territoire.id}`,
      mode: "fixed",
      furniture,
      bookmarks: [],
      pages: structures.map((structure) => ({ ...fiche(guide, structure), name: structure.nom, structureId: structure.id })),
    },
  ];
};
