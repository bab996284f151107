import { expect, test } from "vitest";
import { losesContent } from "../../templates/print/unit.ts";
import type { PlacedFault } from "./assemble.ts";
import { faultLines } from "./fault-lines.ts";

const small = (page: number): PlacedFault => ({ page, name: "Médiathèque", structureId: "mediatheque", kind: "texte trop petit", detail: "« a » en 5 pt" });

test("says once what is wrong on several pages of one structure, and what loses content before the rest", () => {
  const overflow: PlacedFault = { page: 30, name: "Mairie", structureId: "mairie", kind: "débordement", detail: "de 3,2 mm" };
  expect(faultLines([small(4), small(12), small(12), overflow, small(98)])).toEqual([
    "page 30, Mairie : débordement de 3,2 mm",
    "pages 4, 12 et 98, Médiathèque : texte trop petit « a » en 5 pt",
  ]);
});

test("keeps apart two structures of one name", () => {
  expect(faultLines([small(4), { ...small(5), structureId: "autre" }])).toHaveLength(2);
});

test("counts pages when they are many", () => {
  expect(faultLines([1, 2, 3, 4, 5, 6, 7, 8].map(small))).toEqual(["pages 1, 2, 3, 4, 5, 6 et 2 autres, Médiathèque : texte trop petit « a » en 5 pt"]);
});

test("a fault without detail ends with its name", () => {
  expect(faultLines([{ page: 3, name: "Index", kind: "page vide", detail: "" }])).toEqual(["page 3, Index : page vide"]);
});

test("only what is missing on paper is a loss", () => {
  expect((["débordement", "bloc coupé", "caractère absent des polices"] as const).every((kind) => losesContent({ kind }))).toBe(true);
  expect(
    (["ligne isolée", "page vide", "colonnes inégales", "texte trop petit", "titre en pied de page"] as const).some((kind) => losesContent({ kind })),
  ).toBe(false);
});
