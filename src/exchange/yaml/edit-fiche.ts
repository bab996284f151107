/**
 * Changes some facts of a structure's file and leaves every other character as its author wrote it: comments, order of the
 * keys, quotes, blank lines. The importer, the repairs and the form all write through here, so that a proposed change shows
 * exactly what changed. Text in, text out: it runs in a browser too.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, visit, type YAMLMap } from "yaml";
import { editBlockGroup, editBlockList, editEntry, removal } from "./edit-block.ts";
import { editFlowGroup, editFlowList } from "./edit-flow.ts";
import { ficheEntry, newFiche } from "./new-fiche.ts";
import { type EditNode, type Entry, entryEnd, isFlow, startOf } from "./nodes.ts";
import { nameOf } from "./same.ts";
import { rankOf, sectionOf } from "./sections.ts";
import { applySplices, lineStart, nextLine, type Splice } from "./splice.ts";
import { isEmpty, isGroup, isList, scalarText, type YamlGroup } from "./write.ts";

/** A text stays between the quotes its author chose. */
const inSameQuotes = ({ type }: Scalar, value: string | number | boolean, inFlow: boolean): string => {
  if (typeof value !== "string") return String(value);
  if (type === "QUOTE_DOUBLE") return value.includes('"') ? scalarText(value, inFlow) : JSON.stringify(value);
  if (type === "QUOTE_SINGLE" && !/[\n\p{C}]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return scalarText(value, inFlow);
};

const edit =
  (inFlow: boolean): EditNode =>
  (text, node, value) => {
    const editInside = edit(inFlow || isFlow(node));
    if (isScalar(node) && value !== undefined && typeof value !== "object") {
      const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
      if (isBlock || String(value).includes("\n")) return undefined;
      return [{ start: startOf(node), end: node.range?.[1] ?? 0, text: inSameQuotes(node, value, inFlow) }];
    }
    if (isSeq<Node>(node) && isList(value)) return (isFlow(node) ? editFlowList : editBlockList)(text, node, value, editInside);
    if (isMap<Node, Node | null>(node) && isGroup(value)) return (isFlow(node) ? editFlowGroup : editBlockGroup)(text, node, value, editInside);
    return undefined;
  };

/** The comments right above a key belong to it. */
const withItsComments = (text: string, pair: Entry): number => {
  let start = lineStart(text, startOf(pair.key));
  while (start > 0) {
    const above = lineStart(text, start - 1);
    if (!/^[ \t]*#/.test(text.slice(above, start)) || /yaml-language-server/.test(text.slice(above, start))) break;
    start = above;
  }
  return start;
};

const afterLine = (text: string, pair: Entry): number => {
  const end = entryEnd(pair);
  return text[end - 1] === "\n" ? end : nextLine(text, end);
};

/** Where a key that the file does not have goes: in the order of the printed page, with those of its section. */
const placeFor = (text: string, pairs: readonly Entry[], key: string): { readonly at: number; readonly isApart: boolean } => {
  const before = pairs.filter((pair) => rankOf(nameOf(pair)) < rankOf(key)).toSorted((a, b) => rankOf(nameOf(b)) - rankOf(nameOf(a)))[0];
  const next = pairs[before ? pairs.indexOf(before) + 1 : 0];
  if (before && sectionOf(nameOf(before)) === sectionOf(key)) return { at: afterLine(text, before), isApart: false };
  if (next && (!before || sectionOf(nameOf(next)) === sectionOf(key))) return { at: withItsComments(text, next), isApart: false };
  return { at: before ? afterLine(text, before) : text.length, isApart: /\n[ \t]*\n/.test(text) };
};

const additions = (text: string, pairs: readonly Entry[], fresh: YamlGroup): readonly Splice[] => {
  let lastApart: { readonly at: number; readonly section: number } | undefined;
  return Object.keys(fresh)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((key) => {
      const { at, isApart } = placeFor(text, pairs, key);
      const isFirstOfSection = isApart && !(lastApart?.at === at && lastApart.section === sectionOf(key));
      if (isApart) lastApart = { at, section: sectionOf(key) };
      const open = at > 0 && text[at - 1] !== "\n" ? "\n" : "";
      return { start: at, end: at, text: `${open}${isFirstOfSection ? "\n" : ""}${ficheEntry(key, fresh[key])}\n` };
    });
};

const editedGroup = (text: string, root: YAMLMap<Node, Node | null>, changes: YamlGroup): string => {
  const pairs: readonly Entry[] = root.items;
  const known = new Set(pairs.map(nameOf));
  const splices = pairs.flatMap((pair): readonly Splice[] => {
    const name = nameOf(pair);
    if (!Object.hasOwn(changes, name)) return [];
    const value = changes[name];
    return isEmpty(value) ? [removal(text, startOf(pair.key), entryEnd(pair))] : editEntry(text, pair, value, edit(false));
  });
  const fresh = Object.fromEntries(Object.entries(changes).filter(([key, value]) => !known.has(key) && !isEmpty(value)));
  return applySplices(text, [...splices, ...additions(text, pairs, fresh)]);
};

/** Anchors and tags make a text mean more than it says: such a file is not one of a guide. */
const isSimple = (root: Node): boolean => {
  let simple = true;
  visit(root, (_, node) => {
    if (isAlias(node) || (typeof node === "object" && node !== null && (("anchor" in node && node.anchor) || ("tag" in node && node.tag)))) simple = false;
  });
  return simple;
};

/**
 * The file with these facts: an absent value removes its key, a key that is not among `changes` is not looked at. Undefined
 * when the text cannot be read as a file of keys: the error coach says why.
 */
export const editFiche = (text: string, changes: YamlGroup): string | undefined => {
  const isWindows = text.includes("\r\n") && !/[^\r]\n/.test(text);
  const plain = isWindows ? text.replaceAll("\r\n", "\n") : text;
  const document = parseDocument(plain, { schema: "failsafe", prettyErrors: false, keepSourceTokens: false });
  const root = document.contents;
  if (document.errors.length > 0) return undefined;
  if (root === null) return plain.trim() === "" ? newFiche(changes, "") : undefined;
  if (!isMap<Node, Node | null>(root) || isFlow(root) || !isSimple(root)) return undefined;
  const edited = editedGroup(plain, root, changes);
  return isWindows ? edited.replaceAll("\n", "\r\n") : edited;
};
