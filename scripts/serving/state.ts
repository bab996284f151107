/** What the development server tells the pages it serves. Shared with the script that runs in the browser. */
export interface PreviewProblem {
  /** « content/structures/borny/x.yaml:12:3 » */
  readonly place: string;
  readonly message: string;
  readonly conseil?: string | undefined;
  readonly extrait: string;
}

export interface PreviewState {
  /** Changes each time the pages may have changed. */
  readonly version: string;
  /** What stops the content from being shown; the pages stay those of the last good content. */
  readonly problems: readonly PreviewProblem[];
}

export const SCRIPT_PATH = "/_apercu/apercu.js";
/** Where the papers are on the development server. */
export const PAPERS_PATH = "/_papiers/";
export const EVENTS_PATH = "/_apercu/etat";
