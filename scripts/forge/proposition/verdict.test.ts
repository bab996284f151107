import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ficheWith } from "../../../src/reading/testing/fiche.ts";
import { type Checkout, openCheckout } from "../testing/checkout.ts";
import { changedFiles, textAt } from "./changed-files.ts";
import { readReport, reportSchema } from "./report.ts";
import { reportOf, type Verdict, verdictOf } from "./verdict.ts";
import { reportComment } from "./words.ts";

const FICHE = "content/structures/borny/tilleuls.yaml";
let checkout: Checkout;
beforeEach(() => {
  checkout = openCheckout();
});
afterEach(() => checkout.remove());

const verdict = (): Verdict => verdictOf({ folder: checkout.folder, content: "content", ...changedFiles("main", checkout.folder) });
const comment = (): string => reportComment(reportOf("content", 7, verdict(), { of: new Map() }), "https://forge.test/x");

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
    const { guide, files, consequences } = verdictOf({ folder: checkout.folder, content: "content", ...changedFiles("main", checkout.folder) });
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
    const report = reportOf("content", 7, verdict(), { of: new Map(), sansApercu: "erreurs" });
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.autresFichiers).toBe(30);
    expect(readReport(JSON.stringify(report))).toEqual(report);
    expect(reportComment(report, "https://forge.test/x").length).toBeLessThan(60_000);
  });
});
