/** Pages written together: what several of them have in common is there once. */

export interface Lot {
  readonly morceaux: readonly string[];
  /** Path → its text, in pieces; a number stands for a common piece. */
  readonly pages: Readonly<Record<string, readonly (string | number)[]>>;
}

/** What the pages of a site share: the style sheet, the heading, the foot. */
const COMMON = /(<style>[\s\S]*?<\/style>|<header class="entete">[\s\S]*?<\/header>|<footer class="pied">[\s\S]*$)/;

/** For search engines: they do not come without a network. */
const UNSEEN = /<script type="application\/ld\+json">[\s\S]*?<\/script>/g;

/** One piece out of two is a common one. */
export const piecesOf = (text: string): readonly string[] => text.replace(UNSEEN, "").split(COMMON);

export const makeLot = (pages: Iterable<readonly [path: string, pieces: readonly string[]]>): Lot => {
  const ranks = new Map<string, number>();
  const rankOf = (piece: string): number => {
    const rank = ranks.get(piece) ?? ranks.size;
    ranks.set(piece, rank);
    return rank;
  };
  const written = [...pages].map(([path, pieces]) => [path, pieces.map((piece, index) => (index % 2 === 0 ? piece : rankOf(piece)))] as const);
  return { pages: Object.fromEntries(written), morceaux: [...ranks.keys()] };
};

export const textIn = ({ morceaux, pages }: Lot, path: string): string | undefined =>
  Object.hasOwn(pages, path) ? pages[path]?.map((piece) => (typeof piece === "number" ? (morceaux[piece] ?? "") : piece)).join("") : undefined;
