import { expect, it } from "vitest";
import { metresBetween } from "./distance.ts";

it("measures as the crow flies, over the round of the earth", () => {
  expect(metresBetween({ latitude: 48.8566, longitude: 2.3522 }, { latitude: 45.764, longitude: 4.8357 }) / 1000).toBeCloseTo(391.5, 0);
  expect(metresBetween({ latitude: 49.1, longitude: 6.17 }, { latitude: 49.101, longitude: 6.17 })).toBeCloseTo(111, 0);
});
