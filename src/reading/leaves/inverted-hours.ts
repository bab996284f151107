/** `14:00-12:00` is right for OpenStreetMap – until noon the day after – and hardly ever what was meant. */
import { readHoraires } from "../../model/horaires.ts";
import { isNight } from "../../model/osm/night.ts";
import { inQuotes } from "../wording.ts";
import { type LeafTrap, warning } from "./trap.ts";

const DAY = 24 * 60;

const SPAN = /(?<![\d:])(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)(?![\d:])/g;

const isInverted = ([, ...numbers]: RegExpMatchArray): boolean => {
  const [hour = 0, minute = 0, endHour = 0, endMinute = 0] = numbers.map(Number);
  const start = hour * 60 + minute;
  const end = endHour * 60 + endMinute;
  return end < start && !isNight(start, end + DAY);
};

/** Comments in quotes are not hours. */
const withoutComments = (osm: string): string => osm.replace(/"[^"]*"/g, (comment) => " ".repeat(comment.length));

export const invertedHours: LeafTrap = ({ field, key, text, raw, style }) => {
  if (!field?.help.expected?.startsWith("des horaires en notation")) return undefined;
  const span = [...withoutComments(text).matchAll(SPAN)].find(isInverted);
  if (!span) return undefined;
  const [written] = span;
  const swapped = written.split("-").toReversed().join("-");
  const suggestion = text.slice(0, span.index) + swapped + text.slice(span.index + written.length);
  // Hours that have another mistake too are first to be mended for that one, which is an error.
  if (!readHoraires(suggestion.trim()).ok) return undefined;
  const conseil = `Écrivez : ${key}: ${inQuotes(suggestion)}`;
  const message = `« ${written} » finit le lendemain : le début et la fin semblent inversés.`;
  const offset = raw.indexOf(written);
  return { ...warning("horaires-inverses", message, conseil), ...(style !== "block" && offset !== -1 && { offset, length: written.length }) };
};
