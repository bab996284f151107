/** What is around the fiche: little at first, and the communes and the other places once an answer is about them. */
import type { Surroundings } from "../../../src/formulaire/check.ts";
import type { GuideData } from "../../../src/formulaire/data.ts";
import { NO_NEIGHBOURS, neighboursIn } from "../../../src/formulaire/neighbours.ts";
import { communesOf } from "../../../src/model/commune.ts";
import { needsLibrary } from "../../../src/model/horaires.ts";
import { bringLibraryFor } from "../../../src/model/osm/library-in-browser.ts";
import type { GuideFiles } from "./guide-files.ts";

/** The questions whose answers must agree with the commune, or with the other places. */
const OF_PLACE = new Set(["nom", "adresse", "commune", "code_postal", "code_insee", "territoire"]);

export interface Knowing {
  readonly around: () => Surroundings;
  /** Reads what the question of that name needs, once. */
  readonly learnFor: (name: string) => void;
  /** Brings what reads the rarest of hours, once, when some of these need it. */
  readonly learnHours: (notations: readonly string[]) => Promise<void>;
}

export const knowing = (guide: GuideData, files: GuideFiles, today: string, onLearnt: () => void): Knowing => {
  let around: Surroundings = { ...guide, communes: communesOf(() => ""), departements: new Set(), neighbours: NO_NEIGHBOURS, today };
  let isLearning = false;
  let library: Promise<void> | undefined;
  const learn = async (): Promise<void> => {
    const [communes, places] = await Promise.all([files.communes(), files.places()]);
    const known = communes && { communes, departements: new Set(guide.departements) };
    around = { ...around, ...known, neighbours: neighboursIn(places) };
    onLearnt();
  };
  const bring = async (notations: readonly string[]): Promise<void> => {
    const isLibraryHere = await bringLibraryFor(notations, files.rareHours);
    around = { ...around, isLibraryAway: !isLibraryHere };
    onLearnt();
  };
  return {
    around: () => around,
    learnFor: (name) => {
      if (isLearning || !OF_PLACE.has(name)) return;
      isLearning = true;
      void learn();
    },
    learnHours: async (notations) => {
      if (!notations.some(needsLibrary)) return;
      library ??= bring(notations);
      await library;
    },
  };
};
