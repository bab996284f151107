/** One cell → the value of one key of a structure's file, or nothing and a remark in French. */
import { comparable } from "../../model/comparable.ts";
import { isSiret } from "../../model/siret.ts";
import { telephoneOf } from "../../model/telephone.ts";
import { dayOf, exists, iso } from "../../model/written-date.ts";
import type { TextKey, WordsKey } from "./correspondance.ts";

/** A text, or why there is none; neither when the cell says nothing worth keeping. */
export interface CellValue {
  readonly text?: string;
  readonly remarque?: string;
}

const left = (what: string, cell: string): string => `${what} « ${cell} » : laissé de côté`;

/** Overseas numbers have a country of their own; from France their first zero comes back. */
const nationalDigits = (cell: string): string => cell.replace(/^\+(?:262|590|594|596) ?(?=\d{3})/, "0");

const telephone = (cell: string): CellValue => {
  const parts = nationalDigits(cell).split(/\s*(?:\/|,|;|\||\bou\b|\bet\b)\s*/);
  const [first, ...others] = parts.flatMap((part) => telephoneOf(part) ?? []);
  if (first === undefined) return { remarque: left("téléphone illisible", cell) };
  return { text: first, ...(others.length > 0 && { remarque: `plusieurs téléphones, le premier est gardé : « ${cell} »` }) };
};

const date = (cell: string): CellValue => {
  const day = dayOf(cell.replace(/[T ]\d\d:\d\d.*$/, ""));
  return day && exists(day) ? { text: iso(day) } : { remarque: left("date illisible", cell) };
};

const decimal = (cell: string): CellValue => {
  const number = cell.replace(/\s/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(number) ? { text: number } : { remarque: left("coordonnée illisible", cell) };
};

/** A spreadsheet takes the zero off « 01000 ». */
const code = (cell: string): CellValue => {
  const digits = cell.replace(/\s/g, "").toUpperCase();
  return { text: /^\d{4}$/.test(digits) ? `0${digits}` : digits };
};

const pivot = (cell: string): CellValue => {
  const compact = cell.replace(/[\s.-]/g, "").toUpperCase();
  const isPossible =
    /^(?:\d{14}|W\d{9}|\d[A-Z0-9]{8})$/.test(compact) && (!/^\d{14}$/.test(compact) || isSiret(compact)) && !/^\d{9}$/.test(compact) && !/^0+$/.test(compact);
  return isPossible ? { text: compact } : { remarque: left("SIRET ou RNA impossible", cell) };
};

const withScheme = (word: string): string => (/^https?:\/\//i.test(word) ? word : `https://${word.replace(/^\/+/, "")}`);

const isAddress = (word: string): boolean => /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#:][^\s<>"']*)?$/i.test(word) && URL.canParse(withScheme(word));

const url = (cell: string): CellValue => (isAddress(cell) ? { text: withScheme(cell) } : { remarque: left("adresse web illisible", cell) });

const READERS: Partial<Record<TextKey, (cell: string) => CellValue>> = {
  telephone,
  date_maj: date,
  latitude: decimal,
  longitude: decimal,
  code_postal: code,
  code_insee: code,
  pivot,
  prise_rdv: url,
  fiche_acces_libre: url,
};

export const textValue = (key: TextKey, cell: string): CellValue => READERS[key]?.(cell) ?? { text: cell };

export interface CellWords {
  readonly words: readonly string[];
  readonly remarques: readonly string[];
}

const sorted = (words: readonly string[], isGood: (word: string) => boolean, what: string): CellWords => ({
  words: [...new Set(words.filter(isGood))],
  remarques: words.filter((word) => !isGood(word)).map((word) => left(what, word)),
});

const isCourriel = (word: string): boolean => /^[^@\s<>"',;|]+@[^@\s<>"',;|]+\.[a-z]{2,}$/i.test(word);

/** Several free words in a cell; e-mail and web addresses cannot hold a space, whatever the separator. */
export const wordsValue = (key: WordsKey, cell: string, separator: string): CellWords => {
  const words = cell.split(separator).flatMap((part) => part.trim() || []);
  if (key === "courriels") {
    const parts = words.flatMap((word) => word.split(/[\s,;/|]+/)).filter((part) => part.length > 2);
    return parts.some(isCourriel)
      ? sorted(
          parts.filter((part) => part.includes("@")),
          isCourriel,
          "courriel illisible",
        )
      : sorted(words, isCourriel, "courriel illisible");
  }
  if (key !== "site_web") return { words, remarques: [] };
  const parts = words.flatMap((word) => word.split(/[\s;|]+/)).filter((part) => part !== "" && part !== "@");
  const { words: addresses } = sorted(parts, isAddress, "");
  return addresses.length > 0 || parts.length === 0
    ? { words: addresses.map(withScheme), remarques: [] }
    : { words: [], remarques: [left("adresse web illisible", cell)] };
};

/** Words of a closed list: what the mapping says they mean, else the allowed word that is the same but for accents and capitals. */
export const choiceValue = (
  cell: string,
  separator: string,
  meanings: Readonly<Record<string, readonly string[]>>,
  allowed: readonly string[],
  namesOf: (id: string) => readonly string[],
): CellWords => {
  const known = new Map(Object.entries(meanings).map(([word, ids]) => [comparable(word), ids]));
  const remarques: string[] = [];
  const words = cell.split(separator).flatMap((part): readonly string[] => {
    const word = comparable(part);
    if (word === "" && !known.has("")) return [];
    const meant = known.get(word);
    if (meant) return meant;
    const same = allowed.find((id) => comparable(id) === word || namesOf(id).some((name) => comparable(name) === word));
    if (same === undefined) remarques.push(left("valeur inconnue", part.trim()));
    return same === undefined ? [] : [same];
  });
  return { words: [...new Set(words)], remarques };
};
