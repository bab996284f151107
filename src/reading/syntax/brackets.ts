/** Lists and groups on one line: never closed, followed by text, or with a comma too many. */
import { quoted } from "../wording.ts";
import { entryOf, openingBefore, rewritten, type SyntaxTrap } from "./mistake.ts";

export const unclosedBracket: SyntaxTrap = {
  code: "crochet-non-ferme",
  recognise: ({ error, text, at }) => {
    const mark = /must be sufficiently indented and end with a ([\]}])|^Expected flow (?:map|sequence) to end with ([\]}])/
      .exec(error.message)
      ?.slice(1)
      .find(Boolean);
    if (!mark) return undefined;
    const opening = openingBefore(text, at, mark === "]" ? /(?:^|[\s[{,:])\[(?=[^\]]*(?:#|$))/ : /(?:^|[\s[{,:])\{(?=[^}]*(?:#|$))/);
    if (!opening) return undefined;
    const { key, value } = entryOf(opening.line);
    const open = mark === "]" ? "[" : "{";
    const cut = / #/.exec(value);
    if (cut)
      return {
        message: `« # » commence un commentaire : ${quoted(value.slice(cut.index + 1))} serait perdu, et « ${open} » n'est plus fermé.`,
        conseil: "Mettez entre guillemets la valeur qui contient « # ».",
        start: opening.line.start + opening.line.content.lastIndexOf(value) + cut.index + 1,
        longueur: value.length - cut.index - 1,
      };
    const closed = /^[[{] *[^\s,]/.test(value)
      ? `Fermez avec « ${mark} » : ${key ? `${key}: ` : ""}${value.replace(/[\s,]+$/, "")}${mark === "}" ? " }" : mark} – ou, si c'est un texte, mettez-le entre guillemets.`
      : `Ajoutez « ${mark} » à la fin.`;
    return { message: `« ${open} » ouvre une liste ou un groupe qui n'est jamais fermé.`, conseil: closed, start: opening.start, longueur: 1 };
  },
};

export const afterBracket: SyntaxTrap = {
  code: "texte-apres-crochet",
  recognise: ({ error, line }) => {
    if (!error.message.startsWith("Unexpected scalar at node end")) return undefined;
    const { key, value, start } = entryOf(line);
    if (!/^[[{]/.test(value)) return undefined;
    return {
      message: `Du texte suit « ${value[0] === "[" ? "]" : "}"} » : YAML ne sait pas où le mettre.`,
      conseil: rewritten(key, value),
      start,
      longueur: value.length,
    };
  },
};

export const extraComma: SyntaxTrap = {
  code: "virgule-en-trop",
  recognise: ({ error, at }) =>
    error.message.startsWith("Unexpected ,")
      ? {
          message: "Il y a une virgule en trop dans la liste.",
          conseil: "Supprimez-la, ou mettez entre guillemets la valeur qui contient une virgule.",
          remplacement: "",
          start: at,
          longueur: 1,
        }
      : undefined,
};
