import type { Guide } from "../../src/model/guide.ts";

/** The title of a file: « Le numérique pour tous – Metz », and which part of it when it is an extract. */
export const titleOf = ({ edition, extrait }: Guide, product?: string): string =>
  [edition.titre, product, edition.nom_territoire, extrait].filter(Boolean).join(" – ");

/** What a catalogue says of it under the title. */
export const subjectOf = ({ edition, extrait }: Guide): string => [edition.sous_titre, edition.edition, extrait].filter(Boolean).join(" · ");
