/** How to use the pocket guide, on half a page, and where its chapters begin. */
import type { Guide } from "../../../src/model/guide.ts";
import { html } from "../../html.ts";
import { counted, displayDate, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { chapterAnchor, OPEN_LIST, row, sectionHead, sectionHeadAgain } from "../sections/parts.ts";
import type { ColumnUnit, Unit } from "../unit.ts";

/** More chapters than this stand in two columns. */
const ONE_COLUMN = 14;

const steps = ({ edition }: Guide) => html`${sectionHead("mode-d-emploi", "Comment s’en servir")}
<ol class="pas"><li><b>Cherchez votre quartier ou votre commune</b> dans la liste ci-dessous. Ouvrez le guide à la page indiquée.</li>
<li><b>Choisissez un lieu</b> qui aide pour ce qu’il vous faut. Tous les lieux ne font pas tout.</li>
<li><b>Téléphonez avant de venir</b>&nbsp;: les horaires peuvent avoir changé. Pas de numéro&nbsp;? La mairie ou le lieu peuvent le noter sur la ligne.</li>
<li><b>Apportez</b> vos papiers, votre téléphone, et si vous les avez, vos identifiants. Tapez vous-même vos mots de passe, si vous le pouvez.</li></ol>
<p class="fraicheur">Informations arrêtées au ${displayDate(edition.date_edition)}. La suite, à jour&nbsp;: <b>${displayUrl(edition.url)}</b></p>
<p class="titrage intertitre">Où chercher</p>`;

/** `after`: what stands behind the chapters. */
export const ouverture = (guide: Guide, after: readonly Unit[]): ColumnUnit => {
  const chapters = guide.territoires.filter(({ id }) => guide.structuresOf(id).length > 0);
  const rows = chapters.map(({ id, nom, lettre }) =>
    row(
      chapterAnchor(id),
      html`<span class="lettre">${lettre}</span> <span class="n">${typeset(nom)}<small>, ${counted(guide.structuresOf(id).length, "lieu", "lieux")}</small></span> `,
    ),
  );
  const others = after.flatMap(({ bookmarks }) => bookmarks).map(({ title, anchor }) => row(anchor, html`<span class="n"><b>${typeset(title)}</b></span> `));
  return {
    id: "mode-d-emploi",
    mode: "columns",
    columns: rows.length + others.length > ONE_COLUMN ? 2 : 1,
    furniture: {},
    bookmarks: [{ title: "Comment s’en servir", anchor: "mode-d-emploi" }],
    head: steps(guide),
    nextHead: sectionHeadAgain("Où chercher"),
    before: html`<div class="liste sommaire chapitres"><section>`,
    after: html`</section></div>`,
    groups: [{ open: OPEN_LIST, reopen: OPEN_LIST, close: html`</ul>`, rows: [...rows, ...others] }],
  };
};
