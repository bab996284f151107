/** Eleventy ships no types: only what `site.ts` uses. */
declare module "@11ty/eleventy" {
  import type { Page } from "../templates/page.ts";
  export interface UserConfig {
    addTemplate<Data>(path: string, page: Page<Data>): void;
    addCollection(name: string, build: () => readonly object[]): void;
    addPlugin(plugin: unknown, options?: object): void;
    addNunjucksFilter(name: string, filter: (value: never) => string): void;
    setTemplateFormats(formats: readonly string[]): void;
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: { quietMode?: boolean; configPath?: null; config?(config: UserConfig): void });
    init(): Promise<void>;
    /** What it says, it says in English and with stack traces: we speak for it. */
    disableLogger(): void;
    /** What was copied, and the pages that were written. */
    write(): Promise<readonly [copied: readonly unknown[], written: readonly unknown[]]>;
  }
}
declare module "@11ty/eleventy-plugin-rss" {
  export const feedPlugin: unknown;
}
