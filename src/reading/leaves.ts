/** What may be read right and still be a trap: looked for in every single value, as it is written. */
import type { z } from "zod";
import { fieldAt, keyOf } from "./field.ts";
import { contactLeafTraps } from "./leaves/contacts.ts";
import { hoursLeafTraps } from "./leaves/hours.ts";
import { numberLeafTraps } from "./leaves/numbers.ts";
import type { LeafContext, LeafTrap } from "./leaves/trap.ts";
import { yamlLeafTraps } from "./leaves/yaml.ts";
import { endOfLine, type Finding } from "./source.ts";
import type { YamlText } from "./yaml-text.ts";
import type { Leaf } from "./yaml-tree.ts";

const TRAPS: readonly LeafTrap[] = [...yamlLeafTraps, ...numberLeafTraps, ...contactLeafTraps, ...hoursLeafTraps];

const contextOf = (text: string, leaf: Leaf, schema: z.ZodType): LeafContext => ({
  path: leaf.path,
  texte: leaf.texte,
  debut: leaf.debut,
  fin: leaf.fin,
  ecriture: leaf.ecriture,
  cle: keyOf(leaf.path),
  champ: fieldAt(schema, leaf.path),
  brut: text.slice(leaf.debut, leaf.fin),
  suite: text.slice(leaf.fin, endOfLine(text, leaf.fin)),
});

/** Every value of a file through every trap; `text` is the whole file. Twenty thousand files pass here: plain loops. */
export const leafFindings = (text: string, { leaves }: YamlText, schema: z.ZodType): readonly Finding[] => {
  const findings: Finding[] = [];
  for (const leaf of leaves) {
    const context = contextOf(text, leaf, schema);
    for (const trap of TRAPS) {
      const said = trap(context);
      if (!said) continue;
      const { longueur, decalage = 0, ...statement } = said;
      const debut = leaf.debut + decalage;
      findings.push({ ...statement, debut, fin: longueur === undefined ? leaf.fin : debut + longueur });
    }
  }
  return findings;
};
