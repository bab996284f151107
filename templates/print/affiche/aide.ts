/** What a place does for people, in plain words large enough for a wall: by domain, never by level. */
import { plainDomainsOf } from "../../../src/knowledge/plain-words.ts";
import { capitalized } from "../../../src/model/capitalized.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { onTheSpot } from "../poche/aide.ts";
import { singleStar } from "../stars.ts";

const line = (domain: string, words: readonly string[]): Html =>
  html`<li>${singleStar()}<div><p class="domaine">${typeset(domain)}</p><p class="exemples">${typeset(capitalized(words.join(", ")))}</p></div></li>`;

export interface Aide {
  /** What the place says to those who come in. */
  readonly promise: Html;
  readonly lines: readonly Html[];
}

export const aide = (guide: Guide, structure: Structure): Aide => {
  const domains = plainDomainsOf(guide, structure).map(({ nom, mots }) => line(nom, mots));
  const things = onTheSpot(guide, structure);
  const promise =
    domains.length > 0
      ? html`Ici, on vous aide<br>avec le numérique`
      : structure.acces_internet
        ? html`Ici, on peut<br>aller sur internet`
        : html`Ici, du matériel<br>numérique pour vous`;
  return { promise, lines: [...domains, ...(things.length > 0 ? [line("Sur place", things)] : [])] };
};
