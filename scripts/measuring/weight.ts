/** What travels: each file compressed as a good host sends it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { type Contenu, filesOf, weightOf } from "../../src/knowledge/hors-ligne/contenu.ts";
import { paths } from "../../src/model/addresses.ts";
import { budgetHorsLigne } from "../../src/model/edition.ts";
import type { Guide } from "../../src/model/guide.ts";
import { heaviest, type PageKind, pagesOfSite } from "../browsing/page-kinds.ts";
import { writeSite } from "../site.ts";
import { exactly, type Figure, sampleOf } from "./figure.ts";
import { loaded, type MeasuredGuide, type Workplace } from "./guides.ts";

const GROUP = "Poids (brotli)";

/** The best compression is slow: pages taken at regular intervals are enough. */
const MOST_PAGES = 100;

const brotli = (file: string): number => brotliCompressSync(readFileSync(file)).length / 1000;
const fileOf = (folder: string, path: string): string => join(folder, path.endsWith("/") ? `${path}index.html` : path);

/** The scripts a page loads, by its own word. */
const scriptsOf = (folder: string, page: string): readonly string[] =>
  [...readFileSync(page, "utf8").matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, path = ""]) => join(folder, path)).filter(existsSync);

const MEGABYTE = 1_000_000;

/** What a device takes to do without the network, papers left out, against what the guide allows. */
const keptFigure = (nom: string, { edition }: Guide, output: string): readonly Figure[] => {
  const budget = budgetHorsLigne(edition);
  if (budget === undefined) return [];
  const contenu: Contenu = JSON.parse(readFileSync(join(output, paths.contenuHorsLigne), "utf8"));
  const kept = weightOf(filesOf(contenu, false)) / MEGABYTE;
  const left = contenu.absents.length === 0 ? "" : `, sans ${contenu.absents.join(", ")}`;
  return [{ groupe: GROUP, nom: `${nom} : copie hors connexion${left}`, unite: "Mo", mesure: exactly(kept), objectif: budget / MEGABYTE }];
};

export const measureWeights = async ({ nom, content }: MeasuredGuide, { folder }: Workplace): Promise<readonly Figure[]> => {
  const output = join(folder, `poids-${nom.replace(/\W+/g, "-")}`);
  const guide = loaded(content);
  await writeSite(guide, output);
  const pages = pagesOfSite(output);
  const step = Math.ceil(guide.structures.length / MOST_PAGES);
  const structures = guide.structures.filter((_, rank) => rank % step === 0).map(({ id }) => fileOf(output, `/structures/${id}/`));
  const figure = (what: string, mesure: Figure["mesure"], objectif: number): Figure => ({
    groupe: GROUP,
    nom: `${nom} : ${what}`,
    unite: "Ko",
    mesure,
    objectif,
  });
  const worst = (kind: PageKind): number => brotli(fileOf(output, heaviest(pages, kind)?.path ?? "/"));
  const scripts = Math.max(...structures.map((page) => scriptsOf(output, page).reduce((total, file) => total + brotli(file), 0)));
  return [
    figure("page d'une structure", sampleOf(structures.map(brotli)), 8),
    figure("la plus lourde", exactly(worst("structure")), 13),
    figure("accueil", exactly(brotli(join(output, "index.html"))), 13),
    figure("scripts d'une structure", exactly(scripts), 3),
    figure("carte", exactly(worst("carte")), 13),
    figure("page de recherche", exactly(worst("rechercher")), 13),
    ...keptFigure(nom, guide, output),
  ];
};
