/** Where the structure is: an address or a round, and coordinates that are in France. */

import type { YamlMap } from "../yaml-tree.ts";
import { type FicheCheck, isFilled, type Remark } from "./remark.ts";

/** Boxes around France: metropole, then each overseas territory. South, north, west, east in degrees. */
const BOXES = [
  [41.2, 51.2, -5.3, 9.7],
  [15.7, 16.6, -61.9, -60.9],
  [14.3, 15, -61.3, -60.7],
  [2, 5.9, -54.7, -51.5],
  [-21.5, -20.8, 55.1, 55.9],
  [-13.1, -12.5, 44.9, 45.4],
  [46.7, 47.2, -56.5, -56],
  [17.8, 18.2, -63.2, -62.7],
  [-23, -19, 163, 169],
  [-28, -7, -155, -134],
  [-14.5, -13, -178.3, -176],
] as const;

const isInFrance = (latitude: number, longitude: number): boolean =>
  BOXES.some(([south, north, west, east]) => latitude >= south && latitude <= north && longitude >= west && longitude <= east);

const numberAt = (place: YamlMap, key: string): number | undefined => {
  const value = place[key];
  return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
};

const coordinates = (place: YamlMap, path: Remark["path"]): readonly Remark[] => {
  const latitude = numberAt(place, "latitude");
  const longitude = numberAt(place, "longitude");
  const written = ["latitude", "longitude"].filter((key) => place[key] !== undefined);
  if (written.length === 1) {
    const [key = ""] = written;
    const other = key === "latitude" ? "longitude" : "latitude";
    return [
      {
        code: "coordonnee-seule",
        gravite: "erreur",
        message: `La ${key} est donnée sans la ${other}.`,
        conseil: `Ajoutez la ligne « ${other}: … » ou supprimez l'autre.`,
        path: [...path, key],
        on: "key",
      },
    ];
  }
  if (latitude === undefined || longitude === undefined || isInFrance(latitude, longitude)) return [];
  if (isInFrance(longitude, latitude))
    return [
      {
        code: "coordonnees-inversees",
        gravite: "erreur",
        message: "La latitude et la longitude sont inversées.",
        conseil: `Écrivez : latitude: ${longitude} puis longitude: ${latitude}`,
        path: [...path, "latitude"],
      },
    ];
  return [
    {
      code: "coordonnees-hors-de-france",
      gravite: "erreur",
      message: `Le point ${latitude}, ${longitude} est hors de France.`,
      conseil: "Vérifiez les deux nombres et leur signe (à l'ouest de Greenwich, la longitude est négative).",
      path: [...path, "latitude"],
    },
  ];
};

const address = (fiche: YamlMap): readonly Remark[] => {
  if (isFilled(fiche["adresse"]) || isFilled(fiche["tournee"])) return [];
  const isApproximate = fiche["position"] === "quartier" || fiche["position"] === "commune";
  const conseil = isApproximate
    ? "Complétez « adresse: » dès qu'elle est connue."
    : "Ajoutez « adresse: 12 rue des Tilleuls », ou une « tournee: » si la structure se déplace.";
  const message = isApproximate ? "L'adresse manque : seul le quartier ou la commune est connu." : "L'adresse manque.";
  return [
    {
      code: "adresse-absente",
      gravite: isApproximate ? "avertissement" : "erreur",
      message,
      conseil,
      path: [],
    },
  ];
};

export const placeRemarks: FicheCheck = (fiche) => {
  const stops = Array.isArray(fiche["tournee"]) ? fiche["tournee"] : [];
  return [
    ...address(fiche),
    ...coordinates(fiche, []),
    ...stops.flatMap((stop, index) => (typeof stop === "object" && !Array.isArray(stop) ? coordinates(stop, ["tournee", index]) : [])),
  ];
};
