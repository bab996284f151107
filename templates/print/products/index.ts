/** Every paper that can be asked for. */
import type { Product, ProductId } from "../work.ts";
import { affiche } from "./affiche.ts";
import { lecture } from "./lecture.ts";

export const PRODUCTS: ReadonlyMap<ProductId, Product> = new Map([lecture, affiche].map((product) => [product.id, product] as const));
