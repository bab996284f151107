import { expect, test } from "vitest";
import { type Contenu, FORME, lotOf, rankIn } from "./contenu.ts";
import { makeLot, piecesOf, textIn } from "./lot.ts";

const page = (title: string, style = "p{margin:0}"): string =>
  `<!doctype html><title>${title}</title><style>${style}</style><body><header class="entete"><a href="/">Guide</a></header><main>${title}</main>\n<footer class="pied"><p>Fin</p></footer></body></html>\n`;

const lot = (texts: Readonly<Record<string, string>>) => makeLot(Object.entries(texts).map(([path, text]) => [path, piecesOf(text)] as const));

test("gives back each page as it was, whatever it looks like", () => {
  const texts = { "/a/": page("A"), "/b/": page("B", "p{margin:1em}"), "/vide/": "", "/__proto__/": "<p>seul", "/x.js": "const x = `<style></style>`;" };
  const made = lot(texts);
  for (const [path, text] of Object.entries(texts)) expect(textIn(made, path)).toBe(text);
});

test("has what pages share only once", () => {
  const made = lot({ "/a/": page("A"), "/b/": page("B"), "/c/": page("C") });
  expect(made.morceaux).toHaveLength(3);
  expect(JSON.stringify(made).split("p{margin:0}")).toHaveLength(2);
});

test("leaves out what only search engines read", () => {
  const made = lot({ "/a/": page("A").replace("</head>", "").replace("<body>", '<script type="application/ld+json">{"a":1}</script><body>') });
  expect(textIn(made, "/a/")).toBe(page("A"));
});

test("says nothing of a page it does not have, nor of what every object has", () => {
  const made = lot({ "/a/": page("A") });
  expect(textIn(made, "/b/")).toBeUndefined();
  expect(textIn(made, "toString")).toBeUndefined();
});

const lots = (folder: string, count: number) => Array.from({ length: count }, (_, rank) => ({ chemin: `${folder}-${rank}`, octets: 1 }));
const contenu: Contenu = {
  forme: FORME,
  version: "1",
  donnees: "2026-03-01",
  lieux: 2,
  lots: { "": lots("racine", 1), structures: lots("structures", 4) },
  fichiers: [],
  papiers: [],
  absents: [],
};

test("a page is always looked for in the same lot of its folder, or with what has no folder of its own", () => {
  expect(lotOf(contenu, "/structures/mairie/")?.chemin).toBe(`structures-${rankIn("/structures/mairie/", 4)}`);
  expect(lotOf(contenu, "/")?.chemin).toBe("racine-0");
  expect(lotOf(contenu, "/methode/")?.chemin).toBe("racine-0");
});

test("names are spread over the lots", () => {
  const ranks = Array.from({ length: 400 }, (_, index) => rankIn(`/structures/lieu-${index}/`, 8));
  for (let rank = 0; rank < 8; rank++) expect(ranks.filter((one) => one === rank).length).toBeGreaterThan(25);
});
