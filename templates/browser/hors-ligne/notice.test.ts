import { expect, test } from "vitest";
import type { Kept } from "./kept-site.ts";
import { keptNotice } from "./notice.ts";

const KEPT: Kept = {
  contenu: {
    forme: 1,
    version: "a",
    donnees: "2026-01-15",
    lieux: 2,
    lots: {},
    fichiers: [],
    papiers: [{ chemin: "/guide/poche.pdf?0a1b2c3d", octets: 1 }],
    absents: [],
  },
  avecPapiers: true,
  verifie: Date.parse("2026-03-03T09:00:00Z"),
};
const page = (...papers: readonly string[]): string =>
  `<main id="contenu">${papers.map((name) => `<a class="papier" href="/essai/guide/${name}.pdf"><img class="couverture" src="/essai/guide/${name}.png" alt=""> ${name}</a>`).join("")}</main>`;
const shown = (text: string, kept: Kept = KEPT): string => keptNotice(text, kept, "/essai/");

test("a page says before all how old it is", () => {
  expect(shown(page())).toMatch(
    /<main id="contenu"><p[^>]*><strong>Sans réseau\.<\/strong> Données du 15 janvier 2026, gardées le 3 mars 2026\. <a href="\/essai\/hors-ligne\/">/,
  );
});

test("no picture is broken, and a paper that cannot be opened is told before it is asked for", () => {
  expect(shown(page("lecture"), { ...KEPT, avecPapiers: false })).toContain("Les papiers en PDF demandent le réseau.");
  expect(shown(page("lecture", "poche"))).toContain("Des papiers en PDF demandent le réseau.");
  expect(shown(page("poche"))).not.toContain("demandent le réseau");
  expect(shown(page("lecture"))).not.toContain("<img");
});
