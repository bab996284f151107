/** The guides that are measured: the real one, and made-up ones of any size. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Guide } from "../../src/model/guide.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { syntheticContent } from "../../src/testing/synthetic.ts";
import { writeContent } from "../../src/testing/write-content.ts";

export interface MeasuredGuide {
  /** « contenu réel (67 structures) », « 120 structures ». */
  readonly nom: string;
  readonly content: string;
}

/** The guide of a folder; an error there is ours, for these contents are sound. */
export const loaded = (content: string): Guide => {
  const { guide, problems } = loadGuide(content);
  if (!guide) throw new Error(`${content} has errors: ${problems[0]?.message}`);
  return guide;
};

/** Changes what the first fiche says, differently at each round. Gives its identifier. */
export const editFiche = (content: string, round: number): string => {
  const [structure] = loaded(content).structures;
  if (!structure) throw new Error(`${content} has no structure`);
  const file = join(content, structure.fichier);
  writeFileSync(
    file,
    `${readFileSync(file, "utf8")
      .replace(/^delai:.*\n/m, "")
      .trimEnd()}\ndelai: Essai ${round}\n`,
  );
  return structure.id;
};

export interface Workplace {
  readonly folder: string;
  /** A copy of the real content: measures edit fiches. */
  real(content: string): MeasuredGuide;
  synthetic(count: number, seed?: number): MeasuredGuide;
}

/** A temporary folder for everything a measure writes, removed at the end whatever happens. */
export const inWorkplace = async <Result>(work: (workplace: Workplace) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), "mesurer-"));
  const written = new Map<string, MeasuredGuide>();
  try {
    return await work({
      folder,
      real(content) {
        const copy = join(folder, "contenu-reel");
        cpSync(content, copy, { recursive: true });
        return { nom: `contenu réel (${loaded(copy).structures.length} structures)`, content: copy };
      },
      synthetic(count, seed = 1) {
        const key = `contenu-${count}-${seed}`;
        const known = written.get(key);
        if (known) return known;
        const content = join(folder, key);
        writeContent(content, syntheticContent(count, seed));
        const guide = { nom: `${count.toLocaleString("fr-FR")} structures`, content };
        written.set(key, guide);
        return guide;
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
