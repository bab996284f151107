import { describe, expect, test } from "vitest";
import { ficheWith, placed, readFiche } from "./testing/fiche.ts";

type Case = readonly [rule: string, changes: Readonly<Record<string, string>>, placed: string, said: RegExp];

const REFUSED: Readonly<Record<string, readonly Case[]>> = {
  "postcodes and codes": [
    [
      "a postcode of four digits has lost its zero",
      { code_postal: "code_postal: 1000", commune: "commune: Bourg-en-Bresse" },
      "code-postal 5:14 +4",
      /"01000"/,
    ],
    [
      "a postcode of four digits beside a commune whose postcode begins so",
      { code_postal: 'code_postal: "5700"' },
      "code-postal 5:14 +6",
      /: code_postal: "57000"$/,
    ],
    ["a postcode with an underscore", { code_postal: "code_postal: 57_000" }, "code-postal 5:14 +6", /"57000"/],
    ["a postcode with a space", { code_postal: 'code_postal: "57 000"' }, "code-postal 5:14 +8", /"57000"/],
    ["a postcode with an exponent", { code_postal: "code_postal: 5.7e4" }, "code-postal 5:14 +5", /"57000"/],
    ["a postcode that is none", { code_postal: "code_postal: Metz" }, "code-postal 5:14 +4", /cinq chiffres/],
    ["an INSEE code that lost its zero", { x: "code_insee: 1004" }, "code-insee 14:13 +4", /"01004"/],
  ],
  numbers: [
    ["a decimal comma", { x: 'latitude: "49,11"\nlongitude: 6.17' }, "nombre 14:11 +7", /latitude: 49\.11/],
    ["an underscore", { x: "accompagnateurs: { salaries: 1_0 }" }, "nombre 14:30 +3", /salaries: 10/],
    ["an exponent", { x: "accompagnateurs: { salaries: 1e1 }" }, "nombre 14:30 +3", /salaries: 10/],
    ["words", { x: "accompagnateurs: { salaries: deux }" }, "nombre 14:30 +4", /un nombre entier/],
    ["too large", { x: "latitude: 96\nlongitude: 6" }, "nombre 14:11 +2", /entre -90 et 90/],
  ],
  telephones: [
    ["nine digits have lost their zero", { telephone: "telephone: 387000000" }, "telephone 8:12 +9", /"03 87 00 00 00"/],
    ["without spaces", { telephone: "telephone: 0387000000" }, "telephone 8:12 +10", /"03 87 00 00 00"/],
    ["with dots", { telephone: "telephone: 03.87.00.00.00" }, "telephone 8:12 +14", /"03 87 00 00 00"/],
    ["international without spaces", { telephone: 'telephone: "+33387000000"' }, "telephone 8:12 +14", /"03 87 00 00 00"/],
    ["with a zero between brackets", { telephone: 'telephone: "+33 (0)3 87 00 00 00"' }, "telephone 8:12 +22", /"03 87 00 00 00"/],
    ["two numbers", { telephone: 'telephone: "03 87 00 00 00 ou 03 87 00 00 01"' }, "telephone 8:12 +34", /plusieurs numéros/],
    ["no number", { telephone: "telephone: sur place" }, "telephone 8:12 +9", /dix chiffres/],
  ],
  dates: [
    ["a day that does not exist", { date_maj: "date_maj: 2026-02-30" }, "date-impossible 13:11 +10", /février 2026 a 28 jours/],
    ["a month that does not exist", { date_maj: "date_maj: 2026-13-01" }, "date-impossible 13:11 +10", /pas de mois 13/],
    ["day first", { date_maj: "date_maj: 12/03/2026" }, "date-ecriture 13:11 +10", /date_maj: 2026-03-12/],
    ["day first and impossible", { date_maj: "date_maj: 31/04/2026" }, "date-impossible 13:11 +10", /avril 2026 a 30 jours/],
    ["in words", { date_maj: "date_maj: 1er août 2022" }, "date-ecriture 13:11 +13", /date_maj: 2022-08-01/],
    ["without zeros", { date_maj: "date_maj: 2022-4-1" }, "date-ecriture 13:11 +8", /date_maj: 2022-04-01/],
    ["a year alone", { date_maj: "date_maj: 2022" }, "date-ecriture 13:11 +4", /année-mois-jour/],
  ],
  "closed lists": [
    [
      "an accent forgotten",
      { expertises: "expertises:\n  messagerie: maitrise\nexpertises_source: { statut: déclaré }" },
      "valeur-inconnue 12:15 +8",
      /« maîtrise »/,
    ],
    ["a capital too many", { expertises: "expertises:\n  messagerie: Proposé" }, "valeur-inconnue 12:15 +7", /messagerie: proposé/],
    ["the name instead of the code", { typologie: "typologie: [Médiathèque]" }, "valeur-inconnue 2:13 +11", /« BIB » \(Bibliothèque ou médiathèque\)/],
    ["a plural", { x: "materiel: [{ type: ordinateurs }]" }, "valeur-inconnue 14:20 +11", /type: ordinateur/],
    ["two letters swapped", { x: "position: quratier" }, "valeur-inconnue 14:11 +8", /position: quartier/],
    ["a word nobody could have meant", { x: "position: zzz" }, "valeur-inconnue 14:11 +3", /« exacte », « rue », « quartier » ou « commune »/],
    ["yes in English", { x: "acces_internet: { wifi: yes }" }, "oui-non 14:25 +3", /wifi: true/],
    ["neither yes nor no", { x: "acces_internet: { wifi: parfois }" }, "oui-non 14:25 +7", /true \(oui\)/],
  ],
  keys: [
    ["a letter missing", { x: "horaire: x" }, "cle-inconnue 14:1 +7", /écrivez « horaires »/],
    ["accents and capitals", { x: "Téléphone: x" }, "cle-inconnue 14:1 +9", /« telephone »/],
    ["a key without a value", { x: "horaire:" }, "cle-inconnue 14:1 +7", /écrivez « horaires »/],
    ["a key of a group at the first level", { x: "wifi: true" }, "cle-deplacee 14:1 +4", /acces_internet/],
    ["a key of the first level in a group", { x: "acces_internet: { wifi: true, telephone: x }" }, "cle-deplacee 14:31 +9", /premier niveau/],
    ["no space after a colon in a group", { x: "acces_internet: { wifi:true }" }, "espace-apres-deux-points 14:19 +9", /wifi: true/],
    [
      "a comma in a group on one line",
      { x: "acces_internet: { precisions: le lundi, sur inscription }" },
      "virgule 14:41 +15",
      /: precisions: "le lundi, sur inscription"$/,
    ],
    ["a service by its label", { expertises: "expertises:\n  CV: proposé" }, "cle-inconnue 12:3 +2", /« creer-cv »/],
  ],
  "services and levels": [
    ["a list of services", { expertises: "expertises:\n  - messagerie" }, "rubrique-attendue 12:3 +12", /messagerie: proposé/],
    ["one service", { expertises: "expertises: messagerie" }, "rubrique-attendue 11:13 +10", /messagerie: proposé/],
    ["a service as a level", { expertises: "expertises:\n  messagerie: retraite" }, "service-sans-niveau 12:15 +8", /inversées/],
    ["a level as a service", { expertises: "expertises:\n  expert: messagerie" }, "service-sans-niveau 12:3 +6", /inversées/],
  ],
  contacts: [
    ["an address without a scheme", { x: "prise_rdv: www.exemple.fr" }, "adresse-web 14:12 +14", /https:\/\/www\.exemple\.fr/],
    ["a script", { x: "prise_rdv: javascript:alert(1)" }, "adresse-web 14:12 +19", /« javascript: »/],
    ["a file", { x: "prise_rdv: file:///etc/passwd" }, "adresse-web 14:12 +18", /« file: »/],
    ["an e-mail without a domain", { courriels: "courriels: [accueil@exemple]" }, "courriel 9:13 +15", /accueil@exemple\.fr/],
    ["an e-mail with spaces", { courriels: "courriels: [accueil @ exemple.fr]" }, "courriel 9:13 +20", /Écrivez : accueil@exemple\.fr/],
    ["two e-mails in one", { courriels: 'courriels: ["a@exemple.fr, b@exemple.fr"]' }, "courriel 9:13 +28", /\[a@exemple\.fr, b@exemple\.fr\]/],
  ],
  shapes: [
    ["a word where a list is wanted", { typologie: "typologie: CS" }, "liste-attendue 2:12 +2", /typologie: \[CS\]/],
    ["a dash without a space", { courriels: "courriels:\n  -accueil@exemple.fr" }, "liste-attendue 10:3 +19", /- accueil@exemple\.fr/],
    ["a list where a text is wanted", { telephone: 'telephone: ["03 87 00 00 00"]' }, "texte-attendu 8:12 +18", /telephone: 03 87 00 00 00/],
    ["a group made by a colon", { x: "transports:\n  - Ateliers: lundi" }, "deux-points 15:5 +15", /"Ateliers: lundi"/],
    ["a word where a group is wanted", { x: "acces_internet: oui" }, "rubrique-attendue 14:17 +3", /wifi/],
    ["a word in a list of groups", { x: "materiel: [ordinateur]" }, "rubrique-attendue 14:12 +10", /\{ type: ordinateur \}/],
    ["an empty text", { adresse: 'adresse: ""' }, "texte-vide 4:10 +2", /supprimez la ligne/],
    ["a text too long", { x: `presentation_resume: ${"x".repeat(290)}` }, "trop-long 14:22 +290", /Raccourcissez de 10 caractères/],
    ["a list too long", { courriels: "courriels: [a@b.fr, c@d.fr, e@f.fr, g@h.fr, i@j.fr, k@l.fr]" }, "trop-long 9:12 +48", /5 au plus/],
    ["a key that is missing", { commune: "" }, "champ-manquant 1:1 +1", /commune: Saint-Martin/],
    ["a key without a value", { commune: "commune:" }, "champ-manquant 6:1 +7", /commune: Saint-Martin/],
  ],
  identifiers: [
    ["a SIRET with spaces", { pivot: 'pivot: "732 829 320 00074"' }, "pivot 3:8 +19", /"73282932000074"/],
    ["a SIRET that lost its zero", { pivot: 'pivot: "5650000000001"' }, "pivot 3:8 +15", /13 chiffres/],
    ["something else", { pivot: "pivot: association" }, "pivot 3:8 +11", /SIRET/],
    ["an old name that is no slug", { x: "anciens_noms: [Centre Tilleuls]" }, "identifiant 14:16 +15", /centre-tilleuls/],
  ],
};

describe.each(Object.entries(REFUSED))("%s", (_, cases) => {
  test.each(cases)("%s", (_rule, changes, where, said) => {
    const { problems } = readFiche(ficheWith(changes));
    const found = problems.find((problem) => placed(problem) === where);
    expect(problems.map(placed)).toContain(where);
    expect(`${found?.message} ${found?.conseil}`).toMatch(said);
  });
});

test("a key that is only misspelt is not missing besides", () => {
  const { problems } = readFiche(ficheWith({ commune: "Commune: Metz" }));
  expect(problems.map(placed)).toEqual(["cle-inconnue 6:1 +7"]);
  expect(problems[0]?.message).toContain("écrivez « commune »");
});

test("an error leaves no value behind", () => {
  for (const cases of Object.values(REFUSED)) for (const [rule, changes] of cases) expect(readFiche(ficheWith(changes)).value, rule).toBeUndefined();
});
