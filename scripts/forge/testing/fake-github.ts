/** A forge in memory that answers like GitHub's own, as far as our workflows ask, and remembers what it was asked. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { type Github, openGithub } from "../github/request.ts";

export const REPOSITORY = "metropole/guide";
export const HEAD = "a".repeat(40);

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  body: string;
}
interface FakePull {
  readonly number: number;
  state: "open" | "closed";
  title: string;
  body: string;
  readonly head: { readonly ref: string; readonly sha: string; readonly repo: { readonly full_name: string } };
  readonly base: { readonly ref: string; readonly repo: { readonly full_name: string } };
}
interface FakeIssue {
  readonly number: number;
  state: "open" | "closed";
  title: string;
  body: string;
  labels: readonly string[];
}

interface PullFile {
  readonly filename: string;
  readonly status: string;
  readonly previous_filename?: string;
}
interface HeadFile {
  readonly bytes: Uint8Array;
  readonly mode?: string;
  /** As the forge says it, when it is not what it is. */
  readonly size?: number;
}

export interface FakeForge {
  readonly github: Github;
  /** What answers, for a server to stand behind. */
  readonly reply: (url: string, init: RequestInit) => Response;
  /** « POST /pulls » in the order they came. */
  readonly asked: string[];
  readonly comments: Map<number, Comment[]>;
  readonly pulls: FakePull[];
  readonly issues: FakeIssue[];
  readonly refs: Map<string, string>;
  /** Files of each tree, on top of its base. */
  readonly trees: Map<string, z.infer<typeof treeBody>>;
  readonly commits: Map<string, { readonly tree: string; readonly parents: readonly string[]; readonly message: string }>;
  /** By number of pull request. */
  readonly pullFiles: Map<number, readonly PullFile[]>;
  /** What the folder « content » of any head holds, by path in it. */
  readonly head: Map<string, HeadFile>;
  readonly artifacts: {
    readonly id: number;
    readonly name: string;
    readonly run: number;
    readonly bytes: Uint8Array;
    readonly branch?: string;
    readonly fork?: boolean;
  }[];
  /** « POST /pulls » → the code to refuse it with. */
  readonly refusals: Map<string, number>;
}

const shaOf = (value: unknown): string => createHash("sha1").update(JSON.stringify(value)).digest("hex");
const texts = z.array(z.string());
const treeBody = z.array(z.object({ path: z.string(), content: z.string().optional(), sha: z.null().optional() }));
const text = (value: unknown): string => (typeof value === "string" ? value : "");

type Answer = { readonly status?: number; readonly json?: unknown; readonly bytes?: Uint8Array };
type Route = (parts: readonly string[], body: Readonly<Record<string, unknown>>, query: URLSearchParams) => Answer;

const CONTENT_TREE = "e".repeat(40);

const gitRoutes = ({ refs, trees, commits, head }: FakeForge): Readonly<Record<string, Route>> => ({
  "GET /git/commits/(\\w+)": ([sha = ""]) => {
    // Any commit of a checkout is known: what it holds does not matter here.
    const commit = commits.get(sha) ?? { tree: "t".repeat(40), parents: [], message: "" };
    return /^[0-9a-f]{40}$/.test(sha)
      ? { json: { sha, tree: { sha: commit.tree }, parents: commit.parents.map((parent) => ({ sha: parent })), message: commit.message } }
      : { status: 404 };
  },
  "GET /git/trees/(\\w+)": ([sha]) => {
    if (sha !== CONTENT_TREE) return { json: { tree: [{ path: "content", mode: "040000", type: "tree", sha: CONTENT_TREE }], truncated: false } };
    const entries = [...head].map(([path, { bytes, mode = "100644", size }]) => ({ path, mode, type: "blob", sha: shaOf(path), size: size ?? bytes.length }));
    return { json: { tree: entries, truncated: false } };
  },
  "GET /git/blobs/(\\w+)": ([sha]) => {
    const [, found] = [...head].find(([path]) => shaOf(path) === sha) ?? [];
    return found ? { json: { content: Buffer.from(found.bytes).toString("base64"), encoding: "base64" } } : { status: 404 };
  },
  "GET /git/ref/heads/(.+)": ([branch = ""]) => (refs.has(branch) ? { json: { object: { sha: refs.get(branch) } } } : { status: 404 }),
  "POST /git/trees": (_, { base_tree, tree }) => {
    const sha = shaOf([base_tree, tree]);
    trees.set(sha, treeBody.parse(tree));
    return { status: 201, json: { sha } };
  },
  "POST /git/commits": (_, { tree, parents, message }) => {
    const sha = shaOf([tree, parents, message, commits.size]);
    commits.set(sha, { tree: text(tree), parents: texts.parse(parents), message: text(message) });
    return { status: 201, json: { sha } };
  },
  "POST /git/refs": (_, { ref, sha }) => {
    refs.set(text(ref).replace("refs/heads/", ""), text(sha));
    return { status: 201, json: {} };
  },
  "PATCH /git/refs/heads/(.+)": ([branch = ""], { sha }) => {
    refs.set(branch, text(sha));
    return { json: {} };
  },
});

const talkRoutes = ({ comments, pulls, issues, pullFiles }: FakeForge): Readonly<Record<string, Route>> => ({
  "GET /issues/(\\d+)/comments": ([number]) => ({ json: comments.get(Number(number)) ?? [] }),
  "POST /issues/(\\d+)/comments": ([number], { body }) => {
    const id = 1000 + [...comments.values()].flat().length;
    const comment = { id, user: { login: "github-actions[bot]" }, body: text(body) };
    comments.set(Number(number), [...(comments.get(Number(number)) ?? []), comment]);
    return { status: 201, json: comment };
  },
  "PATCH /issues/comments/(\\d+)": ([id], { body }) => {
    const comment = [...comments.values()].flat().find((one) => one.id === Number(id));
    if (!comment) return { status: 404 };
    comment.body = text(body);
    return { json: comment };
  },
  "GET /issues": (_, __, query) => {
    const label = query.get("labels");
    const found = issues.filter(({ labels }) => label === null || labels.includes(label));
    return { json: query.get("page") === "1" ? found.map((issue) => ({ ...issue, user: { login: "github-actions[bot]" } })) : [] };
  },
  "POST /issues": (_, { title, body, labels }) => {
    const issue: FakeIssue = { number: 500 + issues.length, state: "open", title: text(title), body: text(body), labels: texts.parse(labels) };
    issues.push(issue);
    return { status: 201, json: issue };
  },
  "PATCH /issues/(\\d+)": ([number], changes) => {
    const issue = issues.find((one) => one.number === Number(number));
    if (issue) Object.assign(issue, changes);
    return issue ? { json: issue } : { status: 404 };
  },
  "GET /pulls": (_, __, query) => {
    const wanted = query.get("head");
    return { json: pulls.filter(({ head, state }) => (wanted === null ? state === "open" : `metropole:${head.ref}` === wanted)).toReversed() };
  },
  "POST /pulls": (_, { title, body, head, base }) => {
    const repo = { full_name: REPOSITORY };
    const pull: FakePull = {
      number: 100 + pulls.length,
      state: "open",
      title: text(title),
      body: text(body),
      head: { ref: text(head), sha: HEAD, repo },
      base: { ref: text(base), repo },
    };
    pulls.push(pull);
    return { status: 201, json: pull };
  },
  "PATCH /pulls/(\\d+)": ([number], changes) => {
    const pull = pulls.find((one) => one.number === Number(number));
    if (pull) Object.assign(pull, changes);
    return pull ? { json: pull } : { status: 404 };
  },
  "GET /pulls/(\\d+)": ([number]) => {
    const pull = pulls.find((one) => one.number === Number(number));
    return pull ? { json: { ...pull, changed_files: pullFiles.get(pull.number)?.length ?? 0 } } : { status: 404 };
  },
  "GET /pulls/(\\d+)/files": ([number], _, query) => {
    const page = Number(query.get("page"));
    return { json: (pullFiles.get(Number(number)) ?? []).slice((page - 1) * 100, page * 100) };
  },
});

const artifactRoutes = ({ artifacts }: FakeForge): Readonly<Record<string, Route>> => {
  const listed = (found: FakeForge["artifacts"]): Answer => ({
    json: {
      artifacts: found.map(({ id, name, run, bytes, branch = "main", fork = false }) => ({
        id,
        name,
        size_in_bytes: bytes.length,
        expired: false,
        workflow_run: { id: run, repository_id: 1, head_repository_id: fork ? 2 : 1, head_branch: branch },
      })),
    },
  });
  return {
    "GET /actions/runs/(\\d+)/artifacts": ([run]) => listed(artifacts.filter((one) => one.run === Number(run))),
    "GET /actions/artifacts": (_, __, query) => listed(artifacts.filter(({ name }) => name === query.get("name")).toReversed()),
    "GET /actions/artifacts/(\\d+)/zip": ([id]) => {
      const found = artifacts.find((one) => one.id === Number(id));
      return found ? { bytes: found.bytes } : { status: 404 };
    },
  };
};

const answer = ({ status = 200, json, bytes }: Answer): Response =>
  bytes ? new Response(Buffer.from(bytes), { status }) : new Response(json === undefined ? null : JSON.stringify(json), { status });

export const fakeForge = (): FakeForge => {
  const asked: string[] = [];
  const forge: FakeForge = {
    asked,
    comments: new Map(),
    pulls: [],
    issues: [],
    refs: new Map([["main", HEAD]]),
    trees: new Map(),
    commits: new Map(),
    pullFiles: new Map(),
    head: new Map(),
    artifacts: [],
    refusals: new Map(),
    reply: (url, init) => reply(url, init),
    github: openGithub({ api: "https://api.test", repository: REPOSITORY, token: "jeton", pause: 0, fetch: (url, init) => Promise.resolve(reply(url, init)) }),
  };
  const routes = Object.entries({ ...gitRoutes(forge), ...talkRoutes(forge), ...artifactRoutes(forge) });
  const reply = (url: string, { method = "GET", body }: RequestInit): Response => {
    const { pathname, searchParams } = new URL(url);
    const line = `${method} ${pathname.replace(`/repos/${REPOSITORY}`, "")}`;
    asked.push(line);
    const refused = forge.refusals.get(line);
    if (refused !== undefined) return answer({ status: refused });
    for (const [pattern, route] of routes) {
      const found = new RegExp(`^${pattern}$`).exec(line);
      if (found) return answer(route(found.slice(1), typeof body === "string" ? JSON.parse(body) : {}, searchParams));
    }
    return answer({ status: 404 });
  };
  return forge;
};
