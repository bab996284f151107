/** What YAML reads without a word, and not as it was meant. */
import { inQuotes, quoted } from "../wording.ts";
import { error, type LeafTrap, warning } from "./trap.ts";

/** `adresse: 12 rue X #3`: YAML stops reading at ` #`, and says nothing. */
const cutByHash: LeafTrap = ({ field, style, rest, key, text, raw }) => {
  const comment = /^[ \t]+(#.*?)\s*$/.exec(rest)?.[1];
  const isText = field?.kind === "text" || (field?.kind === "format" && field.help.editorType === undefined && !/^date|^code_/.test(key));
  if (comment === undefined || style !== "plain" || !isText) return undefined;
  const conseil = `Si c'est un commentaire, mettez-le sur sa propre ligne ; sinon écrivez : ${key}: ${inQuotes(`${text} ${comment}`)}`;
  return {
    ...warning("diese", `« # » commence un commentaire : ${quoted(comment)} ne sera pas lu.`, conseil),
    offset: raw.length + rest.indexOf("#"),
    length: comment.length,
  };
};

/** A dash one space too far makes one text of two elements, silently. */
const shiftedDash: LeafTrap = ({ style, raw }) => {
  if (style !== "plain") return undefined;
  const dash = /\n[ \t]*(-(?:[ \t]+|(?=[^\s-]))\S)/.exec(raw);
  if (!dash) return undefined;
  return {
    ...error(
      "tiret-decale",
      "Le tiret n'est pas aligné avec le précédent : les deux éléments n'en feraient qu'un.",
      "Alignez les tirets de la liste, et mettez une espace après chacun.",
    ),
    offset: dash.index + dash[0].length - (dash[1]?.length ?? 1),
    length: 1,
  };
};

const nullWord: LeafTrap = ({ style, text, field }) => {
  if (style !== "plain" || field?.kind !== "text" || !/^(?:~|null|none|néant|neant|nc|n\.?c\.?|\?+|xx+|-|todo|à compléter|a completer|à préciser)$/i.test(text))
    return undefined;
  return warning("valeur-vide", `${quoted(text)} sera imprimé tel quel.`, `Si l'information manque, supprimez la ligne.`);
};

const CURLY = /^[“”„‟](?<inside>[^“”„‟"]+)[“”„‟]$/;

/** A word processor bends the quotes: YAML takes them for letters, and they would be printed. */
const curlyQuotes: LeafTrap = ({ style, text }) => {
  const inside = style === "plain" ? CURLY.exec(text)?.groups?.["inside"] : undefined;
  if (inside === undefined) return undefined;
  const right = inQuotes(inside);
  return error(
    "guillemets-courbes",
    `Les guillemets de ${quoted(text)} ne sont pas ceux que YAML connaît : ils feraient partie du texte.`,
    `Écrivez : ${right}`,
    right,
  );
};

export const yamlLeafTraps: readonly LeafTrap[] = [curlyQuotes, cutByHash, shiftedDash, nullWord];
