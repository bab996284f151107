/** The poster of one place: what is done there, when, how to call. To be read from across a waiting room. */
import { shortUrl } from "../../../src/knowledge/short-url.ts";
import { type Sky, skyOf } from "../../../src/knowledge/sky.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html, joined, trusted } from "../../html.ts";
import { constellation } from "../../parts/constellation.ts";
import { fourPoints } from "../../parts/constellation-etoiles.ts";
import { qrCode } from "../../parts/qr.ts";
import { displayTelephone, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { singleStar } from "../stars.ts";
import { aide } from "./aide.ts";
import { venir } from "./venir.ts";

/** The band of sky, as wide as the sheet, in an area of its own: no word is ever on a star. */
const SKY_ASPECT = 210 / 50;
const SKY_WIDTH = 700;
const HERE_RADIUS = 20;

/** This place among the stars of its territoire: the one that shines. */
const here = (sky: Sky, { id }: Structure): Html | undefined => {
  const star = sky.figures.flatMap(({ stars }) => stars).find(({ structure }) => structure.id === id);
  if (!star) return undefined;
  const at = { x: star.x * SKY_WIDTH, y: (star.y * SKY_WIDTH) / sky.aspect };
  // On a lower band the sky keeps to the right, whole.
  return html`<svg class="ici" viewBox="0 0 ${SKY_WIDTH} ${Math.round(SKY_WIDTH / sky.aspect)}" preserveAspectRatio="xMaxYMid meet" aria-hidden="true">${trusted(
    `<circle cx="${at.x.toFixed(1)}" cy="${at.y.toFixed(1)}" r="${HERE_RADIUS * 1.35}"/><path d="${fourPoints(at, HERE_RADIUS)}"/>`,
  )}</svg>`;
};

const onTheRight = ({ markup }: Html): Html => trusted(markup.replace("<svg ", '<svg preserveAspectRatio="xMaxYMid meet" '));

const nameSize = (nom: string): string => (nom.length <= 42 ? "court" : nom.length <= 80 ? "moyen" : "long");

const call = ({ telephone, courriels = [] }: Structure): Html =>
  telephone
    ? html`<p class="numero ${telephone.length > 14 ? "long" : ""}">${displayTelephone(telephone)}</p>`
    : courriels[0]
      ? html`<p class="courriel">${displayUrl(courriels[0])}</p>`
      : html`<p class="numero-a-ecrire"><span>Téléphone</span></p>`;

const address = ({ adresse, complement_adresse, code_postal, commune, transports = [] }: Structure): Html =>
  html`<p class="adresse">${joined([adresse && typeset(adresse), complement_adresse && typeset(complement_adresse), `${code_postal} ${typeset(commune)}`], html`<br>`)}</p>${
    transports.length > 0 ? html`<p class="arret">${transports.map(typeset).join(" · ")}</p>` : undefined
  }`;

const online = (guide: Guide, structure: Structure): Html => {
  const { display, href } = shortUrl(guide, structure);
  return html`<div class="en-ligne"><p>Tout savoir<br>sur ce lieu<br><a href="${href}">${displayUrl(display)}</a></p><div class="cadre-qr" aria-hidden="true">${qrCode(href)}</div></div>`;
};

export const lieu = (guide: Guide, structure: Structure): Html => {
  const { nom, territoire } = structure;
  const sky = skyOf(guide, territoire, SKY_ASPECT);
  const { promise, lines } = aide(guide, structure);
  return html`<article class="affiche lieu mesuree" id="affiche-${structure.id}">
<header class="bandeau"><div class="voute" aria-hidden="true">${onTheRight(constellation(sky, { width: SKY_WIDTH }))}${here(sky, structure)}</div>
<p class="rappel">${singleStar()} ${typeset(guide.territoire(territoire).nom)} <b>${guide.code(structure.id)}</b></p>
<h1>${promise}</h1></header>
<div class="texte"><h2 class="${nameSize(nom)}">${typeset(nom)}</h2>
<ul class="aide${lines.length === 1 ? " une" : ""}">${lines}</ul>${venir(guide, structure)}
<footer>${call(structure)}<div class="ou"><div>${address(structure)}</div>${online(guide, structure)}</div></footer></div></article>`;
};
