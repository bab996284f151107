/** « lundi » → « Lundi »: a capital at the start of a sentence or of a line. */
export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
