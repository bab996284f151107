/**
 * What the YAML parser refuses → what the contributor did. The parser says « Nested mappings are not allowed in compact
 * mappings » at a place that is often the next line; the table below looks at the lines around and recognises the mistake.
 */
import type { YAMLError } from "yaml";
import { endOfLine, type Finding, lineAt, startOfLine } from "./source.ts";
import { inQuotes, quoted } from "./wording.ts";

interface Mistake {
  readonly error: YAMLError;
  readonly text: string;
  /** Offset of the error, its line and the line before that has text. */
  readonly at: number;
  readonly line: Line;
  readonly before: Line | undefined;
}

interface Line {
  readonly start: number;
  readonly content: string;
}

interface SyntaxTrap {
  readonly code: string;
  readonly recognise: (mistake: Mistake) => (Pick<Finding, "message" | "conseil"> & { readonly debut: number; readonly longueur: number }) | undefined;
}

/** `  - clé: valeur`: what stands before the value, and the value. */
const ENTRY = /^(?<lead> *(?:- +)*(?:[^\s"'[{#:][^:]*?: +)?)(?<value>\S.*?)? *$/;

const entryOf = (line: Line) => {
  const groups = ENTRY.exec(line.content)?.groups;
  const lead = groups?.["lead"] ?? "";
  return { lead, key: /([^\s:-][^:]*): *$/.exec(lead)?.[1], value: groups?.["value"] ?? "", start: line.start + lead.length };
};

const indentOf = ({ content }: Line): number => /^ */.exec(content)?.[0].length ?? 0;

const lineFrom = (text: string, offset: number): Line => ({ start: startOfLine(text, offset), content: lineAt(text, offset) });

const previousLine = (text: string, line: Line): Line | undefined => {
  for (let start = line.start; start > 0; ) {
    const before = lineFrom(text, start - 1);
    if (before.content.trim() !== "") return before;
    start = before.start;
  }
  return undefined;
};

const rewritten = (key: string | undefined, value: string): string => `Écrivez : ${key ? `${key}: ` : ""}${inQuotes(value)}`;

/** The last flow collection or quote opened before an offset and not closed on its own line. */
const openingBefore = (text: string, offset: number, pattern: RegExp): { readonly line: Line; readonly debut: number } | undefined => {
  for (let line: Line | undefined = lineFrom(text, Math.max(0, Math.min(offset, text.length) - 1)); line; line = previousLine(text, line)) {
    const found = pattern.exec(line.content);
    if (found) return { line, debut: line.start + found.index + found[0].length - 1 };
  }
  return undefined;
};

const apostrophe: SyntaxTrap = {
  code: "apostrophe",
  recognise: ({ error, line }) => {
    if (!error.message.startsWith("Unexpected scalar at node end")) return undefined;
    const { key, value, start } = entryOf(line);
    const quote = value[0];
    if (quote === "'") {
      const inner = value.replace(/^'/, "").replace(/'\s*$/, "").replaceAll("''", "'");
      const message = "Une apostrophe ferme le texte commencé par « ' » : la suite serait perdue.";
      return { message, conseil: rewritten(key, inner), debut: start, longueur: value.length };
    }
    if (quote !== '"') return undefined;
    const message = "Du texte suit le guillemet fermant : il serait perdu.";
    return { message, conseil: `Écrivez : ${key ? `${key}: ` : ""}'${value.replaceAll("'", "''")}'`, debut: start, longueur: value.length };
  },
};

const afterBracket: SyntaxTrap = {
  code: "texte-apres-crochet",
  recognise: ({ error, line }) => {
    if (!error.message.startsWith("Unexpected scalar at node end")) return undefined;
    const { key, value, start } = entryOf(line);
    if (!/^[[{]/.test(value)) return undefined;
    return {
      message: `Du texte suit « ${value[0] === "[" ? "]" : "}"} » : YAML ne sait pas où le mettre.`,
      conseil: rewritten(key, value),
      debut: start,
      longueur: value.length,
    };
  },
};

const unclosedQuote: SyntaxTrap = {
  code: "guillemet-non-ferme",
  recognise: ({ error, text, at }) => {
    const mark = /^Missing closing (["'])/.exec(error.message)?.[1];
    if (!mark) return undefined;
    const opening = openingBefore(text, at, mark === '"' ? /(?:^|[\s[{,])"(?=[^"]*$)/ : /(?:^|[\s[{,])'(?=[^']*$)/);
    if (!opening) return undefined;
    const { key, value } = entryOf(opening.line);
    const message = `Le guillemet ouvert ici (${mark}) n'est jamais fermé : tout le reste du fichier serait dans ce texte.`;
    return {
      message,
      conseil: rewritten(key, value.replace(/^["']/, "")),
      debut: opening.debut,
      longueur: opening.line.start + opening.line.content.length - opening.debut,
    };
  },
};

const unclosedBracket: SyntaxTrap = {
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
        debut: opening.line.start + opening.line.content.lastIndexOf(value) + cut.index + 1,
        longueur: value.length - cut.index - 1,
      };
    const closed = value.startsWith(open)
      ? `Fermez avec « ${mark} », ou mettez le texte entre guillemets : ${key ? `${key}: ` : ""}${inQuotes(value)}`
      : `Ajoutez « ${mark} » à la fin.`;
    return { message: `« ${open} » ouvre une liste ou un groupe qui n'est jamais fermé.`, conseil: closed, debut: opening.debut, longueur: 1 };
  },
};

const reserved: SyntaxTrap = {
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
    return { message, conseil: rewritten(key, value), debut: start, longueur: value.length };
  },
};

const nestedColon: SyntaxTrap = {
  code: "deux-points",
  recognise: ({ error, line, text, at }) => {
    if (error.code !== "BLOCK_AS_IMPLICIT_KEY" && !/Nested mappings|must be on a single line|single line/.test(error.message)) return undefined;
    const { key, value, start } = entryOf(line);
    if (!key || !/^[^"'[{].*?:(?: |$)/.test(value) || at > endOfLine(text, line.start)) return undefined;
    const message = `Le texte contient « : » suivi d'une espace : YAML y voit une nouvelle clé (${quoted(value.split(":")[0] ?? "")}).`;
    return { message, conseil: rewritten(key, value), debut: start, longueur: value.length };
  },
};

const backslash: SyntaxTrap = {
  code: "barre-inverse",
  recognise: ({ error, line, at }) => {
    if (error.code !== "BAD_DQ_ESCAPE") return undefined;
    const { key, value } = entryOf(line);
    const inner = value.replace(/^"/, "").replace(/"\s*$/, "");
    return {
      message: "Entre guillemets doubles, la barre « \\ » a un sens particulier.",
      conseil: `Doublez-la ou écrivez : ${key ? `${key}: ` : ""}'${inner.replaceAll("'", "''")}'`,
      debut: at,
      longueur: 1,
    };
  },
};

const shiftedDash: SyntaxTrap = {
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
      debut: line.start,
      longueur: Math.max(1, indentOf(line) + 1),
    };
  },
};

const noSpaceAfterColon: SyntaxTrap = {
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
      debut: line.start + colon,
      longueur: 1,
    };
  },
};

const indentation: SyntaxTrap = {
  code: "retrait",
  recognise: ({ error, text, line, before, at }) => {
    if (error.code === "BAD_INDENT" && /^All (?:mapping|sequence) items/.test(error.message)) {
      const conseil = before
        ? `Commencez la ligne à la colonne ${indentOf(before) + 1}, comme la ligne du dessus, ou à celle de la rubrique.`
        : "Alignez la ligne avec celles du dessus.";
      return { message: "La ligne n'est pas alignée avec celles de sa rubrique.", conseil, debut: line.start, longueur: Math.max(1, indentOf(line)) };
    }
    const next = lineFrom(text, Math.min(text.length, endOfLine(text, at) + 1));
    const shifted = [next, line].find((candidate) => /^ +[^\s#-][^:]*:(?: |$)/.test(candidate.content));
    const isTooFar = error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "MULTILINE_IMPLICIT_KEY" || /^Unexpected scalar at node end/.test(error.message);
    if (!shifted || !isTooFar) return undefined;
    return {
      message: "La ligne est décalée vers la droite : YAML croit qu'elle appartient à la ligne du dessus.",
      conseil: "Supprimez les espaces en trop au début de la ligne.",
      debut: shifted.start,
      longueur: indentOf(shifted),
    };
  },
};

const lineWithoutKey: SyntaxTrap = {
  code: "ligne-sans-cle",
  recognise: ({ error, line, at, text }) => {
    if (error.code !== "MULTILINE_IMPLICIT_KEY" && !error.message.startsWith("Implicit map keys need")) return undefined;
    const start = error.message.startsWith("Implicit map keys") ? lineFrom(text, Math.max(0, at)) : line;
    const conseil = "Écrivez « clé: valeur », ou décalez la ligne de deux espaces si elle continue le texte du dessus.";
    return {
      message: `YAML ne comprend pas cette ligne : ${quoted(start.content)} n'est pas une clé suivie de « : ».`,
      conseil,
      debut: start.start + indentOf(start),
      longueur: start.content.trim().length,
    };
  },
};

const severalDocuments: SyntaxTrap = {
  code: "plusieurs-documents",
  recognise: ({ error, text }) => {
    if (error.code !== "MULTIPLE_DOCS" && !/YAML stream|document/i.test(error.message)) return undefined;
    const separators = [...text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm)].filter(({ index }) => text.slice(0, index).trim() !== "");
    const [first] = separators;
    if (!first) return undefined;
    const message = "Le fichier contient plusieurs documents (séparés par « --- » ou « ... ») : seul le premier serait lu.";
    return { message, conseil: "Faites un fichier par structure, ou supprimez le séparateur.", debut: first.index, longueur: 3 };
  },
};

/** The first line starts with a space: the parser then loses everything after it. */
const margin: SyntaxTrap = {
  code: "retrait",
  recognise: ({ error, text }) => {
    const first = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?<spaces> +)[^\s#]/.exec(text);
    const spaces = first?.groups?.["spaces"];
    if (!first || spaces === undefined || !/^Unexpected (?:scalar|map-value-ind)/.test(error.message)) return undefined;
    const debut = first[0].length - 1 - spaces.length;
    return {
      message: "La première ligne est décalée : les suivantes ne sont plus au même niveau.",
      conseil: "Supprimez les espaces au début de cette ligne.",
      debut,
      longueur: spaces.length,
    };
  },
};

const extraComma: SyntaxTrap = {
  code: "virgule-en-trop",
  recognise: ({ error, at }) =>
    error.message.startsWith("Unexpected ,")
      ? {
          message: "Il y a une virgule en trop dans la liste.",
          conseil: "Supprimez-la, ou mettez entre guillemets la valeur qui contient une virgule.",
          debut: at,
          longueur: 1,
        }
      : undefined,
};

/** In this order: the first that recognises its mistake explains it. */
const TRAPS: readonly SyntaxTrap[] = [
  extraComma,
  reserved,
  margin,
  severalDocuments,
  unclosedQuote,
  unclosedBracket,
  apostrophe,
  afterBracket,
  backslash,
  nestedColon,
  shiftedDash,
  noSpaceAfterColon,
  indentation,
  lineWithoutKey,
];

const explain = (text: string, error: YAMLError): Finding & { readonly isGuess: boolean } => {
  const at = Math.min(error.pos[0], text.length);
  const line = lineFrom(text, at);
  const mistake: Mistake = { error, text, at, line, before: previousLine(text, line) };
  for (const { code, recognise } of TRAPS) {
    const said = recognise(mistake);
    if (said) {
      const { debut, longueur, ...words } = said;
      return { code, gravite: "erreur", ...words, debut, fin: debut + longueur, isGuess: false };
    }
  }
  const message = "YAML ne comprend pas cet endroit du fichier.";
  return {
    code: "yaml-illisible",
    gravite: "erreur",
    message,
    conseil: "Comparez avec une fiche voisine : retrait, deux-points, guillemets.",
    debut: at,
    fin: at + 1,
    isGuess: true,
  };
};

/** Beyond the first mistakes the parser is lost, and so would the reader be. */
const MOST = 5;

/** One finding a line, in the order of the file; a vague one only when nothing better was found. */
export const syntaxFindings = (text: string, errors: readonly YAMLError[]): readonly Finding[] => {
  const byLine = new Map<number, ReturnType<typeof explain>>();
  for (const error of errors.slice(0, 50)) {
    const finding = explain(text, error);
    const line = startOfLine(text, finding.debut);
    if (!byLine.has(line)) byLine.set(line, finding);
  }
  const all = [...byLine.values()].toSorted((a, b) => a.debut - b.debut);
  const sure = all.filter(({ isGuess }) => !isGuess);
  return (sure.length > 0 ? sure : all).slice(0, MOST).map(({ isGuess: _, ...finding }) => finding);
};
