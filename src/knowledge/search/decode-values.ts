/** The values of the vocabulary, and the structures that have each. */
import { type Bits, bitsWhere } from "./bits.ts";
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
  return values.map((value, rank) => {
    const [first, mask] = [Math.floor(rank / PER_SIGN) * size, 1 << (rank % PER_SIGN)];
    return { ...value, members: bitsWhere(size, (at) => ((masks[first + at] ?? 0) & mask) !== 0) };
  });
};
