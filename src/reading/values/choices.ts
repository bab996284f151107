/** Words of a closed list: the nearest allowed one is proposed, by its identifier or by the name people know. */
import { nearest } from "../nearest.ts";
import { alternatives, quoted } from "../wording.ts";
import type { ValueTrap } from "./trap.ts";

/** More words than this are named by the documentation, not by an error message. */
const MOST_LISTED = 8;

const YES = new Set(["yes", "y", "vrai", "o", "1", "on", "x"]);
const NO = new Set(["no", "n", "faux", "0", "off", "aucun"]);

const yesNo: ValueTrap = {
  code: "oui-non",
  explain: ({ champ, texte, cle }) => {
    if (champ?.help.editorType !== "boolean") return undefined;
    const word = texte.toLowerCase();
    const meant = YES.has(word) || word === "oui" || word === "true" ? "true" : NO.has(word) || word === "non" || word === "false" ? "false" : undefined;
    return {
      message: `${quoted(champ.help.label ?? cle)} : ${quoted(texte)} n'est ni oui ni non.`,
      conseil: meant ? `Écrivez : ${cle}: ${meant}` : `Écrivez ${cle}: true (oui) ou ${cle}: false (non).`,
    };
  },
};

const serviceAsValue: ValueTrap = {
  code: "service-sans-niveau",
  explain: ({ path, champ, texte, nomsDe }) => {
    if (path[0] !== "expertises" || champ?.kind !== "choix" || nomsDe(texte).length === 0) return undefined;
    return {
      message: `${quoted(texte)} est un service, pas un niveau : la clé et la valeur sont inversées.`,
      conseil: `Écrivez : ${texte}: proposé (ou basique, maîtrise, expert).`,
    };
  },
};

const choice: ValueTrap = {
  code: "valeur-inconnue",
  explain: ({ champ, texte, nomsDe, path, cle }) => {
    if (champ?.kind !== "choix" || champ.mots.length === 0) return undefined;
    const right = nearest(
      texte,
      champ.mots.map((valeur) => ({ valeur, noms: nomsDe(valeur) })),
    );
    const label = nomsDe(right ?? "")[0];
    const isItem = typeof path.at(-1) === "number";
    const what = isItem || !champ.help.label ? "" : ` (${champ.help.label})`;
    if (right)
      return {
        message: `${quoted(texte)} n'existe pas${what} : écrivez ${quoted(right)}${label && label !== right ? ` (${label})` : ""}.`,
        conseil: `Écrivez : ${isItem ? right : `${cle}: ${right}`}`,
      };
    const list =
      champ.mots.length > MOST_LISTED
        ? `Valeurs possibles : ${champ.mots.slice(0, MOST_LISTED).join(", ")}… (liste complète dans data/schemas).`
        : `Écrivez ${alternatives(champ.mots)}.`;
    return { message: `${quoted(texte)} n'existe pas dans la liste ${quoted(champ.help.label ?? cle)}.`, conseil: list };
  },
};

export const choiceTraps: readonly ValueTrap[] = [yesNo, serviceAsValue, choice];
