/** The covers: the territory as a sky, and how to find it again. */
import { skyOf } from "../../../src/knowledge/sky.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { html } from "../../html.ts";
import { constellation } from "../../parts/constellation.ts";
import { qrCode } from "../../parts/qr.ts";
import { displayTelephone, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { singleStar } from "../stars.ts";
import type { FixedUnit, PrintAssets } from "../unit.ts";
import { picture } from "./parts.ts";

const SKY = { width: 210, height: 186 } as const;

export interface CoverWords {
  /** Which edition this is, when not the guide's own: « Guide de poche des habitants ». */
  readonly kind?: string;
  /** Whether the sky says the names of its figures: not where they would be too small to read. */
  readonly labels?: boolean;
}

export const couverture = (guide: Guide, { kind, labels = true }: CoverWords = {}): FixedUnit => {
  const { titre, sous_titre, nom_territoire, edition } = guide.edition;
  const sky = constellation(skyOf(guide, undefined, SKY.width / SKY.height), { width: 700, atlas: true, labels });
  return {
    id: "couverture",
    mode: "fixed",
    furniture: { fullPage: true },
    bookmarks: [{ title: "Couverture", anchor: "couverture" }],
    pages: [
      {
        name: "la couverture",
        html: html`<div class="couverture ${guide.extrait ? "partielle" : ""}" id="couverture">${picture("voute", sky, `Constellation : une étoile pour chacun des ${guide.structures.length} lieux du guide, à sa place sur le territoire.`)}
<div class="titraille"><h1 class="${titre.length > 40 ? "long" : ""}">${typeset(titre)}</h1>${sous_titre ? html`<p class="sous-titre">${typeset(sous_titre)}</p>` : undefined}
<p class="lieu">${typeset(nom_territoire)}</p></div>
<div class="bas-de-couverture">${guide.extrait ? html`<p class="extrait titrage">Extrait&nbsp;: ${typeset(guide.extrait)}</p>` : undefined}<p class="edition">${singleStar()} <span>${kind ? html`<b>${kind}</b> · ` : undefined}${typeset(edition)}</span></p></div></div>`,
      },
    ],
  };
};

export const backCover = (guide: Guide, { logos }: PrintAssets): FixedUnit => {
  const { url, contact, editeur, titre, accroche } = guide.edition;
  return {
    id: "quatrieme",
    mode: "fixed",
    furniture: { fullPage: true },
    bookmarks: [],
    pages: [
      {
        name: "la quatrième de couverture",
        html: html`<div class="couverture quatrieme" id="quatrieme"><p class="accroche titrage">${typeset(accroche ?? titre)}</p>
<div class="adresse-en-ligne"><div class="cadre-qr">${qrCode(url)}</div><p>Le guide en ligne, à jour, avec la recherche<br>et le plan de chaque lieu<br><a class="titrage" href="${url}">${displayUrl(url)}</a></p></div>
<div class="bas-de-page">${logos.length > 0 ? html`<div class="logos">${logos.map(({ nom, source }) => html`<img src="${source}" alt="${nom}">`)}</div>` : undefined}
<p>${typeset(editeur.nom)}<br>Une erreur, un oubli&nbsp;? <a href="mailto:${contact.courriel}">${contact.courriel}</a>${contact.telephone ? html` · ${displayTelephone(contact.telephone)}` : undefined}</p></div></div>`,
      },
    ],
  };
};
