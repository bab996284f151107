/**
 * Publishing a build: everything is written aside, next to the output folder, then takes its place in one go. Whatever
 * happens before, the folder that was there stays as it was.
 *
 * The place is taken by two renames, the old folder out and the new one in, since a real folder (and not a link, which
 * copying tools would copy as a link) cannot be replaced in one. A machine that stops in the few microseconds between
 * the two leaves the old build complete under `.ancien`: the next build puts it back before it does anything else.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { PrintedProduct } from "../../templates/site.ts";
import { Refusal } from "../command-line.ts";

/** Says that a folder was written by us, and may therefore be replaced. Written last: a folder that has it is complete. */
const MARKER = ".bonne-etoile";
const NOTICE = "Ce dossier est écrit par Bonne Étoile (npm run build), qui le remplace en entier à chaque fois. N'y rangez rien : tout y serait perdu.";

interface Marker {
  readonly notice: string;
  /** The papers that lie in the folder: a later build without a browser keeps them, and must know them. */
  readonly printed?: readonly PrintedProduct[] | undefined;
}

export interface Publication {
  /** The folder to write into. */
  readonly aside: string;
  /** The folder that people see, complete from an earlier build or absent. */
  readonly output: string;
  /** The papers of the earlier build. */
  readonly earlierPrints: readonly PrintedProduct[];
  /** Puts what was written in the place of what was there. */
  publish(printed?: readonly PrintedProduct[]): void;
  /** Throws away what was written and leaves the output as it was. */
  abandon(): void;
}

const isOurs = (folder: string): boolean => existsSync(join(folder, MARKER));

const isKnown = (product: PrintedProduct): boolean => typeof product.pages === "number" && Array.isArray(product.files);

/** What is known of the papers that lie in a published folder. */
const publishedPrints = (folder: string): readonly PrintedProduct[] => {
  if (!isOurs(folder)) return [];
  try {
    const { printed = [] }: Marker = JSON.parse(readFileSync(join(folder, MARKER), "utf8"));
    return printed.filter(isKnown);
  } catch {
    return []; // The mark was edited: the folder is still ours, only what it knew is lost.
  }
};

/** Prepares a build of `wanted`, after mending what an earlier build killed halfway may have left. */
export const openPublication = (wanted: string): Publication => {
  const output = existsSync(wanted) ? realpathSync(wanted) : wanted;
  mkdirSync(dirname(output), { recursive: true });
  const aside = `${output}.part-${process.pid}`;
  const old = `${output}.ancien`;
  const unlock = lock(`${output}.verrou`);
  const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
  const release = () => {
    remove(aside);
    unlock();
  };
  try {
    if (!existsSync(output) && isOurs(old)) renameSync(old, output);
    refuseForeign(output);
    for (const name of leftovers(output)) remove(join(dirname(output), name));
    mkdirSync(aside);
  } catch (error) {
    release();
    throw error;
  }
  return {
    aside,
    output,
    earlierPrints: publishedPrints(output),
    abandon: release,
    publish(printed) {
      const marker: Marker = { notice: NOTICE, printed };
      writeFileSync(join(aside, MARKER), `${JSON.stringify(marker, null, 2)}\n`);
      if (existsSync(output)) renameSync(output, old);
      try {
        renameSync(aside, output);
      } catch (error) {
        if (existsSync(old)) renameSync(old, output);
        throw error;
      }
      // What bears the name `.ancien` must be complete: it changes name before it goes.
      if (existsSync(old)) renameSync(old, aside);
      release();
    },
  };
};

/** We hold the lock: the parts that lie there belong to builds that were killed. */
const leftovers = (output: string): readonly string[] => {
  const name = basename(output);
  return readdirSync(dirname(output)).filter((entry) => entry === `${name}.ancien` || (entry.startsWith(`${name}.part-`) && /-\d+$/.test(entry)));
};

const refuseForeign = (output: string): void => {
  if (!existsSync(output) || isOurs(output) || readdirSync(output).length === 0) return;
  throw new Refusal(
    `Le dossier ${output} contient des fichiers qui ne viennent pas de Bonne Étoile : il n'a pas été touché.\n` +
      "Donnez un autre dossier avec --sortie, ou videz celui-ci s'il ne contient rien à garder.",
  );
};

/** One build of a folder at a time. Gives back what releases the lock. */
const lock = (file: string): (() => void) => {
  const take = () => writeFileSync(file, String(process.pid), { flag: "wx" });
  try {
    take();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    const owner = Number(readFileSync(file, "utf8"));
    if (owner !== process.pid && isRunning(owner)) {
      throw new Refusal(
        `Une autre construction du même dossier est en cours (processus ${owner}). Attendez qu'elle finisse.\n` +
          `Si aucune ne tourne, supprimez le fichier ${file} et relancez.`,
      );
    }
    rmSync(file, { force: true });
    take();
  }
  return () => rmSync(file, { force: true });
};

const isRunning = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};
