import { expect, it } from "vitest";
import { distanceInWords } from "./distance.ts";

it.each([
  [12, false, "à 50\u00a0m"],
  [812, false, "à 800\u00a0m"],
  [1240, false, "à 1,3\u00a0km"],
  [14_300, false, "à 14\u00a0km"],
  [2_630, true, "à 2,7\u00a0km environ"],
  [40, true, "à moins de 1\u00a0km"],
])("says %d metres no better than they are known", (metres, isApproximate, words) => {
  expect(distanceInWords(metres, isApproximate)).toBe(words);
});
