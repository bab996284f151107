import { describe, expect, it } from "vitest";
import { editPage, newFilePage, ticketPage } from "./adresses.ts";
import { type Depot, depotOf } from "./depot.ts";
import type { Proposition } from "./proposition.ts";
import { ticketBody } from "./ticket.ts";
import { versionOf } from "./version.ts";

const HOSTILE = `nom: "L'été & l'eau #1 + 100 % [a]?=x;/\\\\ «é» 🎉"\nadresse: 1 rue <b>\n`;

const BEFORE = "nom: Le Lieu\n";
const VERSION = versionOf(BEFORE);

const proposition = (facts: Partial<Proposition> = {}): Proposition => ({
  nature: "correction",
  id: "le-lieu",
  fichier: "structures/nord/le-lieu.yaml",
  nom: "L'été & l'eau #1 + 100 %",
  avant: BEFORE,
  apres: HOSTILE,
  ...facts,
});

const GITHUB: Depot = { forge: "github", adresse: "https://github.com/metz/guide", branche: "main" };
const GITLAB: Depot = { forge: "gitlab", adresse: "https://gitlab.com/metz/guide", branche: "main" };
const FORGEJO: Depot = { forge: "forgejo", adresse: "https://codeberg.org/metz/guide", branche: "main" };
const DEPOTS = [GITHUB, GITLAB, FORGEJO];

/** What a server understands of an address: the same reading as a form's. */
const read = (href: string) => {
  const { pathname, searchParams } = new URL(href);
  return { path: decodeURIComponent(pathname), parameters: Object.fromEntries(searchParams) };
};

describe("the repository", () => {
  it.each([
    ["https://github.com/metz/guide.git/", "github", "https://github.com/metz/guide"],
    ["https://gitlab.com/metz/outils/guide", "gitlab", "https://gitlab.com/metz/outils/guide"],
    ["https://gitlab.metz.fr/guide/", "gitlab", "https://gitlab.metz.fr/guide"],
    ["https://codeberg.org/metz/guide", "forgejo", "https://codeberg.org/metz/guide"],
    ["https://gitea.metz.fr/metz/guide", "forgejo", "https://gitea.metz.fr/metz/guide"],
    ["https://forgejo.metz.fr/metz/guide", "forgejo", "https://forgejo.metz.fr/metz/guide"],
  ])("knows the forge of %s", (depot, forge, adresse) => {
    expect(depotOf({ depot })).toEqual({ forge, adresse, branche: "main" });
  });

  it("is not guessed where nothing says what it is, nor where a name pretends to be another", () => {
    expect(depotOf({ depot: "https://forge.example/guide" })).toBeUndefined();
    expect(depotOf({ depot: "https://github.com.example/guide" })).toBeUndefined();
    expect(depotOf({ contributions: { forge: "github" } })).toBeUndefined();
  });

  it.each(["forgejo", "gitea"] as const)("is what the guide says of it, whatever its name: %s", (forge) => {
    const contributions = { forge, branche: "publication" };
    expect(depotOf({ depot: "https://forge.example/guide", contributions })).toEqual({
      forge: "forgejo",
      adresse: "https://forge.example/guide",
      branche: "publication",
    });
  });
});

describe("the page where a file that exists is edited", () => {
  it.each([
    [GITHUB, "https://github.com/metz/guide/edit/main/content/structures/borny/x.yaml"],
    [GITLAB, "https://gitlab.com/metz/guide/-/edit/main/content/structures/borny/x.yaml"],
    [FORGEJO, "https://codeberg.org/metz/guide/_edit/main/content/structures/borny/x.yaml"],
    [{ ...GITHUB, branche: "edition/2026" }, "https://github.com/metz/guide/edit/edition/2026/content/structures/borny/x.yaml"],
  ])("opens at that file (%#)", (depot, expected) => {
    expect(editPage(depot, "structures/borny/x.yaml")).toEqual({ href: expected, porteLeTexte: false });
  });

  it("never leaves the folder of the guide, whatever the name of the file", () => {
    const { href } = editPage(GITHUB, "structures/nord/a b?c#d.yaml");
    expect(href).toBe("https://github.com/metz/guide/edit/main/content/structures/nord/a%20b%3Fc%23d.yaml");
  });
});

describe("the page where a new file is created", () => {
  it("holds the name and the text of the file on GitHub", () => {
    const { href, porteLeTexte } = newFilePage(GITHUB, proposition());
    expect(porteLeTexte).toBe(true);
    expect(read(href)).toEqual({ path: "/metz/guide/new/main", parameters: { filename: "content/structures/nord/le-lieu.yaml", value: HOSTILE } });
  });

  it("holds them on Gitea and Forgejo", () => {
    const { href, porteLeTexte } = newFilePage(FORGEJO, proposition());
    expect(porteLeTexte).toBe(true);
    expect(read(href)).toEqual({ path: "/metz/guide/_new/main/content/structures/nord", parameters: { filename: "le-lieu.yaml", value: HOSTILE } });
  });

  it("holds the name on GitLab, where the text is pasted", () => {
    const { href, porteLeTexte } = newFilePage(GITLAB, proposition());
    expect(porteLeTexte).toBe(false);
    expect(read(href)).toEqual({ path: "/metz/guide/-/new/main/content/structures/nord", parameters: { file_name: "le-lieu.yaml" } });
  });
});

describe("the issue form", () => {
  it("is filled in field by field on GitHub", () => {
    const { href, porteLeTexte } = ticketPage(GITHUB, proposition());
    expect(porteLeTexte).toBe(true);
    expect(read(href)).toEqual({
      path: "/metz/guide/issues/new",
      parameters: { template: "corriger.yml", title: "Corriger : L'été & l'eau #1 + 100 %", fiche: "le-lieu", version: VERSION, yaml: HOSTILE },
    });
  });

  it("is filled in field by field on Gitea and Forgejo", () => {
    expect(read(ticketPage(FORGEJO, proposition({ nature: "ajout" })).href)).toEqual({
      path: "/metz/guide/issues/new",
      parameters: {
        template: ".github/ISSUE_TEMPLATE/ajouter.yml",
        title: "Ajouter : L'été & l'eau #1 + 100 %",
        "field:fiche": "le-lieu",
        "field:yaml": HOSTILE,
      },
    });
  });

  it("is a description that reads as the form's on GitLab, which has no form", () => {
    expect(read(ticketPage(GITLAB, proposition()).href)).toEqual({
      path: "/metz/guide/-/issues/new",
      parameters: {
        "issue[title]": "Corriger : L'été & l'eau #1 + 100 %",
        "issue[description]": ticketBody("correction", { fiche: "le-lieu", version: VERSION, yaml: HOSTILE }),
      },
    });
  });

  it("of a confirmation says which structure, and nothing else", () => {
    for (const depot of DEPOTS) {
      const { href, porteLeTexte } = ticketPage(depot, proposition({ nature: "confirmation", apres: "x".repeat(20_000) }));
      expect(porteLeTexte).toBe(true);
      expect(href.length).toBeLessThan(400);
      expect(read(href).path).toMatch(/issues\/new$/);
    }
    expect(read(ticketPage(GITHUB, proposition({ nature: "confirmation", par: "visite" })).href).parameters).toMatchObject({
      template: "rien-n-a-change.yml",
      fiche: "le-lieu",
      par: "visite",
    });
  });
});

describe("the length of an address", () => {
  const SIGN_IN = "https://github.com/login?return_to=";
  const MOST_BYTES = 8191;

  it.each([
    ["letters", "x"],
    ["accents, each worth ten signs once escaped twice", "é"],
    ["ends of lines", "\n"],
    ["emojis", "🎉"],
  ])("stays under what forges accept, even through their sign-in page, however long the text: %s", (_, sign) => {
    for (let length = 1; length < 40_000; length = Math.ceil(length * 1.3)) {
      const long = proposition({ nature: "ajout", apres: sign.repeat(length) });
      for (const { href } of DEPOTS.flatMap((depot) => [newFilePage(depot, long), ticketPage(depot, long)])) {
        expect((SIGN_IN + encodeURIComponent(href)).length).toBeLessThan(MOST_BYTES);
      }
    }
  });

  it("too long for the text, still leads to the page with the name of the file, and says that the text must be pasted", () => {
    const long = proposition({ apres: "x".repeat(9000) });
    expect(read(newFilePage(GITHUB, long).href).parameters).toEqual({ filename: "content/structures/nord/le-lieu.yaml" });
    expect(newFilePage(GITHUB, long).porteLeTexte).toBe(false);
    expect(read(ticketPage(GITHUB, long).href).parameters).toEqual({
      template: "corriger.yml",
      title: "Corriger : L'été & l'eau #1 + 100 %",
      fiche: "le-lieu",
      version: VERSION,
    });
    expect(ticketPage(GITHUB, long).porteLeTexte).toBe(false);
  });
});
