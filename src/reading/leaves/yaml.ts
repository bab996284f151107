/** What YAML reads without a word, and not as it was meant. */
import { inQuotes, quoted } from "../wording.ts";
import { error, type LeafTrap, warning } from "./trap.ts";

/** `adresse: 12 rue X #3`: YAML stops reading at ` #`, and says nothing. */
const cutByHash: LeafTrap = ({ champ, ecriture, suite, cle, texte, brut }) => {
  const comment = /^[ \t]+(#.*?)\s*$/.exec(suite)?.[1];
  const isText = champ?.kind === "texte" || (champ?.kind === "format" && champ.help.editorType === undefined && !/^date|^code_/.test(cle));
  if (comment === undefined || ecriture !== "nue" || !isText) return undefined;
  const conseil = `Si c'est un commentaire, mettez-le sur sa propre ligne ; sinon écrivez : ${cle}: ${inQuotes(`${texte} ${comment}`)}`;
  return {
    ...warning("diese", `« # » commence un commentaire : ${quoted(comment)} ne sera pas lu.`, conseil),
    decalage: brut.length + suite.indexOf("#"),
    longueur: comment.length,
  };
};

/** A dash one space too far makes one text of two elements, silently. */
const shiftedDash: LeafTrap = ({ ecriture, brut }) => {
  if (ecriture !== "nue") return undefined;
  const dash = /\n[ \t]*(-(?:[ \t]+|(?=[^\s-]))\S)/.exec(brut);
  if (!dash) return undefined;
  return {
    ...error(
      "tiret-decale",
      "Le tiret n'est pas aligné avec le précédent : les deux éléments n'en feraient qu'un.",
      "Alignez les tirets de la liste, et mettez une espace après chacun.",
    ),
    decalage: dash.index + dash[0].length - (dash[1]?.length ?? 1),
    longueur: 1,
  };
};

const nullWord: LeafTrap = ({ ecriture, texte, champ }) => {
  if (
    ecriture !== "nue" ||
    champ?.kind !== "texte" ||
    !/^(?:~|null|none|néant|neant|nc|n\.?c\.?|\?+|xx+|-|todo|à compléter|a completer|à préciser)$/i.test(texte)
  )
    return undefined;
  return warning("valeur-vide", `${quoted(texte)} sera imprimé tel quel.`, `Si l'information manque, supprimez la ligne.`);
};

export const yamlLeafTraps: readonly LeafTrap[] = [cutByHash, shiftedDash, nullWord];
