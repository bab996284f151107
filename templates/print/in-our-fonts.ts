/** U+202F is in neither font: a fallback font would come in for it. */
export const inOurFonts = (markup: string): string => markup.replaceAll("\u202f", "\u00a0");
