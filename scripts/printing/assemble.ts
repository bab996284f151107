/** Laid-out units → one document whose page numbers are all known and written. */
import { sheet } from "../../templates/print/sheet.ts";
import { type Bookmark, type LaidOutUnit, PAGE_REFERENCE, type Unit } from "../../templates/print/unit.ts";
import type { PrintReport } from "./report.ts";

/** A bookmark whose page is known. */
export interface PlacedBookmark {
  readonly title: string;
  readonly page: number;
  readonly nested: readonly PlacedBookmark[];
}

export interface Assembled {
  /** The finished pages, in order. */
  readonly sheets: readonly string[];
  readonly bookmarks: readonly PlacedBookmark[];
  /** What sticks out of its page. */
  readonly overflows: PrintReport["overflows"];
  /** References to what is nowhere in the guide: a mistake of ours. */
  readonly lost: readonly string[];
}

const ANCHOR = /\sid="([^"]+)"/g;

const anchorsOf = (bodies: readonly string[]): ReadonlyMap<string, number> => {
  const pages = new Map<string, number>();
  bodies.forEach((body, index) => {
    for (const [, id = ""] of body.matchAll(ANCHOR)) if (!pages.has(id)) pages.set(id, index + 1);
  });
  return pages;
};

const resolved = (bookmarks: readonly Bookmark[], pages: ReadonlyMap<string, number>): readonly PlacedBookmark[] =>
  bookmarks.flatMap(({ title, anchor, nested = [] }) => {
    const page = pages.get(anchor);
    return page === undefined ? [] : [{ title, page, nested: resolved(nested, pages) }];
  });

/** How the report names what is on a page. */
const nameOf = (unit: Unit, page: number): Pick<PrintReport["overflows"][number], "name" | "structureId"> => {
  const { name, structureId } = (unit.mode === "fixed" ? unit.pages[page] : undefined) ?? { name: unit.id };
  return { name, structureId };
};

/** Puts the pages one after the other; the first is page 1, so that the number on paper is the one on screen. */
export const assemble = (units: readonly Unit[], laidOut: readonly LaidOutUnit[], bookTitle: string): Assembled => {
  const all = units.flatMap((unit, index) => (laidOut[index]?.pages ?? []).map((body, page) => ({ unit, body, index, page })));
  const pages = anchorsOf(all.map(({ body }) => body));
  const lost: string[] = [];
  const numbered = (body: string): string =>
    body.replace(PAGE_REFERENCE, (_, id: string) => {
      const page = pages.get(id);
      if (page === undefined) lost.push(id);
      return `<span data-page-of="${id}">${page ?? ""}</span>`;
    });
  return {
    sheets: all.map(({ unit, body }, index) => sheet(index + 1, unit.furniture, bookTitle, numbered(body))),
    bookmarks: resolved(
      units.flatMap(({ bookmarks }) => bookmarks),
      pages,
    ),
    overflows: all.flatMap(({ unit, index, page }, rank) =>
      (laidOut[index]?.overflows ?? []).filter((overflow) => overflow.page === page).map(({ mm }) => ({ page: rank + 1, mm, ...nameOf(unit, page) })),
    ),
    lost,
  };
};
