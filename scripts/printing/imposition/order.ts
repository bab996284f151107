/** In which order pages stand on sheets that are folded and put one into the other. */

/** A page by its rank in the work, from 0; a blank otherwise. */
export type Place = number | undefined;

/** One side of a sheet: the page on the left of the fold, then the one on its right. */
export type Side = readonly [left: Place, right: Place];

/** Sheets put one into the other, outermost first: front then back of each. */
export type Booklet = readonly (readonly [front: Side, back: Side])[];

const PAGES_PER_SHEET = 4;

/** The pages, with blanks where it takes some: before the last one, which stays the back cover. */
const foldable = (pages: number): readonly Place[] => {
  const blanks = (PAGES_PER_SHEET - (pages % PAGES_PER_SHEET)) % PAGES_PER_SHEET;
  const ranks = Array.from({ length: pages }, (_, rank) => rank);
  return [...ranks.slice(0, -1), ...Array<undefined>(blanks).fill(undefined), ...ranks.slice(-1)];
};

/** As thick as one another, give or take a sheet, the thicker ones first. */
const thicknesses = (sheets: number, most: number): readonly number[] => {
  const booklets = Math.ceil(sheets / Math.max(1, most));
  return Array.from({ length: booklets }, (_, rank) => Math.floor(sheets / booklets) + (rank < sheets % booklets ? 1 : 0));
};

/** Turned over on the short edge, a sheet shows its back as a page that is turned: what was on the right is now on the left. */
const folded = (places: readonly Place[]): Booklet =>
  Array.from({ length: places.length / PAGES_PER_SHEET }, (_, sheet) => {
    const [first, last] = [2 * sheet, places.length - 1 - 2 * sheet];
    return [
      [places[last], places[first]],
      [places[first + 1], places[last - 1]],
    ];
  });

/** Imposes a work of so many pages in booklets of at most `most` sheets, to be read one after the other. */
export const bookletsFor = (pages: number, most: number): readonly Booklet[] => {
  const places = foldable(pages);
  let start = 0;
  return thicknesses(places.length / PAGES_PER_SHEET, most).map((sheets) => {
    const own = places.slice(start, start + sheets * PAGES_PER_SHEET);
    start += own.length;
    return folded(own);
  });
};
