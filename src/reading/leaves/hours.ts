/** Hours that OpenStreetMap's notation refuses: « 9h-12h », « Lundi 9:00 ». */
import { capitalized } from "../../model/capitalized.ts";
import { needsLibrary, readHoraires } from "../../model/horaires.ts";
import { inQuotes, quoted } from "../wording.ts";
import { error, type LeafTrap } from "./trap.ts";

/** Longer hours are refused for their length. */
const LONGEST = 600;

/** Said in a browser alone, as long as what reads the rarest of hours is not there. */
export const UNCHECKED_HOURS = "horaires-non-verifies";
const UNCHECKED = "Ces horaires sont d'une forme rare, et n'ont pas pu être vérifiés faute de connexion.";

const hours: LeafTrap = ({ field, key, text, raw, style }) => {
  if (!field?.help.expected?.startsWith("des horaires en notation") || text.length > LONGEST) return undefined;
  const read = readHoraires(text.trim());
  if (read.ok) return undefined;
  if (needsLibrary(text.trim())) return error(UNCHECKED_HOURS, UNCHECKED, "Vous pouvez envoyer : la rédaction les vérifiera.");
  const conseil = read.conseil
    ? `Écrivez : ${key}: ${inQuotes(read.conseil)}`
    : `Les jours s'écrivent Mo Tu We Th Fr Sa Su, les heures 09:00 : ${key}: "Mo-Fr 09:00-12:00,14:00-17:00"`;
  const said = error("horaires", `Horaires illisibles : ${quoted(text)}. ${capitalized(read.message)}.`, conseil, read.conseil && inQuotes(read.conseil));
  const isOneLine = !raw.includes("\n") && read.position < text.length;
  return isOneLine && !read.conseil ? { ...said, offset: read.position + (style === "quoted" ? 1 : 0), length: 1 } : said;
};

export const hoursLeafTraps: readonly LeafTrap[] = [hours];
