/** Codes and numbers that another tool would read otherwise, and the SIRET's own check. */
import { hasKey, isSiret } from "../../model/siret.ts";
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
