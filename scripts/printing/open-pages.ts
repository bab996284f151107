/** Pages of the browser that serve again: opening one, with all its fonts, takes longer than most of what it is asked. */
import type { Browser, Page } from "puppeteer-core";

export interface OpenPages {
  /** Lends a page that nobody uses; opens one when there is none. */
  lend<Result>(use: (page: Page) => Promise<Result>): Promise<Result>;
}

interface Kind extends OpenPages {
  readonly name: string;
  close(): Promise<void>;
}

const pagesOf = (name: string, open: () => Promise<Page>): Kind => {
  const free: Page[] = [];
  return {
    name,
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

const lastKinds = new WeakMap<Browser, Kind>();

/** The pages of a browser that are all opened the same way, which `name` says. Those of the kind before are closed: works come one after the other. */
export const openPages = async (browser: Browser, name: string, open: () => Promise<Page>): Promise<OpenPages> => {
  const last = lastKinds.get(browser);
  if (last?.name === name) return last;
  const kind = pagesOf(name, open);
  lastKinds.set(browser, kind);
  await last?.close();
  return kind;
};
