import { describe, expect, test } from "vitest";
import { ficheWith, placed, readFiche } from "./testing/fiche.ts";

/** The key changed (the 4th line is the address, the 9th the e-mails), what it becomes, where the problem is, what to write. */
const MISTAKES: readonly (readonly [rule: string, changes: Readonly<Record<string, string>>, placed: string, conseil: RegExp])[] = [
  ["an apostrophe inside single quotes", { nom: "nom: 'L'atelier'" }, "apostrophe 1:6 +11", /nom: "L'atelier"/],
  ["text after a closing double quote", { nom: 'nom: "Le Lieu" de Metz' }, "apostrophe 1:6 +17", /nom: '"Le Lieu" de Metz'/],
  ["text after a closing bracket", { adresse: "adresse: [12] rue" }, "texte-apres-crochet 4:10 +8", /adresse: "\[12\] rue"/],
  ["a double quote never closed", { adresse: 'adresse: "12 rue' }, "guillemet-non-ferme 4:10 +7", /adresse: "12 rue"/],
  ["a single quote never closed", { adresse: "adresse: 'Rue" }, "guillemet-non-ferme 4:10 +4", /adresse: "Rue"/],
  ["a bracket never closed", { courriels: "courriels: [a@exemple.fr" }, "crochet-non-ferme 9:12 +1", /Fermez avec « \] »/],
  ["a brace never closed", { x: "verification: { date: 2022-04-01" }, "crochet-non-ferme 14:15 +1", /Fermez avec « } »/],
  ["a # that cuts a list", { courriels: "courriels: [a@exemple.fr #accueil]" }, "crochet-non-ferme 9:26 +9", /entre guillemets/],
  ["a colon and a space in a text", { adresse: "adresse: Ateliers: lundi" }, "deux-points 4:10 +15", /adresse: "Ateliers: lundi"/],
  ["a text that ends with a colon", { adresse: "adresse: Ateliers:" }, "deux-points 4:10 +9", /adresse: "Ateliers:"/],
  ["a value that starts with @", { adresse: "adresse: @home" }, "caractere-reserve 4:10 +5", /adresse: "@home"/],
  ["a value that starts with `", { adresse: "adresse: `x`" }, "caractere-reserve 4:10 +3", /adresse: "`x`"/],
  ["a value that starts with %", { adresse: "adresse: % de réduction" }, "caractere-reserve 4:10 +14", /"% de réduction"/],
  ["a value that starts with & and a space", { adresse: "adresse: & Cie" }, "caractere-reserve 4:10 +5", /"& Cie"/],
  ["a value in bold", { adresse: "adresse: **gras** et" }, "caractere-reserve 4:10 +11", /"\*\*gras\*\* et"/],
  ["a value that starts with |", { adresse: "adresse: |x" }, "caractere-reserve 4:10 +2", /"\|x"/],
  ["a value that starts with >", { adresse: "adresse: > x" }, "caractere-reserve 4:10 +3", /"> x"/],
  ["a value that starts with ?", { adresse: "adresse: ? x" }, "caractere-reserve 4:10 +3", /"\? x"/],
  ["a value that starts with a dash", { adresse: "adresse: - x" }, "caractere-reserve 4:10 +3", /"- x"/],
  ["a value that starts with ]", { adresse: "adresse: ] x" }, "caractere-reserve 4:10 +3", /"\] x"/],
  ["a value that starts with a comma", { adresse: "adresse: , x" }, "caractere-reserve 4:10 +3", /", x"/],
  [
    "a colon in a group on one line",
    { x: "rendez_vous_reguliers: [{ titre: Atelier: mail, format: collectif }]" },
    "deux-points 14:34 +13",
    /: titre: "Atelier: mail"$/,
  ],
  [
    "an apostrophe in a group on one line",
    { x: "rendez_vous_reguliers:\n  - { titre: 'L'atelier mail', format: collectif }" },
    "apostrophe 15:14 +16",
    /: titre: "L'atelier mail"$/,
  ],
  [
    "a double quote in a group on one line",
    { x: 'rendez_vous_reguliers:\n  - { titre: "Le "mail" facile", format: collectif }' },
    "apostrophe 15:14 +18",
    /: titre: 'Le "mail" facile'$/,
  ],
  [
    "a colon on a line that continues a text",
    { x: "tarifs: gratuit\n  pour tous\n  les jours: oui" },
    "deux-points 16:3 +14",
    /tarifs: "gratuit pour tous les jours: oui".*« tarifs: \| »/,
  ],
  ["no space after a dash", { x: "publics:\n-jeunes" }, "espace-apres-tiret 15:1 +7", /Écrivez : - jeunes$/],
  ["no space after a second dash", { x: "publics:\n  - jeunes\n  -adultes" }, "espace-apres-tiret 16:3 +8", /Écrivez : - adultes$/],
  ["a list of several words never closed", { x: "publics: [jeunes, adultes" }, "crochet-non-ferme 14:10 +1", /publics: \[jeunes, adultes\]/],
  ["two commas in a list", { courriels: "courriels: [a@exemple.fr,, b@exemple.fr]" }, "virgule-en-trop 9:26 +1", /Supprimez-la/],
  ["a backslash between double quotes", { adresse: String.raw`adresse: "C:\Users"` }, "barre-inverse 4:13 +1", /adresse: 'C:\\Users'/],
  ["a dash one space too near", { courriels: "courriels:\n  - a@exemple.fr\n - b@exemple.fr" }, "tiret-decale 11:1 +2", /colonne 3/],
  ["no space after a colon", { adresse: "adresse:12 rue" }, "espace-apres-deux-points 4:8 +1", /adresse: 12 rue/],
  ["a line shifted to the right", { adresse: "adresse: x\n  telephone_: y" }, "retrait 5:1 +2", /Supprimez les espaces/],
  ["a line not aligned in its group", { x: "acces_internet:\n  wifi: true\n gratuit: true" }, "retrait 16:1 +1", /colonne 3/],
  ["a first line shifted", { nom: " nom: x" }, "retrait 1:1 +1", /Supprimez les espaces/],
  ["a line without a key", { adresse: "adresse: x\nfermé" }, "ligne-sans-cle 5:1 +5", /clé: valeur/],
  ["a first line without a key", { nom: "fiche\nnom: x" }, "ligne-sans-cle 1:1 +5", /clé: valeur/],
  ["a second document", { x: "---\nnom: y" }, "plusieurs-documents 14:1 +3", /un fichier par structure/],
  ["text after the end of the document", { x: "...\nnom: y" }, "plusieurs-documents 14:1 +3", /un fichier par structure/],
  ["a directive", { nom: "%YAML 1.2\n---\nnom: x" }, "directive 1:1 +9", /Supprimez/],
];

describe("what the YAML parser refuses is explained", () => {
  test.each(MISTAKES)("%s", (_, changes, where, conseil) => {
    const { value, problems } = readFiche(ficheWith(changes));
    expect(value).toBeUndefined();
    expect(problems.map(placed)).toEqual([where]);
    expect(problems[0]?.conseil).toMatch(conseil);
  });
});

/** What the parser accepts, but a guide must not. */
const CONSTRUCTIONS: typeof MISTAKES = [
  ["an anchor", { adresse: "adresse: &rue 12 rue" }, "ancre 4:10 +11", /guillemets/],
  ["an alias", { adresse: "adresse: *rue" }, "alias 4:10 +4", /"\*rue"/],
  ["a tag", { adresse: "adresse: !urgent 12 rue" }, "etiquette 4:10 +14", /guillemets/],
  ["a standard tag", { code_postal: "code_postal: !!str 57000" }, "etiquette 5:14 +11", /guillemets/],
  ["a merge key", { x: "acces_internet:\n  <<: { wifi: true }" }, "fusion 15:3 +2", /Recopiez/],
  ["a key written twice", { adresse: "adresse: x\nadresse: y" }, "cle-en-double 5:1 +7", /une seule/],
  ["a service written twice", { expertises: "expertises:\n  messagerie: proposé\n  messagerie: proposé" }, "cle-en-double 13:3 +10", /une seule/],
  ["a key that JavaScript knows", { x: "__proto__: { nom: x }" }, "cle-interdite 14:1 +9", /Supprimez/],
  ["a service that JavaScript knows", { expertises: "expertises: { messagerie: proposé, __proto__: proposé }" }, "cle-interdite 11:36 +9", /Supprimez/],
  ["an inherited name as a key", { x: "constructor: x" }, "cle-inconnue 14:1 +11", /Supprimez/],
  ["an inherited name as a service", { expertises: "expertises: { toString: proposé }" }, "cle-inconnue 11:15 +8", /Supprimez/],
  ["a list as a key", { x: "? [a, b]\n: x" }, "cle-illisible 14:3 +6", /clé: valeur/],
  ["a # at the start of a value", { adresse: "adresse: #12" }, "diese 4:1 +7", /adresse: "#12"/],
  ["a dash one space too far", { x: "transports:\n  - Bus 1\n   - Bus 2" }, "tiret-decale 16:4 +1", /Alignez/],
  ["an element without text", { x: "transports:\n  - Bus 1\n  -" }, "element-vide 16:4 +1", /tiret/],
];

describe("what YAML would read as something else is refused", () => {
  test.each(CONSTRUCTIONS)("%s", (_, changes, where, conseil) => {
    const { value, problems } = readFiche(ficheWith(changes));
    expect(value).toBeUndefined();
    expect(problems.map(placed)).toContain(where);
    expect(problems.find((problem) => placed(problem) === where)?.conseil).toMatch(conseil);
  });
});

test("a line of aliases is one fault, and the next line another", () => {
  const { problems } = readFiche(ficheWith({ x: "transports:\n  [*a, *a, *b,\n  *b, *b]" }));
  expect(problems.map(placed)).toEqual(["alias 15:4 +2", "alias 16:3 +2"]);
});

describe("what is good YAML is left alone", () => {
  test("Windows line ends, comments, block texts, both quotes", () => {
    const text = ficheWith({
      nom: "# La fiche\nnom: 'L''atelier' # entre guillemets, rien n'est perdu",
      adresse: 'adresse: "12 rue : au fond # de la cour"',
      x: "presentation_detail: |\n  - a\n   - b #c\n  @x: y: z\n  Horaires\u00a0: 9 h\n",
    });
    const { value, problems } = readFiche(text.replaceAll("\n", "\r\n"));
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      nom: "L'atelier",
      adresse: "12 rue : au fond # de la cour",
      presentation_detail: "- a\n - b #c\n@x: y: z\nHoraires\u00a0: 9 h",
    });
  });

  test("keeps the leading zero of an unquoted postcode", () => {
    const { value } = readFiche(ficheWith({ code_postal: "code_postal: 01000", commune: "commune: Bourg-en-Bresse" }));
    expect(value?.code_postal).toBe("01000");
  });

  test("gives every mistake of a file at once", () => {
    const { problems } = readFiche(ficheWith({ telephone: "telephone: 387000000", date_maj: "date_maj: 2026-02-30", typologie: "typologie: [Médiathèque]" }));
    expect(problems.map(placed)).toEqual(["valeur-inconnue 2:13 +11", "telephone 8:12 +9", "date-impossible 13:11 +10"]);
  });
});
