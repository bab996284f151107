import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ficheWith } from "../../../src/reading/testing/fiche.ts";
import { type Checkout, openCheckout } from "../testing/checkout.ts";
import { changedFiles, textAt } from "./changed-files.ts";
import { reportOf } from "./report.ts";
import { checkedOut, type Verdict, verdictOf } from "./verdict.ts";
import { reportComment } from "./words.ts";

const FICHE = "content/structures/borny/tilleuls.yaml";
let checkout: Checkout;
beforeEach(() => {
  checkout = openCheckout();
});
afterEach(() => checkout.remove());

const verdict = (): Verdict => verdictOf(checkedOut(checkout.folder, "content", changedFiles("main", checkout.folder)));
const comment = (): string => reportComment(reportOf(verdict(), { of: new Map() }, { commit: "abcdef0123" }), "https://forge.test/x");
/** The first words, after which many stop reading. */
const firstLine = (): string => comment().split("\n")[0] ?? "";

describe("the files of a proposal", () => {
  it("are those it brings, not those that others changed meanwhile", () => {
    checkout.commit({ [FICHE]: ficheWith({ nom: "nom: Autre" }), "content/pages/neuve.md": "---\ntitre: Neuve\n---\nTexte\n" });
    checkout.git("checkout", "-q", "main");
    checkout.commit({ "content/pages/a-propos.md": undefined, "content/actualites/ouverture.md": undefined });
    checkout.git("checkout", "-q", "proposition");
    expect(changedFiles("main", checkout.folder).files).toEqual([
      { path: "content/pages/neuve.md", change: "ajouté" },
      { path: FICHE, change: "modifié" },
    ]);
  });

  it("may bear any name: each stays one name", () => {
    const names = ["content/a\nb.yaml", "content/$(touch x).yaml", "content/--option", "content/é\"'`.yaml", "content/:(top)x.yaml"];
    checkout.commit(Object.fromEntries(names.map((name) => [name, "nom: x\n"])));
    const { files } = changedFiles("main", checkout.folder);
    expect(files.map(({ path }) => path).toSorted()).toEqual(names.toSorted());
    for (const name of names) expect(textAt("HEAD", name, checkout.folder)).toBe("nom: x\n");
    expect(textAt("HEAD", "content/absent.yaml", checkout.folder)).toBeUndefined();
  });

  it("cannot be asked for with an option in the place of a branch", () => {
    expect(() => changedFiles("--output=x", checkout.folder)).toThrow("git ne répond pas");
  });
});

describe("what is said of a proposal", () => {
  it("is about the files it touches only", () => {
    checkout.git("checkout", "-q", "main");
    checkout.commit({ "content/pages/a-propos.md": "---\ntitre: [\n---\n", "content/structures/woippy/cassee.yaml": "nom: [\n" });
    checkout.git("checkout", "-q", "-b", "autre");
    checkout.commit({ [FICHE]: ficheWith({ code_postal: "code_postal: 5700" }) });
    const { guide, files, consequences } = verdict();
    expect(guide).toBeUndefined();
    expect(files.map(({ path }) => path)).toEqual([FICHE]);
    expect(files[0]?.problems.map(({ code }) => code)).toContain("code-postal");
    expect(consequences).toEqual([]);
  });

  it("tells what it breaks elsewhere", () => {
    checkout.commit({ [FICHE]: undefined });
    const { files, consequences } = verdict();
    expect(files).toMatchObject([{ path: FICHE, change: "supprimé", problems: [] }]);
    expect(consequences.map(({ code, fichier }) => [code, fichier])).toEqual([["structure-inconnue", "content/actualites/ouverture.md"]]);
    expect(comment()).toContain("Ce que cela change ailleurs");
  });

  it("thanks, names the place, and says when there is nothing to mend", () => {
    checkout.commit({ [FICHE]: ficheWith({ nom: "nom: La Maison" }) });
    expect(comment()).toContain("Tout est en ordre");
    expect(comment()).toContain("### La Maison (modifiée)");
  });

  it("says each error with its line, what is written and what to write", () => {
    checkout.commit({ [FICHE]: ficheWith({ code_postal: "code_postal: 5700" }) });
    expect(comment()).toContain("Il reste quelque chose à corriger");
    expect(comment()).toMatch(/- \*\*Ligne 5\*\* : .*cinq chiffres|- \*\*Ligne 5\*\* : .*quatre chiffres/);
    expect(comment()).toContain("`code_postal: 5700`");
  });

  it("says where something joins a person, and does not repeat it", () => {
    checkout.commit({ [FICHE]: ficheWith({ telephone: 'telephone: "06 00 00 00 00"' }) });
    expect(comment()).toContain("**Ligne 8** : Ce qui est écrit ici est un numéro de mobile");
    expect(comment()).not.toContain("06 00");
  });

  it("has nothing to say of a proposal that only touches the program", () => {
    checkout.commit({ "src/x.ts": "export {};\n" });
    expect(comment()).toContain("ne touche aucune fiche");
  });

  it("fits in a comment and in a report, however much is wrong", () => {
    const broken = Object.fromEntries(
      Array.from({ length: 80 }, (_, rank) => [`content/structures/borny/f${rank}.yaml`, `nom: "${"<b>@everyone ".repeat(30)}"\n${"x: y\n".repeat(40)}`]),
    );
    checkout.commit(broken);
    const report = reportOf(verdict(), { of: new Map(), sansApercu: "erreurs" }, { commit: "abcdef0123" });
    expect(report.otherFiles).toBe(30);
    expect(reportComment(report, "https://forge.test/x").length).toBeLessThan(60_000);
  });
});

describe("a file that the guide will never show", () => {
  it.each([
    ["content/structures/borny/sous/lieu-a.yaml", "sous\\-dossier"],
    ["content/structures/borny/dossier.yaml/x.yaml", "sous\\-dossier"],
    ["content/structures/lieu-b.yaml", "dossier de son territoire"],
    ["content/structures/borny/lieu-b.yml", "finit par"],
    ["content/structure/borny/lieu-b.yaml", "Déplacez\\-le ici \\: `content/structures/borny/lieu-b.yaml`"],
    ["content/lieu-c.yaml", "Déplacez\\-le ici \\: `content/structures/borny/lieu-c.yaml`"],
    ["content/Borny/lieu c.yml", "Déplacez\\-le ici \\: `content/structures/borny/lieu-c.yaml`"],
    ["content/page/ateliers.md", "`content/pages/ateliers.md`"],
  ])("is an error of the proposal, said under its name: %s", (path, words) => {
    checkout.commit({ [path]: ficheWith({ nom: "nom: Nouveau lieu", adresse: "adresse: 3 place Neuve" }) });
    const [file] = verdict().files;
    expect(file?.problems.map(({ gravite }) => gravite)).toContain("erreur");
    expect(firstLine()).toContain("Il reste quelque chose à corriger");
    expect(comment()).toContain(words);
    expect(comment()).not.toContain("Rien à corriger");
  });

  it.each([
    ["lieu-d.yaml", "content/structures/<territoire>/lieu-d.yaml"],
    ["contenu/structures/borny/lieu-d.yaml", "content/structures/borny/lieu-d.yaml"],
    ["structure/borny/lieu-d.yml", "content/structures/borny/lieu-d.yaml"],
  ])("may lie beside the guide: %s", (path, place) => {
    checkout.commit({ [path]: ficheWith() });
    expect(firstLine()).toContain("Il reste quelque chose à corriger");
    expect(comment()).toContain(`sa place est \`${place}\``);
  });

  it("is not looked for among the files of the program", () => {
    checkout.commit({ "data/referentiel.yaml": "x\n", ".gitlab-ci.yml": "x\n", "scripts/x.yaml": "x\n", "docs/structure.md": "x\n" });
    expect(verdict().strays).toEqual([]);
  });

  it("may be one of the files at the top, with a letter missing", () => {
    checkout.commit({ "content/territoire.yaml": "territoires: []\n" });
    expect(comment()).toContain("`content/territoires.yaml`");
  });

  it("is no error when it is a picture, and nothing at all when it is for the editors", () => {
    checkout.commit({
      "content/medias/photo.jpg": "x",
      "content/README.md": "# Ce dossier\n",
      "content/structures/borny/notes.txt": "x\n",
      "content/.gitkeep": "",
    });
    expect(verdict().files.map(({ path, problems }) => [path, problems.map(({ gravite }) => gravite)])).toEqual([
      ["content/.gitkeep", []],
      ["content/README.md", []],
      ["content/medias/photo.jpg", ["avertissement"]],
      ["content/structures/borny/notes.txt", []],
    ]);
  });

  it("is not held against who comes after it was merged", () => {
    checkout.git("checkout", "-q", "main");
    checkout.commit({ "content/structures/borny/sous/lieu-a.yaml": ficheWith() });
    checkout.git("checkout", "-q", "-b", "autre");
    checkout.commit({ [FICHE]: ficheWith({ nom: "nom: La Maison" }) });
    expect(firstLine()).not.toContain("corriger");
    checkout.git("checkout", "-q", "main");
    checkout.commit({ "content/structures/borny/sous/lieu-a.yaml": undefined });
  });
});

describe("remarks that were there before", () => {
  const old = { pivot: "", telephone: 'telephone: "06 00 00 00 00"' };
  beforeEach(() => {
    checkout.git("checkout", "-q", "main");
    checkout.commit({ [FICHE]: ficheWith(old) });
    checkout.git("checkout", "-q", "-b", "suite");
  });

  it("stay silent for who mends an hour, or moves the fiche", () => {
    checkout.commit({ [FICHE]: ficheWith({ ...old, horaires: 'horaires: "Mo-Fr 10:00-12:00"' }) });
    expect(verdict().files[0]?.problems).toEqual([]);
    expect(firstLine()).toContain("Tout est en ordre");
    checkout.commit({ [FICHE]: undefined, "content/structures/woippy/tilleuls.yaml": ficheWith({ ...old, territoire: "territoire: woippy" }) });
    expect(verdict().files.flatMap(({ problems }) => problems.map(({ code }) => code))).not.toContain("pivot-absent");
  });

  it("are told again on the lines that the proposal touches", () => {
    checkout.commit({ [FICHE]: ficheWith({ ...old, telephone: 'telephone: "06 00 00 00 01"' }) });
    expect(verdict().files[0]?.problems.map(({ code }) => code)).toEqual(["telephone-mobile"]);
  });
});

describe("what joins a person", () => {
  it("is in the first words, before who accepts stops reading", () => {
    checkout.commit({ [FICHE]: ficheWith({ telephone: 'telephone: "06 00 00 00 00"', courriels: "courriels: [jeanne.essai@gmail.com]" }) });
    expect(firstLine()).toContain("régler avant d'accepter");
    expect(firstLine()).not.toContain("en ordre");
    expect(comment()).toContain("**À régler avant d'accepter :**");
    expect(comment()).not.toContain("sans obligation");
  });
});

describe("a fiche that is taken away", () => {
  it("is said to be, by its name, with what becomes of the printed codes", () => {
    checkout.commit({ [FICHE]: undefined, "content/actualites/ouverture.md": undefined });
    expect(comment()).toContain("### Centre social des Tilleuls (retirée du guide)");
    expect(comment()).toMatch(/QR codes imprimés mèneront à une page introuvable.*`tilleuls`/);
    expect(comment()).not.toContain("Rien à corriger.");
  });

  it("leads to the place that takes its name over", () => {
    const heir = ficheWith({ nom: "nom: La Maison", adresse: "adresse: 3 place Neuve", anciens_noms: "anciens_noms: [tilleuls]" });
    checkout.commit({ [FICHE]: undefined, "content/structures/borny/maison.yaml": heir, "content/actualites/ouverture.md": undefined });
    expect(comment()).toContain("QR codes imprimés mèneront à « La Maison »");
  });

  it("is only moved when it goes to another chapter", () => {
    checkout.commit({ [FICHE]: undefined, "content/structures/woippy/tilleuls.yaml": ficheWith({ territoire: "territoire: woippy" }) });
    expect(comment()).toContain("### Centre social des Tilleuls (déplacée)");
    expect(comment()).not.toContain("introuvable");
  });
});
