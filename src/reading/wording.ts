/** How values and choices are quoted in the sentences of the error coach. */

/** Long enough to recognise a value, short enough to keep the sentence readable. */
const LONGEST_QUOTE = 80;

/** « value », on one line, cut when long. */
export const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return `« ${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line} »`;
};

/** A YAML text between double quotes, ready to paste. */
export const inQuotes = (text: string): string => `"${text.trim().replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

/** « a », « b » ou « c » */
export const alternatives = (texts: readonly string[]): string => {
  const all = texts.map((text) => quoted(text));
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ou ${all.at(-1)}`;
};

/** « 1 ligne », « 3 lignes » */
export const counted = (count: number, singular: string, plural = `${singular}s`): string =>
  `${count.toLocaleString("fr-FR").replaceAll("\u202f", " ")} ${count < 2 ? singular : plural}`;
