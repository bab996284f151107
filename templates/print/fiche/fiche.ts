/** One structure, one page. */
import { shortCode } from "../../../src/knowledge/short-url.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { kind } from "../../parts/lieu.ts";
import { markdown } from "../../parts/markdown.ts";
import { typeset } from "../../parts/typography.ts";
import { missingFacts } from "./missing.ts";
import { pied } from "./pied.ts";
import { pratique } from "./pratique.ts";
import { services } from "./services.ts";

/** PDF names hold 127 bytes: longer identifiers are shortened. */
const LONGEST_ID = 60;

/** The anchor of a structure's page. */
export const anchorOf = ({ id }: Structure): string => `structure-${id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID - 10)}-${shortCode(id)}`}`;

/** Long names step down in size, so that the top of all pages keeps one height. */
export const nameSize = (nom: string): string => (nom.length <= 34 ? "grand" : nom.length <= 68 ? "moyen" : "petit");

/** Where the page leaves room: lines for what is missing, and to write on. */
export const roomForNotes = (place: "bas" | "marge", missing: readonly string[]): Html =>
  html`<div class="notes ${place}">${
    missing.length > 0
      ? html`<h3>À compléter</h3>${missing.map((fact) => html`<p class="a-completer">${fact}</p>`)}`
      : html`<p class="titre-notes" aria-hidden="true">Notes</p>`
  }</div>`;

/** The page of a structure. The browser chooses its density and what becomes of the room left. */
export const fiche = (guide: Guide, structure: Structure): Html => {
  const { nom, presentation_resume, presentation_detail } = structure;
  const nature = kind(guide, structure);
  const missing = missingFacts(structure);
  return html`<article class="fiche" id="${anchorOf(structure)}">
<header class="entete">
<h2 class="${nameSize(nom)}"><span class="code">${guide.code(structure.id)}</span> <span class="nom">${typeset(nom)}</span></h2>
${Array.isArray(nature) && nature.length > 0 ? html`<p class="nature">${nature}</p>` : undefined}
${presentation_resume ? html`<p class="resume">${typeset(presentation_resume)}</p>` : undefined}
${presentation_detail ? html`<div class="detail">${markdown(presentation_detail, 3)}</div>` : undefined}
</header>
<div class="colonnes"><div class="pratique">${pratique(guide, structure)}${roomForNotes("marge", missing)}</div><div class="offre">${services(guide, structure)}</div></div>
${roomForNotes("bas", missing)}
${pied(guide, structure)}
</article>`;
};
