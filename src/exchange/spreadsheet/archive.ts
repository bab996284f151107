/** The parts of a zip file that are asked for, as texts; a bomb is refused before it is inflated. */
import { strFromU8, unzipSync } from "fflate";

/** In bytes, once inflated: fifty times the largest list that we know of. */
const LARGEST_PART = 100_000_000;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Undefined when the file is not a zip, is damaged or hides something too large. */
export const partsOf = (bytes: Uint8Array, isWanted: (name: string) => boolean, largest: number = LARGEST_PART): ReadonlyMap<string, string> | undefined => {
  try {
    let isTooLarge = false;
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        if (originalSize > largest) isTooLarge = true;
        return originalSize <= largest;
      },
    });
    return isTooLarge ? undefined : new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  } catch {
    return undefined;
  }
};
