import { expect, it } from "vitest";
import { fromLambert } from "./lambert.ts";

it("finds Paris and the origin of the projection", () => {
  const paris = fromLambert("lambert-93", 652_381.02, 6_862_047.0);
  expect(paris.latitude).toBeCloseTo(48.8566, 2);
  expect(paris.longitude).toBeCloseTo(2.3514, 2);
  const origin = fromLambert("lambert-93", 700_000, 6_600_000);
  expect(origin.latitude).toBeCloseTo(46.5, 6);
  expect(origin.longitude).toBeCloseTo(3, 9);
});

it.each([42, 45, 49, 50])("finds the origin of zone %d", (zone) => {
  const { latitude, longitude } = fromLambert(`lambert-cc${zone}` as "lambert-cc42", 1_700_000, (zone - 41) * 1_000_000 + 200_000);
  expect(latitude).toBeCloseTo(zone, 6);
  expect(longitude).toBeCloseTo(3, 9);
});
