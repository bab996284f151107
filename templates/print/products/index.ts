/** Every paper that can be asked for. */
import type { Product, ProductId } from "../work.ts";
import { affiche } from "./affiche.ts";
import { grosCaracteres } from "./gros-caracteres.ts";
import { imprimeur } from "./imprimeur.ts";
import { lecture } from "./lecture.ts";
import { lettre } from "./lettre.ts";
import { livret } from "./livret.ts";
import { poche } from "./poche.ts";

export const PRODUCTS: ReadonlyMap<ProductId, Product> = new Map(
  [lecture, imprimeur, affiche, lettre, livret, grosCaracteres, poche].map((product) => [product.id, product] as const),
);
