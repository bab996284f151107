/** A branch with one commit of ours on top of what was judged, and its pull request. */
import { z } from "zod";
import { ForgeRefusal, type Github } from "./request.ts";

/** Text by path from the root of the repository; undefined removes the file. */
export type Changes = ReadonlyMap<string, string | undefined>;

export interface Commit {
  readonly branch: string;
  /** The commit that was checked out: what was judged is what is proposed. */
  readonly parent: string;
  readonly message: string;
  readonly changes: Changes;
}

const withSha = z.object({ sha: z.string() });
const commitAnswer = z.object({ tree: withSha });
const refAnswer = z.object({ object: withSha });

const treeOf = (changes: Changes): readonly object[] =>
  [...changes].map(([path, content]) => ({ path, mode: "100644", type: "blob", ...(content === undefined ? { sha: null } : { content }) }));

interface Head {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
}

/** What a branch holds; undefined when there is no such branch. */
const headOf = async (github: Github, branch: string): Promise<Head | undefined> => {
  try {
    const { object } = refAnswer.parse(await github.get(`/git/ref/heads/${branch}`));
    const head = z.object({ tree: withSha, parents: z.array(withSha), message: z.string() }).parse(await github.get(`/git/commits/${object.sha}`));
    return { tree: head.tree.sha, parents: head.parents.map(({ sha }) => sha), message: head.message };
  } catch (error) {
    if (error instanceof ForgeRefusal && error.status === 404) return undefined;
    throw error;
  }
};

/** The last line of our messages names what they come from. */
const signatureOf = (message: string): string => message.trimEnd().split("\n").at(-1) ?? "";

/**
 * Makes or replaces the branch; false when somebody has worked on it since: their commits are worth more than ours.
 * Branch names are ours: letters, « / » and a number.
 */
export const commitOnBranch = async (github: Github, { branch, parent, message, changes }: Commit): Promise<boolean> => {
  const base = commitAnswer.parse(await github.get(`/git/commits/${parent}`));
  const tree = withSha.parse(await github.send("POST", "/git/trees", { base_tree: base.tree.sha, tree: treeOf(changes) }));
  const head = await headOf(github, branch);
  if (head && (head.parents.length !== 1 || signatureOf(head.message) !== signatureOf(message))) return false;
  if (head?.tree === tree.sha && head.parents.includes(parent)) return true;
  const commit = withSha.parse(await github.send("POST", "/git/commits", { message, tree: tree.sha, parents: [parent] }));
  if (head) await github.send("PATCH", `/git/refs/heads/${branch}`, { sha: commit.sha, force: true });
  else await github.send("POST", "/git/refs", { ref: `refs/heads/${branch}`, sha: commit.sha });
  return true;
};

const pulls = z.array(z.object({ number: z.int(), state: z.enum(["open", "closed"]), merged_at: z.string().nullish() }));

export interface Pull {
  readonly number: number;
  readonly isOpen: boolean;
}

/** The last pull request of a branch of this repository; those of forks that bear the same name are not ours. */
export const pullOf = async (github: Github, branch: string): Promise<Pull | undefined> => {
  const [owner = ""] = github.repository.split("/");
  const [last] = pulls.parse(await github.get(`/pulls?state=all&head=${encodeURIComponent(`${owner}:${branch}`)}&per_page=1`));
  return last && { number: last.number, isOpen: last.state === "open" };
};

export interface PullText {
  readonly title: string;
  readonly body: string;
}

/** Opens the pull request, or rewrites the open one. */
export const keepPull = async (github: Github, branch: string, base: string, { title, body }: PullText): Promise<number> => {
  const there = await pullOf(github, branch);
  if (there?.isOpen) {
    await github.send("PATCH", `/pulls/${there.number}`, { title, body });
    return there.number;
  }
  return z.object({ number: z.int() }).parse(await github.send("POST", "/pulls", { title, body, head: branch, base })).number;
};
