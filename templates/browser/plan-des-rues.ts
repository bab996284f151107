/**
 * The street plan, loaded when the visitor has agreed: the codes of the list over images of another server. The page's
 * policy allows these images and nothing else, so the style sheets come as text.
 */

import leafletCss from "leaflet/dist/leaflet.css";
import { circle, control, type Map as Leaflet, map as leaflet, tileLayer } from "leaflet/dist/leaflet-src.esm.js";
import { PATIENCE_MS } from "./patience.ts";
import ownCss from "./plan-des-rues.css";
import { boundsOf, keepMarks, type StreetPlace } from "./plan-des-rues-reperes.ts";

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
  /** Some of what is looked at did not come, or at last everything did. */
  readonly missing: (isMissing: boolean) => void;
}

/** The nearest one looks without having asked for it: some streets around. */
const FIRST_ZOOM = 16;

/** Once for all those who share a place. */
const softAreas = (map: Leaflet, places: readonly StreetPlace[]): void => {
  const soft = places.filter(({ uncertainty }) => uncertainty > 0);
  const distinct = new Map(soft.map((one) => [`${one.place} ${one.uncertainty}`, one]));
  for (const { place, uncertainty } of distinct.values())
    circle(place, { radius: uncertainty, interactive: false, color: "#16202e", weight: 1, dashArray: "2 5", fillColor: "#16202e", fillOpacity: 0.08 }).addTo(
      map,
    );
};

/** Leaflet reads it as markup. */
const asMarkup = (text: string): string => {
  const element = document.createElement("span");
  element.textContent = text;
  return element.innerHTML;
};

const addImages = (map: Leaflet, { tuiles, attribution, zoomMax, shown, failed, missing }: Streets): void => {
  let isShown = false;
  let refused = 0;
  let late: ReturnType<typeof setTimeout> | undefined;
  tileLayer(tuiles, { maxZoom: zoomMax, attribution: asMarkup(attribution), referrerPolicy: "no-referrer", alt: "" })
    .on("loading", () => {
      refused = 0;
      late = setTimeout(() => missing(true), PATIENCE_MS);
    })
    .on("tileerror", () => {
      refused += 1;
    })
    .on("tileload", () => {
      if (!isShown) shown();
      isShown = true;
    })
    .on("load", () => {
      clearTimeout(late);
      // Later: the library still has something to do with a map that would be gone.
      if (!isShown) setTimeout(failed);
      else missing(refused > 0);
    })
    .on("remove", () => clearTimeout(late))
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
  const moving = !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
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
  keepMarks(map, streets.container, streets.places);
  addImages(map, streets);
  return () => map.remove();
};
