/** Content streams read apart from the code that rewrites them: what this says of a file owes nothing to what made it. */

export interface Operation {
  readonly operator: string;
  /** Numbers, and names with their slash; strings and arrays as their first sign alone. */
  readonly operands: readonly string[];
}

const SPACES = new Set(["\0", "\t", "\n", "\f", "\r", " "]);
/** Numbers, and the words that are values. */
const VALUE = /^(?:[+-]?\.?\d.*|true|false|null)$/;
const DELIMITERS = new Set(["(", ")", "<", ">", "[", "]", "{", "}", "/", "%"]);

/** After a string that starts at `from`: its parentheses may nest, or be escaped. */
const afterString = (content: string, from: number): number => {
  let depth = 0;
  for (let at = from; at < content.length; at++) {
    if (content[at] === "\\") at++;
    else if (content[at] === "(") depth++;
    else if (content[at] === ")" && --depth === 0) return at + 1;
  }
  throw new Error("a string of the PDF has no end");
};

const afterWord = (content: string, from: number): number => {
  let at = from;
  while (at < content.length && !SPACES.has(content[at] ?? "") && !DELIMITERS.has(content[at] ?? "")) at++;
  return at;
};

/** The text where it closes, dictionaries and arrays included: what they hold is no concern of ours. */
const afterBracket = (content: string, from: number, open: string, close: string): number => {
  let depth = 0;
  for (let at = from; at < content.length; ) {
    if (content[at] === "(") at = afterString(content, at);
    else if (content.startsWith(open, at)) {
      depth++;
      at += open.length;
    } else if (content.startsWith(close, at)) {
      at += close.length;
      if (--depth === 0) return at;
    } else at++;
  }
  throw new Error(`${open} of the PDF is never closed`);
};

const afterInlineImage = (content: string, from: number): number => {
  const end = /\sEI(?=\s|$)/.exec(content.slice(from));
  if (!end) throw new Error("a picture of the PDF has no end");
  return from + end.index + 3;
};

/** Every operation, in order. Text is Latin-1: a character is a byte. */
export function* operationsIn(content: string): Generator<Operation> {
  let operands: string[] = [];
  for (let at = 0; at < content.length; ) {
    const sign = content[at] ?? "";
    if (SPACES.has(sign)) {
      at++;
      continue;
    }
    const start = at;
    if (sign === "%") at = (/[\r\n]/.exec(content.slice(at))?.index ?? content.length) + at;
    else if (sign === "(") at = afterString(content, at);
    else if (sign === "[") at = afterBracket(content, at, "[", "]");
    else if (content.startsWith("<<", at)) at = afterBracket(content, at, "<<", ">>");
    else if (sign === "<") at = content.indexOf(">", at) + 1;
    else if (sign === "/") at = afterWord(content, at + 1);
    else at = afterWord(content, at);
    if (at <= start) throw new Error(`a sign of the PDF is not expected: ${sign}`);
    const word = content.slice(start, at);
    if (sign === "%") continue;
    if ("([</".includes(sign) || VALUE.test(word)) operands.push(sign === "/" || !"([<".includes(sign) ? word : sign);
    else {
      yield { operator: word, operands };
      operands = [];
      if (word === "ID") at = afterInlineImage(content, at);
    }
  }
}
