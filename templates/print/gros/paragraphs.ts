/** A text cut where it may go on on the next page: paragraphs, items, and groups of sentences of the longest ones. */

/** A few lines in large print. */
const LONGEST = 420;

const isItem = (line: string): boolean => /^\s*(?:[-*+]|\d+[.)])\s/.test(line);

/** Sentences together, as long as they stay short enough. */
const sentencesOf = (paragraph: string): readonly string[] => {
  const parts: string[] = [];
  for (const sentence of paragraph.split(/(?<=[.!?…])\s+(?=\p{Lu})/u)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + sentence.length < LONGEST) parts[parts.length - 1] = `${last} ${sentence}`;
    else parts.push(sentence);
  }
  return parts;
};

export const paragraphsOf = (source: string): readonly string[] =>
  source
    .split(/\n\s*\n/)
    .flatMap((block) => (isItem(block) ? block.split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)/) : block.trim().startsWith("|") ? [block] : sentencesOf(block)))
    .map((part) => part.trim())
    .filter(Boolean);
