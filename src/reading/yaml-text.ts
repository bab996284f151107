/** One YAML text → its plain value with the place of everything in it, or what stops it from being read. Never throws on any text. */
import { type Document, type Node, parseDocument, type YAMLError } from "yaml";
import { nonBreakingFindings, tabFindings, withPlainSpaces } from "./characters.ts";
import type { Path } from "./field.ts";
import type { Finding } from "./source.ts";
import { syntaxFindings } from "./syntax.ts";
import { type Leaf, placeOf, readTree, type YamlMap } from "./yaml-tree.ts";

export interface YamlText {
  /** Absent when the text cannot be read; then `findings` says why. */
  readonly value?: YamlMap;
  readonly leaves: readonly Leaf[];
  readonly emptyKeys: readonly Path[];
  readonly findings: readonly Finding[];
  /** From and to, as offsets in the file, of the value (or of its key) to which a path leads. */
  readonly placeOf: (path: Path, of?: "key" | "value") => readonly [number, number];
  /** The value to which a path leads, exactly as it is written. */
  readonly sourceOf: (path: Path) => string;
}

const unreadable = (findings: readonly Finding[]): YamlText => ({ findings, leaves: [], emptyKeys: [], placeOf: () => [0, 1], sourceOf: () => "" });

/** A text of 6 000 characters is the longest that a field takes; the rest of a line is its key. */
const LONGEST_LINE = 20_000;
const MOST_LINES = 20_000;
const DEEPEST = 100;

const isNestedTooDeep = (text: string): boolean => {
  if (/(?:[-?][ \t]+){20}/.test(text)) return true;
  let depth = 0;
  for (const character of text) {
    if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
};

/** Some texts cost far more to parse than they weigh: they are refused before. */
const isTooCostly = (text: string): boolean => {
  const lines = text.split("\n");
  return lines.length > MOST_LINES || lines.some(({ length }) => length > LONGEST_LINE) || isNestedTooDeep(text);
};

const TOO_COSTLY: Finding = {
  code: "trop-complexe",
  gravite: "erreur",
  message: "Le fichier a trop de lignes, une ligne trop longue, ou trop de crochets, d'accolades ou de tirets les uns dans les autres.",
  conseil: "Vérifiez que c'est le bon fichier.",
  start: 0,
  end: 1,
};

/** Stands before the first line only in files written for another tool. */
const directive = (text: string): readonly Finding[] => {
  const found = /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*%[^\n]*/.exec(text);
  if (!found) return [];
  const end = found[0].length;
  const start = found[0].lastIndexOf("%");
  return [
    {
      code: "directive",
      gravite: "erreur",
      message: "Une ligne qui commence par « % » est une directive YAML, inutile ici.",
      conseil: "Supprimez cette ligne.",
      start,
      end,
    },
  ];
};

/** The parser is recursive: whatever it is given, an exhausted stack must not reach the contributor. */
const parse = (text: string): Document.Parsed | undefined => {
  try {
    return parseDocument(text, { schema: "failsafe", prettyErrors: false, uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const shifted = (findings: readonly Finding[], base: number): readonly Finding[] =>
  base === 0 ? findings : findings.map((finding) => ({ ...finding, start: finding.start + base, end: finding.end + base }));

/** One mistake often gives the parser several complaints: those on a line already explained are left out. */
const withoutEchoes = (first: readonly Finding[], then: readonly Finding[], text: string): readonly Finding[] => {
  const lineOf = ({ start }: Finding) => text.lastIndexOf("\n", start - 1);
  const explained = new Set(first.map(lineOf));
  return [...first, ...then.filter((finding) => !explained.has(lineOf(finding)))];
};

/** `base` is where the YAML starts in its file: not 0 for the front matter of a Markdown text. */
export const readYaml = (text: string, base = 0): YamlText => {
  if (isTooCostly(text)) return unreadable(shifted([TOO_COSTLY], base));
  const tabs = tabFindings(text);
  const spaced = withPlainSpaces(text, tabs);
  const nonBreaking = nonBreakingFindings(spaced);
  const characters = [...tabs, ...nonBreaking, ...directive(text)];
  const plain = withPlainSpaces(spaced, nonBreaking);
  const document = parse(plain);
  if (!document) return unreadable(shifted([TOO_COSTLY], base));
  const errors: readonly YAMLError[] = document.errors;
  const syntax = syntaxFindings(plain, errors);
  if (syntax.length > 0) return unreadable(shifted(withoutEchoes(characters, syntax, text), base));
  return readContents({ text, plain, base }, document.contents, characters);
};

const readContents = (
  { text, plain, base }: { readonly text: string; readonly plain: string; readonly base: number },
  root: Node | null,
  characters: readonly Finding[],
): YamlText => {
  const empty: Finding = {
    code: "fichier-vide",
    gravite: "erreur",
    message: "Le fichier est vide.",
    conseil: "Écrivez au moins « nom: … » ou supprimez le fichier.",
    start: 0,
    end: 1,
  };
  if (!root) return unreadable(shifted([...characters, empty], base));
  const tree = readTree(root, plain);
  const placed = {
    emptyKeys: tree.emptyKeys,
    leaves: tree.leaves.map((leaf) => ({ ...leaf, start: leaf.start + base, end: leaf.end + base })),
    placeOf: (path: Path, of: "key" | "value" = "value") => {
      const place = placeOf(root, path);
      const [start, end] = (of === "key" ? place.key : undefined) ?? place.value;
      return [start + base, end + base] as const;
    },
    sourceOf: (path: Path) => text.slice(...placeOf(root, path).value),
  };
  if (isYamlMap(tree.value)) return { ...placed, value: tree.value, findings: shifted([...characters, ...tree.findings], base) };
  const isBlank = typeof tree.value === "string" && tree.value === "";
  const notAMap: Finding = {
    code: "pas-de-cles",
    gravite: "erreur",
    message: "Le fichier ne contient pas de lignes « clé: valeur ».",
    conseil: "Écrivez par exemple « nom: Centre social des Tilleuls » (une espace après les deux-points).",
    start: root.range?.[0] ?? 0,
    end: root.range?.[1] ?? 1,
  };
  return unreadable(shifted([...characters, ...(tree.findings.length > 0 ? tree.findings : [isBlank ? empty : notAMap])], base));
};

const isYamlMap = (value: YamlText["value"] | unknown): value is YamlMap => typeof value === "object" && value !== null && !Array.isArray(value);
