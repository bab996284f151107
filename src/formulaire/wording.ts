/** The coach speaks to people who write YAML; in the form nobody does. */
import type { Statement } from "../reading/problem.ts";

export interface FormWords {
  /** Whole sentences. */
  readonly words: string;
  /** What could be written instead, as the field would hold it. */
  readonly instead?: string | undefined;
}

/** What only makes sense beside the lines of a file is said otherwise. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  "champ-manquant": "Cette réponse est nécessaire.",
  "adresse-absente": "Donnez l’adresse ; ou, si le lieu se déplace, les arrêts de sa tournée.",
  "rien-a-proposer": "Un lieu du guide propose au moins un service, un matériel ou un accès à internet : dites lequel.",
  "coordonnee-seule": "Il faut la latitude et la longitude, ou aucune des deux.",
  "estimation-sans-source": "Des niveaux estimés le sont d’après une source : dites laquelle.",
  horaires: "Ces horaires ne peuvent pas être lus : remplissez le tableau de la semaine.",
};

const OWN_ADVICE: Readonly<Record<string, string>> = {
  "valeur-vide": "Si vous ne savez pas, laissez le champ vide.",
  "structure-en-double": "Si c’est le même lieu, corrigez plutôt sa fiche ; si ce sont deux lieux, distinguez leurs noms.",
};

const unquoted = (text: string): string => {
  const inner = /^"(.*)"$/s.exec(text)?.[1];
  return inner === undefined ? text : inner.replaceAll('\\"', '"').replaceAll("\\\\", "\\");
};

/** « telephone: "03 87 00 00 00" » is « 03 87 00 00 00 » in a field; a line of a file is a field. */
const withoutYaml = (text: string): string =>
  text
    .replace(/ : [a-z_]+: /g, " : ")
    .replace(/( : | ou )"([^"]*)"/g, "$1$2")
    .replaceAll("« complement_adresse »", "« Pour trouver l’entrée »")
    .replaceAll(", entre guillemets", "")
    .replaceAll(/supprimez la ligne/g, "videz le champ");

/** A place of the content folder says nothing to who never saw it. */
const withoutPaths = (text: string): string => text.replace(/ : structures\/[\w/-]+\.yaml/g, "");

export const inFormWords = ({ code, message, conseil, remplacement }: Statement): FormWords => {
  const own = OWN_WORDS[code];
  const instead = remplacement === undefined ? undefined : unquoted(remplacement);
  if (own !== undefined && instead === undefined) return { words: own };
  const advice = OWN_ADVICE[code] ?? (instead === undefined ? (conseil ?? "") : "");
  return { words: withoutPaths(withoutYaml(`${message} ${advice}`)).trim(), instead };
};
