/** Every JSON Schema that an editor may need: those of a guide's files, and that of the mappings of imported lists. */
import { correspondanceSchema } from "../../src/exchange/import/correspondance.ts";
import type { Referentiel } from "../../src/model/referentiel.ts";
import { editorSchemas } from "../../src/reading/editor-schema.ts";

/** By name of file in data/schemas/, the text to write there. */
export const allEditorSchemas = (referentiel: Referentiel): ReadonlyMap<string, string> =>
  editorSchemas(referentiel, {
    correspondance: { schema: correspondanceSchema(referentiel), title: "Ce que veulent dire les colonnes d'une liste à importer" },
  });
