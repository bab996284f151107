/** The page of a structure in A5; two facing pages when it has much to say: how to come on the left, what for on the right. */
import { shortUrl } from "../../../src/knowledge/short-url.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html, joined } from "../../html.ts";
import { kind } from "../../parts/lieu.ts";
import { markdown } from "../../parts/markdown.ts";
import { qrCode } from "../../parts/qr.ts";
import { typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { anchorOf, nameSize, roomForNotes } from "../fiche/fiche.ts";
import { missingFacts } from "../fiche/missing.ts";
import { trustLine } from "../fiche/pied.ts";
import { pratique } from "../fiche/pratique.ts";
import type { FixedPage } from "../unit.ts";
import { servicesOfferts } from "./services.ts";

const head = (guide: Guide, structure: Structure): Html => {
  const { nom, presentation_resume, presentation_detail } = structure;
  const nature = kind(guide, structure);
  return html`<header class="entete"><h2 class="${nameSize(nom)}"><span class="code">${guide.code(structure.id)}</span> <span class="nom">${typeset(nom)}</span></h2>
${Array.isArray(nature) && nature.length > 0 ? html`<p class="nature">${nature}</p>` : undefined}
${presentation_resume ? html`<p class="resume">${typeset(presentation_resume)}</p>` : undefined}
${presentation_detail ? html`<div class="detail">${markdown(presentation_detail, 3)}</div>` : undefined}</header>`;
};

const foot = (guide: Guide, structure: Structure): Html => {
  const { display, href } = shortUrl(guide, structure);
  return html`<footer class="pied"><p class="fiabilite">${joined(trustLine(guide, structure), " ")} Cette fiche en ligne&nbsp;: <a href="${href}">${displayUrl(display)}</a></p><div class="code-qr" aria-hidden="true">${qrCode(href)}</div></footer>`;
};

const onOnePage = (guide: Guide, structure: Structure): Html => {
  const missing = missingFacts(structure);
  return html`<article class="fiche" id="${anchorOf(structure)}">${head(guide, structure)}
<div class="colonnes"><div class="pratique">${pratique(guide, structure)}${roomForNotes("marge", missing)}</div><div class="offre">${servicesOfferts(guide, structure)}</div></div>
${roomForNotes("bas", missing)}${foot(guide, structure)}</article>`;
};

const left = (guide: Guide, structure: Structure): Html => {
  const missing = missingFacts(structure);
  return html`<article class="fiche gauche" id="${anchorOf(structure)}">${head(guide, structure)}<div class="faits">${pratique(guide, structure)}</div>${missing.length > 0 ? roomForNotes("bas", missing) : undefined}</article>`;
};

const right = (guide: Guide, structure: Structure): Html =>
  html`<article class="fiche droite"><p class="rappel" aria-hidden="true"><span class="code">${guide.code(structure.id)}</span> <b class="titrage">${typeset(structure.nom)}</b></p><div class="offre">${servicesOfferts(guide, structure)}</div>${foot(guide, structure)}</article>`;

export const fichePliee = (guide: Guide, structure: Structure): Pick<FixedPage, "html" | "facing"> => ({
  html: onOnePage(guide, structure),
  facing: [left(guide, structure), right(guide, structure)],
});
