import { remiseOf } from "../../src/knowledge/remise.ts";
import { paths } from "../../src/model/addresses.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html, jsonInMarkup } from "../html.ts";
import type { Site } from "../site.ts";

/** What to take away: the sheet to hand over, and a place in the selection. With the facts that the sheet reads here. */
export const emporter = (site: Site, structure: Structure): Html =>
  html`<p class="emporter ecran"><a class="bouton" href="${site.href(paths.remettre)}?lieux=${structure.id}">Fiche à remettre</a> <button type="button" data-garder="${structure.id}" hidden>Ajouter à ma sélection</button></p>
<script type="application/json" id="remise">${jsonInMarkup(remiseOf(site.guide, structure))}</script>`;
