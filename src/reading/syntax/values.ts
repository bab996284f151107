/** Values that start with a sign of YAML, or contain one. */
import { endOfLine } from "../source.ts";
import { quoted } from "../wording.ts";
import { entryOf, rewritten, type SyntaxTrap } from "./mistake.ts";

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
    return { message, conseil: rewritten(key, value), start, longueur: value.length };
  },
};

export const nestedColon: SyntaxTrap = {
  code: "deux-points",
  recognise: ({ error, line, text, at }) => {
    if (error.code !== "BLOCK_AS_IMPLICIT_KEY" && !/Nested mappings|must be on a single line|single line/.test(error.message)) return undefined;
    const { key, value, start } = entryOf(line);
    if (!key || !/^[^"'[{].*?:(?: |$)/.test(value) || at > endOfLine(text, line.start)) return undefined;
    const message = `Le texte contient « : » suivi d'une espace : YAML y voit une nouvelle clé (${quoted(value.split(":")[0] ?? "")}).`;
    return { message, conseil: rewritten(key, value), start, longueur: value.length };
  },
};
