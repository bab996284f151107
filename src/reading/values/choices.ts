/** Words of a closed list: the nearest allowed one is proposed, by its identifier or by the name people know. */
import { isUnmistakable, nearest } from "../../model/nearest.ts";
import { alternatives, quoted } from "../wording.ts";
import type { ValueTrap } from "./trap.ts";

/** More words than this are named by the documentation, not by an error message. */
const MOST_LISTED = 8;

const YES = new Set(["yes", "y", "vrai", "o", "1", "on", "x"]);
const NO = new Set(["no", "n", "faux", "0", "off", "aucun"]);

const yesNo: ValueTrap = {
  code: "oui-non",
  explain: ({ field, text, key }) => {
    if (field?.help.editorType !== "boolean") return undefined;
    const word = text.toLowerCase();
    const meant = YES.has(word) || word === "oui" || word === "true" ? "true" : NO.has(word) || word === "non" || word === "false" ? "false" : undefined;
    return {
      message: `${quoted(field.help.label ?? key)} : ${quoted(text)} n'est ni oui ni non.`,
      conseil: meant ? `Écrivez : ${key}: ${meant}` : `Écrivez ${key}: true (oui) ou ${key}: false (non).`,
      ...(meant && { remplacement: meant }),
    };
  },
};

const serviceAsValue: ValueTrap = {
  code: "service-sans-niveau",
  explain: ({ path, field, text, namesOf }) => {
    if (path[0] !== "expertises" || field?.kind !== "choice" || namesOf(text).length === 0) return undefined;
    return {
      message: `${quoted(text)} est un service, pas un niveau : la clé et la valeur sont inversées.`,
      conseil: `Écrivez : ${text}: proposé (ou basique, maîtrise, expert).`,
    };
  },
};

const choice: ValueTrap = {
  code: "valeur-inconnue",
  explain: ({ field, text, namesOf, path, key }) => {
    if (field?.kind !== "choice" || field.words.length === 0) return undefined;
    const choices = field.words.map((value) => ({ value, names: namesOf(value) }));
    const right = nearest(text, choices);
    const label = namesOf(right ?? "")[0];
    const isItem = typeof path.at(-1) === "number";
    const what = isItem || !field.help.label ? "" : ` (${field.help.label})`;
    if (right)
      return {
        message: `${quoted(text)} n'existe pas${what} : écrivez ${quoted(right)}${label && label !== right ? ` (${label})` : ""}.`,
        conseil: `Écrivez : ${isItem ? right : `${key}: ${right}`}`,
        ...(isUnmistakable(text, choices) && { remplacement: right }),
      };
    const list =
      field.words.length > MOST_LISTED
        ? `Valeurs possibles : ${field.words.slice(0, MOST_LISTED).join(", ")}… (liste complète dans data/schemas).`
        : `Écrivez ${alternatives(field.words)}.`;
    return { message: `${quoted(text)} n'existe pas dans la liste ${quoted(field.help.label ?? key)}.`, conseil: list };
  },
};

export const choiceTraps: readonly ValueTrap[] = [yesNo, serviceAsValue, choice];
