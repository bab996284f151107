/** The publisher's pictures, inlined: the document that is printed asks for nothing. */
import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Guide } from "../../src/model/guide.ts";
import type { PrintAssets } from "../../templates/print/unit.ts";

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
};

/** Logos of the guide, read in its content folder. Those that cannot be read are left out. */
export const printAssets = (guide: Guide, content: string): PrintAssets => ({
  logos: (guide.edition.logos ?? []).flatMap(({ fichier, nom }) => {
    const type = IMAGE_TYPES[extname(fichier)];
    try {
      return type ? [{ nom, source: `data:${type};base64,${readFileSync(join(content, fichier)).toString("base64")}` }] : [];
    } catch {
      return [];
    }
  }),
});
