/**
 * The files of somebody's proposal, read from the forge as data for the commit that was checked: nothing of it is extracted,
 * and what is too large, too many or no ordinary file is said to be unseen rather than guessed.
 */
import { z } from "zod";
import { allOf, type Github } from "../github/request.ts";
import type { ChangedFile } from "./changed-files.ts";

/** More than the forge itself lists. */
const MOST_PULL_FILES = 3_000;
const MOST_READ = 300;
/** In bytes; outlines of a whole region are smaller. */
const LARGEST_FILE = 3_000_000;
const LARGEST_OF_ALL = 30_000_000;

const files = z.array(z.object({ filename: z.string(), status: z.string(), previous_filename: z.string().optional() }));
const tree = z.object({
  tree: z.array(
    z.object({ path: z.string(), mode: z.string(), type: z.string(), sha: z.string().regex(/^[0-9a-f]{40,64}$/), size: z.int().min(0).optional() }),
  ),
  truncated: z.boolean(),
});
const blob = z.object({ content: z.string(), encoding: z.literal("base64") });
type Entry = z.infer<typeof tree>["tree"][number];

const CHANGE_OF: Readonly<Record<string, ChangedFile["change"]>> = { added: "ajouté", copied: "ajouté", removed: "supprimé" };

/** A file that was renamed left one place for another. */
const changesOf = ({ filename, status, previous_filename }: z.infer<typeof files>[number]): readonly ChangedFile[] =>
  status === "renamed" && previous_filename !== undefined
    ? [
        { path: previous_filename, change: "supprimé" },
        { path: filename, change: "ajouté" },
      ]
    : [{ path: filename, change: CHANGE_OF[status] ?? "modifié" }];

/** Every file that a pull request touches, as the forge lists them. */
export const pullFiles = async (github: Github, number: number): Promise<readonly ChangedFile[]> =>
  (await allOf(github, `/pulls/${number}/files`, (answer) => files.parse(answer), MOST_PULL_FILES)).flatMap(changesOf);

/** Ordinary files of a folder at a commit, by path from the root. */
const entriesOf = async (github: Github, commit: string, folder: string): Promise<ReadonlyMap<string, Entry>> => {
  const top = tree.parse(await github.get(`/git/trees/${commit}`)).tree.find(({ path, type }) => path === folder && type === "tree");
  if (!top) return new Map();
  const { tree: entries } = tree.parse(await github.get(`/git/trees/${top.sha}?recursive=1`));
  return new Map(entries.filter(({ mode }) => mode === "100644" || mode === "100755").map((entry) => [`${folder}/${entry.path}`, entry]));
};

export interface Head {
  /** By path in the content folder; undefined for what is removed. */
  readonly bytes: ReadonlyMap<string, Uint8Array | undefined>;
  readonly unseen: readonly string[];
}

/** What the files of the guide hold at `commit`, the guide being in the folder `content` at the root. */
export const headFiles = async (github: Github, commit: string, content: string, changed: readonly ChangedFile[]): Promise<Head> => {
  const inGuide = changed.filter(({ path }) => path.startsWith(`${content}/`));
  const there = inGuide.some(({ change }) => change !== "supprimé") ? await entriesOf(github, commit, content) : new Map<string, Entry>();
  const bytes = new Map<string, Uint8Array | undefined>();
  const unseen: string[] = [];
  let total = 0;
  for (const { path, change } of inGuide) {
    const inContent = path.slice(content.length + 1);
    if (change === "supprimé") {
      // A file that only changed its name for another's is there, under that name.
      if (!bytes.has(inContent)) bytes.set(inContent, undefined);
      continue;
    }
    const entry = there.get(path);
    const size = entry?.size ?? Number.POSITIVE_INFINITY;
    if (!entry || size > LARGEST_FILE || total + size > LARGEST_OF_ALL || bytes.size >= MOST_READ) {
      unseen.push(path);
      continue;
    }
    total += size;
    bytes.set(inContent, Buffer.from(blob.parse(await github.get(`/git/blobs/${entry.sha}`)).content, "base64"));
  }
  return { bytes, unseen };
};
