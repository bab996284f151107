import { dayOnScreen, freshnessOf } from "../../src/knowledge/freshness.ts";
import { shortUrl } from "../../src/knowledge/short-url.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { AGE_CLASS, AGE_WORDS, checkedInWords } from "./age.ts";
import { correctionLink, nothingChangedLink } from "./correction.ts";
import { displayDate, typeset } from "./typography.ts";

/** When it was checked and, apart from that, when the facts were last edited; how long ago stands beside the day it is counted from. */
const story = ({ verification, date_maj }: Structure, { by, words }: ReturnType<typeof freshnessOf>): string => {
  const edited = `Dernière modification le ${displayDate(date_maj)}`;
  if (!verification) return `Cette fiche n'a pas encore été vérifiée auprès de la structure. ${edited}, ${words}.`;
  if (by === undefined) return `Vérifiée ${checkedInWords(verification)}, avant la dernière modification, le ${displayDate(date_maj)}, ${words}.`;
  return `Vérifiée ${checkedInWords(verification)}, ${words}. ${edited}.`;
};

/** Who checked, how, when – and apart from that, when the facts were last edited. Age is said by a word, not by colour alone. */
export const confiance = (site: Site, structure: Structure): Html => {
  const freshness = freshnessOf(structure, dayOnScreen(site.guide));
  const { age, date } = freshness;
  const { source } = structure;
  return html`<section class="confiance" id="maj-${date}" aria-label="Fiabilité de cette fiche"><p><strong class="age ${AGE_CLASS[age]}">${AGE_WORDS[age]}.</strong> ${typeset(story(structure, freshness))}${source && ` ${typeset(`Source : ${source}.`)}`}</p>
<p class="papier">Cette fiche en ligne${"\u00a0"}: ${shortUrl(site.guide, structure).display}</p><ul class="actions ecran"><li>${correctionLink(site, structure)}</li><li>${nothingChangedLink(site, structure)}</li><li hidden><button type="button" data-imprimer>Imprimer</button></li></ul></section>`;
};
