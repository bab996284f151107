/** What every page of the website closes over: the guide, its addresses, and the files that pages point to. */

import type { LinkReport } from "../src/exchange/liens/liens.ts";
import { type Urls, urlsOf } from "../src/model/addresses.ts";
import type { Guide } from "../src/model/guide.ts";
import { type Stylesheet, stylesheet } from "./css.ts";
import type { ProductId } from "./print/work.ts";

export interface PrintedFileFacts {
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  /** What the person at the copier must know, in French. */
  readonly note?: string | undefined;
}

/** What a reader would not find on a page of a paper. */
export interface PrintedFault {
  readonly page: number;
  readonly name: string;
  readonly structureId?: string | undefined;
  /** « débordement de 3,2 mm » */
  readonly words: string;
}

/** What is known of a paper once it has been made: its files lie beside the page that presents it. */
export interface PrintedProduct {
  readonly product: ProductId;
  readonly pages: number;
  /** The picture of its first page. */
  readonly cover: string;
  readonly files: readonly PrintedFileFacts[];
  /** Absent when it was made by a version that did not tell. */
  readonly faults?: readonly PrintedFault[] | undefined;
}

/** Logical name → path under the site's root: « recherche.js » → « /scripts/recherche-1a2b3c4d.js ». */
export type Assets = ReadonlyMap<string, string>;

/** The words of one language for the sheet handed over, by logical name: « traduction-ar.json ». */
export const traductionAsset = (langue: string): string => `traduction-${langue}.json`;

export interface Site extends Urls {
  readonly guide: Guide;
  /** Empty while no PDF has been made: pages then say so instead of linking to nothing. */
  readonly printed: readonly PrintedProduct[];
  /** What the last check of the links found; absent when none was made. */
  readonly liens?: LinkReport | undefined;
  asset(name: string): string;
  styles(parts: readonly string[]): Stylesheet;
}

export const createSite = (guide: Guide, assets: Assets, printed: readonly PrintedProduct[] = [], liens?: LinkReport): Site => {
  const urls = urlsOf(guide.edition);
  const asset = (name: string): string => {
    const path = assets.get(name);
    if (path === undefined) throw new Error(`Unknown asset: ${name}`);
    return urls.href(path);
  };
  const known = new Map<string, Stylesheet>();
  const styles = (parts: readonly string[]): Stylesheet => {
    const key = parts.join(" ");
    const ready = known.get(key) ?? stylesheet(parts, asset);
    known.set(key, ready);
    return ready;
  };
  return { ...urls, guide, printed, liens, asset, styles };
};
