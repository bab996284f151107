import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import { writeYaml } from "./write.ts";

const back = (text: string): unknown => parseDocument(text, { schema: "failsafe", strict: true }).toJS();

it.each([
  "57000",
  "rue # 4",
  "clé: valeur",
  "- tiret",
  "l'atelier",
  '"cité"',
  "[a]",
  "{a}",
  "a, b",
  "*étoile",
  "&ancre",
  " espaces ",
  "deux\nlignes\n",
  "\ttabulation\nlignes\n",
  "non\u00a0sécable",
  "!!js/function 'x'",
  "| bloc",
  "> bloc",
  "%TAG ! x",
  "---",
  "...",
  "--- # x",
  "? clé",
  "@nom",
  "`code`",
  "0x10",
  "1e3",
  "12:30",
  "~",
  "NULL",
  "<<: *x",
  "a: b: c",
  "clé:\n  - x\n",
  "fin :",
  '"}]',
  "'",
  "\\",
  "\u0085",
  "\u2028",
  "=1+1",
  "{{ 7*7 }}",
  "]]>",
  "🎉",
  "“courbes”",
  "# commentaire",
  "a\r\nb",
  "  deux\n    retraits",
  "ligne \nsuivante",
  "oui",
  "",
])("reads %j back as it was, alone, in a list and in an object", (text) => {
  const value = { seul: text, liste: [text, text], objet: { un: text }, objets: [{ un: text, deux: [text] }] };
  expect(back(writeYaml(value))).toEqual(value);
});

it("leaves out what is absent and keeps accents without quotes", () => {
  expect(writeYaml({ nom: "Médiathèque de l'Écluse", pivot: undefined, date: "2026-03-12", nombre: 3 })).toBe(
    "nom: Médiathèque de l'Écluse\ndate: 2026-03-12\nnombre: 3\n",
  );
});
