/** Laid-out units → one document whose page numbers are all known and written. */
import { sheet } from "../../templates/print/sheet.ts";
import { type Bookmark, type LaidOutUnit, PAGE_REFERENCE, type Unit } from "../../templates/print/unit.ts";

/** A bookmark whose page is known. */
export interface PlacedBookmark {
  readonly title: string;
  readonly page: number;
  readonly nested: readonly PlacedBookmark[];
}

export interface Assembled {
  readonly body: string;
  readonly pages: number;
  readonly bookmarks: readonly PlacedBookmark[];
  /** Which unit and which of its pages each page of the guide is. */
  readonly origins: readonly { readonly unit: number; readonly page: number }[];
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

/** Puts the pages one after the other; the first is page 1, so that the number on paper is the one on screen. */
export const assemble = (units: readonly Unit[], laidOut: readonly LaidOutUnit[], bookTitle: string): Assembled => {
  const all = units.flatMap((unit, index) => (laidOut[index]?.pages ?? []).map((body, page) => ({ unit, body, origin: { unit: index, page } })));
  const pages = anchorsOf(all.map(({ body }) => body));
  const lost: string[] = [];
  const numbered = (body: string): string =>
    body.replace(PAGE_REFERENCE, (_, id: string) => {
      const page = pages.get(id);
      if (page === undefined) lost.push(id);
      return `<span data-page-of="${id}">${page ?? ""}</span>`;
    });
  return {
    body: all.map(({ unit, body }, index) => sheet(index + 1, unit.furniture, bookTitle, numbered(body))).join("\n"),
    pages: all.length,
    bookmarks: resolved(
      units.flatMap(({ bookmarks }) => bookmarks),
      pages,
    ),
    origins: all.map(({ origin }) => origin),
    lost,
  };
};
