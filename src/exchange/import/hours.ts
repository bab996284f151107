/** Opening hours of a list – a cell a day, or a sentence – → OpenStreetMap's notation. What cannot be read for sure stays a text. */
import { readHoraires, WEEKDAYS } from "../../model/horaires.ts";
import { clock, daysText } from "../../model/osm/semaine-writer.ts";

/** Either a notation, or the words of the source; neither when the source says nothing. */
export interface ImportedHours {
  readonly osm?: string;
  readonly words?: string;
}

const CLOSED = /^(?:|-+|—|–|fermée?|fermeture|closed|off)$/i;
const TIME = /(\d{1,2}) ?(?:[:h.] ?(\d\d)?|heures?)/gi;
const MINUTES_OF_DAY = 24 * 60;

/** « 09:00 - 12:00 / 13h30-17h » → `09:00-12:00,13:30-17:00`; undefined when it is anything else than times, two by two, in order. */
export const spansOf = (cell: string): string | undefined => {
  const times = [...cell.matchAll(TIME)].map(([, hour, minute = "0"]) => Number(hour) * 60 + Number(minute));
  const rest = cell.replace(TIME, "").replace(/[-–—/,;&\s]|(?<!\p{L})(?:de|à|et)(?!\p{L})/giu, "");
  const isOrdered = times.every((time, index) => time <= MINUTES_OF_DAY && (index === 0 || time >= (times[index - 1] ?? 0)));
  const isWhole = times.length > 0 && times.length % 2 === 0 && times.every((time, index) => index % 2 === 0 || time > (times[index - 1] ?? 0));
  if (rest !== "" || !isOrdered || !isWhole) return undefined;
  const spans: { start: number; end: number }[] = [];
  for (let index = 0; index < times.length; index += 2) {
    const [start = 0, end = 0] = times.slice(index, index + 2);
    const last = spans.at(-1);
    if (last?.end === start) last.end = end;
    else spans.push({ start, end });
  }
  return spans.map(({ start, end }) => `${clock(start)}-${clock(end)}`).join(",");
};

/** The days that have the same hours together, the earliest day first. `spans` by day from Monday; undefined for a day that is closed. */
export const weekNotation = (spans: readonly (string | undefined)[]): string => {
  const rules = [...new Set(spans)].flatMap((hours) => {
    if (hours === undefined) return [];
    const days = spans.flatMap((other, day) => (other === hours ? [day] : []));
    return `${daysText(days)} ${hours}`;
  });
  return rules.join("; ");
};

/** One cell a day, Monday first; an empty cell is a day without opening. One day that cannot be read leaves the whole week a text. */
export const hoursOfWeek = (cells: readonly string[]): ImportedHours => {
  const days = cells.map((cell) => (CLOSED.test(cell) ? { isClosed: true } : { isClosed: false, spans: spansOf(cell) }));
  if (days.every(({ isClosed }) => isClosed)) return {};
  if (days.some(({ isClosed, spans }) => !isClosed && spans === undefined)) {
    const said = cells.flatMap((cell, day) => (CLOSED.test(cell) ? [] : [`${WEEKDAYS[day]} ${cell}`]));
    return { words: said.join(" ; ").replace(/^./, (letter) => letter.toUpperCase()) };
  }
  return { osm: weekNotation(days.map(({ spans }) => spans)) };
};

/** Hours in one cell: already in the notation, or in the words of everyday. */
export const hoursOfText = (cell: string): ImportedHours => {
  if (cell === "" || CLOSED.test(cell)) return {};
  const read = readHoraires(cell);
  if (read.ok) return { osm: cell };
  return read.conseil === undefined ? { words: cell } : { osm: read.conseil };
};
