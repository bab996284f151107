/** The residents' edition: who helps near home, three or four places a page. */
import type { Guide } from "../../../src/model/guide.ts";
import type { Territoire } from "../../../src/model/territoire.ts";
import { html } from "../../html.ts";
import { counted, typeset } from "../../parts/typography.ts";
import { anchorOf } from "../fiche/fiche.ts";
import { notes } from "../sections/annexes.ts";
import { backCover, couverture } from "../sections/couverture.ts";
import { nameIndex } from "../sections/index-finaux.ts";
import { accesInternet } from "../sections/listes.ts";
import { chapterAnchor, NOTHING } from "../sections/parts.ts";
import type { CardUnit, PrintAssets, Unit } from "../unit.ts";
import { carteDeLieu } from "./carte.ts";
import { numeros } from "./numeros.ts";
import { ouverture } from "./ouverture.ts";

const RULES = 20;

/** What closes a chapter whose last page is half empty. */
const A_NOTER = html`<div class="a-noter" aria-hidden="true"><p class="titrage">À noter</p>${Array.from({ length: 6 }, () => html`<div class="ligne"></div>`)}</div>`;

const chapter = (guide: Guide, { id, nom, lettre, couleur, communes, quartiers = [] }: Territoire, rank: number): readonly CardUnit[] => {
  const structures = guide.structuresOf(id);
  if (structures.length === 0) return [];
  const places = (quartiers.length > 1 ? quartiers : communes.map((commune) => commune.nom)).filter((place) => !nom.includes(place));
  return [
    {
      id: `poche-${id}`,
      mode: "cards",
      furniture: { runningHead: typeset(nom), tab: { rank, total: guide.territoires.length, letter: lettre, colour: couleur } },
      bookmarks: [
        {
          title: `${lettre} · ${nom}`,
          anchor: chapterAnchor(id),
          nested: structures.map((structure) => ({ title: `${guide.code(structure.id)} ${structure.nom}`, anchor: anchorOf(structure) })),
        },
      ],
      holds: new Map(structures.map((structure) => [anchorOf(structure), { name: structure.nom, structureId: structure.id }])),
      head: html`<header class="quartier" id="${chapterAnchor(id)}"><h1>${typeset(nom)}</h1><p>${[counted(structures.length, "lieu", "lieux"), ...places.map(typeset)].join(" · ")}</p></header>`,
      nextHead: NOTHING,
      cards: structures.map((structure) => carteDeLieu(guide, structure)),
      rest: A_NOTER,
    },
  ];
};

export const pocheUnits = (guide: Guide, assets: PrintAssets): readonly Unit[] => {
  const chapters = guide.territoires.flatMap((territoire, rank) => chapter(guide, territoire, rank));
  const closing: readonly Unit[] = [...accesInternet(guide, 1), ...numeros(guide), ...nameIndex(guide, "Tous les lieux")];
  return [
    couverture(guide, { kind: "Guide de poche des habitants" }),
    ouverture(guide, closing),
    ...chapters,
    ...closing,
    notes(4, RULES),
    backCover(guide, assets),
  ];
};
