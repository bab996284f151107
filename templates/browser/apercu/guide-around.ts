/** A guide of one structure, to draw its pages in a browser: what the guide says of itself, and the names that decide of its code. */
import { createGuide, type Guide, type GuideContent } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";

/** Another structure of the guide: places are numbered by name, chapter by chapter. */
export type NamedPlace = Pick<Structure, "id" | "nom" | "territoire">;

export type Surroundings = Pick<GuideContent, "edition" | "referentiel" | "territoires" | "traductions" | "date" | "horairesDu">;

/** What a page says of the guide for the script that draws structures in it; no page of a structure speaks another language. */
export const surroundingsOf = ({ edition, referentiel, territoires, traductions, date, horairesDu }: Guide): Surroundings => ({
  edition,
  referentiel,
  territoires,
  traductions: { ...traductions, autres: [] },
  date,
  horairesDu,
});

/** Only a name, and nothing that it does: such a place is shown nowhere. */
const named = ({ id, nom, territoire }: NamedPlace): Structure => ({ id, nom, territoire, fichier: "", code_postal: "", commune: "", date_maj: "" });

export const guideAround = (surroundings: Surroundings, lieux: readonly NamedPlace[], structure: Structure): Guide =>
  createGuide({ ...surroundings, structures: [structure, ...lieux.filter(({ id }) => id !== structure.id).map(named)], actualites: [], pages: [] });
