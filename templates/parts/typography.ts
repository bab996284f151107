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

const set = (text: string): string => SETTINGS.reduce((done, setting) => (setting.sign.test(done) ? done.replace(setting.written, setting.set) : done), text);

/** Names and labels come back on thousands of pages; longer texts hardly ever do. */
const SHORT = 90;
const MOST_KNOWN = 20_000;
const known = new Map<string, string>();

const setOnce = (text: string): string => {
  const ready = known.get(text) ?? set(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, ready);
  return ready;
};

/** A sentence as a French typesetter would set it. */
export const typeset = (text: string): string => (ANY_SIGN.test(text) ? (text.length <= SHORT ? setOnce(text) : set(text)) : text);

/** « 03 87 00 00 00 » with thin no-break spaces, whatever spaces it was written with. */
export const displayTelephone = (telephone: string): string => telephone.replace(/\s/g, NARROW);

/** The value of a `tel:` link. A French number gets its country code; a short number stays as it is dialled. */
export const telephoneHref = (telephone: string): string => {
  const digits = telephone.replace(/[^\d+]/g, "");
  return `tel:${/^0\d{9}$/.test(digits) ? `+33${digits.slice(1)}` : digits}`;
};

const longDate = new Intl.DateTimeFormat("fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

const dates = new Map<string, string>();

/** « 12 mars 2026 », « 1er avril 2026 » from `2026-03-12`. */
export const displayDate = (day: string): string => {
  const ready = dates.get(day) ?? longDate.format(new Date(`${day}T00:00:00Z`)).replace(/^1 /, "1er ");
  dates.set(day, ready);
  return ready;
};

const wholeNumber = new Intl.NumberFormat("fr-FR");

/** « 1 structure », « 3 structures », « aucune structure » is the caller's word. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${wholeNumber.format(count)}${FULL}${count < 2 ? singular : plural}`;
