/** Whether a file already says a value: it holds texts, whatever the type they are read as. */
import { isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import { entriesOf, isEmpty, isGroup, isList, type YamlData, type YamlGroup } from "./write.ts";

const isSameText = (written: string, value: string | number | boolean): boolean => {
  const text = written.trim();
  if (typeof value === "number") return text !== "" && Number(text) === value;
  if (typeof value === "boolean") return (value ? ["true", "oui"] : ["false", "non"]).includes(text);
  return text === value.trim();
};

export const nameOf = (pair: Pair<Node, Node | null>): string => (isScalar(pair.key) ? String(pair.key.value) : "");

/** Lists and groups of nothing say nothing. */
export const filledEntries = (group: YamlGroup): readonly (readonly [string, YamlData])[] => entriesOf(group).filter(([, value]) => !isEmpty(value));

export const saysTheSame = (node: Node | null, value: YamlData): boolean => {
  if (value === undefined || node === null) return isEmpty(value) && (node === null || (isScalar(node) && node.value === ""));
  if (isList(value)) return isSeq<Node>(node) && node.items.length === value.length && node.items.every((item, index) => saysTheSame(item, value[index]));
  if (isGroup(value)) {
    const entries = filledEntries(value);
    if (!isMap<Node, Node | null>(node)) return false;
    const written = node.items.filter((pair) => !(isScalar(pair.value) && pair.value.value === ""));
    const byName = new Map(written.map((pair) => [nameOf(pair), pair.value]));
    return byName.size === entries.length && entries.every(([key, item]) => byName.has(key) && saysTheSame(byName.get(key) ?? null, item));
  }
  return isScalar(node) && isSameText(String(node.value), value);
};
