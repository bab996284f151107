/** Lists and groups with one element a line: whole lines come and go, those that do not change are not touched. */
import type { Node, YAMLMap, YAMLSeq } from "yaml";
import { afterColon, type EditNode, type Entry, endOf, entryEnd, isBlank, sharedEnds, startOf } from "./nodes.ts";
import { filledEntries, nameOf, saysTheSame } from "./same.ts";
import { lineStart, nextLine, type Splice } from "./splice.ts";
import { entryText, groupText, itemText, valueText, type YamlData, type YamlGroup } from "./write.ts";

const insertion = (at: number, text: string): Splice => ({ start: at, end: at, text });

/** A block of text ends after its last end of line: what follows is already the next line. */
const lineAfter = (text: string, end: number): number => (text[end - 1] === "\n" ? end : nextLine(text, end));

/** Lines to add at a place; the last line of a file may have no end. */
const newLines = (text: string, at: number, lines: string): Splice => insertion(at, `${at > 0 && text[at - 1] !== "\n" ? "\n" : ""}${lines}\n`);

const indentOf = (text: string, node: Node): string => " ".repeat(startOf(node) - lineStart(text, startOf(node)));

/** A comment stays on the line of the value, where a block of text cannot be. */
const afterKey = (text: string, at: number, value: YamlData, indent: string): string => {
  const written = valueText(value, indent);
  const hasComment = /^[ \t]+#/.test(text.slice(at, nextLine(text, at)));
  return hasComment && typeof value === "string" && written.includes("\n") ? ` ${JSON.stringify(value)}` : written;
};

/** Makes one entry say a value, its key and its comments kept. */
export const editEntry = (text: string, pair: Entry, value: YamlData, edit: EditNode): readonly Splice[] => {
  const { value: node } = pair;
  if (node && !isBlank(node)) {
    if (saysTheSame(node, value)) return [];
    const splices = edit(text, node, value);
    if (splices) return splices;
    const end = endOf(node);
    const isClosed = text[end - 1] === "\n";
    const start = afterColon(text, pair);
    return [{ start, end, text: `${afterKey(text, end, value, indentOf(text, pair.key))}${isClosed ? "\n" : ""}` }];
  }
  const at = afterColon(text, pair);
  return [insertion(at, afterKey(text, at, value, indentOf(text, pair.key)))];
};

/** The lines of an entry go; the comments above it stay, since nobody but their author knows what they speak of. */
export const removal = (text: string, from: number, end: number): Splice => ({ start: lineStart(text, from), end: lineAfter(text, end), text: "" });

/** Whether other things stand before a node on its line: « - » of a list. */
const isInsideLine = (text: string, node: Node): boolean => text.slice(lineStart(text, startOf(node)), startOf(node)).trim() !== "";

export const editBlockGroup = (text: string, node: YAMLMap<Node, Node | null>, group: YamlGroup, edit: EditNode): readonly Splice[] => {
  const wanted = new Map(filledEntries(group));
  const [first] = node.items;
  const indent = first ? indentOf(text, first.key) : "";
  const isWrittenAgain = !first || (isInsideLine(text, first.key) && !wanted.has(nameOf(first)));
  if (isWrittenAgain) return [{ start: startOf(node), end: endOf(node), text: groupText(Object.fromEntries(wanted), indent).trimStart() }];

  const splices: Splice[] = [];
  let last = first;
  for (const pair of node.items) {
    const value = wanted.get(nameOf(pair));
    if (value === undefined) splices.push(removal(text, startOf(pair.key), entryEnd(pair)));
    else splices.push(...editEntry(text, pair, value, edit));
    if (wanted.has(nameOf(pair))) last = pair;
  }
  const known = new Set(node.items.map(nameOf));
  const fresh = [...wanted].filter(([key]) => !known.has(key)).map(([key, value]) => entryText(key, value, indent));
  if (fresh.length > 0) splices.push(newLines(text, lineAfter(text, entryEnd(last)), fresh.join("\n")));
  return splices;
};

/** The spaces before the dash of an element. */
const dashIndent = (text: string, item: Node): string => /^ */.exec(text.slice(lineStart(text, startOf(item))))?.[0] ?? "";

export const editBlockList = (text: string, node: YAMLSeq<Node>, list: readonly YamlData[], edit: EditNode): readonly Splice[] => {
  const { items } = node;
  const [first] = items;
  if (!first) return [];
  const indent = dashIndent(text, first);
  const [head, tail] = sharedEnds(items.length, list.length, (old, fresh) => saysTheSame(items[old] ?? null, list[fresh]));
  const old = items.slice(head, items.length - tail);
  const fresh = list.slice(head, list.length - tail);
  const common = Math.min(old.length, fresh.length);
  const splices: Splice[] = [];
  for (let index = 0; index < common; index += 1) {
    const item = old[index];
    if (!item) continue;
    const whole = { start: lineStart(text, startOf(item)), end: endOf(item), text: itemText(fresh[index], indent) };
    splices.push(...(edit(text, item, fresh[index]) ?? [whole]));
  }
  for (const item of old.slice(common)) splices.push(removal(text, startOf(item), endOf(item)));
  const added = fresh.slice(common).map((value) => itemText(value, indent));
  const before = items[head + common - 1];
  const at = before ? lineAfter(text, endOf(before)) : lineStart(text, startOf(first));
  if (added.length > 0) splices.push(newLines(text, at, added.join("\n")));
  return splices;
};
