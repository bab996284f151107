/**
 * The street plan, loaded when the visitor has agreed: the codes of the list over images of another server. The page's
 * policy allows these images and nothing else, so the style sheets come as text.
 */

import leafletCss from "leaflet/dist/leaflet.css";
import {
  type Bounds,
  circle,
  circleMarker,
  control,
  divIcon,
  type LatLng,
  type Map as Leaflet,
  latLngBounds,
  layerGroup,
  map as leaflet,
  marker,
  polyline,
  tileLayer,
} from "leaflet/dist/leaflet-src.esm.js";
import { ON_SCREEN } from "../../src/knowledge/map-codes.ts";
import { distance } from "../../src/knowledge/projection.ts";
import { type StreetMark, streetMarks } from "../../src/knowledge/street-marks.ts";
import ownCss from "./plan-des-rues.css";

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

export interface Streets {
  readonly container: HTMLElement;
  readonly places: readonly StreetPlace[];
  readonly tuiles: string;
  readonly attribution: string;
  readonly zoomMax: number;
  /** The first image is there. */
  readonly shown: () => void;
  /** No image came. */
  readonly failed: () => void;
}

/** The nearest one looks without having asked for it: some streets around. */
const FIRST_ZOOM = 16;
const METRES_PER_DEGREE = 111_195;

interface Positioned extends StreetPlace {
  readonly x: number;
  readonly y: number;
}

const boundsOf = (places: readonly StreetPlace[]): Bounds =>
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

const codeLink = ({ code, nom, href, classes }: StreetPlace): HTMLAnchorElement => {
  const link = document.createElement("a");
  link.className = classes;
  link.href = href;
  link.draggable = false;
  link.textContent = code;
  link.title = nom;
  link.setAttribute("aria-label", `${code}, ${nom}`);
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

/** Once for all those who share a place. */
const softAreas = (map: Leaflet, places: readonly StreetPlace[]): void => {
  const soft = places.filter(({ uncertainty }) => uncertainty > 0);
  const distinct = new Map(soft.map((one) => [`${one.place} ${one.uncertainty}`, one]));
  for (const { place, uncertainty } of distinct.values())
    circle(place, { radius: uncertainty, interactive: false, color: "#16202e", weight: 1, dashArray: "2 5", fillColor: "#16202e", fillOpacity: 0.08 }).addTo(
      map,
    );
};

/** Draws the marks for the zoom as it is, and again at each zoom. What had the focus keeps it. */
const keepMarks = (map: Leaflet, { container, places }: Streets): void => {
  const layer = layerGroup().addTo(map);
  const look = (codes: readonly StreetPlace[]): void => {
    const bounds = boundsOf(codes);
    const before = map.getZoom();
    map.fitBounds(bounds, { maxZoom: map.getMaxZoom() });
    const { lat, lng } = { lat: average(codes.map(({ place }) => place[0])), lng: average(codes.map(({ place }) => place[1])) };
    if (map.getZoom() <= before) map.setView([lat, lng], Math.min(before + 1, map.getMaxZoom()));
    container.focus({ preventScroll: true });
  };
  const draw = (mark: StreetMark<Positioned>): void => {
    const at = map.unproject([mark.at.x, mark.at.y]);
    const html = mark.kind === "code" ? codeLink(mark.code) : countButton(mark.label, mark.codes, () => look(mark.codes));
    if (mark.kind === "code") {
      const { place, uncertainty } = mark.code;
      if (uncertainty === 0) circleMarker(place, { radius: 3, interactive: false, color: "#16202e", fillOpacity: 1 }).addTo(layer);
      const [latitude, longitude] = place;
      const softRadius = mark.code.y - pixels(map, [latitude + uncertainty / METRES_PER_DEGREE, longitude]).y;
      if (distance(mark.at, mark.code) > Math.max(ON_SCREEN.height / 2, softRadius))
        polyline([place, at], { interactive: false, color: "#16202e", weight: 1.2 }).addTo(layer);
    }
    html.addEventListener("focus", () => map.panInside(at, { padding: [60, 40] }));
    marker(at, { icon: divIcon({ html, iconSize: [0, 0] }), keyboard: false, interactive: false }).addTo(layer);
  };
  const redraw = (): void => {
    const focused = document.activeElement instanceof HTMLAnchorElement && container.contains(document.activeElement) ? document.activeElement.href : undefined;
    layer.clearLayers();
    const codes = places.map((one): Positioned => ({ ...one, ...pixels(map, one.place) }));
    for (const mark of streetMarks(codes, ON_SCREEN, map.getZoom() >= map.getMaxZoom())) draw(mark);
    if (focused) ([...container.querySelectorAll("a")].find(({ href }) => href === focused) ?? container).focus({ preventScroll: true });
  };
  map.on("zoomend", redraw);
  redraw();
};

const average = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const pixels = (map: Leaflet, place: LatLng): { readonly x: number; readonly y: number } => {
  const { x, y } = map.project(place);
  return { x, y };
};

/** Leaflet reads it as markup. */
const asMarkup = (text: string): string => {
  const element = document.createElement("span");
  element.textContent = text;
  return element.innerHTML;
};

const addImages = (map: Leaflet, { tuiles, attribution, zoomMax, shown, failed }: Streets): void => {
  let isShown = false;
  tileLayer(tuiles, { maxZoom: zoomMax, attribution: asMarkup(attribution), referrerPolicy: "no-referrer", alt: "" })
    .on("tileload", () => {
      if (!isShown) shown();
      isShown = true;
    })
    .on("load", () => {
      if (!isShown) failed();
    })
    .addTo(map);
};

const addStyles = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${leafletCss}\n${ownCss}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};
let isStyled = false;

/** Draws the plan in its container; returns what takes it away. */
export const showStreets = (streets: Streets): (() => void) => {
  if (!isStyled) addStyles();
  isStyled = true;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const moving = !isCalm;
  const map = leaflet(streets.container, {
    zoomControl: false,
    scrollWheelZoom: false,
    zoomAnimation: moving,
    fadeAnimation: moving,
    markerZoomAnimation: moving,
    inertia: moving,
    maxZoom: streets.zoomMax,
  });
  map.attributionControl.setPrefix("Leaflet");
  control.zoom({ zoomInTitle: "Agrandir", zoomOutTitle: "Réduire" }).addTo(map);
  map.fitBounds(boundsOf(streets.places), { maxZoom: FIRST_ZOOM });
  softAreas(map, streets.places);
  keepMarks(map, streets);
  addImages(map, streets);
  return () => map.remove();
};
