/**
 * A map as one inline drawing. The list beside it says the same in words. A territoire's colour is its `color` (use
 * `currentColor`): the site's policy refuses style attributes.
 */
import type { GuideMap, Repere, Zone } from "../../src/knowledge/map.ts";
import { CODE_HEIGHT, codeWidth } from "../../src/knowledge/map-codes.ts";
import { type Html, html } from "../html.ts";

export interface CarteOptions {
  /** What the map shows, for those who do not see it. */
  readonly name: string;
  /** Where a code leads; without it codes are not links. */
  readonly href?: (structureId: string) => string;
}

const zone = ({ territoire, rang, path }: Zone): Html =>
  html`<path class="carte-zone${territoire ? ` motif-${rang % 6}` : " carte-voisin"}" d="${path}"${territoire && html` color="${territoire.couleur}"`}/>`;

const zoneName = ({ label, nom, territoire }: Zone): Html | false =>
  label !== undefined &&
  html`<text class="carte-nom${territoire ? "" : " carte-nom-voisin"}" x="${Math.round(label.x)}" y="${Math.round(label.y)}">${nom}</text>`;

const repere = ({ code, x, y, place, approche }: Repere): Html => {
  const width = codeWidth(code);
  return html`<g class="carte-code">${place && !approche && html`<path class="carte-renvoi" d="M${Math.round(place.x)} ${Math.round(place.y)}L${Math.round(x)} ${Math.round(y)}"/>`}<rect x="${Math.round(x - width / 2)}" y="${Math.round(y - CODE_HEIGHT / 2)}" width="${Math.round(width)}" height="${CODE_HEIGHT}" rx="4"/><text x="${Math.round(x)}" y="${Math.round(y + 4.5)}">${code}</text></g>`;
};

/** Classes to style: `carte`, `carte-zone`, `carte-voisin`, `motif-0…5`, `carte-nom`, `carte-code`, `carte-renvoi`. */
export const carte = (map: GuideMap, { name, href }: CarteOptions): Html =>
  html`<svg class="carte" viewBox="0 0 ${map.width} ${map.height}" role="img" aria-label="${name}" text-anchor="middle">${map.zones.map(zone)}${map.zones.map(zoneName)}${map.reperes.map((mark) => (href ? html`<a href="${href(mark.structureId)}">${repere(mark)}</a>` : repere(mark)))}</svg>`;
