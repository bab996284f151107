import type { Html } from "./html.ts";

/**
 * What Eleventy needs to write pages. The model stays out of its data cascade: a page holds only keys, and its
 * functions close over the guide. This file and `scripts/site.ts` alone know Eleventy.
 */
export interface Page<Data> {
  readonly data: object;
  render(data: Data): string;
}

const always = { eleventyExcludeFromCollections: true } as const;

/** One page at `url` (« /a-propos/ » becomes a folder's index; « /404.html » stays a file). */
export const page = (url: string, render: () => Html | string): Page<object> => ({
  data: { ...always, permalink: url.endsWith("/") ? `${url}index.html` : url },
  render: () => asText(render()),
});

/** One page a key, from a single paginated template: Eleventy's cheapest way to write thousands of pages. */
export const pagePer = (keys: readonly string[], url: (key: string) => string, render: (key: string) => Html | string): Page<{ key: string }> => ({
  data: {
    ...always,
    keys,
    pagination: { data: "keys", size: 1, alias: "key" },
    permalink: ({ key }: { key: string }) => (url(key).endsWith("/") ? `${url(key)}index.html` : url(key)),
  },
  render: ({ key }) => asText(render(key)),
});

const asText = (rendered: Html | string): string => (typeof rendered === "string" ? rendered : rendered.markup);
