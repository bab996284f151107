/** Text of a contributor on its way to a terminal: nothing in it may move the cursor, hide or reorder what is shown. */

/** Controls (C0, C1), direction marks, line separators, zero-width and tag characters, lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters being replaced.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff\u{e0000}-\u{e0fff}]|\p{Cs}/gu;

/** One visible sign for each hidden one, so that carets still fall under the right place. */
const visibleSign = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (code === 9) return "→";
  return code < 32 ? String.fromCodePoint(0x2400 + code) : "�";
};

/** A text that cannot act on the terminal that shows it. */
export const printable = (text: string): string => text.replace(UNSAFE, visibleSign);

const ZERO_WIDTH = /^\p{M}$/u;
const WIDE = /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6])$/u;

/** How many columns of a terminal a printable text takes. */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of text) columns += ZERO_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
};

/** JSON whose strings hide nothing either. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
