/** The foot of a structure's page: what the levels mean, where to read more, and why to believe it. */

import { isEstimated, levelsOf } from "../../../src/knowledge/rankings.ts";
import { shortUrl } from "../../../src/knowledge/short-url.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { qrCode } from "../../parts/qr.ts";
import { displayDate, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { levelPicture } from "../stars.ts";

const CHECKED = {
  téléphone: "par téléphone",
  visite: "sur place",
  courriel: "par courriel",
  structure: "par la structure elle-même",
  document: "d’après un document",
} as const;

/** Who checked, how, when; where it comes from. */
export const trustLine = ({ verification, date_maj, source, expertises, expertises_source }: Structure): readonly string[] => {
  const checked = verification
    ? `Vérifié ${CHECKED[verification.par]} le ${displayDate(verification.date)}.`
    : `Pas encore vérifié auprès du lieu. Fiche mise à jour le ${displayDate(date_maj)}.`;
  const declared = { déclaré: "Niveaux déclarés par la structure", estimé: "Niveaux estimés par la rédaction" };
  const levels = expertises && expertises_source ? declared[expertises_source.statut] : undefined;
  const from = expertises_source?.source && expertises_source.source !== source ? ` (${typeset(expertises_source.source)})` : "";
  return [checked, ...(levels ? [`${levels}${from}.`] : []), ...(source ? [`Source : ${typeset(source).replace(/\.$/, "")}.`] : [])];
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
  return html`<footer class="pied"><div>${legend(guide, structure)}<p class="fiabilite">${trustLine(structure).join(" ")} Cette fiche en ligne&nbsp;: <a href="${href}">${displayUrl(display)}</a></p></div><div class="code-qr" aria-hidden="true">${qrCode(href)}</div></footer>`;
};
