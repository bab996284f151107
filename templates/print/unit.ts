/**
 * What the guide is laid out from. A unit is what can be laid out alone, and kept from one build to the next: a
 * section or a chapter. Its page numbers are unknown while it is laid out; references to pages stay empty until all
 * units are put together.
 */
import type { Html } from "../html.ts";

/** What stands around the text of a page. */
export interface Furniture {
  /** Running head; absent on covers and openers. */
  readonly runningHead?: string | undefined;
  /** Thumb tab on the outer edge: one height for each territoire. */
  readonly tab?: { readonly rank: number; readonly total: number; readonly letter: string; readonly colour: string } | undefined;
  /** A page without margins, running head or folio: the covers. */
  readonly fullPage?: boolean;
  /** Shown alone, a page does not know its number in the guide: better none than a wrong one. */
  readonly withoutFolio?: boolean;
}

/** How reports name what is at fault. */
export interface Named {
  readonly name: string;
  readonly structureId?: string | undefined;
}

interface BaseUnit {
  readonly id: string;
  readonly furniture: Furniture;
  readonly bookmarks: readonly Bookmark[];
  /** Who is behind an anchor, where pages are not made for one structure each. */
  readonly holds?: ReadonlyMap<string, Named> | undefined;
}

/** A bookmark of the PDF: a title, the anchor it leads to, and those below it. */
export interface Bookmark {
  readonly title: string;
  readonly anchor: string;
  readonly nested?: readonly Bookmark[];
}

/** Pages that hold what they must hold: measured, never broken. */
export interface FixedUnit extends BaseUnit {
  readonly mode: "fixed";
  readonly pages: readonly FixedPage[];
}

export interface FixedPage extends Named {
  readonly html: Html;
  /** Two facing pages that say the same, taken when it does not fit on one. */
  readonly facing?: readonly [left: Html, right: Html] | undefined;
}

/** Rows poured into columns of a fixed height, page after page: contents, indexes, lists, the matrix. */
export interface ColumnUnit extends BaseUnit {
  readonly mode: "columns";
  readonly columns: number;
  /** Top of the first page, and of the following ones. */
  readonly head: Html;
  readonly nextHead: Html;
  /** What opens and closes each column around its groups (`<table>`…). */
  readonly before: Html;
  readonly after: Html;
  readonly groups: readonly Group[];
}

/** Rows under a heading. The heading comes again, as `reopen`, where a column goes on with the group. */
export interface Group {
  /** Holds one element of class `tete`, or none. */
  readonly open: Html;
  readonly reopen: Html;
  readonly close: Html;
  /** Goes with the group before it: at the top of a column it opens as `reopen`, which says what it belongs to. */
  readonly continuesPrevious?: boolean;
  /** Each one element of class `rang`. */
  readonly rows: readonly Html[];
}

/** Text that runs from page to page: laid out by Paged.js. */
export interface FlowUnit extends BaseUnit {
  readonly mode: "flow";
  readonly html: Html;
}

/** Blocks that are never cut, shared between as few pages as can be, about as full as one another. */
export interface CardUnit extends BaseUnit {
  readonly mode: "cards";
  /** Top of the first page, and of the following ones. */
  readonly head: Html;
  readonly nextHead: Html;
  /** Each one element with an `id`. */
  readonly cards: readonly Html[];
  /** Closes the last page, where it leaves room enough. */
  readonly rest?: Html | undefined;
}

export type Unit = FixedUnit | ColumnUnit | FlowUnit | CardUnit;

/** Where a page number will stand once it is known: as many noughts as it has figures at most, so that nothing moves when it comes. */
export const PAGE_REFERENCE = /<span data-page-of="([^"]+)">0+<\/span>/g;

/** The heights at which a page that must fit is tried, from roomy to tight. */
export const DENSITIES = ["ample", "courante", "serree"] as const;

/** What can be wrong on a laid-out page. */
export type FaultKind =
  | "débordement"
  | "bloc coupé"
  | "titre en pied de page"
  | "ligne isolée"
  | "page vide"
  | "colonnes inégales"
  | "texte trop petit"
  | "caractère absent des polices";

export interface Fault {
  /** Rank of the page in its unit. */
  readonly page: number;
  readonly kind: FaultKind;
  /** What and how much, in French: « de 3,2 mm ». */
  readonly detail: string;
  /** The anchor of what is at fault, where a page holds several structures. */
  readonly anchor?: string | undefined;
}

/** What a reader would not find on paper; the rest is only ugly. */
const LOSES_CONTENT: ReadonlySet<FaultKind> = new Set<FaultKind>(["débordement", "bloc coupé", "caractère absent des polices"]);

export const losesContent = ({ kind }: Pick<Fault, "kind">): boolean => LOSES_CONTENT.has(kind);

/** A sign that our fonts may not have: only the browser knows which font it took for it. */
export interface UnusualCharacter {
  readonly page: number;
  readonly character: string;
  /** As CSS writes it. */
  readonly family: string;
  readonly anchor?: string | undefined;
}

/** What the browser gives back for a unit: plain pages, and what is wrong on them. */
export interface LaidOutUnit {
  readonly pages: readonly string[];
  /** Where some fixed pages became two: which one each page was made from. */
  readonly madeFrom?: readonly number[] | undefined;
  readonly faults: readonly Fault[];
  /** To be looked up: those that our fonts lack become faults. */
  readonly unusual: readonly UnusualCharacter[];
  /** References to pages whose room is too narrow for the noughts that keep it. */
  readonly numbersTooWide: number;
}

export interface PrintAssets {
  /** Pictures as `data:` addresses. */
  readonly logos: readonly { readonly nom: string; readonly source: string }[];
}
