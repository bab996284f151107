/** Characters that cannot be seen, or that look like others: found in the text before YAML reads it. */
import type { Finding } from "./source.ts";
import { textRanges } from "./text-ranges.ts";

interface CharacterTrap {
  readonly code: string;
  readonly gravite?: Finding["gravite"];
  readonly pattern: RegExp;
  readonly message: string;
  readonly conseil: string;
  /** What to put in place of the characters, when there is no doubt. */
  readonly mended?: (characters: string, isStartOfLine: boolean) => string;
}

/** The character whose two or three bytes were read as Windows-1252: « Ã© » was « é ». */
const unspoilt = (characters: string): string => {
  const [first, second = "", third = ""] = characters;
  if (first === "Ã") return String.fromCharCode(0xc0 + (second.charCodeAt(0) & 0x3f));
  if (first === "Â") return second;
  return (
    new Map([
      ["™", "’"],
      ["œ", "“"],
      ["“", "–"],
      ["”", "—"],
    ]).get(third) ?? characters
  );
};

/** Anywhere in a file, Markdown included. */
const EVERYWHERE: readonly CharacterTrap[] = [
  {
    code: "caractere-de-controle",
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters being refused.
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/g,
    message: "Un caractère de contrôle, invisible, s'est glissé dans le texte.",
    conseil: "Effacez la partie soulignée et retapez-la au clavier.",
    mended: () => "",
  },
  {
    code: "retour-chariot",
    pattern: /\r(?!\n)/g,
    message: "La fin de ligne est d'un type ancien (CR seul) que YAML ne lit pas.",
    conseil: "Enregistrez le fichier avec des fins de ligne LF (Unix) ou CRLF (Windows).",
    mended: () => "\n",
  },
  {
    code: "caractere-bidirectionnel",
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g,
    message: "Un caractère invisible change le sens de lecture du texte : ce qui s'affiche n'est pas ce qui est écrit.",
    conseil: "Effacez la partie soulignée et retapez-la au clavier.",
    mended: () => "",
  },
  {
    code: "caractere-invisible",
    pattern: /[\u00ad\u180e\u200b\u2028\u2029\u2060\ufeff\ufff9-\ufffb\ufffe\uffff]+|[\u{e0000}-\u{e007f}]+/gu,
    message: "Un caractère invisible, souvent venu d'un copier-coller, s'est glissé dans le texte.",
    conseil: "Effacez le mot et retapez-le au clavier.",
    mended: (characters) => (/[\u2028\u2029]/.test(characters) ? " " : ""),
  },
  {
    code: "caractere-perdu",
    pattern: /\ufffd+/g,
    message: "Un caractère a été perdu lors d'une conversion (« � »).",
    conseil: "Retapez le mot avec ses accents.",
  },
  {
    code: "accents-abimes",
    gravite: "avertissement",
    pattern: /Ã[©¨ª«®´»§¢¹\u00a0]|â€[™œ“”]|Â[«»°]/g,
    message: "Les accents semblent abîmés par une conversion (« Ã© » pour « é »).",
    conseil: "Retapez le mot avec ses accents, et enregistrez le fichier en UTF-8.",
    mended: (characters) => unspoilt(characters),
  },
];

/** In YAML only, where spaces carry meaning. */
const TAB: CharacterTrap = {
  code: "tabulation",
  pattern: /\t+/g,
  message: "Une tabulation est utilisée ; YAML n'accepte que des espaces.",
  conseil: "Remplacez la tabulation par des espaces (deux par niveau).",
  mended: (tabs, isStartOfLine) => (isStartOfLine ? "  ".repeat(tabs.length) : " "),
};

/** The same mistake on fifty lines is one lesson. */
const MOST_PER_TRAP = 5;

const found = (text: string, { pattern, code, message, conseil, mended, gravite = "erreur" }: CharacterTrap): readonly Finding[] => {
  if (text.search(pattern) === -1) return [];
  const byLine = new Map<number, Finding>();
  const statement = { code, gravite: gravite ?? "erreur", message, conseil } as const;
  for (const { index, 0: characters } of text.matchAll(pattern)) {
    const line = text.lastIndexOf("\n", index);
    const isStartOfLine = text.slice(line + 1, index).trim() === "";
    const place = { start: index, end: index + characters.length, ...(mended && { remplacement: mended(characters, isStartOfLine) }) };
    if (!byLine.has(line)) byLine.set(line, { ...statement, ...place });
    if (byLine.size === MOST_PER_TRAP) break;
  }
  return [...byLine.values()];
};

export const characterFindings = (text: string): readonly Finding[] => EVERYWHERE.flatMap((trap) => found(text, trap));

export const tabFindings = (text: string): readonly Finding[] => found(text, TAB);

/** Non-breaking spaces where YAML wants a plain one: before a key, around its colon, after a dash. */
const NON_BREAKING =
  /^(?:[ \t-]*(?<retrait>[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+)|[ \t]*(?:- +)*[\w-]+(?:(?<avant>[\u00a0\u202f]+):|:(?<apres>[\u00a0\u202f]+)))/u;

/** Looks at one line at a time, except in blocks of text, where such a space is only a space. */
export const nonBreakingFindings = (text: string): readonly Finding[] => {
  if (!/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(text)) return [];
  const isInBlock = textRanges(text);
  const findings: Finding[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const groups = NON_BREAKING.exec(line)?.groups;
    const spaces = groups?.["retrait"] ?? groups?.["avant"] ?? groups?.["apres"];
    if (spaces === undefined || isInBlock(index)) continue;
    const start = index + line.indexOf(spaces);
    const where = groups?.["retrait"] ? "au début de la ligne" : groups?.["avant"] ? "avant les deux-points" : "après les deux-points";
    const message = `Une espace insécable se trouve ${where} ; YAML n'y comprend que l'espace ordinaire.`;
    const conseil = "Effacez cette espace et retapez-la avec la barre d'espace.";
    findings.push({
      code: "espace-insecable",
      gravite: "erreur",
      message,
      conseil,
      start,
      end: start + spaces.length,
      remplacement: " ".repeat(spaces.length),
    });
  }
  return findings.slice(0, MOST_PER_TRAP);
};

/** The same text, every misplaced space or tab made a plain space: offsets stay, and the rest of the file can be checked too. */
export const withPlainSpaces = (text: string, findings: readonly Finding[]): string => {
  let plain = text;
  for (const { start, end } of findings) plain = plain.slice(0, start) + " ".repeat(end - start) + plain.slice(end);
  return plain;
};
