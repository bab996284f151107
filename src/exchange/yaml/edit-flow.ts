/** Lists and groups on one line, `[a, b]` and `{ a: b }`: each element keeps its own writing, its spaces and its comments. */
import type { Node, YAMLMap, YAMLSeq } from "yaml";
import { type EditNode, type Entry, endOf, entryEnd, isBlank, sharedEnds, startOf } from "./nodes.ts";
import { filledEntries, nameOf, saysTheSame } from "./same.ts";
import { applySplices, type Splice } from "./splice.ts";
import { inline, type YamlData, type YamlGroup } from "./write.ts";

interface Slot {
  readonly start: number;
  readonly end: number;
}

/** The text of each element with what surrounds it, up to the comma; then what is left before the bracket. */
const cut = (text: string, collection: Node, slots: readonly Slot[]): { readonly pieces: readonly Slot[]; readonly closing: string } => {
  let at = startOf(collection) + 1;
  const pieces = slots.map(({ end }, index) => {
    const isLast = index === slots.length - 1;
    const comma = isLast ? end : text.indexOf(",", end);
    const piece = { start: at, end: comma };
    at = comma + 1;
    return piece;
  });
  const last = slots.at(-1)?.end ?? startOf(collection) + 1;
  return { pieces, closing: text.slice(last, collection.range?.[1] ?? last) };
};

/** An element of the new collection: an old one, perhaps changed, or a new text. */
type Element = { readonly old: number; readonly splices: readonly Splice[] } | { readonly text: string };

const assembled = (text: string, collection: Node, slots: readonly Slot[], elements: readonly Element[]): readonly Splice[] => {
  const { pieces, closing } = cut(text, collection, slots);
  const first = pieces[0];
  const lead = first ? (/^\s*/.exec(text.slice(first.start, first.end))?.[0] ?? "") : "";
  const texts = elements.map((element, rank) => {
    if ("text" in element) return (rank === 0 ? lead : " ") + element.text;
    const { start = 0, end = 0 } = pieces[element.old] ?? {};
    const kept = applySplices(text, element.splices, start, end);
    return rank === 0 ? lead + kept.trimStart() : element.old === 0 ? ` ${kept.trimStart()}` : kept;
  });
  const start = startOf(collection);
  return [{ start, end: collection.range?.[1] ?? start, text: `${text[start]}${texts.join(",")}${closing}` }];
};

export const editFlowList = (text: string, node: YAMLSeq<Node>, list: readonly YamlData[], edit: EditNode): readonly Splice[] => {
  const { items } = node;
  const slots = items.map((item) => ({ start: startOf(item), end: endOf(item) }));
  const [head, tail] = sharedEnds(items.length, list.length, (old, fresh) => saysTheSame(items[old] ?? null, list[fresh]));
  const elements = list.map((value, index): Element => {
    if (index < head) return { old: index, splices: [] };
    const fromEnd = list.length - index;
    if (fromEnd <= tail) return { old: items.length - fromEnd, splices: [] };
    const item = index < items.length - tail ? items[index] : undefined;
    const splices = item && edit(text, item, value);
    return splices ? { old: index, splices } : { text: inline(value) };
  });
  return assembled(text, node, slots, elements);
};

const entryOf = (key: string, value: YamlData): string => inline({ [key]: value }).slice(2, -2);

export const editFlowGroup = (text: string, node: YAMLMap<Node, Node | null>, group: YamlGroup, edit: EditNode): readonly Splice[] => {
  const pairs: readonly Entry[] = node.items;
  const slots = pairs.map((pair) => ({ start: startOf(pair.key), end: entryEnd(pair) }));
  const wanted = new Map(filledEntries(group));
  const kept = pairs.flatMap((pair, old): readonly Element[] => {
    const value = wanted.get(nameOf(pair));
    if (value === undefined) return [];
    const splices = !pair.value || isBlank(pair.value) ? undefined : saysTheSame(pair.value, value) ? [] : edit(text, pair.value, value);
    return [splices ? { old, splices } : { text: entryOf(nameOf(pair), value) }];
  });
  const known = new Set(pairs.map(nameOf));
  const fresh = [...wanted].flatMap(([key, value]): readonly Element[] => (known.has(key) ? [] : [{ text: entryOf(key, value) }]));
  return assembled(text, node, slots, [...kept, ...fresh]);
};
