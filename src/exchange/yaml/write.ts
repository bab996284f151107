/**
 * Values → YAML, the way a careful contributor would write it: one key a line, quotes only where YAML or another tool
 * would read something else. Far faster than a general YAML writer, which matters for guides of 20 000 files.
 */
export type YamlData = string | number | boolean | undefined | readonly YamlData[] | { readonly [key: string]: YamlData };
export type YamlGroup = { readonly [key: string]: YamlData };

export const isList = (value: YamlData): value is readonly YamlData[] => Array.isArray(value);
export const isGroup = (value: YamlData): value is YamlGroup => typeof value === "object" && !isList(value);

/** What says nothing is not written: an absent value, a list or a group of nothing. */
export const isEmpty = (value: YamlData): boolean =>
  value === undefined || (typeof value === "object" && (isList(value) ? value : Object.values(value)).every(isEmpty));

export const entriesOf = (group: YamlGroup): readonly (readonly [string, YamlData])[] => Object.entries(group).filter(([, value]) => value !== undefined);

/** Signs that mean something to YAML at the start of a value; and, between brackets, anywhere in it. */
const RESERVED_START = /^[-?:,[\]{}#&*!|>'"%@`=~<“”‘’\s]/;
const RESERVED_IN_FLOW = /[,[\]{}]/;
/** « : », « # » after a space, and what cannot be seen. */
const RESERVED_INSIDE = /: |:$|\s#|\s$|[\p{C}\p{Zl}\p{Zp}]/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** A postcode, a telephone, a coordinate: other tools would take the text for a number, or for an hour. */
const LOOKS_LIKE_NUMBER = /^[+.\d][\d\s.,_:/+eExXoO-]*$/;
const HAS_TIME = /\d:\d\d/;
const WORD_OF_YAML = /^(?:true|false|yes|no|on|off|oui|non|null|y|n|o)$/i;

const isPlain = (text: string, inFlow: boolean): boolean =>
  text !== "" &&
  !RESERVED_START.test(text) &&
  !RESERVED_INSIDE.test(text) &&
  !HAS_TIME.test(text) &&
  !WORD_OF_YAML.test(text) &&
  (DATE.test(text) || !LOOKS_LIKE_NUMBER.test(text)) &&
  !(inFlow && RESERVED_IN_FLOW.test(text));

/** Hours hold double quotes for their comments: single ones around them keep them readable. */
const quoted = (text: string): string => (/["\\]/.test(text) && /^[^'\p{C}\p{Zl}\p{Zp}]*$/u.test(text) ? `'${text}'` : JSON.stringify(text));

/** One value on the line of its key. */
export const scalarText = (value: string | number | boolean, inFlow = false): string =>
  typeof value !== "string" || isPlain(value, inFlow) ? String(value) : quoted(value);

const keyText = (key: string): string => (/^[\w-]+$/.test(key) && !WORD_OF_YAML.test(key) ? key : JSON.stringify(key));

/** A list or a group on one line: `[a, b]`, `{ a: b }`. */
export const inline = (value: YamlData): string => {
  if (value === undefined) return "";
  if (isList(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value !== "object") return scalarText(value, true);
  const entries = entriesOf(value).map(([key, item]) => `${keyText(key)}: ${inline(item)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
};

/** A block of text whose lines YAML gives back exactly, but for the spaces at its end. */
const canBeBlock = (text: string): boolean => text.includes("\n") && !/^\s|\t|[^\S\n]\n|[^\S\n]$|[^\P{C}\n]|[\p{Zl}\p{Zp}]/u.test(text);

/** Beyond, a group in a list takes one line a key. */
const LONGEST_ITEM = 110;

const indented = (text: string, indent: string): string => text.replace(/^(?=.)/gm, indent);

/** What stands after `key:`, on its line or on the lines below, without an end of line. `indent` is the key's own. */
export const valueText = (value: YamlData, indent = ""): string => {
  const inner = `${indent}  `;
  if (typeof value === "string") return canBeBlock(value) ? ` |\n${indented(value.trimEnd(), inner)}` : ` ${scalarText(value)}`;
  if (isList(value) && value.some((item) => typeof item === "object")) return `\n${value.map((item) => itemText(item, inner)).join("\n")}`;
  if (isGroup(value) && entriesOf(value).length > 3) return `\n${groupText(value, inner)}`;
  return ` ${inline(value)}`;
};

/** `- …`: an element of a list that takes several lines. */
export const itemText = (item: YamlData, indent: string): string => {
  const onOneLine = `${indent}- ${inline(item)}`;
  if (!isGroup(item) || onOneLine.length <= LONGEST_ITEM) return onOneLine;
  return groupText(item, `${indent}  `).replace(/^ *(?=\S)/, `${indent}- `);
};

export const entryText = (key: string, value: YamlData, indent = ""): string => `${indent}${keyText(key)}:${valueText(value, indent)}`;

/** One key a line. */
export const groupText = (group: YamlGroup, indent = ""): string =>
  entriesOf(group)
    .map(([key, value]) => entryText(key, value, indent))
    .join("\n");

/** The text of a YAML file; absent values are left out. */
export const writeYaml = (group: YamlGroup): string => `${groupText(group)}\n`;
