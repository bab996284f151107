/** The codes of the list on the street plan, drawn again at each zoom. */
import {
  type Bounds,
  circleMarker,
  divIcon,
  type LatLng,
  type LayerGroup,
  type Map as Leaflet,
  latLngBounds,
  layerGroup,
  marker,
  polyline,
} from "leaflet/dist/leaflet-src.esm.js";
import { METRES_PER_DEGREE } from "../../src/knowledge/distance.ts";
import { ON_SCREEN } from "../../src/knowledge/map-codes.ts";
import { distance, mean } from "../../src/knowledge/projection.ts";
import { type StreetMark, streetMarks } from "../../src/knowledge/street-marks.ts";

/** A row of the list, with where it is. */
export interface StreetPlace {
  readonly code: string;
  readonly nom: string;
  readonly href: string;
  /** Those of its code in the list: its shape and its colour. */
  readonly classes: string;
  readonly place: LatLng;
  /** In metres; zero when the place is exact. */
  readonly uncertainty: number;
}

const INK = "#16202e";

interface Positioned extends StreetPlace {
  readonly x: number;
  readonly y: number;
}

export const boundsOf = (places: readonly StreetPlace[]): Bounds =>
  latLngBounds(
    places.flatMap(({ place: [latitude, longitude], uncertainty }): readonly LatLng[] => {
      const north = Math.max(uncertainty, 100) / METRES_PER_DEGREE;
      const east = north / Math.cos((latitude * Math.PI) / 180);
      return [
        [latitude - north, longitude - east],
        [latitude + north, longitude + east],
      ];
    }),
  );

const codeLink = ({ code, nom, href, classes, uncertainty }: StreetPlace): HTMLAnchorElement => {
  const link = document.createElement("a");
  // Seen from near, the area around a place has left the screen: its code alone would look exact.
  link.className = uncertainty > 0 ? `a-peu-pres ${classes}` : classes;
  link.href = href;
  link.draggable = false;
  link.textContent = code;
  link.title = nom;
  link.setAttribute("aria-label", `${code}, ${nom}${uncertainty > 0 ? ", position approximative" : ""}`);
  return link;
};

const countButton = (label: string, codes: readonly StreetPlace[], look: () => void): HTMLButtonElement => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "rues-groupe";
  button.textContent = label;
  button.setAttribute("aria-label", `${label}, de ${codes[0]?.code} à ${codes.at(-1)?.code} : agrandir`);
  button.addEventListener("click", look);
  return button;
};

const pixels = (map: Leaflet, place: LatLng): { readonly x: number; readonly y: number } => {
  const { x, y } = map.project(place);
  return { x, y };
};

/** Nearer, until the codes that were counted together part. */
const lookAt = (map: Leaflet, codes: readonly Positioned[]): void => {
  const before = map.getZoom();
  const middle = map.unproject([mean(codes).x, mean(codes).y]);
  map.fitBounds(boundsOf(codes), { maxZoom: map.getMaxZoom() });
  if (map.getZoom() <= before) map.setView(middle, Math.min(before + 1, map.getMaxZoom()));
};

/** A point where the place is exact; a line back to it, or to the area it is in, when its code had to stand elsewhere. */
const drawPlace = (map: Leaflet, layer: LayerGroup, code: Positioned, at: StreetMark<Positioned>["at"]): void => {
  const { place, uncertainty } = code;
  const [latitude, longitude] = place;
  if (uncertainty === 0) circleMarker(place, { radius: 3, interactive: false, color: INK, fillOpacity: 1 }).addTo(layer);
  const area = code.y - pixels(map, [latitude + uncertainty / METRES_PER_DEGREE, longitude]).y;
  if (distance(at, code) <= Math.max(ON_SCREEN.height / 2, area)) return;
  polyline([place, map.unproject([at.x, at.y])], { interactive: false, color: INK, weight: 1.2 }).addTo(layer);
};

const linkWithFocus = (container: HTMLElement): string | undefined => {
  const { activeElement } = document;
  return activeElement instanceof HTMLAnchorElement && container.contains(activeElement) ? activeElement.href : undefined;
};

/** Draws the marks for the zoom as it is, and again at each zoom. The link that has the focus keeps it. */
export const keepMarks = (map: Leaflet, container: HTMLElement, places: readonly StreetPlace[]): void => {
  const layer = layerGroup().addTo(map);
  const draw = (mark: StreetMark<Positioned>): void => {
    const at = map.unproject([mark.at.x, mark.at.y]);
    const look = (codes: readonly Positioned[]): void => {
      lookAt(map, codes);
      container.focus({ preventScroll: true });
    };
    const html = mark.kind === "code" ? codeLink(mark.code) : countButton(mark.label, mark.codes, () => look(mark.codes));
    if (mark.kind === "code") drawPlace(map, layer, mark.code, mark.at);
    html.addEventListener("focus", () => map.panInside(at, { padding: [60, 40] }));
    marker(at, { icon: divIcon({ html, iconSize: [0, 0] }), keyboard: false, interactive: false }).addTo(layer);
  };
  const redraw = (): void => {
    const focused = linkWithFocus(container);
    layer.clearLayers();
    const codes = places.map((one): Positioned => ({ ...one, ...pixels(map, one.place) }));
    for (const mark of streetMarks(codes, ON_SCREEN, map.getZoom() >= map.getMaxZoom())) draw(mark);
    if (focused) ([...container.querySelectorAll("a")].find(({ href }) => href === focused) ?? container).focus({ preventScroll: true });
  };
  map.on("zoomend", redraw);
  redraw();
};
