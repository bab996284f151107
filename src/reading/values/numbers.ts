/** Numbers, postcodes and codes: what the fingers or a spreadsheet put in place of plain digits. */
import { inQuotes, quoted } from "../wording.ts";
import type { Refused, ValueTrap } from "./trap.ts";

const isNumber = ({ champ }: Refused): boolean => champ?.help.editorType === "integer" || champ?.help.editorType === "number";

/** 1_000, 1 000, 1e3, 0x10, 1,5 → the plain number, when there is no doubt. */
export const plainNumber = (text: string): string | undefined => {
  const compact = text.replace(/[\s_\u00a0\u202f]/g, "");
  const decimal = /^-?\d+,\d+$/.test(compact) ? compact.replace(",", ".") : compact;
  if (!/^[-+]?(?:\d+(?:\.\d+)?(?:e[-+]?\d+)?|0x[0-9a-f]+|0o[0-7]+)$/i.test(decimal)) return undefined;
  const value = Number(decimal);
  return Number.isFinite(value) && Math.abs(value) < 1e15 ? String(value) : undefined;
};

const postcode: ValueTrap = {
  code: "code-postal",
  explain: ({ cle, texte }) => {
    if (cle !== "code_postal") return undefined;
    if (/^\d{4}$/.test(texte))
      return {
        message: `Le code postal ${quoted(texte)} n'a que quatre chiffres : le zéro du début a été perdu.`,
        conseil: `Écrivez : code_postal: "0${texte}"`,
      };
    const digits = texte.replace(/[\s_.\u00a0\u202f]|^F-?/g, "");
    if (/^\d{5}$/.test(digits))
      return { message: `Le code postal ${quoted(texte)} contient autre chose que des chiffres.`, conseil: `Écrivez : code_postal: "${digits}"` };
    const exponent = plainNumber(texte);
    if (exponent !== undefined && /^\d{4,5}$/.test(exponent))
      return {
        message: `Le code postal ${quoted(texte)} est écrit comme un nombre de calcul.`,
        conseil: `Écrivez : code_postal: ${inQuotes(exponent.padStart(5, "0"))}`,
      };
    return { message: `Le code postal ${quoted(texte)} n'a pas cinq chiffres.`, conseil: 'Écrivez par exemple : code_postal: "57000"' };
  },
};

const insee: ValueTrap = {
  code: "code-insee",
  explain: ({ cle, texte }) => {
    if (cle !== "code_insee") return undefined;
    const padded = /^\d{4}$/.test(texte) ? `0${texte}` : undefined;
    if (padded)
      return { message: `Le code INSEE ${quoted(texte)} n'a que quatre signes : le zéro du début a été perdu.`, conseil: `Écrivez : code_insee: "${padded}"` };
    return { message: `${quoted(texte)} n'est pas un code INSEE de commune (cinq signes).`, conseil: 'Écrivez par exemple : code_insee: "57463"' };
  },
};

const number: ValueTrap = {
  code: "nombre",
  explain: (refused) => {
    if (!isNumber(refused)) return undefined;
    const { issue, champ, cle, texte } = refused;
    const label = champ?.help.label ?? cle;
    if (issue.code === "too_big" || issue.code === "too_small") {
      const swapped = /^(?:lat|long)itude$/.test(cle) ? " Latitude et longitude sont peut-être inversées." : "";
      return { message: `${quoted(label)} : ${texte} n'est pas possible.${swapped}`, conseil: `Attendu : ${champ?.help.attendu ?? "un nombre"}.` };
    }
    const plain = plainNumber(texte);
    if (plain !== undefined)
      return { message: `${quoted(label)} : ${quoted(texte)} n'est pas écrit en chiffres simples.`, conseil: `Écrivez : ${cle}: ${plain}` };
    return {
      message: `${quoted(label)} : ${quoted(texte)} n'est pas un nombre.`,
      conseil: `Attendu : ${champ?.help.attendu ?? "un nombre"}, par exemple ${champ?.help.exemple ?? "10"}.`,
    };
  },
};

export const numberTraps: readonly ValueTrap[] = [postcode, insee, number];
