/** Numbers, postcodes and codes: what the fingers or a spreadsheet put in place of plain digits. */
import { inQuotes, quoted } from "../wording.ts";
import type { Refused, ValueTrap } from "./trap.ts";

const isNumber = ({ field }: Refused): boolean => field?.help.editorType === "integer" || field?.help.editorType === "number";

/** 1_000, 1 000, 1e3, 0x10, 1,5 → the plain number, when there is no doubt. */
const plainNumber = (text: string): string | undefined => {
  const compact = text.replace(/[\s_\u00a0\u202f]/g, "");
  const decimal = /^-?\d+,\d+$/.test(compact) ? compact.replace(",", ".") : compact;
  if (!/^[-+]?(?:\d+(?:\.\d+)?(?:e[-+]?\d+)?|0x[0-9a-f]+|0o[0-7]+)$/i.test(decimal)) return undefined;
  const value = Number(decimal);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? String(value) : undefined;
};

/** Postcodes of the commune written beside, from which one digit fell; the last digit is the likeliest. */
const postcodesFrom = (text: string, { siblings, communes }: Refused): readonly string[] => {
  const commune = typeof siblings === "object" && "commune" in siblings ? siblings.commune : undefined;
  if (typeof commune !== "string") return [];
  const codes = [...new Set((communes?.named(commune) ?? []).flatMap(({ codesPostaux }) => codesPostaux))];
  if (codes.includes(`0${text}`)) return [`0${text}`];
  const begun = codes.filter((code) => code.startsWith(text));
  return begun.length > 0 ? begun : codes.filter((code) => [...code].some((_, index) => code.slice(0, index) + code.slice(index + 1) === text));
};

const postcode: ValueTrap = {
  code: "code-postal",
  explain: (refused) => {
    const { key, text } = refused;
    if (key !== "code_postal") return undefined;
    const known = /^\d{4}$/.test(text) ? postcodesFrom(text, refused).filter((code) => code !== `0${text}`) : [];
    if (known.length > 0)
      return {
        message: `Le code postal ${quoted(text)} n'a que quatre chiffres : il en manque un.`,
        conseil: `Écrivez : code_postal: ${known.map((code) => `"${code}"`).join(" ou ")}`,
        ...(known.length === 1 && { remplacement: `"${known[0]}"` }),
      };
    if (/^\d{4}$/.test(text))
      return {
        message: `Le code postal ${quoted(text)} n'a que quatre chiffres : le zéro du début a été perdu.`,
        conseil: `Écrivez : code_postal: "0${text}"`,
        ...(postcodesFrom(text, refused).includes(`0${text}`) && { remplacement: `"0${text}"` }),
      };
    const digits = text.replace(/[\s_.\u00a0\u202f]|^F-?/g, "");
    if (/^\d{5}$/.test(digits))
      return {
        message: `Le code postal ${quoted(text)} contient autre chose que des chiffres.`,
        conseil: `Écrivez : code_postal: "${digits}"`,
        remplacement: `"${digits}"`,
      };
    const exponent = plainNumber(text);
    if (exponent !== undefined && /^\d{4,5}$/.test(exponent))
      return {
        message: `Le code postal ${quoted(text)} est écrit comme un nombre de calcul.`,
        conseil: `Écrivez : code_postal: ${inQuotes(exponent.padStart(5, "0"))}`,
        remplacement: inQuotes(exponent.padStart(5, "0")),
      };
    return { message: `Le code postal ${quoted(text)} n'a pas cinq chiffres.`, conseil: 'Écrivez par exemple : code_postal: "57000"' };
  },
};

const insee: ValueTrap = {
  code: "code-insee",
  explain: ({ key, text }) => {
    if (key !== "code_insee") return undefined;
    const padded = /^\d{4}$/.test(text) ? `0${text}` : undefined;
    if (padded)
      return {
        message: `Le code INSEE ${quoted(text)} n'a que quatre signes : le zéro du début a été perdu.`,
        conseil: `Écrivez : code_insee: "${padded}"`,
        remplacement: `"${padded}"`,
      };
    return { message: `${quoted(text)} n'est pas un code INSEE de commune (cinq signes).`, conseil: 'Écrivez par exemple : code_insee: "57463"' };
  },
};

const number: ValueTrap = {
  code: "nombre",
  explain: (refused) => {
    if (!isNumber(refused)) return undefined;
    const { issue, field, key, text } = refused;
    const label = field?.help.label ?? key;
    if (issue.code === "too_big" || issue.code === "too_small") {
      const swapped = /^(?:lat|long)itude$/.test(key) ? " Latitude et longitude sont peut-être inversées." : "";
      return { message: `${quoted(label)} : ${text} n'est pas possible.${swapped}`, conseil: `Attendu : ${field?.help.expected ?? "un nombre"}.` };
    }
    const plain = plainNumber(text);
    if (plain !== undefined)
      return { message: `${quoted(label)} : ${quoted(text)} n'est pas écrit en chiffres simples.`, conseil: `Écrivez : ${key}: ${plain}`, remplacement: plain };
    return {
      message: `${quoted(label)} : ${quoted(text)} n'est pas un nombre.`,
      conseil: `Attendu : ${field?.help.expected ?? "un nombre"}, par exemple ${field?.help.example ?? "10"}.`,
    };
  },
};

export const numberTraps: readonly ValueTrap[] = [postcode, insee, number];
