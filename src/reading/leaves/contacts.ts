/** Contacts that seem to be a person's, not a structure's. */
import { isPersonal } from "../../model/courriel.ts";
import { telephoneOf } from "../../model/telephone.ts";
import { inQuotes, quoted } from "../wording.ts";
import { type LeafTrap, warning } from "./trap.ts";

const mobile: LeafTrap = ({ key, text }) => {
  if (key !== "telephone" || !/^0[67]/.test(telephoneOf(text) ?? "")) return undefined;
  return warning(
    "telephone-mobile",
    `${quoted(text)} est un numéro de mobile, peut-être celui d'une personne.`,
    "Préférez le numéro fixe de la structure, ou assurez-vous de l'accord de la personne.",
  );
};

const international: LeafTrap = ({ key, text }) => {
  const right = key === "telephone" && text.startsWith("+33 ") ? telephoneOf(text) : undefined;
  if (!right) return undefined;
  return warning(
    "telephone-international",
    `${quoted(text)} est lu, mais les lecteurs du guide attendent l'écriture française.`,
    `Écrivez : telephone: ${inQuotes(right)}`,
    inQuotes(right),
  );
};

const personalMail: LeafTrap = ({ path, key, text }) => {
  if ((path[0] !== "courriels" && key !== "courriel") || !isPersonal(text)) return undefined;
  return warning(
    "courriel-personnel",
    `${quoted(text)} semble être l'adresse d'une personne.`,
    "Préférez une adresse de fonction, telle que accueil@ ou contact@, qui ne change pas avec les personnes.",
  );
};

const MOBILE_INSIDE = /(?<![\d+])(?:\+33|0033|0)[ .-]?(?:\(0\)[ .-]?)?[67](?:[ .-]?\d\d){4}(?!\d)/;
const MAIL_INSIDE = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** A sentence may hold what its field would not: « appeler Jeanne au 06… ». */
const personInText: LeafTrap = ({ field, text }) => {
  if (field?.kind !== "text" || !/[@\d]/.test(text)) return undefined;
  const found = MOBILE_INSIDE.exec(text)?.[0] ?? (text.match(MAIL_INSIDE) ?? []).find(isPersonal);
  if (found === undefined) return undefined;
  return warning(
    "coordonnees-personnelles",
    `${quoted(found)} semble joindre une personne, et toute fiche est publique.`,
    "Remplacez-le par le numéro fixe ou l'adresse de l'accueil ; sinon, assurez-vous de l'accord écrit de la personne.",
  );
};

export const contactLeafTraps: readonly LeafTrap[] = [mobile, international, personalMail, personInText];
