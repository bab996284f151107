/** What the form says of the printed page: whether all that is written has its place on it. */
import { type Html, html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import type { Verdict } from "../apercu/messages.ts";

export interface Said {
  /** For the style sheet. */
  readonly mood: "bien" | "attention" | "inconnu";
  readonly words: string;
  /** What to do about it. */
  readonly advice?: string;
}

/** « a, b ou c » */
const either = (names: readonly string[]): string => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" ou ");

const shorten = (longest: readonly string[]): string =>
  longest.length === 0
    ? "Raccourcissez ce qui peut l’être."
    : `Raccourcissez d’abord ce qui y prend le plus de place : ${either(longest.map((name) => `« ${name} »`))}.`;

export const verdictInWords = (verdict: Verdict): Said => {
  switch (verdict.kind) {
    case "tient":
      return { mood: "bien", words: "Sur le papier : tient sur la page." };
    case "resserré":
      return {
        mood: "bien",
        words: verdict.isTightest
          ? "Sur le papier : texte resserré au plus petit pour tenir. La page est presque pleine."
          : "Sur le papier : texte resserré pour tenir sur la page.",
      };
    case "déborde":
      return {
        mood: "attention",
        words: `Sur le papier : trop long pour la page, même resserré (${verdict.faults.join(", ")}).`,
        advice: shorten(verdict.longest),
      };
    case "inconnu":
      return {
        mood: "inconnu",
        words: "Sur le papier : l’aperçu demande une connexion.",
        advice: "La page sera vérifiée de toute façon avant d’être imprimée.",
      };
    default:
      return verdict satisfies never;
  }
};

export const WAITING: Said = {
  mood: "inconnu",
  words: "L’aperçu montre la dernière version juste : il suivra quand les réponses signalées seront corrigées.",
};

export const shown = ({ words, advice }: Said): Html => html`<b>${typeset(words)}</b>${advice && ` ${typeset(advice)}`}`;

/** The two views, before they are drawn. Without `name`, no control here is taken for an answer of the form. */
export const views = html`<div class="apercu-colle"><h2>Aperçu</h2>
<p class="apercu-passer"><a href="#apres-apercu">Passer l’aperçu</a></p>
<div class="apercu-onglets" role="tablist" aria-label="Aperçu"><button type="button" role="tab" id="apercu-onglet-site" aria-controls="apercu-site">Sur le site</button><button type="button" role="tab" id="apercu-onglet-papier" aria-controls="apercu-papier">Sur le papier</button></div>
<p class="apercu-verdict" role="status"></p>
<div class="apercu-vues"><div class="apercu-vue" id="apercu-site" role="tabpanel" aria-labelledby="apercu-onglet-site"><div class="apercu-cadre"></div><p class="discret">${typeset("Les lieux proposés « pour un autre besoin » dépendent de tout le guide : ils ne sont pas montrés ici.")}</p></div>
<div class="apercu-vue" id="apercu-papier" role="tabpanel" aria-labelledby="apercu-onglet-papier"><div class="apercu-cadre" role="group" aria-label="Page imprimée"></div><p class="discret">La page A4 du guide imprimé. Son numéro dépend de tout le guide. <button type="button" class="apercu-agrandir" data-agrandir aria-pressed="false">Taille réelle</button></p></div></div>
<p id="apres-apercu" class="hors-vue" tabindex="-1">Fin de l’aperçu</p></div>`;
