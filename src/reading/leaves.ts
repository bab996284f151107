/** What may be read right and still be a trap: looked for in every single value, as it is written. */
import type { z } from "zod";
import { fieldAt } from "./field.ts";
import { contactLeafTraps } from "./leaves/contacts.ts";
import { hoursLeafTraps } from "./leaves/hours.ts";
import { numberLeafTraps } from "./leaves/numbers.ts";
import type { LeafContext, LeafTrap } from "./leaves/trap.ts";
import { yamlLeafTraps } from "./leaves/yaml.ts";
import { endOfLine, type Finding } from "./source.ts";
import type { YamlText } from "./yaml-text.ts";

const TRAPS: readonly LeafTrap[] = [...yamlLeafTraps, ...numberLeafTraps, ...contactLeafTraps, ...hoursLeafTraps];

/** Every value of a file through every trap; `text` is the whole file. */
export const leafFindings = (text: string, { leaves }: YamlText, schema: z.ZodType): readonly Finding[] =>
  leaves.flatMap((leaf) => {
    const context: LeafContext = {
      ...leaf,
      cle: String(leaf.path.findLast((step) => typeof step === "string") ?? ""),
      champ: fieldAt(schema, leaf.path),
      brut: text.slice(leaf.debut, leaf.fin),
      suite: text.slice(leaf.fin, endOfLine(text, leaf.fin)),
    };
    return TRAPS.flatMap((trap) => {
      const said = trap(context);
      if (!said) return [];
      const { longueur, decalage = 0, ...statement } = said;
      const debut = leaf.debut + decalage;
      return [{ ...statement, debut, fin: longueur === undefined ? leaf.fin : debut + longueur }];
    });
  });
