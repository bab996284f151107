/** What people do on a page, and what they read there: by keyboard, in words, as they would tell it. */
import type { Page } from "puppeteer-core";

const NBSP = /[\u00a0\u202f\u2060]/g;

/** What can be read of the first element of that kind. */
export const read = async (page: Page, selector = "main"): Promise<string> =>
  (await page.$eval(selector, (found) => (found instanceof HTMLElement ? found.innerText : ""))).replace(NBSP, " ");

/** What can be read of each. */
export const readAll = async (page: Page, selector: string): Promise<readonly string[]> => {
  const texts = await page.$$eval(selector, (found) => found.map((element) => (element instanceof HTMLElement ? element.innerText : "")));
  return texts.map((text) => text.replace(NBSP, " "));
};

/** What the element that has the focus is called. Runs in the page. */
const nameOfFocus = (): string => {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return "";
  const labels = "labels" in focused && focused.labels instanceof NodeList ? [...focused.labels].map(({ textContent }) => textContent ?? "") : [];
  return [focused.getAttribute("aria-label"), ...labels, focused.innerText].find((name) => name?.trim())?.trim() ?? "";
};

/** Far more than anyone would go through: the page lost its way, not the visitor. */
const MOST_TABS = 200;

/** Goes from stop to stop until the one that is called so; says how many it took. */
export const tabTo = async (page: Page, name: RegExp): Promise<number> => {
  const met: string[] = [];
  while (met.length < MOST_TABS) {
    await page.keyboard.press("Tab");
    const called = (await page.evaluate(nameOfFocus)).replace(NBSP, " ");
    met.push(called);
    if (name.test(called)) return met.length;
  }
  throw new Error(`No stop is called ${name}: ${met.slice(0, 40).join(" · ")}`);
};

/** Does what leads to another page, and waits for that page and for what its scripts read. */
export const follow = async (page: Page, gesture: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForNavigation({ waitUntil: "load" }), gesture()]);
  await page.waitForNetworkIdle({ idleTime: 150 });
};

/** Clicks the first link, of those that can be seen, which says so. */
export const clickLink = async (page: Page, words: string, within = "body"): Promise<void> => {
  const links = await page.$$(`${within} a[href]`);
  for (const link of links) {
    const text = (await link.evaluate((one) => (one instanceof HTMLElement && one.checkVisibility() ? one.innerText : ""))).replace(NBSP, " ");
    if (!text.includes(words)) continue;
    await follow(page, () => link.click());
    return;
  }
  throw new Error(`No link says « ${words} »`);
};
