/** Hours that OpenStreetMap's notation refuses: « 9h-12h », « Lundi 9:00 ». */
import { readHoraires } from "../../model/horaires.ts";
import { inQuotes, quoted } from "../wording.ts";
import { error, type LeafTrap } from "./trap.ts";

/** Longer hours are refused for their length. */
const LONGEST = 600;

const hours: LeafTrap = ({ champ, cle, texte, brut, ecriture }) => {
  if (!champ?.help.attendu?.startsWith("des horaires en notation") || texte.length > LONGEST) return undefined;
  const read = readHoraires(texte.trim());
  if (read.ok) return undefined;
  const conseil = read.conseil
    ? `Écrivez : ${cle}: ${inQuotes(read.conseil)}`
    : `Les jours s'écrivent Mo Tu We Th Fr Sa Su, les heures 09:00 : ${cle}: "Mo-Fr 09:00-12:00,14:00-17:00"`;
  const said = error("horaires", `Horaires illisibles : ${quoted(texte)}. ${read.message.charAt(0).toUpperCase()}${read.message.slice(1)}.`, conseil);
  const isOneLine = !brut.includes("\n") && read.position < texte.length;
  return isOneLine && !read.conseil ? { ...said, decalage: read.position + (ecriture === "guillemets" ? 1 : 0), longueur: 1 } : said;
};

export const hoursLeafTraps: readonly LeafTrap[] = [hours];
