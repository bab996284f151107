/** Every paper that can be asked for. */
import type { Product, ProductId } from "../work.ts";
import { lecture } from "./lecture.ts";

export const PRODUCTS: ReadonlyMap<ProductId, Product> = new Map([lecture].map((product) => [product.id, product] as const));
