/** The values of the vocabulary, and the structures that have each. */
import { addBit, type Bits, noBits } from "./bits.ts";
import { PER_SIGN, readNumbers } from "./columns.ts";
import { VALUE_BREAK } from "./encoded.ts";
import { termsOf } from "./words.ts";

export interface Value {
  readonly id: string;
  readonly terms: readonly string[];
  readonly members: Bits;
}

export const readValues = (text: string): readonly Pick<Value, "id" | "terms">[] =>
  text === ""
    ? []
    : text.split(VALUE_BREAK).map((written) => {
        const [id = "", ...words] = written.split(" ");
        return { id, terms: [...termsOf(id), ...words] };
      });

/** A set a structure → the structures of each value. */
export const membersOf = (text: string, values: readonly Pick<Value, "id" | "terms">[], size: number): readonly Value[] => {
  const masks = readNumbers(text);
  const read = values.map((value) => ({ ...value, members: noBits(size) }));
  for (let at = 0; at < masks.length; at++) {
    for (let mask = masks[at] ?? 0; mask !== 0; mask &= mask - 1) {
      const value = read[Math.floor(at / size) * PER_SIGN + 31 - Math.clz32(mask & -mask)];
      if (value) addBit(value.members, at % size);
    }
  }
  return read;
};
