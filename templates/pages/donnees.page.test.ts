import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/model/edition.ts";
import type { Structure } from "../../src/model/structure.ts";
import { aGuide } from "../../src/testing/guide.ts";
import { createSite } from "../site.ts";
import { donneesPage } from "./donnees.page.ts";

const ASSETS = new Map(["atkinson.woff2", "bricolage.woff2", "icone.svg", "selection.js", "selection-gestes.js"].map((name) => [name, `/${name}`]));
const SIRET = "43493312300029";

const render = (structures: readonly Partial<Structure>[], edition?: Partial<Edition>): string =>
  donneesPage(createSite(aGuide(structures, edition), ASSETS)).render({});

/** What a reader sees, spaces made plain. */
const textOf = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/[\s\u00a0\u202f]+/g, " ");

describe("the page about the data", () => {
  it("links to every file under the guide's own path", () => {
    const links = [...render([{}]).matchAll(/class="bouton" href="([^"]+)"/g)].map(([, href]) => href);
    expect(links).toEqual(
      [
        "lieux-mediation-numerique.csv",
        "structures.json",
        "structures.geojson",
        "tableau.csv",
        "structures.xlsx",
        "data-inclusion-structures.json",
        "data-inclusion-services.json",
      ].map((name) => `/essai/donnees/${name}`),
    );
  });

  it("lists the structures missing from the national file under the reason", () => {
    const text = textOf(
      render([
        { id: "a", nom: "Avec", pivot: SIRET },
        { id: "b", nom: "Sans" },
      ]),
    );
    expect(text).toContain("1 structure sur 2.");
    expect(text).toMatch(/Pas de SIRET ni de numéro RNA \(1\) Sans/);
    expect(text).not.toMatch(/Pas de SIRET[^.]* Avec /);
  });

  it("says so when none is missing", () => {
    expect(textOf(render([{ pivot: SIRET }]))).toContain("Aucune : toutes les structures du guide y sont.");
  });

  it("cuts a list that would weigh more than the data, and says by how much", () => {
    const many = Array.from({ length: 230 }, (_, index) => ({ id: `lieu-${index}`, nom: `Lieu ${index}` }));
    expect(textOf(render(many))).toContain("Et 30 structures de plus");
  });

  it("names the licence of the guide, or sends to the legal notices", () => {
    expect(textOf(render([{}], { licence_donnees: "Licence de l'essai" }))).toContain("sous Licence de l’essai");
    expect(textOf(render([{}]))).toContain("La licence de ces données est à lire dans les mentions légales");
  });

  it("explains every field, with its example", () => {
    const text = textOf(render([{}]));
    expect(text).toContain("Code postal , obligatoire code_postal cinq chiffres Exemple : &quot;57000&quot;");
    expect(text).toContain("materiel › nombre");
  });

  it("shows a hostile name as text", () => {
    const markup = render([{ nom: "<script>alert(1)</script>" }]);
    expect(markup).not.toContain("<script>alert");
    expect(markup).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});
