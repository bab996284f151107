/** What the form must know of the guide, in files that it reads when it needs them. */
import { departementOf } from "../model/commune.ts";
import type { Edition } from "../model/edition.ts";
import type { Guide } from "../model/guide.ts";
import type { Referentiel } from "../model/referentiel.ts";
import type { Territoire } from "../model/territoire.ts";
import type { KnownPlace } from "./neighbours.ts";

export interface GuideData {
  readonly edition: Edition;
  readonly referentiel: Referentiel;
  readonly territoires: readonly Territoire[];
  readonly departements: readonly string[];
}

/** The départements where the guide has structures or chapters. */
const departementsOf = ({ structures, territoires }: Guide): readonly string[] => {
  const codes = [
    ...structures.map(({ code_postal }) => code_postal),
    ...territoires.flatMap(({ communes }) => communes.flatMap(({ code_insee }) => code_insee ?? [])),
  ];
  return [...new Set(codes.map(departementOf))].toSorted();
};

export const guideData = (guide: Guide): GuideData => ({
  edition: guide.edition,
  referentiel: guide.referentiel,
  territoires: guide.territoires,
  departements: departementsOf(guide),
});

/** Of each structure, what one must know to find it and not to declare it twice: as a table, for there may be thousands. */
export type PlaceRow = readonly [id: string, nom: string, commune: string, territoire: string, fichier: string, adresse: string];

export const placeRows = ({ structures }: Guide): readonly PlaceRow[] =>
  structures.map(({ id, nom, commune, territoire, fichier, adresse = "" }) => [id, nom, commune, territoire, fichier, adresse]);

export const knownPlace = ([id, nom, commune, territoire, fichier, adresse]: PlaceRow): KnownPlace => ({
  id,
  nom,
  commune,
  territoire,
  fichier,
  ...(adresse !== "" && { adresse }),
});
