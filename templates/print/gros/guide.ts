/** The guide in large print: the same facts, one column, as many pages as it takes. */
import type { Guide } from "../../../src/model/guide.ts";
import type { Territoire } from "../../../src/model/territoire.ts";
import { html, joined } from "../../html.ts";
import { counted, displayTelephone, typeset } from "../../parts/typography.ts";
import { anchorOf } from "../fiche/fiche.ts";
import { numeros } from "../poche/numeros.ts";
import { notes } from "../sections/annexes.ts";
import { backCover, couverture } from "../sections/couverture.ts";
import { serviceIndex } from "../sections/index-finaux.ts";
import { accesInternet } from "../sections/listes.ts";
import { chapterAnchor, OPEN_LIST, row, sectionHead, sectionHeadAgain } from "../sections/parts.ts";
import type { ColumnUnit, Furniture, PrintAssets, Unit } from "../unit.ts";
import { commentLire } from "./lecture.ts";
import { lieu } from "./lieu.ts";

const RULES = 15;

/** A list of one column, whose rows lead to pages. */
const list = (unit: Pick<ColumnUnit, "id" | "furniture" | "bookmarks" | "head" | "nextHead">, rows: ColumnUnit["groups"][number]["rows"]): ColumnUnit => ({
  ...unit,
  mode: "columns",
  columns: 1,
  before: html`<div class="liste"><section>`,
  after: html`</section></div>`,
  groups: [{ open: OPEN_LIST, reopen: OPEN_LIST, close: html`</ul>`, rows }],
});

const chapter = (guide: Guide, { id, nom, lettre, couleur }: Territoire, rank: number): readonly Unit[] => {
  const structures = guide.structuresOf(id);
  if (structures.length === 0) return [];
  const furniture: Furniture = { runningHead: typeset(nom), tab: { rank, total: guide.territoires.length, letter: lettre, colour: couleur } };
  const anchor = chapterAnchor(id);
  const places = list(
    {
      id: `lieux-${id}`,
      furniture,
      bookmarks: [
        {
          title: `${lettre} · ${nom}`,
          anchor,
          nested: structures.map((structure) => ({ title: `${guide.code(structure.id)} ${structure.nom}`, anchor: anchorOf(structure) })),
        },
      ],
      head: sectionHead(anchor, typeset(nom), counted(structures.length, "lieu", "lieux")),
      nextHead: sectionHeadAgain(typeset(nom)),
    },
    structures.map((structure) =>
      row(
        anchorOf(structure),
        html`<span class="c">${guide.code(structure.id)}</span> <span class="n">${joined([html`<b>${typeset(structure.nom)}</b>`, structure.telephone && displayTelephone(structure.telephone)], html`<br>`)}</span> `,
      ),
    ),
  );
  return [places, ...structures.map((structure) => lieu(guide, structure, furniture))];
};

const contents = (guide: Guide, around: readonly Unit[]): ColumnUnit => {
  const chapters = guide.territoires.filter(({ id }) => guide.structuresOf(id).length > 0);
  return list(
    {
      id: "sommaire",
      furniture: { runningHead: "Sommaire" },
      bookmarks: [{ title: "Sommaire", anchor: "sommaire" }],
      head: sectionHead("sommaire", "Sommaire"),
      nextHead: sectionHeadAgain("Sommaire"),
    },
    [
      ...chapters.map(({ id, nom, lettre }) => row(chapterAnchor(id), html`<span class="c">${lettre}</span> <span class="n">${typeset(nom)}</span> `)),
      ...around.flatMap(({ bookmarks }) => bookmarks).map(({ title, anchor }) => row(anchor, html`<span class="n"><b>${typeset(title)}</b></span> `)),
    ],
  );
};

export const grosUnits = (guide: Guide, assets: PrintAssets): readonly Unit[] => {
  const chapters = guide.territoires.flatMap((territoire, rank) => chapter(guide, territoire, rank));
  const closing: readonly Unit[] = [...serviceIndex(guide, 1), ...accesInternet(guide, 1), ...numeros(guide)];
  return [
    couverture(guide, { kind: "Édition en gros caractères", labels: false }),
    commentLire(guide),
    contents(guide, closing),
    ...chapters,
    ...closing,
    notes(4, RULES),
    backCover(guide, assets),
  ];
};
