/** Laid-out units → one document whose page numbers are all known and written. */
import { sheet } from "../../templates/print/sheet.ts";
import { type Bookmark, type Fault, type LaidOutUnit, type Named, PAGE_REFERENCE, type Unit } from "../../templates/print/unit.ts";
import type { Work } from "../../templates/print/work.ts";

/** A bookmark whose page is known. */
export interface PlacedBookmark {
  readonly title: string;
  readonly page: number;
  readonly nested: readonly PlacedBookmark[];
}

/** A fault whose page is known, and what it is about. */
export interface PlacedFault extends Named, Pick<Fault, "kind" | "detail"> {
  readonly page: number;
}

export interface Assembled {
  /** The finished pages, in order. */
  readonly sheets: readonly string[];
  readonly bookmarks: readonly PlacedBookmark[];
  readonly faults: readonly PlacedFault[];
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

/** What a fault is about: what its anchor holds, else what its page was made for, else its section. */
const nameOf = (unit: Unit, { page, anchor }: Fault, madeFrom: readonly number[] = []): Named =>
  unit.holds?.get(anchor ?? "") ?? (unit.mode === "fixed" ? unit.pages[madeFrom[page] ?? page] : undefined) ?? { name: unit.furniture.runningHead ?? unit.id };

/** Puts the pages one after the other; the first is page 1, so that the number on paper is the one on screen. */
export const assemble = ({ units, runningTitle }: Pick<Work, "units" | "runningTitle">, laidOut: readonly LaidOutUnit[]): Assembled => {
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
    sheets: all.map(({ unit, body }, index) => sheet(index + 1, unit.furniture, runningTitle, numbered(body))),
    bookmarks: resolved(
      units.flatMap(({ bookmarks }) => bookmarks),
      pages,
    ),
    faults: all.flatMap(({ unit, index, page }, rank) =>
      (laidOut[index]?.faults ?? [])
        .filter((fault) => fault.page === page)
        .map((fault) => ({ kind: fault.kind, detail: fault.detail, ...named(nameOf(unit, fault, laidOut[index]?.madeFrom)), page: rank + 1 })),
    ),
    lost,
  };
};

const named = ({ name, structureId }: Named): Named => ({ name, structureId });
