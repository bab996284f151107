/** Where the nodes of a parsed file stand in its text. */
import { isCollection, isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { Splice } from "./splice.ts";
import type { YamlData } from "./write.ts";

export type Entry = Pair<Node, Node | null>;

/** What makes a node say a value; undefined when the node is of another kind than the value, and must be written again whole. */
export type EditNode = (text: string, node: Node, value: YamlData) => readonly Splice[] | undefined;

export const startOf = (node: Node): number => node.range?.[0] ?? 0;

/** A key without a value has an empty node after its colon. */
export const isBlank = (node: Node | null | undefined): boolean => !node || (isScalar(node) && node.type === "PLAIN" && node.value === "");

export const isFlow = (node: Node): boolean => isCollection(node) && node.flow === true;

/** After the last sign of a node, comments and blank lines left out. */
export const endOf = (node: Node): number => {
  const own = node.range?.[1] ?? 0;
  if (isFlow(node)) return own;
  if (isMap<Node, Node | null>(node)) {
    const last = node.items.at(-1);
    return last ? entryEnd(last) : own;
  }
  if (isSeq<Node>(node)) {
    const last = node.items.at(-1);
    return last ? endOf(last) : own;
  }
  return own;
};

export const entryEnd = ({ key, value }: Entry): number => (value && !isBlank(value) ? endOf(value) : (key.range?.[1] ?? 0) + 1);

/** Just after the colon of an entry. */
export const afterColon = (text: string, { key }: Entry): number => text.indexOf(":", key.range?.[1] ?? 0) + 1;

/** How many elements two lists share at their start, then at their end. */
export const sharedEnds = (before: number, after: number, isSame: (a: number, b: number) => boolean): readonly [number, number] => {
  const most = Math.min(before, after);
  let head = 0;
  while (head < most && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < most - head && isSame(before - 1 - tail, after - 1 - tail)) tail += 1;
  return [head, tail];
};
