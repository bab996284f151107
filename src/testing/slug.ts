import { slugOf } from "../model/comparable.ts";

/** File names that are never given twice: the second « Mairie » becomes « mairie-2 ». */
export const uniqueSlugs = () => {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return (text: string): string => {
    const base = slugOf(text) || "lieu";
    for (let count = (counts.get(base) ?? 0) + 1; ; count += 1) {
      const slug = count === 1 ? base : `${base}-${count}`;
      if (used.has(slug)) continue;
      counts.set(base, count);
      used.add(slug);
      return slug;
    }
  };
};
