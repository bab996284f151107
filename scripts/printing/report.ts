import type { BrowserChoice } from "./browser.ts";

export interface PrintProgress {
  readonly etape: "mise en pages" | "impression";
  readonly fait: number;
  readonly total: number;
}

export interface PrintOptions {
  readonly onProgress?: (progress: PrintProgress) => void;
  /** `npm`: only the browser of the npm package, so that the file is the same everywhere. */
  readonly navigateur?: BrowserChoice;
  /** The guide's content folder: its logos are read there. */
  readonly contenu?: string;
}

export interface PrintReport {
  readonly pages: number;
  readonly bytes: number;
  /** What sticks out of its page: never cut silently. */
  readonly overflows: readonly { readonly page: number; readonly nom: string; readonly structureId?: string | undefined; readonly mm: number }[];
  /** The browser that made the file, with its version. */
  readonly navigateur: string;
  /** The picture of the first page, for the website. */
  readonly couverture: string;
  readonly secondes: number;
}
