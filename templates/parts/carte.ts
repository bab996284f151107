/** A map as one inline drawing. The list beside it says the same in words. */
import type { GuideMap, Marker, Zone } from "../../src/knowledge/map.ts";
import { ON_PAPER } from "../../src/knowledge/map-codes.ts";
import type { Territoire } from "../../src/model/territoire.ts";
import { type Html, html } from "../html.ts";

export interface CarteOptions {
  /** What the map shows, for those who do not see it. */
  readonly name: string;
  /** On a screen, codes are links, drawn otherwise; so is what stands for a territoire: its letter, or its disc and its name. */
  readonly links?: {
    readonly code: (marker: Marker) => Html;
    readonly territoire: (drawn: Html, territoire: Territoire) => Html;
  };
}

/** Light patterns over the tints: neighbours still differ on a black-and-white copy. */
const PATTERNS = ["M0 9L9 0", "M0 0L9 9", "M0 4.5h9", "M4.5 0v9", "M3 4.5h2M0 0h1M8 0h1M0 9h1M8 9h1", ""];

const patterns = (): Html =>
  html`<defs>${PATTERNS.map((path, index) => path !== "" && html`<pattern id="carte-motif-${index}" width="9" height="9" patternUnits="userSpaceOnUse"><path class="carte-motif" d="${path}"/></pattern>`)}</defs>`;

const round = Math.round;

const surface =
  (schematique: boolean, patterned: boolean) =>
  ({ territoire, rank, path, isSubject }: Zone): Html => {
    const name = `carte-zone${isSubject ? "" : " carte-voisin"}${schematique ? " carte-approchee" : ""}`;
    const tint = isSubject && territoire ? html` color="${territoire.couleur}" fill="currentColor" fill-opacity=".13"` : html` fill="none"`;
    const pattern = rank % PATTERNS.length;
    return html`<path class="${name}"${tint} d="${path}"/>${patterned && isSubject && PATTERNS[pattern] !== "" && html`<path fill="url(#carte-motif-${pattern})" d="${path}"/>`}`;
  };

const zoneName = ({ name, isSubject }: Zone): Html | undefined =>
  name &&
  html`<text class="carte-nom${isSubject ? "" : " carte-nom-voisin"}">${name.lines.map((line, index) => html`<tspan x="${round(name.x)}" y="${round(name.y + index * 15 + 4)}">${line}</tspan>`)}</text>`;

const drawnLetter = ({ letter, territoire }: Zone): Html | undefined =>
  letter &&
  html`${letter.place && html`<path class="carte-renvoi" d="M${round(letter.x)} ${round(letter.y)}L${round(letter.place.x)} ${round(letter.place.y)}"/>`}<g class="carte-lettre"><circle cx="${round(letter.x)}" cy="${round(letter.y)}" r="13"/><text x="${round(letter.x)}" y="${round(letter.y + 5)}">${territoire?.lettre}</text></g>`;

/** A disc where the place is somewhere inside; drawn once for those who share it. */
const softAreas = (markers: readonly Marker[]): readonly Html[] => {
  const areas = markers.flatMap(({ around }) => (around ? [{ x: round(around.x), y: round(around.y), r: round(around.radius) }] : []));
  const distinct = new Map(areas.map((area) => [`${area.x} ${area.y} ${area.r}`, area]));
  return [...distinct.values()].map(({ x, y, r }) => html`<circle class="carte-flou" cx="${x}" cy="${y}" r="${r}"/>`);
};

/** Paper has no soft areas: there, a line leads to the place as it is known. */
const leader =
  (isOnScreen: boolean) =>
  ({ x, y, place, around }: Marker): Html | undefined =>
    place &&
    html`<path class="carte-renvoi" d="M${round(x)} ${round(y)}L${round(place.x)} ${round(place.y)}"/>${!(isOnScreen && around) && html`<circle class="carte-point" cx="${round(place.x)}" cy="${round(place.y)}" r="2.5"/>`}`;

const marker = ({ code, x, y }: Marker): Html => {
  const width = ON_PAPER.widthOf(code);
  return html`<g class="carte-code"><rect x="${round(x - width / 2)}" y="${round(y - ON_PAPER.height / 2)}" width="${round(width)}" height="${ON_PAPER.height}" rx="4"/><text x="${round(x)}" y="${round(y + 4.5)}">${code}</text></g>`;
};

const distanceInWords = (metres: number): string => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`);

const scaleBar = ({ scale, height }: GuideMap): Html | undefined =>
  scale &&
  html`<g class="carte-echelle" text-anchor="start"><path d="M8 ${height - 14}v4h${round(scale.length)}v-4"/><text x="8" y="${height - 18}">${distanceInWords(scale.metres)}</text></g>`;

/** Classes to style: `carte`, `carte-zone`, `carte-voisin`, `carte-approchee`, `carte-motif`, `carte-nom`, `carte-lettre`, `carte-code`, `carte-flou`, `carte-renvoi`, `carte-point`, `carte-echelle`. */
export const carte = (map: GuideMap, { name, links }: CarteOptions): Html => {
  const { zones, markers, isSchematic } = map;
  const patterned = zones.filter(({ isSubject }) => isSubject).length > 1;
  const neighboursFirst = zones.toSorted((a, b) => Number(a.isSubject) - Number(b.isSubject));
  const draw = surface(isSchematic, patterned && !links);
  /** Discs hold their names, so that both make one link; limits cross names, so that letters do. */
  const discLink = (zone: Zone): Html | undefined =>
    links && isSchematic && markers.length === 0 && zone.name && zone.territoire
      ? links.territoire(html`${draw(zone)}${zoneName(zone)}`, zone.territoire)
      : undefined;
  const zoneLetter = (zone: Zone): Html | undefined => {
    const letter = drawnLetter(zone);
    return letter && links && zone.territoire ? links.territoire(letter, zone.territoire) : letter;
  };
  return html`<svg class="carte" viewBox="0 0 ${map.width} ${map.height}" role="${links ? "group" : "img"}" aria-label="${name}" text-anchor="middle">${patterned && !links && patterns()}${neighboursFirst.map((zone) => discLink(zone) ?? draw(zone))}${links && softAreas(markers)}${zones.map((zone) => !discLink(zone) && zoneName(zone))}${zones.map(zoneLetter)}${markers.map(leader(links !== undefined))}${markers.map(links ? links.code : marker)}${scaleBar(map)}</svg>`;
};
