/** Says, in the places kept for it, whether it is open now and when it opens next, and keeps it right as time goes by. */
import { nextChange, openingState } from "../../src/knowledge/opening-state.ts";
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

/** Fills every place under `root`, old and new; returns the instant at which something may change. */
const fill = ({ du, codes }: Table, root: ParentNode, decoded: Map<string, Presences>): number => {
  const now = Date.now();
  const minutes = wallMinutes(du, now);
  let soonest = Number.POSITIVE_INFINITY;
  for (const place of root.querySelectorAll<HTMLElement>("[data-ouverture]")) {
    const code = codes[Number(place.dataset["ouverture"])] ?? "";
    const presences = decoded.get(code) ?? { first: du, all: decodePresences(code) };
    decoded.set(code, presences);
    const { kind, words, terse } = openingState(presences, minutes, place.dataset["nom"]);
    const text = place.dataset["nom"] === undefined ? terse : words;
    place.dataset["etat"] = kind;
    if (place.textContent !== text) place.textContent = text;
    soonest = Math.min(soonest, nextChange(presences, minutes));
  }
  return Number.isFinite(soonest) ? instantOf(du, soonest, now) : soonest;
};

/**
 * Keeps the whole page right: at each change, and when it comes back from another tab, from sleep or from the history.
 * Returns what to call when lines were added to the page.
 */
export const keepOpenings = (alsoThen: () => void = () => undefined): (() => void) => {
  const known = table();
  const decoded = new Map<string, Presences>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    alsoThen();
    const change = known ? fill(known, document, decoded) : Number.POSITIVE_INFINITY;
    if (Number.isFinite(change)) timer = setTimeout(refresh, Math.max(SOONEST, change - Date.now()));
  };
  refresh();
  document.addEventListener("visibilitychange", refresh);
  window.addEventListener("pageshow", refresh);
  return refresh;
};
