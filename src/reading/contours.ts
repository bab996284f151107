/** Outlines from a GeoJSON file: polygons, with the name and the INSEE code found in their properties. */
import * as z from "zod";
import type { Contour, Contours, Ring } from "../model/contours.ts";
import { fileProblem, type Problem } from "./problem.ts";
import type { Folder } from "./text-file.ts";

/** In bytes: the outlines of a whole département are a tenth of this. */
const LARGEST = 20_000_000;
const MOST_OUTLINES = 2000;
const MOST_POINTS = 500_000;

const point = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(point).min(3);
const geometry = z.union([
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);
const text = z.union([z.string(), z.number()]).transform(String);
const feature = z.object({ properties: z.record(z.string(), z.unknown()).nullish(), geometry });
const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(feature).min(1).max(MOST_OUTLINES) });

const property = (properties: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined => {
  for (const name of names) {
    const value = text.safeParse(properties[name]);
    if (value.success && value.data !== "") return value.data;
  }
  return undefined;
};

const ringsOf = (shape: z.infer<typeof geometry>): readonly Ring[] =>
  (shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat()).map((points) =>
    points.map(([longitude, latitude]) => [longitude, latitude] as const),
  );

const contourOf = ({ properties, geometry: shape }: z.infer<typeof feature>): Contour | undefined => {
  const nom = property(properties ?? {}, ["nom", "name", "libelle", "NOM", "nom_com"]);
  const code = property(properties ?? {}, ["code", "code_insee", "insee", "INSEE_COM"]);
  return nom === undefined ? undefined : { nom, rings: ringsOf(shape), ...(code !== undefined && { code }) };
};

export interface ContoursReading {
  readonly contours?: Contours;
  readonly problems: readonly Problem[];
}

/** zod's path in words: `features.3.geometry` → « contour 4 ». */
const placeOf = (path: readonly PropertyKey[]): string => (path[0] === "features" && typeof path[1] === "number" ? ` (contour ${path[1] + 1})` : "");

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};

/** `path` is relative to the content folder, and may not leave it. */
export const readContours = (folder: Folder, path: string): ContoursReading => {
  const fichier = folder.shown(path);
  const refuse = (message: string, conseil: string): ContoursReading => ({
    problems: [fileProblem(fichier, { code: "contours", gravite: "erreur", message, conseil })],
  });
  if (path.split("/").includes(".."))
    return refuse(
      "Le chemin des contours sort du dossier du guide.",
      "Copiez le fichier dans le dossier du guide, par exemple : contours: medias/communes.geojson",
    );
  const read = folder.large(path, LARGEST);
  if (read.text === undefined) return { problems: read.problems };
  const json = parse(read.text.replace(/^\ufeff/, ""));
  if (json === undefined) return refuse("Le fichier des contours n'est pas du JSON lisible.", "Exportez-le de nouveau en GeoJSON.");
  const checked = collection.safeParse(json);
  if (!checked.success) {
    const place = placeOf(checked.error.issues[0]?.path ?? []);
    return refuse(
      `Le fichier des contours n'est pas une collection GeoJSON de polygones en longitude et latitude${place}.`,
      "Exportez les contours en GeoJSON, WGS84 (EPSG:4326), polygones seulement.",
    );
  }
  const contours = checked.data.features.map(contourOf);
  const unnamed = contours.indexOf(undefined);
  if (unnamed !== -1)
    return refuse(`Le contour ${unnamed + 1} n'a pas de nom.`, "Donnez à chaque contour une propriété « nom » (et « code » pour le code INSEE).");
  const named = contours.filter((contour) => contour !== undefined);
  const points = named.reduce((sum, { rings }) => sum + rings.reduce((count, { length }) => count + length, 0), 0);
  if (points > MOST_POINTS) return refuse(`Les contours ont ${points} points, ${MOST_POINTS} au plus.`, "Simplifiez-les (par exemple avec mapshaper.org).");
  return { contours: named, problems: [] };
};
