/** What is typed and what is written, brought to the same words. */
import { comparable } from "../../model/comparable.ts";

const EMPTY_WORDS = new Set(
  "a au aux avec ce d de des du en et il j je l la le les leur ma me mes mon n ne ou par pas pour qu que s sa sais se ses son sur un une y".split(" "),
);

/** « R.S.A. » → « RSA »: cut at its dots, it would be three letters that say nothing. */
const joinInitials = (text: string): string => text.replace(/(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})\.?/gu, (initials) => initials.replaceAll(".", ""));

/** The words that say something, without accents or capitals, each once, in the order they come. */
export const wordsOf = (text: string): readonly string[] =>
  [...new Set(comparable(joinInitials(text)).split(" "))].filter((word) => word !== "" && !EMPTY_WORDS.has(word));

/** Words of three letters are left alone: « bus », « css », « gaz ». */
const SHORTEST_PLURAL = 4;

/** « journaux » → « journal », « bureaux » → « bureau », « impots » → « impot ». Applied to both sides, so it may be wrong of both. */
export const singular = (word: string): string => {
  if (word.length < SHORTEST_PLURAL || !/[sx]$/.test(word)) return word;
  if (word.endsWith("eaux")) return word.slice(0, -1);
  return word.endsWith("aux") ? `${word.slice(0, -3)}al` : word.slice(0, -1);
};

/** The words of some texts as the index keeps them: in the singular, each once. */
export const termsOf = (...texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.flatMap((text) => (text === undefined ? [] : wordsOf(text).map(singular)))),
];

/** Whether one typing error – a letter wrong, missing, in excess, or two swapped – leads from one word to the other. */
export const isOneSlipAway = (typed: string, word: string): boolean => {
  const longer = Math.max(typed.length, word.length);
  if (longer - Math.min(typed.length, word.length) > 1) return false;
  let start = 0;
  while (start < longer && typed[start] === word[start]) start++;
  const [rest, other] = [typed.slice(start), word.slice(start)];
  const swapped = rest.length === other.length && rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2);
  return swapped || rest.slice(1) === other.slice(1) || rest === other.slice(1) || rest.slice(1) === other;
};
