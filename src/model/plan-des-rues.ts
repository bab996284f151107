/** The street plan that a visitor may ask for: its images come from another server, which is named before it is asked. */
import type { Edition } from "./edition.ts";

export interface PlanDesRues {
  /** The address of an image, with `{z}`, `{x}` and `{y}`. */
  readonly tuiles: string;
  /** What the page's policy must allow: « https://data.geopf.fr ». */
  readonly origine: string;
  /** What people are told: « data.geopf.fr ». */
  readonly hote: string;
  readonly attribution: string;
  readonly zoomMax: number;
}

/** Plan IGN, open to all without a key, under the Licence Ouverte 2.0. */
const IGN = {
  tuiles:
    "https://data.geopf.fr/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=GEOGRAPHICALGRIDSYSTEMS.PLANIGNV2&STYLE=normal&FORMAT=image/png&TILEMATRIXSET=PM&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}",
  attribution: "© IGN – Géoplateforme",
} as const;

const ZOOM_MAX = 18;

/** Absent when the guide does without. */
export const planDesRues = ({ plan }: Pick<Edition, "plan">): PlanDesRues | undefined => {
  if (plan?.afficher === false) return undefined;
  const tuiles = plan?.tuiles ?? IGN.tuiles;
  const { origin, host } = new URL(tuiles);
  const attribution = plan?.attribution ?? (plan?.tuiles === undefined ? IGN.attribution : host);
  return { tuiles, origine: origin, hote: host, attribution, zoomMax: plan?.zoom_max ?? ZOOM_MAX };
};
