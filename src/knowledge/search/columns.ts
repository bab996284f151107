/**
 * Numbers as text. The index travels as JSON, one string a column: every host compresses JSON, a browser reads it at full
 * speed, and a column of like signs is what a compressor likes best.
 */
const FIRST_SIGN = 35;
/** Above this a number takes two signs, so that no half of a surrogate pair is ever written. */
const WIDE = 32_768;

const sign = (value: number): string => String.fromCharCode(FIRST_SIGN + value);

/** Whole numbers, zero or more → signs: one each, two from 32 768 on. */
export const writeNumbers = (values: readonly number[]): string =>
  values.map((value) => (value < WIDE ? sign(value) : sign(WIDE + Math.floor(value / WIDE)) + sign(value % WIDE))).join("");

export const readNumbers = (text: string): Uint32Array => {
  const values = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const value = text.charCodeAt(at) - FIRST_SIGN;
    values[count++] = value < WIDE ? value : (value - WIDE) * WIDE + text.charCodeAt(++at) - FIRST_SIGN;
  }
  return values.subarray(0, count);
};

/** Negative numbers take the odd places: small ones stay small. */
export const foldSign = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
export const unfoldSign = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** How many yes-or-no answers one sign holds: six keep it within ASCII. */
export const PER_SIGN = 6;

/** For each structure its set of ranks below `size` → one run of signs for each six ranks. */
export const writeSets = (sets: readonly ReadonlySet<number>[], size: number): string =>
  Array.from({ length: Math.ceil(size / PER_SIGN) }, (_, chunk) =>
    writeNumbers(
      sets.map((set) => {
        let mask = 0;
        for (let bit = 0; bit < PER_SIGN; bit++) if (set.has(chunk * PER_SIGN + bit)) mask |= 1 << bit;
        return mask;
      }),
    ),
  ).join("");
