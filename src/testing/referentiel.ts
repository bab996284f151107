import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { type Referentiel, referentielSchema } from "../model/referentiel.ts";

/** The référentiel that every guide starts from, checked. */
export const readReferentiel = (): Referentiel =>
  referentielSchema.parse(parseDocument(readFileSync(new URL("../../data/referentiel.yaml", import.meta.url), "utf8"), { schema: "failsafe" }).toJS());
