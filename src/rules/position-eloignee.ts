import { metresBetween, type Point, pointOf } from "../knowledge/distance.ts";
import { groupBy } from "../model/grouping.ts";
import type { Structure } from "../model/structure.ts";
import type { Territoire } from "../model/territoire.ts";
import type { Complaint, Rule } from "./rule.ts";

/** Farther than this from the middle of its territoire, a structure is more likely misplaced than remote. */
const FARTHEST_KM = 30;

/** So few positions say nothing of where a territoire is. */
const FEWEST = 3;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const middleOf = (points: readonly Point[]): Point | undefined =>
  points.length < FEWEST
    ? undefined
    : { latitude: median(points.map(({ latitude }) => latitude)), longitude: median(points.map(({ longitude }) => longitude)) };

/** The structure's own position and the stops of its round, each with the path of its latitude. */
const pointsOf = (structure: Structure): readonly { readonly point: Point; readonly path: Complaint["path"] }[] =>
  [structure, ...(structure.tournee ?? [])].flatMap((place, index) => {
    const point = pointOf(place);
    return point ? [{ point, path: index === 0 ? ["latitude"] : ["tournee", index - 1, "latitude"] }] : [];
  });

const complaintsAround = (centre: Point | undefined, nom: string, structures: readonly Structure[]): readonly Complaint[] =>
  centre === undefined
    ? []
    : structures.flatMap((structure) =>
        pointsOf(structure).flatMap(({ point, path }) => {
          const km = Math.round(metresBetween(centre, point) / 1000);
          if (km <= FARTHEST_KM) return [];
          const message = `Le point ${point.latitude}, ${point.longitude} est à ${km} km du centre de « ${nom} ».`;
          return {
            gravite: "avertissement" as const,
            fichier: structure.fichier,
            path,
            message,
            conseil: "Vérifiez la latitude et la longitude, ou le territoire.",
          };
        }),
      );

export const positionEloignee: Rule = {
  name: "position-eloignee",
  description: `Une structure est à moins de ${FARTHEST_KM} km du centre de son territoire.`,
  check: ({ structures, territoires = [] }) => {
    const byTerritoire = groupBy(structures, ({ territoire }) => territoire);
    return territoires.flatMap((territoire: Territoire) => {
      const members = byTerritoire.get(territoire.id) ?? [];
      const centre = pointOf(territoire) ?? middleOf(members.flatMap((structure) => pointOf(structure) ?? []));
      return complaintsAround(centre, territoire.nom, members);
    });
  },
};
