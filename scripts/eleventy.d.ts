/** Eleventy ships no types: only what `site.ts` uses. */
declare module "@11ty/eleventy" {
  import type { Page } from "../templates/page.ts";
  export interface UserConfig {
    addTemplate<Data>(path: string, page: Page<Data>): void;
    addCollection(name: string, build: () => readonly object[]): void;
    addPlugin(plugin: unknown, options?: object): void;
    setTemplateFormats(formats: readonly string[]): void;
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: { quietMode?: boolean; configPath?: null; config?(config: UserConfig): void });
    init(): Promise<void>;
    write(): Promise<unknown>;
  }
}
declare module "@11ty/eleventy-plugin-rss" {
  export const feedPlugin: unknown;
}
