/** The map of a page: drawn at build, its codes are links; a street plan of another server only if the visitor asks for it. */
import { type GuideMap, screenCodesOf, screenMapOf, screenOverviewOf } from "../../src/knowledge/map.ts";
import { placeOf, uncertaintyOf } from "../../src/knowledge/places.ts";
import { paths } from "../../src/model/addresses.ts";
import { type PlanDesRues, planDesRues } from "../../src/model/plan-des-rues.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Child, type Html, html, joined, jsonInMarkup } from "../html.ts";
import type { Site } from "../site.ts";
import { carte } from "./carte.ts";
import { howMany } from "./lieu.ts";
import { legende, repereOnMap } from "./repere.ts";
import { typeset } from "./typography.ts";

/** What a page with a map adds to its frame. */
export const planFrame = ({ guide }: Site) =>
  ({ styles: ["parts/carte", "parts/repere", "parts/onglet", "parts/plan"], scripts: ["carte.js"], imagesFrom: planDesRues(guide.edition)?.origine }) as const;

/** A map with its links: to the structures, and to the territoires that have a map of their own. */
const linkedMap = (site: Site, map: GuideMap, name: string): Html => {
  const { guide } = site;
  return carte(map, {
    name,
    links: {
      code: (marker) => repereOnMap(guide, marker, site.href(paths.structure(marker.structureId))),
      territoire: (drawn, { id, lettre, nom }) =>
        html`<a class="carte-lien" href="${site.href(paths.territoire(id))}"><title>${lettre}, ${typeset(nom)}, ${howMany(guide.structuresOf(id).length)}</title>${drawn}</a>`,
    },
  });
};

/** Degrees to a metre or so. */
const degrees = (value: number): number => Math.round(value * 1e5) / 1e5;

/** What the script needs to place the rows of the list, in their order: latitude, longitude, metres of uncertainty. */
const positions = ({ guide }: Site, structures: readonly Structure[]): Html =>
  html`<script type="application/json" id="positions">${jsonInMarkup(
    structures.map((structure) => {
      const { latitude, longitude } = placeOf(guide, structure);
      return [degrees(latitude), degrees(longitude), uncertaintyOf(structure)];
    }),
  )}</script>`;

/** Where the streets are shown, instead of the drawing. */
const STREETS = html`<div class="rues-plan" hidden><p><button type="button" class="discrete" data-fermer>Revenir à la carte simple</button></p><div class="rues-cadre" role="region" aria-label="Plan des rues" tabindex="0"></div><p class="discret">Un cercle pointillé et le signe ≈${"\u00a0"}: le lieu est quelque part dedans, fiez-vous à l’adresse.</p></div>`;

/** Before anything is asked of anyone: who would be, and what they would learn. */
const streets = (site: Site, { hote, tuiles, attribution, zoomMax }: PlanDesRues, structures: readonly Structure[]): Html =>
  html`<div class="rues avec-script" data-script="${site.asset("plan-des-rues.js")}" data-tuiles="${tuiles}" data-hote="${hote}" data-attribution="${typeset(attribution)}" data-zoom="${zoomMax}">
<p><button type="button" class="discrete" data-rues aria-expanded="false" aria-controls="rues-accord">Afficher le plan des rues</button></p>
<div id="rues-accord" hidden><p>Les images du plan viennent d’un autre site, <strong>${hote}</strong>. Il recevra l’adresse internet de votre appareil, comme tout site que l’on ouvre, et saura quel secteur vous regardez.</p>
<p class="rues-choix"><button type="button" data-oui>Charger le plan</button><button type="button" class="discrete" data-non>Non, garder la carte simple</button></p></div>
<p class="rues-etat" role="status"></p></div>${positions(site, structures)}`;

const OVERVIEW = "Carte de tous les territoires du guide. La liste donne les mêmes renseignements.";
const overviewNote = ({ isSchematic }: GuideMap): string =>
  `Chaque ${isSchematic ? "rond" : "lettre"} mène à la carte de son territoire, avec le numéro de chaque lieu.`;

/** What the drawing does not say by itself. */
const caption = ({ isSchematic, source, markers }: GuideMap): Child =>
  isSchematic
    ? "Carte schématique : elle dit où sont les territoires les uns par rapport aux autres, pas l’adresse des lieux."
    : html`${markers.some(({ around }) => around !== undefined) && "Un rond gris : le lieu est quelque part dedans, fiez-vous à l’adresse. "}${source && `Contours : ${typeset(source)}.`}`;

interface PlanOptions {
  /** The rows of the list beside the map, in their order; the street plan shows the same. */
  readonly structures: readonly Structure[];
  /** What the caption speaks of. */
  readonly map: GuideMap;
  readonly drawings: Child;
  readonly note?: Child;
}

/** The map, what its shapes mean, and the way to the streets. */
const plan = (site: Site, { structures, map, drawings, note }: PlanOptions): Html => {
  const rues = structures.length > 0 ? planDesRues(site.guide.edition) : undefined;
  return html`<figure class="plan" id="plan">${rues && html`${streets(site, rues, structures)}${STREETS}`}<p class="passer-plan"><a href="#apres-plan">Passer la carte</a></p><div class="plan-dessin">${drawings}</div><figcaption class="discret" id="apres-plan" tabindex="-1">${structures.length > 0 && html`${legende(site.guide, structures)}<p>La forme dit où le lieu a le plus d’étoiles.</p>`}${note && html`<p>${note}</p>`}<p>${caption(map)}</p></figcaption></figure>`;
};

/** The letters around the disc of a territoire, in full: each leads to its own map. */
const neighbours = (site: Site, { zones }: GuideMap): Child =>
  html`Autour${"\u00a0"}: ${joined(
    zones.flatMap(({ letter, territoire }) =>
      letter && territoire ? [html`<a href="${site.href(paths.territoire(territoire.id))}">${territoire.lettre}${"\u00a0"}${typeset(territoire.nom)}</a>`] : [],
    ),
    ", ",
  )}.`;

/** The map of one territoire with its codes. */
export const planOf = (site: Site, territoireId: string, structures: readonly Structure[]): Html => {
  const map = screenMapOf(site.guide, territoireId);
  const { nom } = site.guide.territoire(territoireId);
  const isFull = map.markers.length < structures.length;
  return plan(site, {
    structures,
    map,
    drawings: linkedMap(site, map, `Carte de ${nom}, avec le code de chaque lieu. La liste donne les mêmes renseignements.`),
    note: isFull ? "Il y a trop de lieux ici pour les écrire tous : ils sont dans la liste." : map.zones.some(({ letter }) => letter) && neighbours(site, map),
  });
};

/** Every territoire, each leading to its own map. */
export const overview = (site: Site): Html => {
  const map = screenOverviewOf(site.guide);
  return plan(site, { structures: [], map, drawings: linkedMap(site, map, OVERVIEW), note: overviewNote(map) });
};

/** Every place: letters on a telephone, where codes could not be read, and codes on a wide screen; letters alone when there are too many codes. */
export const planOfAll = (site: Site, structures: readonly Structure[]): Html => {
  const [map, codes] = [screenOverviewOf(site.guide), screenCodesOf(site.guide)];
  const letters = linkedMap(site, map, OVERVIEW);
  const drawings = codes ? html`<div class="plan-lettres">${letters}</div><div class="plan-codes">${linkedMap(site, codes, OVERVIEW)}</div>` : letters;
  return plan(site, { structures, map: codes ?? map, drawings, note: !codes && overviewNote(map) });
};
