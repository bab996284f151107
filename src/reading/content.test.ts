import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadGuide } from "./content.ts";
import { ficheWith, placed } from "./testing/fiche.ts";
import { FICHE, type Files, guideFolder } from "./testing/guide.ts";

const load = (changes: Files = {}) => loadGuide(guideFolder(changes), "2026-03-12");
const EDITION =
  "titre: x\nnom_territoire: Metz\nedition: x\ndate_edition: 2026-03-01\nurl: https://x.fr\nediteur: { nom: x }\ncontact: { courriel: contact@x.fr }\nalsace_moselle: true\n";
const told = (changes: Files) =>
  load(changes).problems.map((problem) => `${problem.fichier.split("/").slice(2).join("/")} ${placed(problem)}`.replace(/^.*?bonne-etoile-[^/]*\//, ""));

test("a sound guide has no problem, and says everything its files say", () => {
  const { guide, problems } = load();
  expect(problems).toEqual([]);
  expect(guide?.structure("tilleuls")).toMatchObject({ nom: "Centre social des Tilleuls", fichier: FICHE });
  expect(guide?.actualites).toMatchObject([{ id: "ouverture", titre: "Ouverture", text: "Le lieu **ouvre**.\n", fichier: "actualites/ouverture.md" }]);
  expect(guide?.page("a-propos")?.titre).toBe("À propos");
  expect(guide?.date).toBe("2026-03-12");
});

test("the real content has no error", () => {
  expect(loadGuide("content", "2026-03-12").problems.filter(({ gravite }) => gravite === "erreur")).toEqual([]);
});

test("an error anywhere means no guide", () => {
  expect(load({ [FICHE]: ficheWith({ telephone: "telephone: 1" }) }).guide).toBeUndefined();
});

test("a warning does not", () => {
  const { guide, problems } = load({ [FICHE]: ficheWith({ pivot: "" }) });
  expect(problems).toHaveLength(1);
  expect(guide?.structures).toHaveLength(1);
});

test("gives the problems of all files at once", () => {
  const all = told({
    "guide.yaml": "titre: x\n",
    "territoires.yaml": "territoires: []\n",
    [FICHE]: ficheWith({ telephone: "telephone: 387000000" }),
    "actualites/ouverture.md": "---\ntitre: Ouverture\ndate: 12/03/2026\n---\n",
  });
  expect(all).toEqual(
    expect.arrayContaining([
      "guide.yaml champ-manquant 1:1 +1",
      "territoires.yaml liste-incomplete 1:14 +2",
      `${FICHE} telephone 8:12 +9`,
      "actualites/ouverture.md date-ecriture 3:7 +10",
    ]),
  );
});

describe("files", () => {
  test.each([
    ["a folder that is not there", "dossier-absent", () => loadGuide("/nowhere/at/all", "2026-03-12").problems],
    ["guide.yaml missing", "fichier-absent", () => load({ "guide.yaml": undefined }).problems],
    ["territoires.yaml missing", "fichier-absent", () => load({ "territoires.yaml": undefined }).problems],
    ["a file too large", "fichier-trop-gros", () => load({ [FICHE]: `nom: ${"x".repeat(200_001)}` }).problems],
    ["Windows-1252", "encodage", () => load({ [FICHE]: Buffer.from("nom: Médiathèque\n", "latin1") }).problems],
    ["UTF-16", "encodage", () => load({ [FICHE]: Buffer.from("\ufeffnom: x\n", "utf16le") }).problems],
    ["the extension .yml", "extension", () => load({ "structures/borny/autre.yml": ficheWith() }).problems],
    [
      "the extension .yaml.txt",
      "extension",
      () => load({ "structures/borny/autre.yaml.txt": ficheWith() }).problems.filter(({ code }) => code === "extension"),
    ],
    [
      "a name with capitals and accents",
      "nom-de-fichier",
      () =>
        load({ "structures/woippy/Médiathèque.yaml": ficheWith({ nom: "nom: Médiathèque", commune: "commune: Metz", territoire: "territoire: woippy" }) })
          .problems,
    ],
    ["a structure outside of a territoire", "fiche-hors-dossier", () => load({ "structures/seule.yaml": ficheWith() }).problems],
    ["a folder too deep", "fiche-hors-dossier", () => load({ "structures/borny/nord/a.yaml": ficheWith() }).problems],
    ["a page whose name is no address", "nom-de-fichier", () => load({ "pages/À propos.md": "---\ntitre: x\n---\n" }).problems],
    ["a logo that is not there", "fichier-joint", () => load({ "guide.yaml": `${EDITION}logos: [{ fichier: medias/logo.svg, nom: Ville }]\n` }).problems],
    ["a logo out of the folder", "fichier-joint", () => load({ "guide.yaml": `${EDITION}logos: [{ fichier: medias/../../logo.svg, nom: Ville }]\n` }).problems],
    ["a page without a header", "en-tete", () => load({ "pages/a-propos.md": "Bonjour\n" }).problems],
    ["a header never closed", "en-tete", () => load({ "pages/a-propos.md": "---\ntitre: x\nBonjour\n" }).problems],
  ])("%s", (_, code, problemsOf) => {
    const problems = problemsOf();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.gravite).toBe("erreur");
    expect(problems[0]?.conseil).toMatch(/\S+ \S+/);
  });

  test("a byte order mark is a warning, and is not read", () => {
    const { guide, problems } = load({ [FICHE]: `\ufeff${ficheWith()}` });
    expect(problems.map(({ code, gravite }) => [code, gravite])).toEqual([["marque-utf-8", "avertissement"]]);
    expect(guide?.structures[0]?.nom).toBe("Centre social des Tilleuls");
  });

  test("shows where UTF-8 stops", () => {
    const [problem] = load({ [FICHE]: Buffer.concat([Buffer.from("nom: Médi\ncommune: M"), Buffer.from([0xe9]), Buffer.from("tz\n")]) }).problems;
    expect(problem).toMatchObject({ code: "encodage", ligne: 2, colonne: 11 });
  });

  test("a link out of the folder is not followed", () => {
    const folder = guideFolder();
    const secret = join(guideFolder(), "guide.yaml");
    symlinkSync(secret, join(folder, "structures/borny/lien.yaml"));
    expect(loadGuide(folder, "2026-03-12").problems.map(({ code }) => code)).toEqual(["lien-exterieur"]);
  });

  test("a link to another file of the folder is", () => {
    const folder = guideFolder();
    writeFileSync(join(folder, "commun.yaml"), ficheWith({ nom: "nom: Autre lieu" }));
    symlinkSync("../../commun.yaml", join(folder, "structures/borny/autre.yaml"));
    expect(loadGuide(folder, "2026-03-12").guide?.structure("autre").nom).toBe("Autre lieu");
  });

  test("a link that leads nowhere and a folder named as a file are told", () => {
    const folder = guideFolder();
    symlinkSync("rien.yaml", join(folder, "structures/borny/casse.yaml"));
    mkdirSync(join(folder, "pages/dossier.md"));
    expect(loadGuide(folder, "2026-03-12").problems.map(({ code }) => code)).toEqual(["fichier-illisible", "fichier-illisible"]);
  });

  test.skipIf(process.getuid?.() === 0)("an unreadable file is told", () => {
    const folder = guideFolder();
    chmodSync(join(folder, FICHE), 0);
    expect(loadGuide(folder, "2026-03-12").problems.map(({ code }) => code)).toEqual(["fichier-illisible"]);
  });
});

test("positions in a Markdown file count from its first line", () => {
  const [problem] = load({ "actualites/ouverture.md": "---\r\ntitre: Ouverture\r\ndate: 2026-02-01\r\ncategorie: lieu\r\n---\r\nTexte\r\n" }).problems;
  expect(problem).toMatchObject({ code: "valeur-inconnue", ligne: 4, colonne: 12, longueur: 4, extrait: "categorie: lieu" });
});

describe("the référentiel", () => {
  test("a guide may have its own", () => {
    const { problems } = load({ "referentiel.yaml": "niveaux: []\n" });
    expect(problems.map(({ fichier }) => fichier.split("/").at(-1))).toContain("referentiel.yaml");
  });
});

describe("the date", () => {
  test("comes from SOURCE_DATE_EPOCH when it is set", () => {
    const before = process.env["SOURCE_DATE_EPOCH"];
    process.env["SOURCE_DATE_EPOCH"] = "1650000000";
    try {
      expect(loadGuide(guideFolder()).guide?.date).toBe("2022-04-15");
    } finally {
      if (before === undefined) delete process.env["SOURCE_DATE_EPOCH"];
      else process.env["SOURCE_DATE_EPOCH"] = before;
    }
  });
});

describe("outlines", () => {
  const square = [
    [
      [6, 49],
      [6.1, 49],
      [6.1, 49.1],
      [6, 49],
    ],
  ];
  const geojson = (geometry: unknown, properties: unknown = { nom: "Metz", code: "57463" }) =>
    JSON.stringify({ type: "FeatureCollection", features: [{ type: "Feature", properties, geometry }] });
  const withOutlines = (content: string | undefined, path = "medias/communes.geojson") =>
    load({
      "guide.yaml": `${EDITION}contours: ${path}\n`,
      "medias/communes.geojson": content,
    });

  test("polygons and groups of polygons are read", () => {
    expect(withOutlines(geojson({ type: "Polygon", coordinates: square })).guide?.contours).toEqual([{ nom: "Metz", code: "57463", rings: square }]);
    expect(withOutlines(geojson({ type: "MultiPolygon", coordinates: [square, square] })).guide?.contours?.[0]?.rings).toHaveLength(2);
  });

  test.each([
    ["a file that is not there", undefined, "fichier-illisible"],
    ["what is not JSON", "{", "contours"],
    ["what is not GeoJSON", "{}", "contours"],
    ["points", geojson({ type: "Point", coordinates: [6, 49] }), "contours"],
    [
      "metres instead of degrees",
      geojson({
        type: "Polygon",
        coordinates: [
          [
            [931000, 6890000],
            [931001, 6890000],
            [931001, 6890001],
          ],
        ],
      }),
      "contours",
    ],
    ["an outline without a name", geojson({ type: "Polygon", coordinates: square }, {}), "contours"],
  ])("%s is refused", (_, content, code) => {
    expect(withOutlines(content).problems.map((problem) => problem.code)).toEqual([code]);
  });

  test("a path that leaves the folder is refused", () => {
    expect(withOutlines("{}", "medias/../../x.geojson").problems.map(({ code }) => code)).toEqual(["contours"]);
  });
});
