/**
 * French typography, applied to contributed text just before it is drawn: no-break spaces where the language wants
 * them, typographic apostrophes, telephone numbers in pairs. Takes and gives plain text, so escaping still follows.
 */
const NARROW = "\u202f"; // narrow no-break space: before ; ! ?, inside numbers
const FULL = "\u00a0"; // no-break space: before :, inside « »

interface Setting {
  /** Cheap to look for: the replacement is only tried on a text that holds it. Pages come by thousands. */
  readonly sign: RegExp;
  readonly written: RegExp;
  readonly set: string;
}

const SETTINGS: readonly Setting[] = [
  { sign: /'/, written: /(?<=\p{L})'(?=\p{L})/gu, set: "’" },
  { sign: /«/, written: /«[\s\u00a0\u202f]*/g, set: `«${FULL}` },
  { sign: /»/, written: /[\s\u00a0\u202f]*»/g, set: `${FULL}»` },
  { sign: /[;!?]/, written: /[ \u00a0\u202f]+([;!?])/g, set: `${NARROW}$1` },
  { sign: /:/, written: /[ \u00a0\u202f]+:/g, set: `${FULL}:` },
  { sign: /\d[ \u00a0]\d/, written: /(\d)[ \u00a0](\d{3})(?!\d)/g, set: `$1${NARROW}$2` },
  { sign: /\d [h€%akm]/, written: /(\d) (h|€|%|ans|km|min)(?![\p{L}])/gu, set: `$1${FULL}$2` },
  { sign: /[–—]/, written: / ([–—]) /g, set: `${FULL}$1 ` },
];

const ANY_SIGN = /['«»;:!?–—]|\d[ \u00a0]/;

/** A sentence as a French typesetter would set it. */
export const typeset = (text: string): string =>
  ANY_SIGN.test(text) ? SETTINGS.reduce((done, { sign, written, set }) => (sign.test(done) ? done.replace(written, set) : done), text) : text;

/** « 03 87 00 00 00 » with thin no-break spaces, whatever spaces it was written with. */
export const displayTelephone = (telephone: string): string => telephone.replace(/\s/g, NARROW);

/** The value of a `tel:` link. A French number gets its country code; a short number stays as it is dialled. */
export const telephoneHref = (telephone: string): string => {
  const digits = telephone.replace(/[^\d+]/g, "");
  return `tel:${/^0\d{9}$/.test(digits) ? `+33${digits.slice(1)}` : digits}`;
};

const longDate = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const monthAndYear = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });

/** « 12 mars 2026 », « 1er avril 2026 » from `2026-03-12`. */
export const displayDate = (day: string): string => longDate.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, "1er ");

/** « mars 2026 ». */
export const displayMonth = (day: string): string => monthAndYear.format(new Date(`${day}T00:00:00Z`));

/** « 1 structure », « 3 structures », « aucune structure » is the caller's word. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count.toLocaleString("fr-FR")}${FULL}${count < 2 ? singular : plural}`;
