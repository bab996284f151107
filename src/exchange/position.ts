/** Where a structure is, no more precisely than it is known. */
import type { Structure } from "../model/structure.ts";

/** A pin on a map says « here »: the middle of a quarter or of a commune would be a false address. */
const isPinpointed = ({ position }: Structure): boolean => position === "exacte" || position === "rue";

/** Six decimals are eleven centimetres: more would be noise. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** The coordinates of a structure that may be shown as a pin. */
export const pinOf = (structure: Structure): { readonly latitude: number; readonly longitude: number } | undefined => {
  const { latitude, longitude } = structure;
  if (!isPinpointed(structure) || latitude === undefined || longitude === undefined) return undefined;
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
};
