/** Brings the reference library to a browser, over the network: only before hours that it alone reads. */
import { needsLibrary } from "../horaires.ts";
import { bringLibrary, type OpeningHoursConstructor } from "./library.ts";

/**
 * To be waited for before such hours are read; `address` is that of the library. False when it was needed and could not be
 * reached: such hours are then shown as they are written.
 */
export const bringLibraryFor = async (notations: readonly (string | undefined)[], address: string): Promise<boolean> => {
  if (!notations.some((osm) => osm !== undefined && needsLibrary(osm))) return true;
  const library: { readonly default: OpeningHoursConstructor } | undefined = await import(address).catch(() => undefined);
  if (library) bringLibrary(library.default);
  return library !== undefined;
};
