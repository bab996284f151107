/** A text inside an address. Half of a pair of signs, that no address can hold, is read as a sign that is missing. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
