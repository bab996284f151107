import type { Categorie } from "../../src/model/referentiel.ts";
import { type Html, html } from "../html.ts";
import { typeset } from "./typography.ts";

/** A category's name on its tab. The shape says it as well as the colour, for eyes and copiers that see no colour. */
export const onglet = ({ id, nom, forme }: Categorie, level: "h2" | "h3" = "h2"): Html =>
  level === "h2" ? html`<h2 class="onglet ${id} ${forme}">${typeset(nom)}</h2>` : html`<h3 class="onglet ${id} ${forme}">${typeset(nom)}</h3>`;
