/** Pages of the browser that serve again: opening one, with all its fonts, takes longer than most of what it is asked. */
import type { Page } from "puppeteer-core";

export interface OpenPages {
  /** Lends a page that nobody uses; opens one when there is none. */
  lend<Result>(use: (page: Page) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export const openPages = (open: () => Promise<Page>): OpenPages => {
  const free: Page[] = [];
  return {
    async lend(use) {
      const page = free.pop() ?? (await open());
      const result = await use(page);
      free.push(page);
      return result;
    },
    async close() {
      await Promise.all(free.splice(0).map((page) => page.close()));
    },
  };
};
