/** The cells of the Gironde census, cleaned one by one. What is not valid is dropped, never guessed. */
import type { Commune } from "./gironde-communes.ts";

/** Control characters and invisible marks that copying from office documents leaves behind. */
const INVISIBLE = /[^\P{C}\n\r\t]/gu;

export const spaced = (text: string): string => text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();

export const telephoneOf = (cell: string | number): string | undefined => {
  const digits = (String(cell).split("/")[0] ?? "").replace(/[^\d+]/g, "").replace(/^\+33/, "0");
  if (/^3\d{3}$/.test(digits)) return digits;
  return /^0[1-9]\d{8}$/.test(digits) ? digits.replace(/\d\d(?=\d)/g, "$& ") : undefined;
};

export const courrielOf = (cell: string): string | undefined => (/^[^@\s<>"',;]+@[^@\s<>"',;]+\.[a-z]{2,}$/i.test(cell) ? cell : undefined);

/** A word of the cell that is a web address, with or without its scheme. A trailing dash betrays an address cut by a space. */
const WEB_ADDRESS = /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s<>"']*)?$/i;

export const sitesOf = (cell: string): readonly string[] =>
  cell
    .split(/\s+/)
    .filter((word) => WEB_ADDRESS.test(word) && !word.endsWith("-"))
    .map((word) => (word.startsWith("http") ? word : `https://${word}`))
    .filter((address) => URL.canParse(address));

/** « 07/12/2021 » → « 2021-12-07 ». */
export const dateOf = (cell: string): string => cell.split("/").reverse().join("-");

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gi, " ")
    .toLowerCase()
    .trim();

/** The commune's name at the end of the address, however it is spelt: « ST MEDARD EN JALLES », « Villenave-d’Ornon ». */
const withoutCommune = (text: string, commune: Commune): string => {
  const words = text.split(/[\s-]+/);
  const names = [plain(commune.nom), plain(commune.nom).replace(/\bsaint\b/g, "st")];
  const start = words.findIndex((_, index) => index > 0 && names.includes(plain(words.slice(index).join(" "))));
  if (start < 0) return text;
  const tail = words.slice(start).join("[\\s-]+").replace(/[().]/g, "\\$&");
  return text.replace(new RegExp(`[\\s,/–-]*${tail}$`), "");
};

/** « 8 rue de la Boétie - 33000 Bordeaux » → the street and the postcode, the latter checked against the commune's own. */
export const adresseOf = (cell: string, commune: Commune): { readonly adresse: string; readonly codePostal: string } => {
  const [, before = cell, found = ""] = /^(.*?)[\s,–-]*\b(33\d{3})\b.*$/s.exec(cell) ?? [];
  const codePostal = commune.codesPostaux.find((code) => code === found) ?? commune.codesPostaux[0];
  const street = withoutCommune(spaced(before), commune)
    .replace(/[\s,–-]+$/, "")
    .replace(/[\s,–-]*(?:BP ?(?:n°)?|Cedex) ?[\d ]+$/i, "");
  return { adresse: street || spaced(cell), codePostal };
};
