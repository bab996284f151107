import type { Html } from "./html.ts";

/**
 * What Eleventy needs to write pages. The model stays out of its data cascade: a page holds only keys, and its
 * functions close over the guide. This file and `scripts/site.ts` alone know Eleventy.
 */
export interface Page<Data> {
  readonly data: object;
  render(data: Data): string;
  /** The same pages, at most so many at a time. */
  slices(size: number): readonly Page<Data>[];
  /** Each file it makes, and what draws it: the development server draws only the page that is asked for. */
  drawings(): readonly (readonly [path: string, draw: () => string])[];
}

const always = { eleventyExcludeFromCollections: true } as const;

/** « /a-propos/ » is a folder's index; « /404.html » stays a file. */
const fileAt = (url: string): string => (url.endsWith("/") ? `${url}index.html` : url);

/** One page at `url`. */
export const page = (url: string, render: () => Html | string): Page<object> => {
  const only: Page<object> = {
    data: { ...always, permalink: fileAt(url) },
    render: () => asText(render()),
    slices: () => [only],
    drawings: () => [[fileAt(url), () => asText(render())]],
  };
  return only;
};

/** One page a key, from a single paginated template: Eleventy's cheapest way to write thousands of pages. */
export const pagePer = (keys: readonly string[], url: (key: string) => string, render: (key: string) => Html | string): Page<{ key: string }> => ({
  data: {
    ...always,
    keys,
    pagination: { data: "keys", size: 1, alias: "key" },
    permalink: ({ key }: { key: string }) => fileAt(url(key)),
  },
  render: ({ key }) => asText(render(key)),
  slices: (size) => Array.from({ length: Math.ceil(keys.length / size) }, (_, index) => pagePer(keys.slice(index * size, (index + 1) * size), url, render)),
  drawings: () => keys.map((key) => [fileAt(url(key)), () => asText(render(key))] as const),
});

const asText = (rendered: Html | string): string => (typeof rendered === "string" ? rendered : rendered.markup);
