/** All the structures' files → structures and problems, through the cache when there are many. */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Referentiel } from "../model/referentiel.ts";
import type { Structure, StructureFacts } from "../model/structure.ts";
import { type Cache, type Entry, FEWEST_FILES, noCache, openCache, versionOf } from "./cache.ts";
import { COMMUNES } from "./communes.ts";
import { type FicheFile, type FicheFiles, ficheFiles } from "./fiche-files.ts";
import { ficheReader } from "./fiche-reader.ts";
import { readSource } from "./file.ts";
import type { Problem } from "./problem.ts";
import { decode, type Folder } from "./text-file.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

export interface Fiches extends FicheFiles {
  readonly structures: readonly Structure[];
}

type ReadText = (bytes: Buffer, fichier: string) => { readonly facts?: StructureFacts; readonly problems: readonly Problem[] };

const readerOf = (referentiel: Referentiel): ReadText => {
  const reader = ficheReader(referentiel, COMMUNES);
  return (bytes, fichier) => {
    const { text, problems } = decode(fichier, bytes);
    if (text === undefined) return { problems };
    const reading = readSource({ fichier, text }, reader);
    const all = [...problems, ...reading.problems];
    return reading.value === undefined ? { problems: all } : { facts: reading.value, problems: all };
  };
};

const withoutFile = ({ fichier: _, ...problem }: Problem): Entry["problems"][number] => problem;

const readFile = (folder: Folder, { fichier, isPlain }: FicheFile, cache: Cache, read: ReadText): ReturnType<ReadText> => {
  const { bytes, problems } = folder.bytes(fichier, isPlain);
  if (!bytes) return { problems };
  const shown = folder.shown(fichier);
  const key = cache.keyOf(bytes);
  const known = cache.get(key);
  if (known) return { ...known, problems: known.problems.map((problem) => ({ ...problem, fichier: shown })) };
  const reading = read(bytes, shown);
  cache.set(key, { ...reading, problems: reading.problems.map(withoutFile) });
  return reading;
};

/** The last one opened: the development server reads the same guide again at each change. */
let opened: { readonly name: string; readonly cache: Cache } | undefined;

const cacheFor = (folder: Folder, count: number, referentiel: Referentiel): Cache => {
  const version = count < FEWEST_FILES ? undefined : versionOf(PROJECT, JSON.stringify(referentiel));
  if (version === undefined) return noCache;
  const guide = resolve(folder.directory);
  const name = `${guide}\n${version}`;
  if (opened?.name !== name) opened = { name, cache: openCache(join(PROJECT, ".cache"), guide, version) };
  return opened.cache;
};

export const readFiches = (folder: Folder, referentiel: Referentiel): Fiches => {
  const { files, problems: misnamed } = ficheFiles(folder);
  const cache = cacheFor(folder, files.length, referentiel);
  const read = readerOf(referentiel);
  const structures: Structure[] = [];
  const problems: Problem[] = [...misnamed];
  for (const file of files) {
    const reading = readFile(folder, file, cache, read);
    problems.push(...reading.problems);
    if (reading.facts) structures.push({ ...reading.facts, id: file.id, fichier: file.fichier });
  }
  cache.save();
  return { files, structures, problems };
};
