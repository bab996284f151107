import type { BrowserChoice } from "./browser.ts";

export interface PrintProgress {
  readonly step: "mise en pages" | "impression";
  readonly done: number;
  readonly total: number;
}

export interface PrintOptions {
  readonly onProgress?: (progress: PrintProgress) => void;
  /** `npm`: only the browser of the npm package, so that the file is the same everywhere. */
  readonly browser?: BrowserChoice;
  /** The guide's content folder: its logos are read there. */
  readonly content?: string;
}

export interface PrintReport {
  readonly pages: number;
  readonly bytes: number;
  /** What sticks out of its page: never cut silently. */
  readonly overflows: readonly { readonly page: number; readonly name: string; readonly structureId?: string | undefined; readonly mm: number }[];
  /** The browser that made the file, with its version. */
  readonly browser: string;
  /** The picture of the first page, for the website. */
  readonly cover: string;
  readonly seconds: number;
}
