/** The sheet handed over, as a pure function of what it says: drawn in the browser, read by tests without one. */
import type { Remise } from "../../src/knowledge/remise.ts";
import { type Html, html } from "../html.ts";
import { typeset } from "../parts/typography.ts";
import { figures } from "./horaires-traduits.ts";
import { lieu } from "./lieu.ts";
import type { Parole } from "./mots.ts";

export interface Feuille {
  readonly lieux: readonly Remise[];
  readonly parole: Parole;
  readonly guide: string;
  /** The day it is printed, `AAAA-MM-JJ`. */
  readonly date: string;
  /** Large print: every text of at least 18 pt. */
  readonly isGros: boolean;
  /** Says what a place is for too: when it is alone on the sheet, and that fits. */
  readonly isDetailed: boolean;
  /** Labels on the same line as what they announce: a third more on a page. */
  readonly isDense: boolean;
  /** Without lines for notes: over several pages, where they would have one for themselves. */
  readonly isWithoutNotes?: boolean;
  /** « 1 / 2 » when the places do not fit on one page. */
  readonly page?: { readonly rang: number; readonly pages: number } | undefined;
}

/** More lines than any page has room for: what does not fit is not shown. */
const LINES = Array.from({ length: 30 }, () => html`<span></span>`);

export const feuille = ({ lieux, parole, guide, date, isGros, isDetailed, isDense, isWithoutNotes = false, page }: Feuille): Html =>
  html`<article class="feuille${isGros && " gros"}${isDense && " dense"}${parole.isDouble && " double"}" lang="${parole.langue}" dir="${parole.sens}">
<header><p class="feuille-titre">${parole.etiquette("titre")}</p><p><bdi lang="fr">${typeset(guide)}</bdi></p></header>
${lieux.map((remise) => lieu(parole, remise, isDetailed))}
${!isWithoutNotes && html`<section class="notes"><h3>${parole.etiquette("notes")}</h3><div class="lignes-vides" aria-hidden="true">${LINES}</div></section>`}
<footer><p>${parole.phrase(lieux.some(({ telephone }) => telephone !== undefined) ? "verifier" : "se_renseigner")}</p><p>${parole.datee("imprimee_le", date)}${page && html` – ${figures(`${page.rang} / ${page.pages}`)}`}</p></footer>
</article>`;
