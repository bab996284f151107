/** The words of the sheet handed over in French, ordinary or plain: those of the files and those of the référentiel, together. */
import type { Guide } from "../model/guide.ts";
import { servicesOf } from "../model/referentiel.ts";
import type { Mots } from "../model/traduction.ts";

type Names = Readonly<Record<string, string>>;

export interface Vocabulaire extends Mots {
  readonly services: Names;
  readonly publics: Names;
  readonly interventions: Names;
  readonly langues: Names;
}

const names = <Entry extends { readonly id: string }>(entries: readonly Entry[], name: (entry: Entry) => string): Names =>
  Object.fromEntries(entries.map((entry) => [entry.id, name(entry)]));

export const vocabulaireOf = ({ referentiel, traductions }: Guide, isSimple: boolean): Vocabulaire => ({
  ...(isSimple ? traductions.simple : traductions.francais),
  services: names(servicesOf(referentiel), ({ nom, langage_simple }) => (isSimple ? langage_simple : nom)),
  publics: names(referentiel.publics, ({ nom }) => nom),
  interventions: names(referentiel.interventions, ({ nom, langage_simple }) => (isSimple ? langage_simple : nom)),
  langues: names(referentiel.langues, ({ nom }) => nom),
});
