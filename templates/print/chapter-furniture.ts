import type { Guide } from "../../src/model/guide.ts";
import type { Territoire } from "../../src/model/territoire.ts";
import { typeset } from "../parts/typography.ts";

/** What stands around the pages of a chapter. */
export const chapterFurniture = (guide: Guide, { nom, lettre, couleur }: Territoire, rank: number) => ({
  runningHead: typeset(nom),
  tab: { rank, total: guide.territoires.length, letter: lettre, colour: couleur },
});
