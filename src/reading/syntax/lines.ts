/** Lines that are not where YAML wants them, or not what it wants. */
import { endOfLine } from "../source.ts";
import { quoted } from "../wording.ts";
import { indentOf, lineFrom, previousLine, type SyntaxTrap } from "./mistake.ts";

export const shiftedDash: SyntaxTrap = {
  code: "tiret-decale",
  recognise: ({ error, line, before }) => {
    if (
      !/block sequence may not be used|All sequence items|Implicit keys need to be on a single line|All mapping items/.test(error.message) ||
      !/^ *-(?: |$)/.test(line.content)
    )
      return undefined;
    const expected = before && /^ *-/.test(before.content) ? indentOf(before) : undefined;
    const where = expected === undefined ? "sous celui de la ligne précédente" : `à la colonne ${expected + 1}, comme le précédent`;
    return {
      message: "Le tiret n'est pas aligné avec les autres éléments de la liste.",
      conseil: `Placez le tiret ${where}.`,
      start: line.start,
      longueur: Math.max(1, indentOf(line) + 1),
    };
  },
};

export const noSpaceAfterDash: SyntaxTrap = {
  code: "espace-apres-tiret",
  recognise: ({ error, line }) => {
    const item = /^ *-(?<item>[^\s-].*?) *$/.exec(line.content)?.groups?.["item"];
    if (item === undefined || !["BAD_INDENT", "MISSING_CHAR", "MULTILINE_IMPLICIT_KEY"].includes(error.code)) return undefined;
    return {
      message: "Il manque une espace après le tiret : YAML n'y voit pas un élément de la liste.",
      conseil: `Écrivez : - ${item}`,
      remplacement: `- ${item}`,
      start: line.start + indentOf(line),
      longueur: item.length + 1,
    };
  },
};

export const noSpaceAfterColon: SyntaxTrap = {
  code: "espace-apres-deux-points",
  recognise: ({ error, text, at }) => {
    if (!["MULTILINE_IMPLICIT_KEY", "MISSING_CHAR", "BLOCK_AS_IMPLICIT_KEY"].includes(error.code)) return undefined;
    const here = lineFrom(text, at);
    const before = previousLine(text, here);
    const line = [here, before].find((candidate) => candidate && /^ *[a-z_-]+:[^\s:/]/i.test(candidate.content));
    if (!line) return undefined;
    const colon = line.content.indexOf(":");
    return {
      message: "Il manque une espace après les deux-points.",
      conseil: `Écrivez : ${line.content.slice(0, colon).trim()}: ${line.content.slice(colon + 1).trim()}`,
      remplacement: ": ",
      start: line.start + colon,
      longueur: 1,
    };
  },
};

/** The first line starts with a space: the parser then loses everything after it. */
export const margin: SyntaxTrap = {
  code: "retrait",
  recognise: ({ error, text }) => {
    const first = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?<spaces> +)[^\s#]/.exec(text);
    const spaces = first?.groups?.["spaces"];
    if (!first || spaces === undefined || !/^Unexpected (?:scalar|map-value-ind)/.test(error.message)) return undefined;
    const start = first[0].length - 1 - spaces.length;
    return {
      message: "La première ligne est décalée : les suivantes ne sont plus au même niveau.",
      conseil: "Supprimez les espaces au début de cette ligne.",
      remplacement: "",
      start,
      longueur: spaces.length,
    };
  },
};

export const indentation: SyntaxTrap = {
  code: "retrait",
  recognise: ({ error, text, line, before, at }) => {
    if (error.code === "BAD_INDENT" && /^All (?:mapping|sequence) items/.test(error.message)) {
      const conseil = before
        ? `Commencez la ligne à la colonne ${indentOf(before) + 1}, comme la ligne du dessus, ou à celle de la rubrique.`
        : "Alignez la ligne avec celles du dessus.";
      return { message: "La ligne n'est pas alignée avec celles de sa rubrique.", conseil, start: line.start, longueur: Math.max(1, indentOf(line)) };
    }
    const next = lineFrom(text, Math.min(text.length, endOfLine(text, at) + 1));
    const shifted = [next, line].find((candidate) => /^ +[^\s#-][^:]*:(?: |$)/.test(candidate.content));
    const isTooFar = error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "MULTILINE_IMPLICIT_KEY" || /^Unexpected scalar at node end/.test(error.message);
    if (!shifted || !isTooFar) return undefined;
    return {
      message: "La ligne est décalée vers la droite : YAML croit qu'elle appartient à la ligne du dessus.",
      conseil: "Supprimez les espaces en trop au début de la ligne.",
      start: shifted.start,
      longueur: indentOf(shifted),
    };
  },
};

export const lineWithoutKey: SyntaxTrap = {
  code: "ligne-sans-cle",
  recognise: ({ error, line, at, text }) => {
    if (error.code !== "MULTILINE_IMPLICIT_KEY" && !error.message.startsWith("Implicit map keys need")) return undefined;
    const start = error.message.startsWith("Implicit map keys") ? lineFrom(text, Math.max(0, at)) : line;
    const conseil = "Écrivez « clé: valeur », ou décalez la ligne de deux espaces si elle continue le texte du dessus.";
    return {
      message: `YAML ne comprend pas cette ligne : ${quoted(start.content)} n'est pas une clé suivie de « : ».`,
      conseil,
      start: start.start + indentOf(start),
      longueur: start.content.trim().length,
    };
  },
};

export const severalDocuments: SyntaxTrap = {
  code: "plusieurs-documents",
  recognise: ({ error, text }) => {
    if (error.code !== "MULTIPLE_DOCS" && !/YAML stream|document/i.test(error.message)) return undefined;
    const separators = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].filter(({ index }) => text.slice(0, index).trim() !== "");
    const [first] = separators;
    if (!first) return undefined;
    const message = "Le fichier contient plusieurs documents (séparés par « --- » ou « ... ») : seul le premier serait lu.";
    return { message, conseil: "Faites un fichier par structure, ou supprimez le séparateur.", start: first.index, longueur: 3 };
  },
};
