/** Contacts that seem to be a person's, not a structure's. */
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

const WEBMAILS =
  /@(?:gmail|googlemail|orange|wanadoo|free|sfr|neuf|laposte|hotmail|live|outlook|msn|yahoo|ymail|icloud|me|aol|bbox|numericable|gmx|protonmail|proton)\.[a-z.]+$/i;
/** First words of addresses that belong to a function, not to a person. */
const ROLES =
  /^(?:accueil|admin|agence|aide|antenne|asso|association|atelier|bibliotheque|bonjour|bureau|caf|ccas|centre|cite|club|com|contact|coordination|cs|csc|cyber|direction|emploi|epn|espace|fablab|formation|france|hello|info|infos|inscription|jeunesse|mairie|maison|mediation|mediatheque|mjc|mission|mission-locale|numerique|pole|point|relais|residence|secretariat|service|social|standard|support|ville)/;

const personalMail: LeafTrap = ({ path, key, text }) => {
  if (path[0] !== "courriels" && key !== "courriel") return undefined;
  const [local = ""] = text.toLowerCase().split("@");
  if (ROLES.test(local)) return undefined;
  const isName = /^[a-z]+(?:-[a-z]+)?[._][a-z]+(?:-[a-z]+)?\d*$/.test(local) || /^[a-z]\.[a-z-]{2,}$/.test(local);
  const isWebmailName = WEBMAILS.test(text) && /^[a-z]+(?:[._-]?[a-z]+)?\d{0,4}$/.test(local) && /^[a-z]{2,}/.test(local);
  if (!isName && !isWebmailName) return undefined;
  return warning(
    "courriel-personnel",
    `${quoted(text)} semble être l'adresse d'une personne.`,
    "Préférez une adresse de fonction, telle que accueil@ ou contact@, qui ne change pas avec les personnes.",
  );
};

export const contactLeafTraps: readonly LeafTrap[] = [mobile, international, personalMail];
