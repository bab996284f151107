/** Which links of the fiches do not answer. Polite: one page of a site at a time, and a pause between two. */
import { setTimeout as wait } from "node:timers/promises";
import type { DeadLink, LinkReport } from "../../../src/exchange/liens/liens.ts";
import { groupBy } from "../../../src/model/grouping.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Answer, type Ask, NOT_PUBLIC } from "./ask.ts";
import { mayAsk } from "./public-address.ts";
import { isDead, RAISONS, type Raison } from "./raison.ts";

const MOST_REDIRECTIONS = 5;
const SITES_AT_ONCE = 6;
const PAUSE_MS = 1_000;

type Link = Pick<DeadLink, "fiche" | "champ" | "url">;

/** Every address of a page that fiches give, and where. */
export const linksOf = (structures: readonly Structure[]): readonly Link[] =>
  structures.flatMap(({ id: fiche, site_web = [], prise_rdv, fiche_acces_libre }) =>
    Object.entries({ site_web, prise_rdv: [prise_rdv], fiche_acces_libre: [fiche_acces_libre] }).flatMap(([champ, urls]) =>
      urls.flatMap((url) => (url === undefined ? [] : [{ fiche, champ, url }])),
    ),
  );

const CODES: Readonly<Record<string, Raison>> = {
  ENOTFOUND: "nom-inconnu",
  [NOT_PUBLIC]: "adresse-interdite",
  ETIMEDOUT: "delai",
  CERT_HAS_EXPIRED: "certificat",
  DEPTH_ZERO_SELF_SIGNED_CERT: "certificat",
  ERR_TLS_CERT_ALTNAME_INVALID: "certificat",
};

const reasonOfError = (error: unknown): Raison => CODES[(error as { readonly code?: string }).code ?? ""] ?? "connexion-refusee";

const reasonOfStatus = (status: number): Raison | undefined => {
  if (status >= 200 && status < 300) return undefined;
  if (status === 404 || status === 410) return "introuvable";
  return status >= 500 ? "en-panne" : "sans-robots";
};

/** Asks, and goes where it is sent; each step may be refused. */
const follow = async (ask: Ask, start: URL, method: "HEAD" | "GET"): Promise<Raison | undefined> => {
  let url = start;
  for (let step = 0; step <= MOST_REDIRECTIONS; step++) {
    if (!mayAsk(url)) return "adresse-interdite";
    let answer: Answer;
    try {
      answer = await ask(url, method);
    } catch (error) {
      return reasonOfError(error);
    }
    const isSentOn = answer.status >= 300 && answer.status < 400 && answer.location !== undefined;
    const next = isSentOn ? URL.parse(answer.location ?? "", url) : null;
    if (!next) return reasonOfStatus(answer.status);
    url = next;
  }
  return "tourne-en-rond";
};

/** Undefined when somebody answers. Many sites know no HEAD: only what GET says is held against one. */
export const checkLink = async (ask: Ask, address: string): Promise<Raison | undefined> => {
  const url = URL.parse(address);
  if (!url) return "adresse-interdite";
  return (await follow(ask, url, "HEAD")) === undefined ? undefined : follow(ask, url, "GET");
};

const siteOf = (address: string): string => URL.parse(address)?.hostname ?? "";

export interface CheckOptions {
  readonly ask: Ask;
  readonly today: string;
  /** The report of the night before: a link keeps the day since which it does not answer. */
  readonly before?: LinkReport | undefined;
  readonly pause?: number;
}

/** Those that do not answer, each tried once however many fiches give it. */
const silentAmong = async (urls: readonly string[], ask: Ask, pause: number): Promise<ReadonlyMap<string, Raison>> => {
  const found = new Map<string, Raison>();
  const sites = groupBy([...new Set(urls)], siteOf).values();
  const worker = async (): Promise<void> => {
    for (const ofSite of sites) {
      for (const [rank, url] of ofSite.entries()) {
        if (rank > 0) await wait(pause);
        const raison = await checkLink(ask, url);
        if (raison !== undefined) found.set(url, raison);
      }
    }
  };
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, worker));
  return found;
};

export const checkLinks = async (links: readonly Link[], { ask, today, before, pause = PAUSE_MS }: CheckOptions): Promise<LinkReport> => {
  const since = new Map([...(before?.morts ?? []), ...(before?.douteux ?? [])].map(({ url, depuis }) => [url, depuis]));
  const silent = await silentAmong(
    links.map(({ url }) => url),
    ask,
    pause,
  );
  const said = (isWanted: (raison: Raison) => boolean): readonly DeadLink[] =>
    links.flatMap((link) => {
      const raison = silent.get(link.url);
      return raison !== undefined && isWanted(raison) ? [{ ...link, raison: RAISONS[raison].mots, depuis: since.get(link.url) ?? today }] : [];
    });
  return { date: today, morts: said(isDead), douteux: said((raison) => !isDead(raison)) };
};

/** Not one answer in the whole web: it is this machine that is cut off, and nothing is learnt. */
export const isCutOff = (links: readonly Link[], { morts, douteux = [] }: LinkReport): boolean =>
  links.length > 1 && morts.length + douteux.length === links.length;
