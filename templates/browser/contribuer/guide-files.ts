/** What the form reads of the site: the guide once, the rest when it is needed. */

import { type GuideData, knownPlace, type PlaceRow } from "../../../src/formulaire/data.ts";
import type { KnownPlace } from "../../../src/formulaire/neighbours.ts";
import { type Communes, communesOf } from "../../../src/model/commune.ts";

const fetched = async (url: string): Promise<Response | undefined> => {
  const response = await fetch(url).catch(() => undefined);
  return response?.ok ? response : undefined;
};

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** What could be read of a fiche: its text as its author wrote it, or why there is none. */
export type FicheText = { readonly text: string } | "absente" | "injoignable";

const readFiche = async (url: string): Promise<FicheText> => {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok) return { text: await response.text() };
  return response?.status === 404 ? "absente" : "injoignable";
};

export interface GuideFiles {
  readonly guide: () => Promise<GuideData | undefined>;
  /** Nothing where they cannot be read: what needs them stays silent. */
  readonly places: () => Promise<readonly KnownPlace[]>;
  readonly communes: () => Promise<Communes | undefined>;
  readonly fiche: (slug: string) => Promise<FicheText>;
  /** The address of the script that reads the rarest of hours. */
  readonly rareHours: string;
}

/** `addresses` are those that the form carries. */
export const guideFiles = (addresses: DOMStringMap): GuideFiles => ({
  guide: once(async () => (await fetched(addresses["guide"] ?? ""))?.json()),
  places: once(async () => {
    const rows: readonly PlaceRow[] = (await (await fetched(addresses["lieux"] ?? ""))?.json()) ?? [];
    return rows.map(knownPlace);
  }),
  communes: once(async () => {
    const table = await (await fetched(addresses["communes"] ?? ""))?.text();
    return table === undefined ? undefined : communesOf(() => table);
  }),
  fiche: (slug) => readFiche((addresses["fiches"] ?? "").replace("*", encodeURIComponent(slug))),
  rareHours: addresses["horairesRares"] ?? "",
});
