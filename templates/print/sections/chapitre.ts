/** A chapter: its opener, its list, then one structure a page. */
import { mapOf } from "../../../src/knowledge/map.ts";
import { skyOf } from "../../../src/knowledge/sky.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import type { Territoire } from "../../../src/model/territoire.ts";
import { type Html, html, joined } from "../../html.ts";
import { constellation } from "../../parts/constellation.ts";
import { counted, displayTelephone, typeset } from "../../parts/typography.ts";
import { ancreOf, fiche } from "../fiche/fiche.ts";
import type { Furniture, Unit } from "../unit.ts";
import { dessin, rang, rangStructure, suite, VIDE } from "./parts.ts";
import { zoomedMap } from "./plan.ts";

export const ancreDeChapitre = (territoireId: string): string => `chapitre-${territoireId}`;

/** More than this and the list has its own pages. */
const MOST_ON_OPENER = 22;
const SKY_ASPECT = 166 / 58;

/** What the chapter covers, when its name does not already say it. */
const etendue = ({ nom, communes, quartiers = [] }: Territoire): string | undefined => {
  const places = quartiers.length > 1 ? quartiers : communes.map((commune) => commune.nom);
  return places.length === 1 && nom.includes(places[0] ?? "") ? undefined : places.map(typeset).join(" · ");
};

/** With room to spare, the list says where and how to call. */
const rangDetaille = (guide: Guide, structure: Structure): Html => {
  const { adresse, commune, telephone } = structure;
  const where = joined([adresse ? typeset(adresse) : typeset(commune), telephone && html`<b>${displayTelephone(telephone)}</b>`], " · ");
  return rang(
    ancreOf(structure),
    html`<span class="c">${guide.code(structure.id)}</span> <span class="n">${typeset(structure.nom)}<br><small>${where}</small></span> `,
  );
};

const opener = (guide: Guide, territoire: Territoire, list: Html | undefined): Html => {
  const { id, nom, lettre, presentation } = territoire;
  const count = guide.structuresOf(id).length;
  const map = mapOf(guide, id);
  const covers = etendue(territoire);
  return html`<div class="ouverture" id="${ancreDeChapitre(id)}">
<div class="bandeau"><div aria-hidden="true">${constellation(skyOf(guide, id, SKY_ASPECT), { width: 700 })}</div></div>
<h1><span class="lettre">${lettre}</span> <span>${typeset(nom)}</span></h1>${covers ? html`<p class="etendue">${covers}</p>` : undefined}
${presentation ? html`<p class="presentation">${typeset(presentation)}</p>` : undefined}
<p class="compte titrage">${counted(count, "lieu", "lieux")}</p>${list}
${dessin("plan", zoomedMap(map), `Carte de ${nom} : les codes des lieux y sont placés ; la liste des lieux donne les mêmes renseignements.`)}
${map.isSchematic ? html`<p class="note-de-plan">Plan schématique&nbsp;: chaque code est placé dans son quartier, non à son adresse exacte.</p>` : undefined}</div>`;
};

export const chapitre = (guide: Guide, territoire: Territoire, ordre: number): readonly Unit[] => {
  const structures = guide.structuresOf(territoire.id);
  if (structures.length === 0) return [];
  const onglet = { rang: ordre, total: guide.territoires.length, lettre: territoire.lettre, couleur: territoire.couleur };
  const furniture: Furniture = { courant: typeset(territoire.nom), onglet };
  const short = structures.length <= MOST_ON_OPENER;
  const rows = structures.map((structure) => (short ? rangStructure(guide, structure) : rangDetaille(guide, structure)));
  const list = short ? html`<ul class="liste lieux ${rows.length > 6 ? "double" : ""}">${rows}</ul>` : undefined;
  const ancre = ancreDeChapitre(territoire.id);
  const sous = structures.map((structure) => ({ titre: `${guide.code(structure.id)} ${structure.nom}`, ancre: ancreOf(structure) }));
  const listUnit: Unit = {
    id: `liste-${territoire.id}`,
    mode: "colonnes",
    nombre: 2,
    furniture,
    signets: [],
    tete: html`<p class="tete-suite">${typeset(territoire.nom)}&nbsp;: les lieux</p>`,
    suite: suite(typeset(territoire.nom)),
    avant: html`<div class="liste details"><ul>`,
    apres: html`</ul></div>`,
    groupes: [{ ouvre: VIDE, suite: VIDE, ferme: VIDE, rangs: rows }],
  };
  return [
    {
      id: `ouverture-${territoire.id}`,
      mode: "fixe",
      furniture: { onglet },
      signets: [{ titre: `${territoire.lettre} · ${territoire.nom}`, ancre, sous }],
      pages: [{ nom: `l'ouverture du chapitre ${territoire.nom}`, html: opener(guide, territoire, list) }],
    },
    ...(short ? [] : [listUnit]),
    {
      id: `fiches-${territoire.id}`,
      mode: "fixe",
      furniture,
      signets: [],
      pages: structures.map((structure) => ({ html: fiche(guide, structure), nom: structure.nom, structureId: structure.id })),
    },
  ];
};
