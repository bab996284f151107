/** Cards shared between pages: measured once, never cut, no page much emptier than another. */
import type { LaidOutUnit } from "../unit.ts";
import { clearStage, finishedPages, mountSheet } from "./stage.ts";

export interface PlainCards {
  readonly head: string;
  readonly nextHead: string;
  readonly cards: readonly string[];
  readonly rest?: string | undefined;
}

const PX_PER_MM = 96 / 25.4;
/** Between two cards: never less; on a page that is not full, what is pleasant; on a full one, as much as it takes to reach its foot. */
const LEAST_GAP = 4.5 * PX_PER_MM;
const PLAIN_GAP = 8 * PX_PER_MM;
const MOST_GAP = 15 * PX_PER_MM;
/** Room that is worth closing with something. */
const WORTH_FILLING = 50 * PX_PER_MM;

const heightsOf = (cards: readonly string[], sheetClass: string): readonly number[] => {
  const area = mountSheet(sheetClass, `<div class="cartes">${cards.join("")}</div>`);
  const heights = [...(area.firstElementChild?.children ?? [])].map((card) => card.getBoundingClientRect().height);
  clearStage();
  return heights;
};

const roomUnder = (head: string, sheetClass: string): number => {
  const area = mountSheet(sheetClass, `${head}<div class="cartes"></div>`);
  const room = area.getBoundingClientRect().bottom - (area.querySelector(".cartes")?.getBoundingClientRect().top ?? 0);
  clearStage();
  return room;
};

interface Share {
  readonly pages: number;
  /** The squares of what each page leaves empty: the less, the more evenly filled. */
  readonly unevenness: number;
  /** How many cards its last page holds. */
  readonly onLast: number;
}

/** For each number of cards, the best way to share them: as few pages as can be, then as even as can be. */
const sharedOut = (heights: readonly number[], roomOf: (first: boolean) => number): readonly (readonly [from: number, to: number])[] => {
  const best: Share[] = [{ pages: 0, unevenness: 0, onLast: 0 }];
  for (let to = 1; to <= heights.length; to++) {
    let used = -LEAST_GAP;
    for (let from = to - 1; from >= 0; from--) {
      used += LEAST_GAP + (heights[from] ?? 0);
      const left = roomOf(from === 0) - used;
      const before = best[from];
      // A card higher than a page still takes one.
      if (!before || (left < 0 && from < to - 1)) break;
      const share: Share = { pages: before.pages + 1, unevenness: before.unevenness + left * left, onLast: to - from };
      const known = best[to];
      if (!known || share.pages < known.pages || (share.pages === known.pages && share.unevenness < known.unevenness)) best[to] = share;
    }
  }
  const shares: (readonly [number, number])[] = [];
  for (let to = heights.length; to > 0; ) {
    const from = to - Math.max(1, best[to]?.onLast ?? 1);
    shares.unshift([from, to]);
    to = from;
  }
  return shares;
};

export const layOutCards = ({ head, nextHead, cards, rest = "" }: PlainCards, sheetClass: string): LaidOutUnit => {
  const heights = heightsOf(cards, sheetClass);
  const [first, next] = [roomUnder(head, sheetClass), roomUnder(nextHead, sheetClass)];
  const shares = sharedOut(heights, (isFirst) => (isFirst ? first : next));
  const pages = shares.map(([from, to]) => {
    const used = heights.slice(from, to).reduce((total, height) => total + height, 0);
    const [room, gaps] = [from === 0 ? first : next, to - from - 1];
    const even = gaps > 0 ? (room - used) / gaps : PLAIN_GAP;
    // Rounded down to what is printed the same everywhere.
    const gap = Math.max(0, Math.floor((even <= MOST_GAP ? even : PLAIN_GAP) * 10) / 10);
    const closed = to === cards.length && room - used - (gaps + 1) * gap >= WORTH_FILLING ? rest : "";
    return `${from === 0 ? head : nextHead}<div class="cartes" style="height:${Math.floor(room)}px;gap:${gap}px">${cards.slice(from, to).join("")}${closed}</div>`;
  });
  return finishedPages(pages, sheetClass, { runs: false });
};
