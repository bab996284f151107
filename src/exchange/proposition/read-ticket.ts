/** The text of an issue made by a form → what was answered. The text is hostile, and may have been edited by hand since. */
import { CHAMPS_DU_TICKET, type ChampDuTicket, FORMULAIRES, type NatureDuTicket, type ReponsesAuTicket } from "./ticket.ts";

/** What GitHub writes under the heading of a field left empty. */
const SANS_REPONSE = "_No response_";

/** In characters: more than a forge keeps in an issue. */
const LONGEST_BODY = 300_000;

const NATURES_DU_TICKET: readonly NatureDuTicket[] = ["ajout", "correction", "fermeture", "confirmation"];

/** Which form an issue comes from: its labels say it, else – where the labels do not exist – the beginning of its title. */
export const natureDuTicket = (titre: string, etiquettes: readonly string[]): NatureDuTicket | undefined =>
  NATURES_DU_TICKET.find((nature) => etiquettes.includes(nature)) ??
  NATURES_DU_TICKET.find((nature) => titre.toLowerCase().startsWith(FORMULAIRES[nature].titre.trim().toLowerCase()));

const isHeading = (line: string, champ: ChampDuTicket): boolean => line.trimEnd() === `### ${CHAMPS_DU_TICKET[champ].label}`;

/** Where the block of code that begins on a line ends; undefined when none begins there. A block left open runs to the end. */
const endOfBlock = (lines: readonly string[], first: number): number | undefined => {
  const fence = /^(`{3,})[\w-]*\s*$/.exec(lines[first] ?? "")?.[1];
  if (fence === undefined) return undefined;
  const end = lines.findIndex((line, index) => index > first && /^`+\s*$/.test(line) && line.trimEnd().length >= fence.length);
  return end === -1 ? lines.length : end;
};

/** The first line of the answer that is not blank. */
const firstWritten = (lines: readonly string[], from: number): number => {
  const found = lines.findIndex((line, index) => index >= from && line.trim() !== "");
  return found === -1 ? lines.length : found;
};

/** What is in the block; or, when somebody pasted below a block left empty, what follows it. */
const textOf = (lines: readonly string[], first: number, block: number | undefined, end: number): string => {
  if (block === undefined) return lines.slice(first, end).join("\n").trimEnd();
  const inside = lines.slice(first + 1, block).join("\n");
  return inside.trim() === ""
    ? lines
        .slice(block + 1, end)
        .join("\n")
        .trim()
    : `${inside}\n`;
};

const answered = (text: string): string | undefined => (text.trim() === "" || text.trim() === SANS_REPONSE ? undefined : text);

/** Undefined when the text is not one of this form, or is far too long. Headings count in their order, once, outside of blocks. */
export const readTicket = (body: string, nature: NatureDuTicket): ReponsesAuTicket | undefined => {
  if (body.length > LONGEST_BODY) return undefined;
  const lines = body.split(/\r\n?|\n/);
  const champs = FORMULAIRES[nature].champs;
  const answers: Partial<Record<ChampDuTicket, string>> = {};
  let at = 0;
  for (const [rank, champ] of champs.entries()) {
    const heading = lines.findIndex((line, index) => index >= at && isHeading(line, champ));
    if (heading === -1) continue;
    const first = firstWritten(lines, heading + 1);
    const block = endOfBlock(lines, first);
    const following = champs.slice(rank + 1);
    const next = lines.findIndex((line, index) => index >= (block ?? heading + 1) && following.some((one) => isHeading(line, one)));
    at = next === -1 ? lines.length : next;
    const text = textOf(lines, first, block, at);
    const answer = answered(text);
    if (answer !== undefined) answers[champ] = answer;
  }
  return Object.keys(answers).length === 0 ? undefined : answers;
};
