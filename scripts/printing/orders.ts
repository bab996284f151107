/** What is asked for → the works to print. */
import type { Guide } from "../../src/model/guide.ts";
import { PRODUCTS } from "../../templates/print/products/index.ts";
import type { ProductId, Wish, Work } from "../../templates/print/work.ts";
import { printAssets } from "./assets.ts";

export interface Order extends Partial<Pick<Wish, "ink" | "paper" | "suffix">> {
  readonly products: readonly ProductId[];
  /** The content folder of the guide, for its pictures. */
  readonly content: string;
}

/** The papers that the guide's own site offers. */
export const publishedProducts = ({ edition }: Guide): readonly ProductId[] => edition.impression?.produits ?? ["lecture"];

export const worksFor = (guide: Guide, { products, content, ink = "couleur", suffix = "", paper }: Order): readonly Work[] => {
  const wish: Wish = { ink, suffix, paper, assets: printAssets(guide, content) };
  return products.flatMap((id) => PRODUCTS.get(id)?.works(guide, wish) ?? []);
};
