/**
 * What the checks of a proposal hand to the workflow that comments on it: which pages they could draw, and no sentence. All
 * that is said of the files themselves is worked out again by that workflow. It is read back as hostile: closed schema, no
 * free text.
 */
import { z } from "zod";
import type { Previews } from "./report.ts";

export const PREVIEW_ARTIFACT = "compte-rendu";
export const PREVIEW_FILE = "apercus.json";
/** In bytes. */
export const LARGEST_PREVIEW_REPORT = 50_000;

const schema = z.strictObject({
  version: z.literal(1),
  apercus: z
    .array(
      z.strictObject({
        fiche: z
          .string()
          .max(200)
          .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
        web: z.boolean(),
        papier: z.boolean(),
        deborde: z.boolean(),
      }),
    )
    .max(50),
  sansApercu: z.enum(["navigateur", "erreurs", "nombre"]).optional(),
});

export const previewReport = ({ of, sansApercu }: Previews): string =>
  JSON.stringify({ version: 1, apercus: [...of].map(([fiche, preview]) => ({ fiche, ...preview })), sansApercu });

/** Undefined for anything that this program would not have written. */
export const readPreviewReport = (text: string): Previews | undefined => {
  if (text.length > LARGEST_PREVIEW_REPORT) return undefined;
  try {
    const { data } = schema.safeParse(JSON.parse(text));
    return data && { of: new Map(data.apercus.map(({ fiche, ...preview }) => [fiche, preview])), sansApercu: data.sansApercu };
  } catch {
    return undefined;
  }
};
