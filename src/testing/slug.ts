/** « Médiathèque de l'Écluse » → « mediatheque-de-l-ecluse ». */
export const slug = (text: string, longest = 80): string =>
  text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest)
    .replace(/^-+|-+$/g, "");

/** Slugs that are never given twice: the second « mairie » becomes « mairie-2 ». */
export const uniqueSlugs = () => {
  const used = new Map<string, number>();
  return (text: string): string => {
    const base = slug(text) || "lieu";
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
};
