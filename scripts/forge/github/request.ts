/**
 * The only place that talks to GitHub. `fetch` is given by the caller, so that tests answer in its place; a refusal of the
 * forge is told in French, with its code, for whoever reads the log of the workflow.
 */
import { setTimeout as wait } from "node:timers/promises";
import { Refusal } from "../../command-line.ts";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Access {
  /** « https://api.github.com » */
  readonly api: string;
  /** « proprietaire/depot » */
  readonly repository: string;
  readonly token: string;
  readonly fetch: Fetch;
  /** Between two tries, in milliseconds. */
  readonly pause?: number;
}

export type Method = "POST" | "PATCH" | "DELETE";

export interface Github {
  readonly repository: string;
  /** `path` starts inside of the repository: « /pulls/12 ». */
  get(path: string): Promise<unknown>;
  send(method: Method, path: string, body?: unknown): Promise<unknown>;
  /** A file, or a refusal as soon as it is larger than the limit. */
  bytes(path: string, limit: number): Promise<Uint8Array>;
}

/** What the forge refused, with the code it gave. */
export class ForgeRefusal extends Refusal {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const LONGEST_WAIT_MS = 30_000;
const PAUSE_MS = 2_000;
const TRIES = 3;
/** An answer with more than this is not one that we asked for. */
const LARGEST_ANSWER = 10_000_000;

const isPassing = (status: number): boolean => status === 429 || status >= 500;

/** Asking again is safe for what only reads. */
const answerOf = async ({ fetch, pause = PAUSE_MS }: Access, url: string, init: RequestInit): Promise<Response> => {
  const tries = init.method === "GET" ? TRIES : 1;
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
    if (attempt === tries || !isPassing(answer.status)) return answer;
    await wait(pause * attempt);
  }
};

/** Read piece by piece: a length that is announced is not believed. */
const limited = async (answer: Response, limit: number): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.length;
    if (size > limit) throw new Refusal(`La forge envoie plus de ${limit} octets : rien n'est lu.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};

const readJson = async (answer: Response): Promise<unknown> => {
  const text = Buffer.from(await limited(answer, LARGEST_ANSWER)).toString("utf8");
  return text === "" ? undefined : JSON.parse(text);
};

export const openGithub = (access: Access): Github => {
  const { api, repository, token } = access;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Refusal("Le nom du dépôt n'est pas de la forme proprietaire/depot.");
  const ask = async (method: Method | "GET", path: string, body?: unknown): Promise<Response> => {
    const headers = {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "user-agent": "bonne-etoile",
      "x-github-api-version": "2022-11-28",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await answerOf(access, `${api}/repos/${repository}${path}`, init);
    if (!answer.ok) throw new ForgeRefusal(answer.status, `La forge a refusé ${method} ${path} (code ${answer.status}).`);
    return answer;
  };
  return {
    repository,
    get: async (path) => readJson(await ask("GET", path)),
    send: async (method, path, body) => readJson(await ask(method, path, body)),
    bytes: async (path, limit) => limited(await ask("GET", path), limit),
  };
};

const PAGE = 100;

/** Everything of a list that comes in pages, up to `most`. */
export const allOf = async <Value>(github: Github, path: string, read: (answer: unknown) => readonly Value[], most: number): Promise<readonly Value[]> => {
  const found: Value[] = [];
  for (let page = 1; found.length < most; page++) {
    const values = read(await github.get(`${path}${path.includes("?") ? "&" : "?"}per_page=${PAGE}&page=${page}`));
    found.push(...values);
    if (values.length < PAGE) break;
  }
  return found.slice(0, most);
};

/** The forge as the workflow that runs us may use it. */
export const githubOfWorkflow = (): Github => {
  const token = process.env["GITHUB_TOKEN"];
  const repository = process.env["GITHUB_REPOSITORY"];
  if (!token || !repository) throw new Refusal("GITHUB_TOKEN et GITHUB_REPOSITORY ne sont pas donnés : cette commande est lancée par la forge.");
  return openGithub({ api: process.env["GITHUB_API_URL"] ?? "https://api.github.com", repository, token, fetch });
};
