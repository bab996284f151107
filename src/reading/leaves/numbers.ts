/** Codes and numbers that another tool would read otherwise, and the SIRET's own check. */
import { quoted } from "../wording.ts";
import { error, type LeafTrap, warning } from "./trap.ts";

const unquotedNumber: LeafTrap = ({ key, style, text }) => {
  if (style !== "plain" || !/^\d[\d ]*$/.test(text)) return undefined;
  if (key === "code_postal" && /^\d{5}$/.test(text))
    return warning(
      "code-postal-nombre",
      "Un code postal sans guillemets peut perdre son zéro dans un tableur ou un autre outil.",
      `Écrivez : code_postal: "${text}"`,
      `"${text}"`,
    );
  if (key === "code_insee" && /^\d{5}$/.test(text))
    return warning(
      "code-insee-nombre",
      "Un code INSEE sans guillemets peut perdre son zéro dans un autre outil.",
      `Écrivez : code_insee: "${text}"`,
      `"${text}"`,
    );
  if (key === "pivot" && /^\d{14}$/.test(text))
    return warning("pivot-nombre", "Un SIRET sans guillemets peut être arrondi par un autre outil.", `Écrivez : pivot: "${text}"`, `"${text}"`);
  return undefined;
};

const leadingZero: LeafTrap = ({ field, text }) => {
  if (!field?.help.editorType || field.help.editorType === "boolean" || !/^-?0\d/.test(text)) return undefined;
  return warning(
    "nombre-zero-initial",
    `${quoted(text)} commence par un zéro : certains outils y lisent un nombre en base 8.`,
    `Écrivez : ${Number(text)}`,
    String(Number(text)),
  );
};

/** La Poste's offices share one SIREN whose SIRETs follow another rule: the sum of the digits is a multiple of 5. */
const LA_POSTE = "356000000";

/** Luhn's key: every second digit from the right counts double. */
const hasKey = (digits: string): boolean => {
  const numbers = [...digits].map(Number).toReversed();
  return numbers.reduce((sum, digit, index) => sum + (index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0) % 10 === 0;
};

const isSiret = (digits: string): boolean =>
  hasKey(digits) || (digits.startsWith(LA_POSTE) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0);

const siren: LeafTrap = ({ key, text }) => {
  if (key !== "pivot" || !/^\d{9}$/.test(text) || !hasKey(text)) return undefined;
  return error(
    "siren",
    `${quoted(text)} est un SIREN (9 chiffres) : il faut le SIRET de l'établissement (14 chiffres).`,
    "Ajoutez les cinq derniers chiffres, que donne annuaire-entreprises.data.gouv.fr.",
  );
};

const siret: LeafTrap = ({ key, text }) => {
  if (key !== "pivot" || !/^\d{14}$/.test(text) || isSiret(text)) return undefined;
  return error(
    "siret",
    `${quoted(text)} n'est pas un SIRET possible : sa clé de contrôle est fausse, un chiffre a été mal recopié.`,
    "Vérifiez-le sur annuaire-entreprises.data.gouv.fr.",
  );
};

export const numberLeafTraps: readonly LeafTrap[] = [unquotedNumber, leadingZero, siren, siret];
