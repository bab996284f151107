import { expect, it } from "vitest";
import type { Structure } from "../model/structure.ts";
import { aGuide, aStructure } from "../testing/guide.ts";
import { dominantCategorie } from "./dominant.ts";

const guide = aGuide([]);
const [first, second] = guide.referentiel.categories;
const ids = (categorie: typeof first) => categorie?.services.map(({ id }) => id) ?? [];
const [a = "", b = "", c = ""] = ids(first);
const [x = "", y = ""] = ids(second);
const of = (expertises: Structure["expertises"]) => dominantCategorie(guide, aStructure({ expertises }))?.id;

it("a structure is drawn with the category where it has the most stars", () => {
  expect(of({ [a]: "basique", [b]: "basique", [x]: "expert" })).toBe(second?.id);
  expect(of({ [a]: "maîtrise", [b]: "maîtrise", [x]: "expert" })).toBe(first?.id);
});

it("equal stars: with the category of most services; « proposé » counts as a service, not as a star", () => {
  expect(of({ [a]: "expert", [x]: "maîtrise", [y]: "basique" })).toBe(second?.id);
  expect(of({ [a]: "proposé", [b]: "proposé", [c]: "proposé", [x]: "basique" })).toBe(second?.id);
  expect(of({ [a]: "proposé", [b]: "proposé", [x]: "proposé" })).toBe(first?.id);
});

it("all equal: with the first of the référentiel, whatever the order of the file", () => {
  expect(of({ [x]: "expert", [a]: "expert" })).toBe(first?.id);
});

it("no service, no category", () => expect(of({})).toBeUndefined());
