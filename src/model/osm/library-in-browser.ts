/** Brings the reference library to a browser, over the network: only before hours that it alone reads. */
import { bringLibrary } from "./library.ts";
import { readRules } from "./reader.ts";

/*! opening_hours.js, LGPL-3.0-only, in a file of its own: https://github.com/opening-hours/opening_hours.js */

const isBeyondUs = (osm: string | undefined): boolean => osm !== undefined && !readRules(osm).ok;

/** To be waited for before such hours are read. Without a network they are shown as they are written. */
export const bringLibraryFor = async (notations: readonly (string | undefined)[]): Promise<void> => {
  if (!notations.some(isBeyondUs)) return;
  const library = await import("opening_hours").catch(() => undefined);
  if (library) bringLibrary(library.default);
};
