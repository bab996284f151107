import type { Guide } from "../model/guide.ts";

/** Computes a view of a guide once: a guide never changes, and thousands of pages ask for the same view. */
export const oncePerGuide = <View>(compute: (guide: Guide) => View): ((guide: Guide) => View) => {
  const views = new WeakMap<Guide, { readonly view: View }>();
  return (guide) => {
    const known = views.get(guide) ?? { view: compute(guide) };
    views.set(guide, known);
    return known.view;
  };
};
