/**
 * What a device may keep of a site that has just been written, in lots under /hors-ligne/, and their list. Sets of pages are
 * taken whole, in order of need, as long as the budget of the guide allows: half of the places would be worse than none.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { latestChanges } from "../../src/knowledge/changes.ts";
import { type Contenu, FORME, folderOf, type KeptFile, rankIn, weightOf } from "../../src/knowledge/hors-ligne/contenu.ts";
import { makeLot, piecesOf } from "../../src/knowledge/hors-ligne/lot.ts";
import { paths } from "../../src/model/addresses.ts";
import { budgetHorsLigne } from "../../src/model/edition.ts";
import { groupBy } from "../../src/model/grouping.ts";
import type { Site } from "../../templates/site.ts";
import { writeServiceWorker } from "./service-worker.ts";

/** The sets, from the most needed one. What is in none of them is in the first. */
const SETS = [
  { nom: "l’essentiel", dossiers: ["scripts", "polices", "images", "recherche", "traductions"] },
  { nom: "les fiches des lieux", dossiers: ["structures"] },
  { nom: "les adresses courtes", dossiers: ["f"] },
  { nom: "les listes par service", dossiers: ["services"] },
  { nom: "les listes par territoire", dossiers: ["territoires"] },
  { nom: "les listes par public et par matériel", dossiers: ["publics", "materiel"] },
  { nom: "le tableau", dossiers: ["tableau"] },
  { nom: "les actualités", dossiers: ["actualites"] },
] as const;

const FOLDERS: readonly string[] = SETS.flatMap(({ dossiers }) => dossiers);

/** As much text as a telephone takes up in the blink of an eye. */
const LOT_SIGNS = 500_000;

const TEXTS = [".html", ".js", ".json", ".svg"];

/** How much smaller pages become at best. Those of a very large guide are then not even read. */
const BEST_RATIO = 25;

/** The library that reads the rarest of hours, for the form and its preview: heavier than the rest of the site's scripts. */
const RARE = /^\/scripts\/horaires-rares-/;

/** Programs read these on line, as the form does, or the browser sees to them; the editors' page is nobody else's. */
const isForPrograms = (path: string): boolean =>
  folderOf(path) === "editeurs" ||
  RARE.test(path) ||
  (folderOf(path) === "donnees" && !path.endsWith(".html")) ||
  path === paths.contenuHorsLigne ||
  path === paths.lieuxConnus ||
  path === paths.serviceWorker;

interface WrittenFile {
  readonly path: string;
  readonly file: string;
}

const writtenFiles = (output: string): readonly WrittenFile[] =>
  readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, path: file.slice(output.length).replaceAll("\\", "/") }))
    .filter(({ path }) => !isForPrograms(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

const hashOf = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex").slice(0, 8);

interface Draft extends KeptFile {
  readonly content: Uint8Array;
}

const compress = promisify(gzip);

/** « /structures/x/index.html » is asked for as « /structures/x/ ». */
const addressOf = (path: string): string => path.replace(/\/index\.html$/, "/");

const read = ({ path, file }: WrittenFile) => [addressOf(path), piecesOf(readFileSync(file, "utf8"))] as const;

/** What the pages of a folder have of their own, in signs or nearly: the first one tells what they share. */
const ownSigns = (files: readonly WrittenFile[]): number => {
  const shared = files.slice(0, 1).flatMap((first) => read(first)[1].filter((_, index) => index % 2 === 1));
  const sharedSigns = shared.reduce((total, { length }) => total + length, 0);
  return files.reduce((total, { file }) => total + Math.max(0, statSync(file).size - sharedSigns), 0);
};

/** The lots of one folder: a power of two, so that a page more hardly ever moves the others. One at a time is in memory. */
const lotsOf = async (folder: string, files: readonly WrittenFile[]): Promise<readonly Draft[]> => {
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, ownSigns(files) / LOT_SIGNS)));
  const byRank = groupBy(files, ({ path }) => rankIn(addressOf(path), count));
  const drafts: Draft[] = [];
  for (let rank = 0; rank < count; rank++) {
    const content = await compress(JSON.stringify(makeLot((byRank.get(rank) ?? []).map(read))));
    drafts.push({ chemin: `${paths.lots}${folder || "accueil"}-${rank}-${hashOf(content)}.lot`, octets: content.length, content });
  }
  return drafts;
};

interface Kept {
  readonly lots: Readonly<Record<string, readonly Draft[]>>;
  readonly absents: readonly string[];
}

/** However well they compress, there would be no room for them. */
const isHopeless = (files: readonly WrittenFile[], room: number): boolean =>
  files.reduce((total, { file }) => total + statSync(file).size, 0) > room * BEST_RATIO;

/** Even without the rest, the first set is kept: the search needs it. */
const chooseSets = async (files: readonly WrittenFile[], budget: number): Promise<Kept> => {
  const folders = groupBy(files, ({ path }) => (FOLDERS.includes(folderOf(path)) ? folderOf(path) : ""));
  const lots: Record<string, readonly Draft[]> = {};
  const absents: string[] = [];
  let room = budget;
  for (const [rank, { nom, dossiers }] of SETS.entries()) {
    const present = (rank === 0 ? ["", ...dossiers] : dossiers).flatMap((folder) => {
      const own = folders.get(folder);
      return own ? [[folder, own] as const] : [];
    });
    const isOut =
      rank > 0 &&
      isHopeless(
        present.flatMap(([, own]) => own),
        room,
      );
    const made: (readonly [folder: string, drafts: readonly Draft[]])[] = [];
    for (const [folder, own] of isOut ? [] : present) made.push([folder, await lotsOf(folder, own)]);
    const weight = weightOf(made.flatMap(([, drafts]) => drafts));
    if (isOut || (rank > 0 && weight > room)) absents.push(nom);
    else {
      room -= weight;
      for (const [folder, drafts] of made) lots[folder] = drafts;
    }
  }
  return { lots, absents };
};

/** Their names say their content already. */
const fontsAndPictures = (files: readonly WrittenFile[]): readonly KeptFile[] =>
  files
    .filter(({ path }) => ["polices", "images"].includes(folderOf(path)) && !TEXTS.includes(extname(path)))
    .map(({ path, file }) => ({ chemin: path, octets: statSync(file).size }));

/** From the lightest, as many as there is room for. */
const papersWithin = (files: readonly WrittenFile[], room: number): readonly KeptFile[] => {
  let left = room;
  return files
    .filter(({ path }) => path.endsWith(".pdf"))
    .map((paper) => ({ ...paper, octets: statSync(paper.file).size }))
    .toSorted((a, b) => a.octets - b.octets)
    .filter(({ octets }) => {
      left -= octets;
      return left >= 0;
    })
    .map(({ path, file, octets }) => ({ chemin: `${path}?${hashOf(readFileSync(file))}`, octets }));
};

const withoutContent = ({ chemin, octets }: Draft): KeptFile => ({ chemin, octets });

/** Of all that is in the folder: called last. */
export const writeHorsLigne = async ({ guide }: Site, output: string): Promise<void> => {
  const budget = budgetHorsLigne(guide.edition);
  await writeServiceWorker(output, budget !== undefined);
  if (budget === undefined) return;
  const files = writtenFiles(output);
  const fichiers = fontsAndPictures(files);
  const { lots: drafts, absents } = await chooseSets(
    files.filter(({ path }) => TEXTS.includes(extname(path))),
    budget - weightOf(fichiers),
  );
  mkdirSync(join(output, paths.lots), { recursive: true });
  for (const { chemin, content } of Object.values(drafts).flat()) writeFileSync(join(output, chemin), content);
  const lots = Object.fromEntries(Object.entries(drafts).map(([folder, all]) => [folder, all.map(withoutContent)]));
  const room = budget - weightOf([...fichiers, ...Object.values(lots).flat()]);
  const what = {
    forme: FORME,
    donnees: latestChanges(guide, 1)[0]?.date ?? guide.edition.date_edition,
    lieux: guide.structures.length,
    lots,
    fichiers,
    papiers: absents.length === 0 ? papersWithin(files, room) : [],
    absents,
  };
  const contenu: Contenu = { ...what, version: hashOf(JSON.stringify(what)) };
  writeFileSync(join(output, paths.contenuHorsLigne), JSON.stringify(contenu));
};
