/** Says, in the places kept for it, whether it is open now and when it opens next, and keeps it right as time goes by. */
import { nextChange, type OpeningState, openingState } from "../../src/knowledge/opening-state.ts";
import type { Presences } from "../../src/knowledge/presence.ts";
import { decodePresences } from "../../src/knowledge/presence-code.ts";
import { instantOf, wallMinutes } from "../../src/knowledge/wall-clock.ts";

interface Table {
  /** The day from which the codes count. */
  readonly du: string;
  readonly codes: readonly string[];
}

const table = (): Table | undefined => JSON.parse(document.querySelector("#ouvertures")?.textContent || "null") ?? undefined;

const SOONEST = 1000;

/** What a code says at a minute; the same for all the lines that share it. */
interface Said extends OpeningState {
  readonly change: number;
}

/** Fills every place of the page, old and new; returns the instant at which something may change. */
const fill = ({ du, codes }: Table, decoded: Map<string, Presences>): number => {
  const now = Date.now();
  const minutes = wallMinutes(du, now);
  const known = new Map<string, Said>();
  let soonest = Number.POSITIVE_INFINITY;
  for (const place of document.querySelectorAll<HTMLElement>("[data-ouverture]")) {
    const { ouverture = "", nom } = place.dataset;
    const code = codes[Number(ouverture)] ?? "";
    const presences = decoded.get(code) ?? { first: du, all: decodePresences(code) };
    decoded.set(code, presences);
    const key = `${ouverture} ${nom}`;
    const said = known.get(key) ?? { ...openingState(presences, minutes, nom), change: nextChange(presences, minutes) };
    known.set(key, said);
    const text = nom === undefined ? said.terse : said.words;
    if (place.dataset["etat"] !== said.kind) place.dataset["etat"] = said.kind;
    if (place.textContent !== text) place.textContent = text;
    soonest = Math.min(soonest, said.change);
  }
  return Number.isFinite(soonest) ? instantOf(du, soonest, now) : soonest;
};

/**
 * Keeps the whole page right: at each change, and when it comes back from another tab, from sleep or from the history.
 * Returns what to call when lines were added to the page, or the whole of it drawn again.
 */
export const keepOpenings = (alsoThen: () => void = () => undefined): (() => void) => {
  const decoded = new Map<string, Presences>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    alsoThen();
    const known = table();
    const change = known ? fill(known, decoded) : Number.POSITIVE_INFINITY;
    if (Number.isFinite(change)) timer = setTimeout(refresh, Math.max(SOONEST, change - Date.now()));
  };
  refresh();
  document.addEventListener("visibilitychange", refresh);
  window.addEventListener("pageshow", refresh);
  return refresh;
};
