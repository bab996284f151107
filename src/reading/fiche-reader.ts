/** How the file of a structure is read: the same in a command and in a browser. */
import type { Communes } from "../model/commune.ts";
import type { Referentiel } from "../model/referentiel.ts";
import { structureSchema } from "../model/structure.ts";
import { ficheCheck } from "./fiche/check.ts";
import { namesIn } from "./names.ts";

export const ficheReader = (referentiel: Referentiel, communes?: Communes) => ({
  schema: structureSchema(referentiel),
  namesOf: namesIn(referentiel),
  check: ficheCheck,
  ...(communes && { communes }),
});
