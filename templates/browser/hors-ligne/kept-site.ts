/**
 * The site of one guide as this device keeps it: written by its page and by its worker, read by both. Every file bears its
 * content in its name and the list is replaced last, so that what is kept is always one build, whole – the old one until
 * the new one is all there.
 */
import { type Contenu, FORME, filesOf, type KeptFile, lotOf, weightOf } from "../../../src/knowledge/hors-ligne/contenu.ts";
import { type Lot, textIn } from "../../../src/knowledge/hors-ligne/lot.ts";
import { paths } from "../../../src/model/addresses.ts";

export interface Kept {
  readonly contenu: Contenu;
  readonly avecPapiers: boolean;
  /** The last instant at which it was what the site says. */
  readonly verifie: number;
}

/** The site is no longer there, or no longer offers this. */
export class SiteGone extends Error {}

/** Files asked for together: more would hold up the page that is being read. */
const TOGETHER = 4;

/** Lots lately read stay unfolded. */
const MOST_LOTS = 3;

const TYPES: Readonly<Record<string, string>> = { js: "text/javascript", json: "application/json", svg: "image/svg+xml" };
const typeOf = (path: string): string => `${TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "text/html"}; charset=utf-8`;

const inflated = async (compressed: Response): Promise<Lot> => new Response(compressed.body?.pipeThrough(new DecompressionStream("gzip"))).json();

/** `root`: where the guide is, « /guide/ ». */
export const openKeptSite = (root: string) => {
  const name = `hors-ligne:${root}`;
  const at = (path: string): string => `${root}${path.slice(1)}`;
  /** Never asked of the network: only a name for what is written here. */
  const mark = at("/hors-ligne/garde.json");
  const lots = new Map<string, Promise<Lot | undefined>>();

  /** Whether anything of it is on this device, be it the beginning of a copy that was never finished. */
  const isBegun = (): Promise<boolean> => caches.has(name);

  /** What the visitor asked to keep, be it in a form that only an earlier program could read. */
  const asked = async (): Promise<Kept | undefined> => ((await isBegun()) ? (await (await caches.open(name)).match(mark))?.json() : undefined);

  /** What is kept and can be read; nothing when it was never asked for, or was removed. */
  const current = async (): Promise<Kept | undefined> => {
    const kept = await asked();
    return kept?.contenu.forme === FORME ? kept : undefined;
  };

  /** What the site offers to keep today. */
  const offered = async (): Promise<Contenu> => {
    const answer = await fetch(at(paths.contenuHorsLigne), { cache: "no-cache" });
    if (answer.status === 404 || answer.status === 410) throw new SiteGone();
    if (!answer.ok) throw new Error(`${answer.status}`);
    const contenu: Contenu = await answer.json();
    if (contenu.forme !== FORME) throw new Error("Another form: the worker that reads it is on its way");
    return contenu;
  };

  const missing = async (cache: Cache, files: readonly KeptFile[]): Promise<readonly KeptFile[]> => {
    const there = new Set((await cache.keys()).map(({ url }) => url));
    return files.filter(({ chemin }) => !there.has(new URL(at(chemin), location.href).href));
  };

  const fetchAll = async (cache: Cache, files: readonly KeptFile[], onProgress: (share: number) => void): Promise<void> => {
    const total = weightOf(files);
    const waiting = [...files];
    let done = 0;
    const follow = async (): Promise<void> => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        const answer = await fetch(at(file.chemin));
        if (!answer.ok) throw new Error(`${answer.status} ${file.chemin}`);
        await cache.put(at(file.chemin), answer);
        done += file.octets;
        onProgress(done / total);
      }
    };
    await Promise.all(Array.from({ length: TOGETHER }, follow));
  };

  /** Fetches what has changed; whatever happens halfway, what was kept before still is. */
  const keep = async (avecPapiers: boolean, onProgress: (share: number) => void = () => undefined): Promise<Kept> => {
    const contenu = await offered();
    const cache = await caches.open(name);
    const files = filesOf(contenu, avecPapiers);
    await fetchAll(cache, await missing(cache, files), onProgress);
    const kept: Kept = { contenu, avecPapiers, verifie: Date.now() };
    await cache.put(mark, new Response(JSON.stringify(kept)));
    lots.clear();
    const good = new Set([mark, ...files.map(({ chemin }) => at(chemin))].map((path) => new URL(path, location.href).href));
    for (const { url } of await cache.keys()) if (!good.has(url)) await cache.delete(url);
    return kept;
  };

  const lotAt = async (chemin: string): Promise<Lot | undefined> => {
    const known = lots.get(chemin);
    if (known) return known;
    const opening = caches
      .open(name)
      .then((cache) => cache.match(at(chemin)))
      .then((found) => found && inflated(found));
    lots.set(chemin, opening);
    const [oldest] = lots.keys();
    if (lots.size > MOST_LOTS && oldest !== undefined) lots.delete(oldest);
    return opening;
  };

  /** What is kept of a path, « /rechercher/ ». */
  const read = async (path: string): Promise<Response | undefined> => {
    const kept = await current();
    if (!kept) return undefined;
    const { contenu } = kept;
    const asItIs = filesOf({ ...contenu, lots: {} }, true).find(({ chemin }) => chemin.split("?")[0] === path);
    if (asItIs) return (await caches.open(name)).match(at(asItIs.chemin));
    const lot = lotOf(contenu, path);
    const text = lot && textIn((await lotAt(lot.chemin)) ?? { pages: {}, morceaux: [] }, path);
    return text === undefined ? undefined : new Response(text, { headers: { "content-type": typeOf(path) } });
  };

  const remove = async (): Promise<void> => {
    await caches.delete(name);
    lots.clear();
  };

  return { asked, current, isBegun, offered, keep, read, remove };
};
