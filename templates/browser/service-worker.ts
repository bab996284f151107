/**
 * Answers in the place of a network that does not, from what the visitor asked to keep. The site itself always comes
 * first: nobody on line is ever shown an old page.
 */
import { paths } from "../../src/model/addresses.ts";
import { openKeptSite, SiteGone } from "./hors-ligne/kept-site.ts";
import { keptNotice } from "./hors-ligne/notice.ts";
import { type FetchEvent, worker } from "./hors-ligne/worker.ts";

/** A network slower than this is as good as none, to someone who has a copy. */
const PATIENCE_MS = 4_000;
/** How long what was kept is taken for what the site says. */
const FRESH_MS = 3_600_000;

const root = new URL(worker.registration.scope).pathname;
const site = openKeptSite(root);

/** Windows that were given a kept page: what that page goes on to ask must come from the same build. */
const onKeptPages = new Set<string>();
/** The scripts each window runs: with those of a later build, pages kept before are not for it. */
const scriptsOf = new Map<string, Set<string>>();

const pathOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(root.length - 1));

const network = (request: Request): Promise<Response | undefined> => fetch(request).catch(() => undefined);
const isAnswer = (answer: Response | undefined): answer is Response => answer !== undefined && answer.status < 500;
const after = (milliseconds: number): Promise<undefined> => new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));

/** Quietly, and not at each page. A site that no longer offers to be kept is forgotten. */
const update = async (): Promise<void> => {
  const kept = await site.asked();
  if (kept === undefined || worker.navigator.connection?.saveData) return;
  if (Date.now() - kept.verifie < FRESH_MS && (await site.current())) return;
  try {
    await site.keep(kept.avecPapiers);
  } catch (failure) {
    if (!(failure instanceof SiteGone)) return;
    await site.remove();
    await worker.registration.unregister();
  }
};

/** « /structures/x » is the same page as « /structures/x/ ». */
const keptPage = async (path: string): Promise<Response | undefined> => (await site.read(path)) ?? (path.endsWith("/") ? undefined : site.read(`${path}/`));

const withNotice = async (page: Response, status: number): Promise<Response> => {
  const kept = await site.current();
  const text = await page.text();
  return new Response(kept ? keptNotice(text, kept, root) : text, { status, headers: page.headers });
};

const navigate = async ({ request, resultingClientId }: FetchEvent): Promise<Response> => {
  const asked = network(request);
  const first = await Promise.race([asked, after(PATIENCE_MS)]);
  if (isAnswer(first)) return first;
  const page = await keptPage(pathOf(request.url));
  const answer = page ? undefined : await asked;
  if (answer) return answer;
  onKeptPages.add(resultingClientId);
  if (page) return withNotice(page, 200);
  const absent = await site.read(paths.pageAbsente);
  return absent ? withNotice(absent, 503) : Response.error();
};

const isOfAnotherBuild = async (client: string): Promise<boolean> => {
  const found = await Promise.all([...(scriptsOf.get(client) ?? [])].map((script) => site.read(script)));
  return found.includes(undefined);
};

/** The same bytes wherever it comes from: what is at hand comes first, a network that hangs holds nothing up. */
const isNamedByContent = (path: string): boolean => /-[0-9a-f]{8}\.\w+$/.test(path);

const keptFirst = async (request: Request, path: string): Promise<Response> => (await site.read(path)) ?? (await network(request)) ?? Response.error();

/** That the site has no such page is an answer. Without one, only what goes with the page that asks. */
const siteFirst = async (request: Request, path: string, client: string): Promise<Response> => {
  const answer = await network(request);
  if (isAnswer(answer)) return answer;
  const kept = (await isOfAnotherBuild(client)) ? undefined : await site.read(path);
  return kept ?? answer ?? Response.error();
};

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  if (request.method !== "GET" || !request.url.startsWith(new URL(root, worker.location.href).href)) return;
  const path = pathOf(request.url);
  if (path === paths.contenuHorsLigne || path.startsWith(paths.lots)) return;
  if (request.mode === "navigate") {
    event.respondWith(navigate(event));
    event.waitUntil(update());
    return;
  }
  if (path.startsWith("/scripts/")) scriptsOf.set(clientId, (scriptsOf.get(clientId) ?? new Set()).add(path));
  event.respondWith(onKeptPages.has(clientId) || isNamedByContent(path) ? keptFirst(request, path) : siteFirst(request, path, clientId));
});
