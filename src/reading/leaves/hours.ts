/** Hours that OpenStreetMap's notation refuses: « 9h-12h », « Lundi 9:00 ». */
import { capitalized } from "../../model/capitalized.ts";
import { readHoraires } from "../../model/horaires.ts";
import { inQuotes, quoted } from "../wording.ts";
import { error, type LeafTrap } from "./trap.ts";

/** Longer hours are refused for their length. */
const LONGEST = 600;

const hours: LeafTrap = ({ field, key, text, raw, style }) => {
  if (!field?.help.expected?.startsWith("des horaires en notation") || text.length > LONGEST) return undefined;
  const read = readHoraires(text.trim());
  if (read.ok) return undefined;
  const conseil = read.conseil
    ? `Écrivez : ${key}: ${inQuotes(read.conseil)}`
    : `Les jours s'écrivent Mo Tu We Th Fr Sa Su, les heures 09:00 : ${key}: "Mo-Fr 09:00-12:00,14:00-17:00"`;
  const said = error("horaires", `Horaires illisibles : ${quoted(text)}. ${capitalized(read.message)}.`, conseil, read.conseil && inQuotes(read.conseil));
  const isOneLine = !raw.includes("\n") && read.position < text.length;
  return isOneLine && !read.conseil ? { ...said, offset: read.position + (style === "quoted" ? 1 : 0), length: 1 } : said;
};

export const hoursLeafTraps: readonly LeafTrap[] = [hours];
