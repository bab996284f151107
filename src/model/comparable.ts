/** Words as people compare them: « Médiathèque », « mediatheque » and « MÉDIATHÈQUE » are the same. */
export const comparable = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** A name for a file or an address: minuscules, digits and hyphens. Empty when nothing of the text can be kept. */
export const slugOf = (text: string): string => comparable(text).replaceAll(" ", "-");
