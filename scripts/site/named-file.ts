/** Files named by their content, so that they can be cached for ever. */
import { createHash } from "node:crypto";

export interface NamedFile {
  readonly folder: string;
  readonly name: string;
  /** Named by its content already. */
  readonly file?: string;
  readonly content: Uint8Array;
}

/** « recherche.js » → « /scripts/recherche-1a2b3c4d.js ». */
export const named = (folder: string, name: string, content: Uint8Array): string => {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
  return `${folder}/${name.replace(/(\.\w+)$/, `-${hash}$1`)}`;
};
