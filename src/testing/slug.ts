import { slugOf } from "../model/comparable.ts";

/** File names that are never given twice: the second « Mairie » becomes « mairie-2 ». */
export const uniqueSlugs = () => {
  const used = new Map<string, number>();
  return (text: string): string => {
    const base = slugOf(text) || "lieu";
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
};
