/** Content streams, operator by operator: what is not replaced keeps its very bytes. */

/** Gives what to write instead of an operator and its operands; undefined to leave them. */
export type Replace = (operator: string, operands: readonly string[]) => string | undefined;

/** Strings (which may hold anything), hexadecimal strings and dictionaries, arrays, names, then words: numbers and operators. */
const TOKEN = /%[^\r\n]*|\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]{}]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** After `ID`, bytes of a picture up to `EI` standing alone. */
const endOfInlineImage = (content: string, from: number): number => {
  const end = content.slice(from).search(/\sEI(?=\s|$)/);
  return end < 0 ? content.length : from + end + 3;
};

interface Token {
  readonly text: string;
  readonly start: number;
}

/** An operand as far as colours are concerned: a number, or a name. */
const isOperand = (text: string): boolean => NUMBER.test(text) || text.startsWith("/");

/** Rewrites a content stream. Text is read as Latin-1, so that each character is a byte. */
export const rewriteOperators = (content: string, replace: Replace): string => {
  const parts: string[] = [];
  const reader = new RegExp(TOKEN);
  let operands: Token[] = [];
  let written = 0;
  for (let match = reader.exec(content); match; match = reader.exec(content)) {
    const [text] = match;
    if (isOperand(text)) {
      operands.push({ text, start: match.index });
      continue;
    }
    const replacement = replace(
      text,
      operands.map((operand) => operand.text),
    );
    if (replacement !== undefined) {
      parts.push(content.slice(written, operands[0]?.start ?? match.index), replacement);
      written = reader.lastIndex;
    }
    operands = [];
    if (text === "ID") reader.lastIndex = endOfInlineImage(content, reader.lastIndex);
  }
  return parts.join("") + content.slice(written);
};
