/** A cell of somebody else's file → the text that was meant: entities read, tags and invisible signs taken off. */

/** The names of the characters 160 to 255, in order. */
const LATIN_NAMES =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );

const OTHER_NAMES = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  euro: "€",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  oelig: "œ",
  OElig: "Œ",
  bull: "•",
} as const;

const NAMED: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OTHER_NAMES),
  ...LATIN_NAMES.map((name, index) => [name, String.fromCharCode(160 + index)] as const),
]);

const withoutEntities = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+\d*));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : "";
  });

/** Lines of a page become lines of text; what is between the signs of any other tag is lost, its text is not. */
const withoutTags = (text: string): string =>
  text
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^<>]{0,200}>/gi, "\n")
    .replace(/<li\b[^<>]{0,200}>/gi, "- ")
    .replace(/<\/?[a-z][a-z\d]*(?:\s[^<>]{0,500})?\/?>/gi, "");

/** Controls, direction marks, zero-width signs, lone halves of characters; ends of lines and tabs stay. */
const INVISIBLE = /[^\P{C}\n\t]|[\u2028\u2029]/gu;

/** An apostrophe keeps a spreadsheet from running the cell (see `csv.ts`): it is no part of the text. */
const withoutDisarming = (text: string): string => text.replace(/(^|[;,\t\n] *)'(?=[=+\-@])/g, "$1");

/** Text on several lines, their spaces set right. */
export const cleanText = (cell: string): string =>
  withoutTags(withoutEntities(withoutDisarming(cell)))
    .replace(/\r\n?/g, "\n")
    .replace(INVISIBLE, "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();

/** The same on one line. */
export const cleanLine = (cell: string): string => cleanText(cell).replace(/\n+/g, " ");

/** What people write in a cell that says nothing. */
export const saysNothing = (text: string): boolean => /^(?:|-+|—|–|@|n\/?a|nc|n\.c\.?|null|undefined|néant|neant|aucune?|\?+|x+)$/i.test(text);

/** Cuts a text at the end of a sentence, else between two words. */
export const shortened = (text: string, longest: number): string => {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest - 1);
  const sentence = Math.max(...[...start.matchAll(/[.!?…](?=\s)|\n/g)].map(({ index }) => index + 1), 0);
  if (sentence >= longest / 3) return start.slice(0, sentence).trim();
  return `${start.slice(0, Math.max(start.lastIndexOf(" "), longest / 2)).trimEnd()}…`;
};
