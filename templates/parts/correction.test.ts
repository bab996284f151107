import { expect, it } from "vitest";
import { aGuide, aStructure } from "../../src/testing/guide.ts";
import { createSite } from "../site.ts";
import { correctionLink, nothingChangedLink } from "./correction.ts";

const site = createSite(aGuide([]), new Map());

it("leads to the form filled with that structure, and in one click to its confirmation, wherever the guide is served", () => {
  expect(correctionLink(site, aStructure({ id: "l-eau-et-cie" })).markup).toBe('<a href="/essai/contribuer/?fiche=l-eau-et-cie">Corriger cette fiche</a>');
  expect(nothingChangedLink(site, aStructure({ id: "l-eau-et-cie" })).markup).toBe(
    '<a href="/essai/contribuer/?fiche=l-eau-et-cie&amp;rien=oui">Rien n’a changé</a>',
  );
});
