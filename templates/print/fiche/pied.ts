/** The foot of a structure's page: what the levels mean, where to read more, and why to believe it. */

import { freshnessOf } from "../../../src/knowledge/freshness.ts";
import { isEstimated, levelsOf } from "../../../src/knowledge/rankings.ts";
import { shortUrl } from "../../../src/knowledge/short-url.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, type Html, html, joined } from "../../html.ts";
import { AGE_CLASS, AGE_WORDS, ageMark, checkedInWords } from "../../parts/age.ts";
import { qrCode } from "../../parts/qr.ts";
import { displayDate, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { levelPicture } from "../stars.ts";

/** How old, who checked, how, when; apart from that, when the facts were last edited. Nothing here moves with the reader's day. */
const age = (guide: Guide, structure: Structure): Html => {
  const { verification, date_maj } = structure;
  const { age: word, by } = freshnessOf(structure, guide.date);
  const edited = displayDate(date_maj);
  const story =
    verification === undefined
      ? `pas encore vérifiée auprès du lieu, modifiée le ${edited}.`
      : by === undefined
        ? `modifiée le ${edited}, après avoir été vérifiée ${checkedInWords(verification)}.`
        : `vérifiée ${checkedInWords(verification)}${date_maj === verification.date ? "" : ` (modifiée le ${edited})`}.`;
  return html`<b class="age ${AGE_CLASS[word]}">${ageMark(word)} ${AGE_WORDS[word]}</b>${typeset(` : ${story}`)}`;
};

/** Who checked, how, when; where it comes from. */
export const trustLine = (guide: Guide, structure: Structure): readonly Child[] => {
  const { source, expertises, expertises_source } = structure;
  const declared = { déclaré: "Niveaux déclarés par la structure", estimé: "Niveaux estimés par la rédaction" };
  const levels = expertises && expertises_source ? declared[expertises_source.statut] : undefined;
  const from = expertises_source?.source && expertises_source.source !== source ? ` (${typeset(expertises_source.source)})` : "";
  return [age(guide, structure), levels && `${levels}${from}.`, source && `Source : ${typeset(source).replace(/\.$/, "")}.`];
};

/** What the levels mean; the hatched star only where the page shows one. */
const legend = ({ referentiel }: Guide, structure: Structure): Html => {
  const estimated = levelsOf(structure).flatMap(([, niveau]) => (isEstimated(structure, niveau) ? [niveau] : []));
  const example = referentiel.niveaux.find(({ id }) => id === estimated[0]);
  return html`<dl class="niveaux">${referentiel.niveaux.map(
    (niveau) => html`<div><dt>${levelPicture(niveau)} <b>${niveau.nom}</b></dt> <dd>${typeset(niveau.definition)}</dd></div>`,
  )}${example && html`<div><dt>${levelPicture(example, true)} <b>Estimé</b></dt> <dd>niveau estimé par la rédaction, non déclaré par le lieu</dd></div>`}</dl>`;
};

export const pied = (guide: Guide, structure: Structure): Html => {
  const { display, href } = shortUrl(guide, structure);
  return html`<footer class="pied"><div>${legend(guide, structure)}<p class="fiabilite">${joined(trustLine(guide, structure), " ")} Cette fiche en ligne&nbsp;: <a href="${href}">${displayUrl(display)}</a></p></div><div class="code-qr" aria-hidden="true">${qrCode(href)}</div></footer>`;
};
