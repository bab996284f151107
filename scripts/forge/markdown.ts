/**
 * Text of strangers inside a comment that the project signs: it must read as it was written and do nothing – call nobody,
 * link nowhere, show no picture, open no HTML. Forges look for mentions and addresses after the escaping is undone, so
 * those are broken by a sign that nobody sees.
 */
import { printable } from "../../src/reading/printable.ts";

/** An empty width: « @ » and what follows are no longer one word. As an entity, so that it can be seen in the source. */
const NOTHING = "&#8203;";

const cut = (text: string, longest: number): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

const onOneLine = (text: string, longest: number): string => cut(printable(text.replace(/\s+/g, " ").trim()), longest);

/** A sentence, on one line. */
export const inText = (text: string, longest = 400): string =>
  onOneLine(text, longest)
    .replace(/[!-/:-@[-`{-~]/g, "\\$&")
    .replaceAll("\\@", `\\@${NOTHING}`)
    .replaceAll("\\#", `\\#${NOTHING}`)
    .replace(/\\:(?=\\\/)/g, `\\:${NOTHING}`)
    .replace(/\bwww(?=\\\.)/gi, `$&${NOTHING}`)
    .replace(/\bgh(?=\\-\d)/gi, `$&${NOTHING}`);

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** What is to be read sign by sign, or pasted: nothing in it is interpreted. */
export const inCode = (text: string, longest = 200): string => {
  const line = onOneLine(text, longest);
  if (line === "") return "";
  const fence = "`".repeat(longestRun(line) + 1);
  const room = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${room}${line}${room}${fence}`;
};

/** Several lines, kept as they are. */
export const inBlock = (text: string, language = "", longest = 20_000): string => {
  const lines = cut(text, longest)
    .split(/\r\n?|\n/)
    .map(printable)
    .join("\n");
  const fence = "`".repeat(Math.max(3, longestRun(lines) + 1));
  return `${fence}${language}\n${lines}\n${fence}`;
};

const isPath = (word: string): boolean => /^[\w.<>-]+(?:\/[\w.<>-]+)*(?:\/|\/[\w<>-]+\.\w+)$/.test(word);

const holdsNothing = (text: string): boolean => inText(text, Number.POSITIVE_INFINITY).includes(NOTHING);

/**
 * A sentence of advice, from which people paste into a file: what would need a sign that nobody sees is given as code – all
 * that follows « Écrivez : », else the words alone. Paths are code too.
 */
export const inPaste = (text: string): string => {
  const line = onOneLine(text, 400);
  const [, start = "", rest = ""] = /^([^:@]* : )(.*)$/.exec(line) ?? [];
  if (rest !== "" && holdsNothing(rest)) return `${inText(start)} ${inCode(rest, 400)}`;
  return line
    .split(" ")
    .map((word) => {
      const [, bare = "", end = ""] = /^(.*?)([,.;:!?)»]*)$/.exec(word) ?? [];
      return holdsNothing(bare) || isPath(bare) ? `${inCode(bare)}${inText(end)}` : inText(word);
    })
    .join(" ");
};
