import { type Age, freshnessOf } from "../../src/knowledge/freshness.ts";
import { shortUrl } from "../../src/knowledge/short-url.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { correctionLink, nothingChangedLink } from "./correction.ts";
import { displayDate, typeset } from "./typography.ts";

const AGES: Readonly<Record<Age, string>> = { récent: "Fiche récente", "à confirmer": "Fiche à confirmer", ancien: "Fiche ancienne" };
const CLASS: Readonly<Record<Age, string>> = { récent: "recent", "à confirmer": "a-confirmer", ancien: "ancien" };
const CHECKED: Readonly<Record<string, string>> = {
  téléphone: "par téléphone",
  visite: "lors d'une visite",
  courriel: "par courriel",
  structure: "par la structure elle-même",
  document: "d'après un document",
};

/** Who checked, how, when – and apart from that, when the facts were last edited. Age is said by a word, not by colour alone. */
export const confiance = (site: Site, structure: Structure): Html => {
  const freshness = freshnessOf(structure, site.guide.date);
  const { age, words } = freshness;
  const { verification, date_maj, source } = structure;
  const checked = verification
    ? `Vérifiée le ${displayDate(verification.date)} ${CHECKED[verification.par] ?? ""}.`
    : "Cette fiche n'a pas encore été vérifiée auprès de la structure.";
  return html`<section class="confiance" id="maj-${freshness.date}" aria-label="Fiabilité de cette fiche"><p><strong class="age ${CLASS[age]}">${AGES[age]}</strong> ${typeset(checked)} Dernière modification le ${displayDate(date_maj)}, ${typeset(words)}.${source && ` ${typeset(`Source : ${source}.`)}`}</p>
<p class="papier">Cette fiche en ligne${"\u00a0"}: ${shortUrl(site.guide, structure).display}</p><ul class="actions ecran"><li>${correctionLink(site, structure)}</li><li>${nothingChangedLink(site, structure)}</li><li hidden><button type="button" data-imprimer>Imprimer</button></li></ul></section>`;
};
