/** What copies on paper take: sheets, sides, euros. Known costs only; what a guide does not say is not guessed. */
import type { Edition } from "../model/edition.ts";

export type PrintCosts = NonNullable<NonNullable<Edition["impression"]>["couts"]>;

export interface Copy {
  readonly pages: number;
  /** Pages on one side of an A4 sheet. */
  readonly pagesPerSide: number;
  readonly isBound: boolean;
}

export interface Estimate {
  /** A4 sheets, printed on both sides. */
  readonly sheets: number;
  /** Euros; undefined when the guide does not say what a side costs. */
  readonly black: number | undefined;
  readonly colour: number | undefined;
}

/** For `copies` copies of a paper. */
export const estimateFor = ({ pages, pagesPerSide, isBound }: Copy, copies: number, costs: PrintCosts = {}): Estimate => {
  const sides = Math.ceil(pages / pagesPerSide);
  const sheets = Math.ceil(sides / 2);
  const cost = (side: number | undefined): number | undefined =>
    side === undefined ? undefined : copies * (sides * side + sheets * (costs.feuille ?? 0) + (isBound ? (costs.reliure ?? 0) : 0));
  return { sheets: copies * sheets, black: cost(costs.page_noir), colour: cost(costs.page_couleur) };
};
