/** What may be read right and still be a trap: looked for in every single value, as it is written. */
import type { z } from "zod";
import { fieldAt, keyOf } from "./field.ts";
import { contactLeafTraps } from "./leaves/contacts.ts";
import { hoursLeafTraps } from "./leaves/hours.ts";
import { invertedHours } from "./leaves/inverted-hours.ts";
import { numberLeafTraps } from "./leaves/numbers.ts";
import { suspectLeafTraps } from "./leaves/suspect.ts";
import type { LeafContext, LeafTrap } from "./leaves/trap.ts";
import { yamlLeafTraps } from "./leaves/yaml.ts";
import { endOfLine, type Finding } from "./source.ts";
import type { YamlText } from "./yaml-text.ts";
import type { Leaf } from "./yaml-tree.ts";

const TRAPS: readonly LeafTrap[] = [...yamlLeafTraps, ...numberLeafTraps, ...contactLeafTraps, ...hoursLeafTraps, invertedHours, ...suspectLeafTraps];

const contextOf = (text: string, leaf: Leaf, schema: z.ZodType): LeafContext => ({
  path: leaf.path,
  text: leaf.text,
  start: leaf.start,
  end: leaf.end,
  style: leaf.style,
  key: keyOf(leaf.path),
  field: fieldAt(schema, leaf.path),
  raw: text.slice(leaf.start, leaf.end),
  rest: text.slice(leaf.end, endOfLine(text, leaf.end)),
});

/** Every value of a file through every trap; `text` is the whole file. Twenty thousand files pass here: plain loops. */
export const leafFindings = (text: string, { leaves }: YamlText, schema: z.ZodType): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const leaf of leaves) {
    const context = contextOf(text, leaf, schema);
    for (const trap of TRAPS) {
      const said = trap(context);
      if (!said) continue;
      const { length, offset = 0, ...statement } = said;
      const start = leaf.start + offset;
      findings.push({ ...statement, start, end: length === undefined ? leaf.end : start + length, path: leaf.path });
    }
  }
  return findings;
};
