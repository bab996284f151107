/** Says, in the places kept for it, whether it is open now and when it opens next, and keeps it right as time goes by. */
import { nextChange, type OpeningState, openingState } from "../../src/knowledge/opening-state.ts";
import type { Presences } from "../../src/knowledge/presence.ts";
import { decodePresences } from "../../src/knowledge/presence-code.ts";
import { instantOf, wallMinutes } from "../../src/knowledge/wall-clock.ts";

/** What a code says from a minute on; the same for all the lines that share it. */
interface Said extends OpeningState {
  readonly minute: number;
  /** The minute from which it may say something else. */
  readonly change: number;
}

interface Table {
  /** The day from which the codes count. */
  readonly du: string;
  readonly codes: readonly string[];
}

/** A table, and what was read and told of it already: a list written again at each letter shows the same codes. */
interface Known extends Table {
  readonly text: string;
  readonly decoded: Map<string, Presences>;
  readonly told: Map<string, Said>;
}

let known: Known | undefined;

/** The table of the page, read again only when it is another one. */
const table = (): Known | undefined => {
  const text = document.querySelector("#ouvertures")?.textContent || "";
  if (known?.text === text) return known;
  const read: Table | undefined = text === "" ? undefined : JSON.parse(text);
  known = read && { ...read, text, decoded: new Map(), told: new Map() };
  return known;
};

const SOONEST = 1000;

const say = ({ du, codes, decoded, told }: Known, { ouverture = "", nom }: DOMStringMap, minute: number): Said => {
  const key = `${ouverture} ${nom}`;
  const before = told.get(key);
  if (before && before.minute <= minute && minute < before.change) return before;
  const code = codes[Number(ouverture)] ?? "";
  const presences = decoded.get(code) ?? { first: du, all: decodePresences(code) };
  decoded.set(code, presences);
  const said = { ...openingState(presences, minute, nom), minute, change: nextChange(presences, minute) };
  told.set(key, said);
  return said;
};

/** Fills every place of the page, old and new; returns the instant at which something may change. */
const fill = (codes: Known): number => {
  const now = Date.now();
  const minute = wallMinutes(codes.du, now);
  let soonest = Number.POSITIVE_INFINITY;
  for (const place of document.querySelectorAll<HTMLElement>("[data-ouverture]")) {
    const said = say(codes, place.dataset, minute);
    const text = place.dataset["nom"] === undefined ? said.terse : said.words;
    if (place.dataset["etat"] !== said.kind) place.dataset["etat"] = said.kind;
    if (place.textContent !== text) place.textContent = text;
    soonest = Math.min(soonest, said.change);
  }
  return Number.isFinite(soonest) ? instantOf(codes.du, soonest, now) : soonest;
};

/**
 * Keeps the whole page right: at each change, and when it comes back from another tab, from sleep or from the history.
 * Returns what to call when lines were added to the page, or the whole of it drawn again.
 */
export const keepOpenings = (alsoThen: () => void = () => undefined): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = (): void => {
    clearTimeout(timer);
    alsoThen();
    const codes = table();
    const change = codes ? fill(codes) : Number.POSITIVE_INFINITY;
    if (Number.isFinite(change)) timer = setTimeout(refresh, Math.max(SOONEST, change - Date.now()));
  };
  refresh();
  document.addEventListener("visibilitychange", refresh);
  window.addEventListener("pageshow", refresh);
  return refresh;
};
