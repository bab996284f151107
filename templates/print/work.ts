/** A printed work: one layout, of one size, in one set of styles. A product is made of one work or several. */
import type { PAPIERS } from "../../src/model/edition.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { PrintAssets, Unit } from "./unit.ts";

/** A sheet once trimmed, in millimetres. */
export interface Paper {
  readonly name: "A3" | "A4" | "A5";
  readonly width: number;
  readonly height: number;
}

export const A3: Paper = { name: "A3", width: 297, height: 420 };
export const A4: Paper = { name: "A4", width: 210, height: 297 };
export const A5: Paper = { name: "A5", width: 148, height: 210 };

/** What a work becomes once it is laid out. */
export type Delivery = PagesDelivery | BookletsDelivery | PressDelivery;

/** Its pages, one after the other. `tagged`: bookmarked, linked and tagged, for a screen; others are for paper alone. */
export interface PagesDelivery {
  readonly kind: "pages";
  readonly file: string;
  readonly tagged: boolean;
}

/** Its pages two up on sheets twice their size, to be printed on both sides, folded and stapled. */
export interface BookletsDelivery {
  readonly kind: "cahiers";
  readonly file: string;
  /** The most sheets in one booklet: beyond, they no longer fold well. */
  readonly sheets: number;
}

/** For a print shop: the interior, and the cover in one sheet with its spine, each with bleed, boxes and crop marks. Asks for `surround`. */
export interface PressDelivery {
  readonly kind: "imprimeur";
  readonly interior: string;
  readonly cover: string;
  /** Thickness of one leaf of paper, in millimetres: their number makes the spine. */
  readonly leaf: number;
}

export type Ink = "couleur" | "noir";

export interface Work {
  readonly product: ProductId;
  /** Names the work in reports and files: « lecture », « livret-noir-et-blanc ». */
  readonly id: string;
  readonly title: string;
  /** What stands beside the page number. */
  readonly runningTitle: string;
  /** For catalogues: the edition, the part of the guide. */
  readonly subject: string;
  readonly units: readonly Unit[];
  readonly paper: Paper;
  /** How far pages are drawn beyond the trimmed edge, in millimetres. */
  readonly bleed: number;
  /** Room around the bleed for what only the print shop sees: crop marks, what the sheet is. In millimetres. */
  readonly surround?: number;
  /** Style sheets of `css/`, in order; those of the ink come last. */
  readonly styles: readonly string[];
  readonly ink: Ink;
  /** No text is smaller, in points. */
  readonly smallestType: number;
  readonly deliveries: readonly Delivery[];
}

/** How a product is wanted. */
export interface Wish {
  readonly ink: Ink;
  readonly assets: PrintAssets;
  /** What stands between the product and `.pdf`: « -noir-et-blanc », « -woippy ». */
  readonly suffix: string;
  readonly paper?: Paper | undefined;
}

/** How one copy is made on an A4 machine that prints both sides. */
export interface Making {
  /** Pages on one side of an A4 sheet. */
  readonly pagesPerSide: 1 | 2;
  readonly binding: "reliure" | "agrafes" | "aucune";
  /** Each page is a paper of its own: nobody makes copies of them all together. */
  readonly apart?: true;
  /** What to tell the machine and the person, in French, in a sentence or two. */
  readonly advice: string;
}

export interface Product {
  readonly id: ProductId;
  /** « Guide à lire ». */
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly summary: string;
  /** Absent for what only a print shop makes. */
  readonly making?: Making;
  readonly works: (guide: Guide, wish: Wish) => readonly Work[];
}

export type ProductId = (typeof PAPIERS)[number];
