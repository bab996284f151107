/** Which text of a file somebody started from, so that what they send never quietly undoes what came since. */

const FIRST_SEEDS = [0x811c9dc5, 0x2f0b4c47] as const;
const PRIME = 0x01000193;

/** Sixteen figures and letters, the same for the same text whatever its ends of lines. Not a proof: anyone can write one. */
export const versionOf = (text: string): string => {
  const bytes = new TextEncoder().encode(text.replaceAll("\r\n", "\n"));
  return FIRST_SEEDS.map((seed) => {
    let hash: number = seed;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME);
    return (hash >>> 0).toString(16).padStart(8, "0");
  }).join("");
};
