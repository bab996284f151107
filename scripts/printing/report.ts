import type { ProductId } from "../../templates/print/work.ts";
import type { PlacedFault } from "./assemble.ts";
import type { BrowserChoice } from "./browser.ts";
import type { Starting } from "./with-browser.ts";

export interface PrintProgress {
  /** Which work: its title for people. */
  readonly work: string;
  readonly step: "mise en pages" | "impression";
  readonly done: number;
  readonly total: number;
}

export interface PrintOptions {
  readonly onProgress?: (progress: PrintProgress) => void;
  /** `npm`: only the browser of the npm package, so that files are the same everywhere. */
  readonly browser?: BrowserChoice;
  /** A browser already started. */
  readonly starting?: Starting;
  /** How long the browser may say nothing, in milliseconds: as long as a whole guide may need without this option. */
  readonly longestSilence?: number;
  /** Of the picture of the first page, in pixels; that of a cover to click on without this option. */
  readonly pictureWidth?: number;
}

export interface PrintedFile {
  /** Relative to the folder written into. */
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  /** What whoever prints it must know, in French: « retourner sur le bord court ». */
  readonly note?: string | undefined;
}

export interface WorkReport {
  readonly product: ProductId;
  /** The work's identifier. */
  readonly id: string;
  readonly title: string;
  readonly pages: number;
  readonly files: readonly PrintedFile[];
  /** What is wrong on its pages: never hidden. */
  readonly faults: readonly PlacedFault[];
  /** The picture of its first page, relative to the folder written into. */
  readonly cover: string;
  readonly seconds: number;
}

export interface PrintReport {
  readonly works: readonly WorkReport[];
  /** The browser that made the files, with its version. */
  readonly browser: string;
}
