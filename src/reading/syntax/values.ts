/** Values that start with a sign of YAML, or contain one. */
import { endOfLine } from "../source.ts";
import { quoted } from "../wording.ts";
import { entryOf, indentOf, keyBefore, lineFrom, quotedAgain, rewritten, type SyntaxTrap } from "./mistake.ts";

export const reserved: SyntaxTrap = {
  code: "caractere-reserve",
  recognise: ({ error, line }) => {
    const { key, value, start } = entryOf(line);
    const first = value[0] ?? "";
    const isRefused =
      error.code === "BAD_SCALAR_START" ||
      (/^[|>]/.test(value) && /^Block scalar header|^Not a YAML token/.test(error.message)) ||
      (/^[?-] /.test(value) && key !== undefined) ||
      (/^[\]}]/.test(value) && /flow-(?:seq|map)-end/.test(error.message)) ||
      (/^[&*!]/.test(value) &&
        ["BAD_ALIAS", "UNEXPECTED_TOKEN", "MISSING_CHAR", "MULTIPLE_ANCHORS", "MULTIPLE_TAGS", "TAG_RESOLVE_FAILED"].includes(error.code));
    if (!isRefused || !/[@`%&*!|>?,\-\]}]/.test(first)) return undefined;
    const message = `Une valeur ne peut pas commencer par « ${first} », que YAML réserve.`;
    return { message, conseil: rewritten(key, value), ...quotedAgain(value), start, longueur: value.length };
  },
};

export const nestedColon: SyntaxTrap = {
  code: "deux-points",
  recognise: ({ error, line, text, at }) => {
    if (error.code !== "BLOCK_AS_IMPLICIT_KEY" && !/Nested mappings|must be on a single line|single line/.test(error.message)) return undefined;
    const { key, value, start } = entryOf(line);
    if (!key || !/^[^"'[{].*?:(?: |$)/.test(value) || at > endOfLine(text, line.start)) return undefined;
    const message = `Le texte contient « : » suivi d'une espace : YAML y voit une nouvelle clé (${quoted(value.split(":")[0] ?? "")}).`;
    return { message, conseil: rewritten(key, value), ...quotedAgain(value), start, longueur: value.length };
  },
};

/** `{ titre: Atelier: mail }` */
export const colonInGroup: SyntaxTrap = {
  code: "deux-points",
  recognise: ({ error, line, at }) => {
    if (error.code !== "BLOCK_IN_FLOW") return undefined;
    const value = /^[^,}\]]+/.exec(line.content.slice(at - line.start))?.[0].trimEnd() ?? "";
    if (!/:(?: |$)/.test(value)) return undefined;
    const message = `Le texte contient « : » suivi d'une espace : YAML y voit une nouvelle clé (${quoted(value.split(":")[0] ?? "")}).`;
    return { message, conseil: rewritten(keyBefore(line, at), value), ...quotedAgain(value), start: at, longueur: value.length };
  },
};

/** A text that goes on under its key, and one of whose lines looks like « clé: valeur ». */
export const colonInContinuation: SyntaxTrap = {
  code: "deux-points",
  recognise: ({ error, line, text, at }) => {
    const { key, value, start } = entryOf(line);
    if (!["BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"].includes(error.code) || !key || at !== start || /^["'[{]|: /.test(value)) return undefined;
    const lines = [];
    for (let next = endOfLine(text, at) + 1; next < text.length; next = text.indexOf("\n", next) + 1 || text.length) {
      const following = lineFrom(text, next);
      if (indentOf(following) <= indentOf(line) || lines.length >= 20) break;
      lines.push(following);
    }
    const guilty = lines.find(({ content }) => /:(?: |$)/.test(content));
    // A single word before the colon, right under the key, is a key of its own that was shifted.
    if (!guilty || (guilty === lines[0] && /^ +[^\s:]+:/.test(guilty.content))) return undefined;
    const whole = [value, ...lines.map(({ content }) => content.trim())].join(" ");
    return {
      message: "Cette ligne continue le texte du dessus, mais son « : » la fait prendre pour une clé.",
      conseil: `${rewritten(key, whole)} – ou écrivez « ${key}: | » puis le texte sur les lignes suivantes.`,
      start: guilty.start + indentOf(guilty),
      longueur: guilty.content.trim().length,
    };
  },
};
