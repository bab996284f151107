/** What a structure's own page says of it for the sheet: read there, so that it is as true, and as available, as the page. */
import type { Remise } from "../../src/knowledge/remise.ts";

export type Found =
  | { readonly kind: "found"; readonly remise: Remise }
  /** No such page in this guide. */
  | { readonly kind: "unknown"; readonly slug: string }
  /** The page may exist: the network did not answer. */
  | { readonly kind: "unreachable"; readonly slug: string };

type Page = { readonly text: string } | "unknown" | "unreachable";

const pageAt = async (url: string): Promise<Page> => {
  try {
    const response = await fetch(url);
    if (response.status === 404 || response.status === 410) return "unknown";
    return response.ok ? { text: await response.text() } : "unreachable";
  } catch {
    return "unreachable";
  }
};

// Found in the text: to parse another page whole would try its style sheet against the policy of this one.

/** Where the page at a former name sends on to: a browser follows it, `fetch` does not. */
const sentTo = (text: string, structures: string): string | undefined => {
  const target = /http-equiv="refresh" content="\d+;url=([^"]+)"/.exec(text)?.[1];
  return target?.startsWith(structures) ? target : undefined;
};

/** Inside the element nothing can look like its end: the page escapes it. */
const remiseIn = (text: string): Remise | undefined => {
  const data = /<script type="application\/json" id="remise">([^<]*)<\/script>/.exec(text)?.[1];
  return data ? JSON.parse(data) : undefined;
};

/** `structures`: the path of all structures' pages, « /guide/structures/ ». */
export const findRemise = async (slug: string, structures: string): Promise<Found> => {
  const page = await pageAt(`${structures}${slug}/`);
  if (typeof page === "string") return { kind: page, slug };
  const target = sentTo(page.text, structures);
  const last = target === undefined ? page : await pageAt(target);
  if (typeof last === "string") return { kind: last, slug };
  const remise = remiseIn(last.text);
  return remise ? { kind: "found", remise } : { kind: "unknown", slug };
};
