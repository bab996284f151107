/** Why a place that an address names is not shown, and what to do then. */
import { type Html, html } from "../html.ts";
import type { Found } from "./remise-source.ts";

const NBSP = "\u00a0";
const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** What is longer is no name: it would only fill the screen. */
const MOST_SAID = 60;

export interface Asked {
  /** Each once, whatever the case they were written in. */
  readonly slugs: readonly string[];
  /** What cannot be the name of a structure. */
  readonly others: readonly string[];
}

/** The structures that an address names: « ?lieux=a,b ». */
export const askedIn = (search: string): Asked => {
  const parts = (new URLSearchParams(search).get("lieux") ?? "").split(",").map((part) => part.trim());
  const named = [...new Set(parts.filter((part) => part !== "").map((part) => part.toLowerCase()))];
  return { slugs: named.filter((part) => NAME.test(part)), others: named.filter((part) => !NAME.test(part)) };
};

const absent = (name: string, search: string): Html => {
  const said = name.length > MOST_SAID ? `${name.slice(0, MOST_SAID)}…` : name;
  const words = encodeURIComponent(said.replaceAll("-", " "));
  return html`<li>«${NBSP}${said}${NBSP}» n’est pas ou n’est plus dans ce guide${NBSP}: <a href="${search}?q=${words}">cherchez-le par son nom</a>.</li>`;
};

/** A sentence for each place that could not be shown. `search`: the path of the search page. */
export const missingPlaces = (found: readonly Found[], others: readonly string[], search: string): readonly Html[] => [
  ...found.flatMap((one) => {
    if (one.kind === "found") return [];
    if (one.kind === "unknown") return [absent(one.slug, search)];
    return [html`<li>La fiche «${NBSP}${one.slug}${NBSP}» ne peut pas être lue sans connexion${NBSP}: réessayez quand le réseau sera revenu.</li>`];
  }),
  ...others.map((other) => absent(other, search)),
];

/** What is beyond `most` is a link away. */
export const placesBeyond = (named: readonly string[], most: number): Html | false =>
  named.length > most &&
  html`<li>Ce lien porte ${named.length} lieux, et une liste en a ${most} au plus${NBSP}: <a href="?lieux=${named.slice(most).join(",")}">voir les autres (${named.length - most})</a>.</li>`;
