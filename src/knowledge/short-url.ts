/** The short address printed beside the QR code, for those who type it. */
import { paths, urlsOf } from "../model/addresses.ts";
import { groupBy } from "../model/grouping.ts";
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import { oncePerGuide } from "./once.ts";
import { byName } from "./order.ts";

/** No 0/o, 1/l/i, 5/s: they look alike on a tired copy. No other vowel: no word comes out by accident. */
const SIGNS = "2346789bcdfghjkmnpqrtvwxz";
const LENGTH = 5;

/** FNV-1a, then a final mix so that close identifiers give distant codes. Written down: a printed code must never change. */
const hash = (text: string): number => {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
};

/** Five signs, always the same for the same identifier. Two identifiers may meet: their address then leads to both. */
export const shortCode = (structureId: string): string => {
  let rest = hash(structureId);
  return Array.from({ length: LENGTH }, () => {
    const sign = SIGNS.charAt(rest % SIGNS.length);
    rest = Math.floor(rest / SIGNS.length);
    return sign;
  }).join("");
};

/** The short address to print (without « https:// ») and to link to. */
export const shortUrl = (guide: Guide, { id }: Structure): { readonly display: string; readonly href: string } => {
  const href = urlsOf(guide.edition).absolute(paths.court(shortCode(id)));
  return { display: href.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, ""), href };
};

/**
 * Each code with the structures it leads to, by name; hardly ever more than one. The codes of former names stay: they
 * are on paper. As long as no structure bears that name today: the code is then its own.
 */
export const byShortCode = oncePerGuide((guide): ReadonlyMap<string, readonly Structure[]> => {
  const current = new Set(guide.structures.map(({ id }) => id));
  const names = guide.structures.flatMap((structure) =>
    [structure.id, ...(structure.anciens_noms ?? []).filter((former) => !current.has(former))].map((id) => ({ code: shortCode(id), structure })),
  );
  return new Map(
    [...groupBy(names, ({ code }) => code)].map(([code, found]) => [code, [...new Set(found.map(({ structure }) => structure))].toSorted(byName)]),
  );
});
