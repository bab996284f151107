import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { createRandom } from "../../testing/random.ts";
import { editFiche } from "./edit-fiche.ts";
import { FICHE_KEYS } from "./sections.ts";
import type { YamlData, YamlGroup } from "./write.ts";

/** `- old` and `+ new` lines: what a reviewer of the change sees. */
const diff = (before: string, after: string): readonly string[] => {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [...a.slice(head, a.length - tail).map((line) => `- ${line}`), ...b.slice(head, b.length - tail).map((line) => `+ ${line}`)];
};

const FICHE = `# yaml-language-server: $schema=../../../data/schemas/structure.schema.json
nom: Centre social des Tilleuls
statut: 'Association' # loi de 1901
presentation_detail: |
  Un texte.

  - une liste

# L'entrée est rue des Lilas.
adresse: 12 rue des Tilleuls
code_postal: "57000"
commune: Metz
territoire: borny

# Le standard, pas le mobile.
telephone: "03 87 00 00 00"
courriels: [accueil@exemple.fr, "contact@exemple.fr"]
horaires: "Mo-Fr 09:00-12:00"
delai:   # à demander

materiel:
  - { type: ordinateur, nombre: 8 } # salle du bas
  # l'imprimante est payante
  - type: imprimante
    precisions: 0,15 € la page

expertises:
  # ce que dit la responsable
  messagerie: basique
  creer-cv: proposé
expertises_source: { statut: déclaré, date: 2026-03-12 }

date_maj: 2022-04-01
`;

const edited = (changes: YamlGroup, text = FICHE): readonly string[] => diff(text, editFiche(text, changes) ?? "");

describe("a change in a structure's file", () => {
  it("touches the line of the value and nothing else, its quotes and its comment kept", () => {
    expect(edited({ statut: "Collectivité" })).toEqual(["- statut: 'Association' # loi de 1901", "+ statut: 'Collectivité' # loi de 1901"]);
    expect(edited({ telephone: "03 87 11 11 11" })).toEqual(['- telephone: "03 87 00 00 00"', '+ telephone: "03 87 11 11 11"']);
    expect(edited({ nom: "Centre: social" })).toEqual(["- nom: Centre social des Tilleuls", '+ nom: "Centre: social"']);
  });

  it("touches one level of the grid, and adds a service after the others", () => {
    const expertises = { messagerie: "expert", "creer-cv": "proposé", retraite: "basique" };
    expect(edited({ expertises })).toEqual([
      "-   messagerie: basique",
      "-   creer-cv: proposé",
      "+   messagerie: expert",
      "+   creer-cv: proposé",
      "+   retraite: basique",
    ]);
    expect(editFiche(FICHE, { expertises })).toContain("# ce que dit la responsable\n  messagerie: expert");
  });

  it("touches one element of a list", () => {
    expect(edited({ courriels: ["accueil@exemple.fr", "lieu@exemple.fr", "contact@exemple.fr"] })).toEqual([
      '- courriels: [accueil@exemple.fr, "contact@exemple.fr"]',
      '+ courriels: [accueil@exemple.fr, lieu@exemple.fr, "contact@exemple.fr"]',
    ]);
    const [ordinateurs, imprimante] = [
      { type: "ordinateur", nombre: 8 },
      { type: "imprimante", precisions: "0,15 € la page" },
    ];
    expect(edited({ materiel: [{ ...ordinateurs, nombre: 10, libre_acces: true }, imprimante] })).toEqual([
      "-   - { type: ordinateur, nombre: 8 } # salle du bas",
      "+   - { type: ordinateur, nombre: 10, libre_acces: true } # salle du bas",
    ]);
    expect(edited({ materiel: [ordinateurs, { type: "imprimante" }] })).toEqual(["-     precisions: 0,15 € la page"]);
    expect(edited({ materiel: [ordinateurs, imprimante, { type: "scanner" }] })).toEqual(["+   - { type: scanner }"]);
    expect(edited({ materiel: [imprimante] })).toEqual(["-   - { type: ordinateur, nombre: 8 } # salle du bas"]);
  });

  it("puts a new key where the printed page has it, with those of its section", () => {
    expect(edited({ code_insee: "57463" })).toEqual(['+ code_insee: "57463"']);
    expect(editFiche(FICHE, { code_insee: "57463" })).toContain('commune: Metz\ncode_insee: "57463"\nterritoire');
    expect(editFiche(FICHE, { typologie: ["CS"] })).toContain("Tilleuls\ntypologie: [CS]\nstatut");
    expect(editFiche(FICHE, { source: "Appel" })).toContain("\n\nsource: Appel\ndate_maj");
    expect(editFiche(FICHE, { complement_adresse: "Bât. B" })).toContain("Tilleuls\ncomplement_adresse: Bât. B\ncode_postal");
  });

  it("sets a new section apart with a blank line", () => {
    expect(edited({ publics: ["seniors"], intervention: ["faire-avec"] })).toEqual(["+ publics: [seniors]", "+ intervention: [faire-avec]", "+ "]);
    expect(editFiche(FICHE, { publics: ["seniors"] })).toContain("delai:   # à demander\n\npublics: [seniors]\n\nmateriel");
  });

  it("fills in a key that had no value, before its comment", () => {
    expect(edited({ delai: "2 semaines" })).toEqual(["- delai:   # à demander", "+ delai: 2 semaines   # à demander"]);
  });

  it("removes a key with its lines, never a comment above it", () => {
    expect(edited({ telephone: undefined })).toEqual(['- telephone: "03 87 00 00 00"']);
    expect(edited({ presentation_detail: undefined })).toEqual(["- presentation_detail: |", "-   Un texte.", "- ", "-   - une liste"]);
    expect(edited({ expertises: {} }).every((line) => line.startsWith("-"))).toBe(true);
  });

  it("writes a block of text again, and only it", () => {
    expect(edited({ presentation_detail: "Un texte.\n\n- deux listes" })).toEqual(["-   - une liste", "+   - deux listes"]);
    expect(edited({ presentation_detail: "Une ligne." })[0]).toBe("- presentation_detail: |");
    expect(editFiche(FICHE, { presentation_detail: "Une ligne." })).toContain("presentation_detail: Une ligne.\n\n# L'entrée");
  });

  it("changes nothing when the file already says it, in whatever writing", () => {
    const facts = {
      nom: "Centre social des Tilleuls",
      materiel: [
        { type: "ordinateur", nombre: 8 },
        { type: "imprimante", precisions: "0,15 € la page" },
      ],
    };
    expect(editFiche(FICHE, facts)).toBe(FICHE);
    expect(editFiche("gratuit: oui\nlatitude: 49.10\n", { gratuit: true, latitude: 49.1 })).toBe("gratuit: oui\nlatitude: 49.10\n");
  });

  it("keeps Windows ends of lines, and a last line without an end", () => {
    expect(editFiche("nom: A\r\ncommune: Metz\r\n", { commune: "Woippy", code_postal: "57140" })).toBe('nom: A\r\ncode_postal: "57140"\r\ncommune: Woippy\r\n');
    expect(editFiche("nom: A", { commune: "Metz" })).toBe("nom: A\ncommune: Metz\n");
  });

  it("keeps the comments inside a list on several lines", () => {
    const text = "courriels: [\n  a@b.fr, # accueil\n  c@d.fr # direction\n]\n";
    expect(editFiche(text, { courriels: ["a@b.fr", "e@f.fr"] })).toBe("courriels: [\n  a@b.fr, # accueil\n  e@f.fr # direction\n]\n");
  });

  it.each(["nom: 'L'atelier'", "nom: &a x\nb: *a", "- liste", "{ nom: A }", "nom: !x A"])("leaves alone what is not a plain file: %j", (text) => {
    expect(editFiche(text, { nom: "B" })).toBeUndefined();
  });
});

const trimmed = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_, item) => (typeof item === "string" ? item.trim() : item));
const readBack = (text: string): Readonly<Record<string, unknown>> => parseDocument(text, { schema: "failsafe" }).toJS() ?? {};

const CONTENT = "content/structures";
const files = readdirSync(CONTENT, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .toSorted()
  .filter((_, index) => index % 3 === 0);

describe("random changes of the real files", () => {
  const WORDS = ["Un mot", "deux: mots", "12", 'des "guillemets"', "l'apostrophe", "a, b", "x # y", "deux\nlignes", "Mo 09:00-12:00", "- tiret"] as const;

  it.each(files.map((file, seed) => ({ file, seed })))("$file says what was asked, and every other key stays in its place", ({ file, seed }) => {
    const random = createRandom(seed);
    const word = (): string => random.pick(WORDS);
    const values = [
      () => word(),
      () => [word(), word()],
      () => ({ a: word(), b: word() }),
      () => [{ type: word() }, { type: word() }],
      () => undefined,
    ] as const;
    let text = readFileSync(join(CONTENT, file), "utf8");
    for (let round = 0; round < 15; round += 1) {
      const key = FICHE_KEYS[random.integer(0, FICHE_KEYS.length - 1)] ?? "nom";
      const wanted: YamlData = random.pick<() => YamlData>(values)();
      const before = readBack(text);
      text = editFiche(text, { [key]: wanted }) ?? "";
      const after = readBack(text);
      const others = Object.entries(before).filter(([other]) => other !== key);
      expect(Object.entries(after).filter(([other]) => other !== key)).toEqual(others);
      expect(trimmed([after[key]]), `${key}: ${JSON.stringify(wanted)}`).toEqual(trimmed([wanted]));
    }
  });
});
