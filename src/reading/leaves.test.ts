import { describe, expect, test } from "vitest";
import { ficheWith, placed, readFiche } from "./testing/fiche.ts";

type Case = readonly [rule: string, changes: Readonly<Record<string, string>>, placed: string, said: RegExp];

const WARNED: readonly Case[] = [
  ["an address cut by a #", { adresse: "adresse: 12 rue des Tilleuls #3" }, "diese 4:30 +2", /« #3 ».*adresse: "12 rue des Tilleuls #3"/],
  ["a name cut by a #", { nom: "nom: Espace # numérique" }, "diese 1:13 +11", /« # numérique »/],
  ["an element cut by a #", { x: "transports:\n  - Bus 5 # Tilleuls" }, "diese 15:11 +10", /« # Tilleuls »/],
  ["a telephone cut by a #", { telephone: "telephone: 03 87 00 00 00 #12" }, "diese 8:27 +3", /« #12 »/],
  ["a postcode without quotes", { code_postal: "code_postal: 57000" }, "code-postal-nombre 5:14 +5", /"57000"/],
  ["an INSEE code without quotes", { x: "code_insee: 57463" }, "code-insee-nombre 14:13 +5", /"57463"/],
  ["a SIRET without quotes", { pivot: "pivot: 73282932000074" }, "pivot-nombre 3:8 +14", /"73282932000074"/],
  ["a number that looks octal", { x: "accompagnateurs: { salaries: 010 }" }, "nombre-zero-initial 14:30 +3", /Écrivez : 10/],
  ["a mobile number", { telephone: 'telephone: "06 00 00 00 00"' }, "telephone-mobile 8:12 +16", /mobile/],
  ["an international number", { telephone: 'telephone: "+33 3 87 00 00 00"' }, "telephone-international 8:12 +19", /"03 87 00 00 00"/],
  ["first name and name", { courriels: "courriels: [jeanne.martin@exemple.fr]" }, "courriel-personnel 9:13 +24", /adresse de fonction/],
  ["initial and name", { courriels: "courriels: [j.martin@exemple.fr]" }, "courriel-personnel 9:13 +19", /adresse de fonction/],
  ["a name on a common webmail", { courriels: "courriels: [jeannemartin57@orange.fr]" }, "courriel-personnel 9:13 +24", /adresse de fonction/],
  ["a mobile number in a sentence", { x: "demarche: Appeler Jeanne au 06.00.00.00.00" }, "coordonnees-personnelles 14:11 +32", /06\.00\.00\.00\.00/],
  ["a person's address in a sentence", { x: "demarche: Écrire à jeanne.martin@exemple.fr" }, "coordonnees-personnelles 14:11 +33", /accord écrit/],
  ["a tag", { nom: "nom: <script>alert(1)</script>" }, "code-informatique 1:6 +25", /sans l'exécuter/],
  ["a template", { adresse: "adresse: 12 rue {{ nom }}" }, "code-informatique 4:10 +16", /« {{ »/],
  ["a formula", { nom: "nom: =HYPERLINK(1)" }, "formule-de-tableur 1:6 +13", /autre signe que « = »/],
  ["a formula by a minus sign", { adresse: 'adresse: "-2+3"' }, "formule-de-tableur 4:10 +6", /calculer/],
  ["a link to a script", { x: "presentation_detail: |\n  Lire [ici](javascript:alert(1))" }, "lien-refuse 15:14 +18", /https:\/\//],
  ["hours whose end is before their start", { horaires: 'horaires: "Mo-Fr 14:00-12:00"' }, "horaires-inverses 10:18 +11", /horaires: "Mo-Fr 12:00-14:00"/],
  ["a night that lasts half a day", { horaires: 'horaires: "Mo-Fr 17:00-05:00"' }, "horaires-inverses 10:18 +11", /"Mo-Fr 05:00-17:00"/],
  ["a word for nothing", { adresse: "adresse: ~" }, "valeur-vide 4:10 +1", /supprimez la ligne/],
  ["a key without a value", { x: "site_web:" }, "champ-vide 14:1 +8", /ignorée/],
];

describe("what is read right but may be a trap gives a warning", () => {
  test.each(WARNED)("%s", (_, changes, where, said) => {
    const { value, problems } = readFiche(ficheWith(changes));
    expect(problems.map(placed)).toEqual([where]);
    expect(problems[0]?.gravite).toBe("avertissement");
    expect(`${problems[0]?.message} ${problems[0]?.conseil}`).toMatch(said);
    expect(value).toMatchObject({ territoire: "borny", date_maj: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });
});

const REFUSED: readonly Case[] = [
  ["hours that nobody reads, beside their inversion", { horaires: 'horaires: "Mo 18:00-09:00 foo"' }, "horaires 10:27 +1", /notation/],
  ["hours in French", { horaires: "horaires: 9h-12h" }, "horaires 10:11 +6", /horaires: "09:00-12:00"/],
  ["hours in a workshop", { x: "rendez_vous_reguliers:\n  - { titre: Atelier, horaires: mardi matin }" }, "horaires 15:33 +1", /Mo Tu We/],
  ["a SIRET with a wrong key", { pivot: 'pivot: "73282932000075"' }, "siret 3:8 +16", /clé de contrôle/],
  ["a SIREN in place of a SIRET", { pivot: 'pivot: "732829320"' }, "siren 3:8 +11", /14 chiffres/],
];

describe("what the schema lets pass and cannot be is refused", () => {
  test.each(REFUSED)("%s", (_, changes, where, said) => {
    const { value, problems } = readFiche(ficheWith(changes));
    expect(problems.map(placed)).toEqual([where]);
    expect(`${problems[0]?.message} ${problems[0]?.conseil}`).toMatch(said);
    expect(value).toBeUndefined();
  });
});

const QUIET: readonly (readonly [rule: string, changes: Readonly<Record<string, string>>])[] = [
  ["an age under", { x: "demarche: Enfants < 12 ans, un coucou <3" }],
  ["a switchboard in a sentence", { x: "demarche: Appeler le 03 87 00 00 00 ou accueil@exemple.fr" }],
  ["a link to a page", { x: "presentation_detail: |\n  Lire [ici](https://exemple.fr/a) et [là](/services/)" }],
  ["a list in Markdown", { x: "presentation_detail: |\n  - Un\n  - Deux" }],
  ["a percentage", { x: "tarifs: -50 % pour les habitants" }],
  ["a comment on its own line", { adresse: "# au fond de la cour\nadresse: 12 rue" }],
  ["a comment after a quoted text", { adresse: 'adresse: "12 rue" # au fond' }],
  ["a comment after a level", { expertises: "expertises:\n  messagerie: proposé # à confirmer" }],
  ["a comment after a list", { typologie: "typologie: [CS] # un centre social" }],
  ["a comment after a date", { date_maj: "date_maj: 2022-04-01 # relu" }],
  ["a # without a space before", { adresse: "adresse: 12 rue du C#" }],
  ["the SIRET of a post office, by La Poste's own key", { pivot: 'pivot: "35600000000048"' }],
  ["an RNA number", { pivot: 'pivot: "W573001234"' }],
  ["a short number", { telephone: 'telephone: "3949"' }],
  ["the address of a function on a webmail", { courriels: "courriels: [mjc.borny@orange.fr]" }],
  ["the address of a function with a dot", { courriels: "courriels: [accueil.metz@exemple.fr]" }],
  ["hours that end in the night", { horaires: 'horaires: "Fr 22:00-02:00"' }],
  ["hours that end at midnight", { horaires: 'horaires: "Fr 09:00-24:00"' }],
  ["a comment that looks like swapped hours", { horaires: "horaires: 'Mo 09:00-12:00 \"14:00-12:00\"'" }],
  ["a text on two lines", { adresse: "adresse: 12 rue\n  des Tilleuls" }],
];

describe("what is right is left alone", () => {
  test.each(QUIET)("%s", (_, changes) => {
    const { value, problems } = readFiche(ficheWith(changes));
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ territoire: "borny", date_maj: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });
});
