/** National help lines, with numbers to be read from afar. */
import type { Guide } from "../../../src/model/guide.ts";
import { html } from "../../html.ts";
import { displayTelephone, telephoneHref, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { bookmark, sectionHead, sectionHeadAgain } from "../sections/parts.ts";
import type { CardUnit } from "../unit.ts";

const NAME = "Les numéros utiles";

export const numeros = ({ edition }: Guide): readonly CardUnit[] => {
  const lines = edition.lignes_nationales ?? [];
  if (lines.length === 0) return [];
  return [
    {
      id: "lignes-nationales",
      mode: "cards",
      furniture: { runningHead: NAME },
      bookmarks: bookmark(NAME, "lignes-nationales"),
      head: sectionHead("lignes-nationales", NAME, "Les mêmes dans toute la France."),
      nextHead: sectionHeadAgain(NAME),
      cards: lines.map(
        ({ nom, telephone, site_web, description }, rank) =>
          html`<div class="numero" id="ligne-${rank}"><div><h2>${typeset(nom)}</h2>${description ? html`<p>${typeset(description)}</p>` : undefined}${site_web ? html`<p class="site"><a href="${site_web}">${displayUrl(site_web)}</a></p>` : undefined}</div>${telephone ? html`<p class="telephone"><a href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a></p>` : undefined}</div>`,
      ),
    },
  ];
};
