/** An object of a part: its dictionary as text, and what follows it when it is a stream. */
import { isStream } from "../pdf-objects.ts";

export interface PartObject {
  readonly text: string;
  /** From the word `stream` to its end. */
  readonly stream?: Buffer;
}

const START = /\bstream\r?\n/;
/** Chromium's dictionaries of streams are short, but for the widths of a font; what follows must not be read as text. */
const HEADS = [500, 60_000] as const;

export const partObject = (body: Buffer): PartObject => {
  if (!isStream(body)) return { text: body.toString("latin1").trim() };
  for (const length of HEADS) {
    const start = START.exec(body.toString("latin1", 0, length));
    if (start) return { text: body.toString("latin1", 0, start.index).trim(), stream: body.subarray(start.index) };
  }
  throw new Error("a stream of the PDF has no beginning");
};

export const objectBody = ({ text, stream }: PartObject): Buffer => {
  const head = Buffer.from(stream ? `${text} ` : text, "latin1");
  return stream ? Buffer.concat([head, stream]) : head;
};

/** What a stream holds between its length and its end. */
export const streamContent = ({ text, stream }: PartObject): Buffer | undefined => {
  const [, length] = /\/Length (\d+)(?! \d+ R)/.exec(text) ?? [];
  if (!stream || length === undefined) return undefined;
  const from = stream.indexOf("\n") + 1;
  return stream.subarray(from, from + Number(length));
};

/** Tags and links, nine objects in ten, refer to pages and to one another only: never to what can be shared. */
export const isTag = ({ text }: PartObject): boolean => TAG.test(text);
const TAG = /^<<\/Type \/(StructElem|Annot)\b/;

const TOKENS = /\((?:\\[\s\S]|[^\\()])*\)|\b(\d+) 0 R\b/g;

/** Rewrites references and strings; « 12 0 R » inside a string is somebody's words. */
export const rewritten = (text: string, reference: (number: number) => number, words: (text: string) => string = (same) => same): string =>
  text.replace(TOKENS, (token, number: string | undefined) => (number === undefined ? words(token) : `${reference(Number(number))} 0 R`));

/** The objects it refers to. */
export const referencesIn = (text: string): readonly number[] =>
  [...text.matchAll(TOKENS)].flatMap(([, number]) => (number === undefined ? [] : [Number(number)]));

/** The entry of a dictionary that refers to one object. */
export const referenceTo = (text: string, entry: string): number | undefined => {
  const [, number] = new RegExp(`/${entry} (\\d+) 0 R`).exec(text) ?? [];
  return number === undefined ? undefined : Number(number);
};
