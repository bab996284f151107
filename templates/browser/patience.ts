/** How long one waits for another site before being told that it does not answer. */
export const PATIENCE_MS = 10_000;
