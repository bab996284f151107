/** The structures on a map, after RFC 7946: WGS84, longitude first. Those without a position are left out. */

import { type Point, pointOf } from "../../knowledge/distance.ts";
import { paths, type Urls, urlsOf } from "../../model/addresses.ts";
import type { Guide } from "../../model/guide.ts";
import type { Structure } from "../../model/structure.ts";
import { rounded } from "../position.ts";

const featureOf = (guide: Guide, { absolute }: Urls, structure: Structure, { latitude, longitude }: Point): object => ({
  type: "Feature",
  id: structure.id,
  geometry: { type: "Point", coordinates: [rounded(longitude), rounded(latitude)] },
  properties: {
    nom: structure.nom,
    code: guide.code(structure.id),
    territoire: guide.territoire(structure.territoire).nom,
    typologie: structure.typologie ?? [],
    adresse: structure.adresse ?? null,
    code_postal: structure.code_postal,
    commune: structure.commune,
    precision: structure.position ?? null,
    telephone: structure.telephone ?? null,
    horaires: structure.horaires ?? null,
    services: structure.expertises ?? {},
    date_maj: structure.date_maj,
    adresse_web: absolute(paths.structure(structure.id)),
  },
});

const features = (guide: Guide): readonly object[] => {
  const urls = urlsOf(guide.edition);
  return guide.structures.flatMap((structure) => {
    const point = pointOf(structure);
    return point ? [featureOf(guide, urls, structure, point)] : [];
  });
};

export const guideGeoJson = (guide: Guide): { readonly content: string; readonly count: number } => {
  const placed = features(guide);
  const lines = placed.map((feature) => JSON.stringify(feature)).join(",\n");
  return { content: `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`, count: placed.length };
};
