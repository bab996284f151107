/** « lundi » → « Lundi »: a capital at the start of a sentence or of a line. */
export const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** « Allocataires du RSA » → « allocataires du RSA »: inside a sentence; « RSA » stays as it is. */
export const uncapitalized = (text: string): string => (/^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase("fr") + text.slice(1));
