/** The point on the map does not follow the address by itself: what becomes of it must be known to who moves a place. */
import { type Answers, touchedNames } from "./answers.ts";

const ADDRESS = ["adresse", "code_postal", "commune"];

/** What places it, and how well. */
export const POINT = ["latitude", "longitude", "position"] as const;

/** « laissé »: the address is another and the point is where it was; « effacé »: it was taken away with it. */
export type PointState = "laissé" | "effacé" | undefined;

const hasPoint = (answers: Answers): boolean => answers.has("latitude") && answers.has("longitude");

/** Nothing where there was no point, where the address is the same, or where somebody already placed it again. */
export const pointAfter = (before: Answers, after: Answers): PointState => {
  const touched = touchedNames(before, after);
  if (!hasPoint(before) || !touched.some((name) => ADDRESS.includes(name))) return undefined;
  if (!hasPoint(after)) return "effacé";
  return touched.includes("latitude") || touched.includes("longitude") ? undefined : "laissé";
};
