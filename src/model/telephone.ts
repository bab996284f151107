/** French telephone numbers, however they are written. */

const inPairs = (digits: string): string => digits.replace(/(\d\d)(?=\d)/g, "$1 ");

/** The ten digits of a French number, however written; 9 digits are one that lost its zero. */
const frenchDigits = (text: string): string | undefined => {
  const digits = text
    .replace(/\(0\)/g, "")
    .replace(/[^\d+]/g, "")
    .replace(/^(?:\+33|0033)0?/, "0");
  if (/^0[1-9]\d{8}$/.test(digits)) return digits;
  return /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : undefined;
};

/** The right writing of a telephone number, when there is no doubt. */
export const telephoneOf = (text: string): string | undefined => {
  const digits = frenchDigits(text);
  if (digits) return inPairs(digits);
  const short = text.replace(/[\s.\u00a0\u202f-]/g, "");
  return /^3\d{3}$/.test(short) ? short : undefined;
};
