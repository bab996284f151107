/** A description of any length → two lines for the lists, and the rest for the page. */
const SHORT = 280;
const LONGEST_DETAIL = 6000;

export interface Presentation {
  readonly presentation_resume?: string;
  readonly presentation_detail?: string;
}

/** The first whole sentences that fit in two lines, then the rest; a sentence too long is cut between two words. */
export const presentationOf = (cell: string): Presentation => {
  const text = cell.replace(/\n+/g, "\n\n").trim();
  if (text === "") return {};
  if (text.length <= SHORT && !text.includes("\n")) return { presentation_resume: text };
  const start = text.slice(0, SHORT + 1);
  const sentence = Math.max(...[...start.matchAll(/[.!?…](?=\s)|\n/g)].map(({ index }) => index + 1), 0);
  const isWhole = sentence >= 40;
  const cut = isWhole ? sentence : Math.max(text.slice(0, SHORT - 1).lastIndexOf(" "), SHORT / 2);
  const resume = text.slice(0, cut).replace(/\s+/g, " ").trim();
  const rest = text.slice(cut).trim();
  const detail = isWhole ? rest : `… ${rest}`;
  return { presentation_resume: isWhole ? resume : `${resume}…`, ...(rest !== "" && { presentation_detail: detail.slice(0, LONGEST_DETAIL).trimEnd() }) };
};
