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

export interface GuideFiles {
  readonly guide: () => Promise<GuideData | undefined>;
  readonly places: () => Promise<readonly KnownPlace[]>;
  readonly communes: () => Promise<Communes>;
  /** The fiche of that name, as its author wrote it. */
  readonly fiche: (slug: string) => Promise<string | undefined>;
}

/** `addresses` are those that the form carries. */
export const guideFiles = (addresses: DOMStringMap): GuideFiles => ({
  guide: once(async () => (await fetched(addresses["guide"] ?? ""))?.json()),
  places: once(async () => {
    const rows: readonly PlaceRow[] = (await (await fetched(addresses["lieux"] ?? ""))?.json()) ?? [];
    return rows.map(knownPlace);
  }),
  communes: once(async () => {
    const table = (await (await fetched(addresses["communes"] ?? ""))?.text()) ?? "";
    return communesOf(() => table);
  }),
  fiche: async (slug) => (await fetched((addresses["fiches"] ?? "").replace("*", encodeURIComponent(slug))))?.text(),
});
