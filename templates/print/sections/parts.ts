/** What several sections share: titles, rows that lead to a page, pictures with a text alternative. */
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, type Html, html, trusted } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { anchorOf } from "../fiche/fiche.ts";
import { pageOf } from "../page-reference.ts";
import type { Bookmark, ColumnUnit, Group } from "../unit.ts";

/** Where a chapter begins. */
export const chapterAnchor = (territoireId: string): string => `chapitre-${territoireId}`;

/** The head of a section: its anchor, its title, a sentence that says what it is for. */
export const sectionHead = (id: string, words: string, lead?: string): Html =>
  html`<header class="tete-section" id="${id}"><h1>${words}</h1>${lead ? html`<p class="chapeau">${lead}</p>` : undefined}</header>`;

/** The same head where the section goes on. */
export const sectionHeadAgain = (words: string): Html => html`<p class="tete-suite" aria-hidden="true">${words} <span>(suite)</span></p>`;

export const bookmark = (title: string, anchor: string): readonly Bookmark[] => [{ title, anchor }];

/** A row of a list that leads to a page: words on the left, the page on the right. */
export const row = (anchor: string, words: Child): Html => html`<li class="rang"><a href="#${anchor}">${words}${pageOf(anchor)}</a></li>`;

/** « B5 Nom du lieu » … page. */
export const structureRow = (guide: Guide, structure: Structure, before?: Child): Html =>
  row(anchorOf(structure), html`${before}<span class="c">${guide.code(structure.id)}</span> <span class="n">${typeset(structure.nom)}</span> `);

/** What opens and closes the rows of a group. */
export const OPEN_LIST = html`<ul>`;
export const CLOSE_LIST = html`</ul></section>`;

/** Rows under a heading that is said again where a column goes on. */
export const group = (head: Child, rows: readonly Html[]) => ({
  open: html`<section class="groupe"><h2 class="tete">${head}</h2>${OPEN_LIST}`,
  reopen: html`<section class="groupe"><p class="tete reprise" aria-hidden="true">${head} <span>(suite)</span></p>${OPEN_LIST}`,
  close: CLOSE_LIST,
  rows,
});

/** A list or an index in two columns; left out when it has nothing to say. */
export const columnList = (
  id: string,
  title: string,
  lead: string,
  { groups, className = "", columns = 2 }: { readonly groups: readonly Group[]; readonly className?: string; readonly columns?: number | undefined },
): readonly ColumnUnit[] =>
  groups.length === 0
    ? []
    : [
        {
          id,
          mode: "columns",
          columns,
          furniture: { runningHead: title },
          bookmarks: bookmark(title, id),
          head: sectionHead(id, title, lead),
          nextHead: sectionHeadAgain(title),
          before: html`<div class="liste ${className}">`,
          after: html`</div>`,
          groups,
        },
      ];

/** The heading of the first group takes the title of its list with it, wherever in a column the list begins. */
const titled = ({ head: title, groups: [first, ...rest] }: ColumnUnit): readonly Group[] => {
  const [, before, heading, after] = /^(.*?)<h2 class="tete">(.*?)<\/h2>(.*)$/s.exec(first?.open.markup ?? "") ?? [];
  if (first === undefined || before === undefined || heading === undefined || after === undefined) throw new Error("a list begins with a heading");
  return [{ ...first, open: html`${trusted(before)}<div class="tete titree">${title}<h2>${trusted(heading)}</h2></div>${trusted(after)}` }, ...rest];
};

/** Lists that follow one another in the same columns, as the first one is set: a short one does not take a page for itself. */
export const together = (name: string, [first, ...others]: readonly ColumnUnit[]): readonly ColumnUnit[] => {
  if (!first) return [];
  if (others.length === 0) return [first];
  return [
    {
      ...first,
      furniture: { runningHead: name },
      bookmarks: [first, ...others].flatMap(({ bookmarks }) => bookmarks),
      nextHead: sectionHeadAgain(name),
      groups: [...first.groups, ...others.flatMap(titled)],
    },
  ];
};

/** Nothing in sight: the place in the tags of a drawing that Chromium leaves out of them. */
const BLANK =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='8' height='8'%3E%3Cpath d='M0 0h8v8H0z' fill='%23fff' fill-opacity='.003'/%3E%3C/svg%3E";

/** A drawing, and what it shows in words for those who do not see it. */
export const picture = (className: string, drawing: Html, words: string): Html =>
  html`<div class="dessin ${className}"><div aria-hidden="true">${drawing}</div><img src="${BLANK}" alt="${words}"></div>`;

export const NOTHING = html``;
