import { paths } from "../../src/model/addresses.ts";
import { surroundingsOf } from "../browser/apercu/guide-around.ts";
import { html, jsonInMarkup } from "../html.ts";
import { layout } from "../layout.ts";
import { type Page, page } from "../page.ts";
import { RARE_HOURS } from "../parts/formulaire/formulaire.ts";
import type { Site } from "../site.ts";
import { STRUCTURE_STYLES } from "./structure-body.ts";

/** The style sheet of the printed page, for the script: the page of the site has another. */
export const PAPER_STYLES = "apercu-papier.css";

/** What the frames of the form are made of: the styles of a structure's page and the script that draws one. Alone, it says what it is for. */
export const apercuPage = (site: Site): Page<object> =>
  page(paths.apercu, () =>
    layout(site, {
      path: paths.apercu,
      title: "Aperçu d’une fiche",
      description: "Une fiche telle qu’elle sera sur le site et sur le papier, pendant qu’on la remplit.",
      noindex: true,
      styles: [...STRUCTURE_STYLES, "pages/apercu"],
      scripts: ["apercu.js"],
      linksStyles: true,
      main: html`<h1>Aperçu d’une fiche</h1>
<p class="chapeau" data-papier="${site.asset(PAPER_STYLES)}" data-horaires-rares="${site.asset(RARE_HOURS)}">Quand vous remplissez le formulaire, la fiche se dessine ici, telle qu’elle sera sur le site et sur le papier.</p>
<p><a href="${site.href(paths.contribuer)}">Corriger une fiche ou ajouter un lieu</a></p>
<script type="application/json" id="guide">${jsonInMarkup(surroundingsOf(site.guide))}</script>`,
    }),
  );
