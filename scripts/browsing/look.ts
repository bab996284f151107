/** All that is looked at on one page: three visits, on a phone, on a desk, and without JavaScript. */
import type { Page } from "puppeteer-core";
import type { Launched } from "../printing/launch.ts";
import { axeFaults, COLOUR_RULES } from "./axe.ts";
import { type FocusStop, focusStop } from "./keyboard.ts";
import { showTheme, visit } from "./visit.ts";

const PHONE = 360;
/** What 400 % of zoom leaves of a 1280-pixel screen. */
const ZOOMED = 320;
const DESK = 1280;
const TABS = 20;

interface Words {
  readonly h1: string;
  /** Signs that can be seen in the main part. */
  readonly signs: number;
  readonly links: number;
}

export interface PageLook {
  /** What axe found, in both themes on a phone, in the dark on a desk. */
  readonly axe: readonly string[];
  /** What left the origin, failed, was refused by the policy or told the console. */
  readonly faults: readonly string[];
  readonly sideways: readonly string[];
  /** Words cut in their middle, on a phone or on a desk. */
  readonly cutWords: readonly string[];
  readonly stops: readonly FocusStop[];
  /** The element that has the focus once the skip link was followed. */
  readonly skippedTo: string;
  readonly words: Words;
  readonly wordsWithoutScripts: Words;
}

/** What sticks out on the right. Runs in the page. */
export const beyondTheRight = (): readonly string[] => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const wide = [...document.querySelectorAll("main *, header *, footer *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
  return [
    `la page mesure ${document.documentElement.scrollWidth} px pour ${innerWidth}`,
    ...wide.slice(0, 4).map(({ tagName, className, textContent }) => `${tagName}.${className} « ${textContent?.trim().slice(0, 40)} »`),
  ];
};

/** Words cut in their middle by the end of a line, which only an address in a `code` may be. Runs in the page. */
const cutWords = (): readonly string[] => {
  const linesOf = (words: Range): number => new Set([...words.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top))).size;
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const cut = new Set<string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent, nodeValue } = node;
    if (!parent?.checkVisibility() || parent.closest("svg, option, script, style, code, .hors-vue")) continue;
    if (getComputedStyle(parent).writingMode !== "horizontal-tb") continue;
    range.selectNodeContents(node);
    if (linesOf(range) < 2) continue;
    for (const { index, 0: word } of (nodeValue ?? "").matchAll(/[\p{L}\d]{3,}/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (linesOf(range) > 1) cut.add(`${parent.localName} « ${word} »`);
    }
  }
  return [...cut];
};

/**
 * What is shown, and not only written: text that waits for a script to be revealed does not count. Nor do the tools of
 * a script, or what only a clock can say: nobody expects them without one.
 */
const wordsOf = (page: Page): Promise<Words> =>
  page.evaluate(() => {
    const signsOf = (element: HTMLElement): number => element.innerText.replace(/\s+/g, " ").length;
    const main = document.querySelector("main");
    const ofScripts = [...document.querySelectorAll<HTMLElement>("main button, main .ouverture")];
    return {
      h1: document.querySelector("h1")?.innerText.trim() ?? "",
      signs: main === null ? 0 : ofScripts.reduce((signs, element) => signs - signsOf(element), signsOf(main)),
      links: document.querySelectorAll("main a[href]").length,
    };
  });

const axeInTheDark = async (page: Page, screen: string): Promise<readonly string[]> => {
  await showTheme(page, "dark");
  return (await axeFaults(page, COLOUR_RULES)).map((fault) => `${screen}, thème sombre : ${fault}`);
};

const axeInBothThemes = async (page: Page, screen: string): Promise<readonly string[]> => {
  const light = await axeFaults(page);
  return [...light.map((fault) => `${screen}, thème clair : ${fault}`), ...(await axeInTheDark(page, screen))];
};

const tabThrough = async (page: Page): Promise<readonly FocusStop[]> => {
  const stops: FocusStop[] = [];
  while (stops.length < TABS) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focusStop);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
};

export const lookAt = async (launched: Launched, url: string): Promise<PageLook> => {
  const onPhone = await visit(launched, url, { width: PHONE }, async ({ page, faults }) => {
    const words = await wordsOf(page);
    const axe = await axeInBothThemes(page, "téléphone");
    const narrow = await page.evaluate(beyondTheRight);
    const cut = await page.evaluate(cutWords);
    await page.setViewport({ width: ZOOMED, height: 640 });
    const sideways = [...narrow, ...(await page.evaluate(beyondTheRight))];
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const skippedTo = await page.evaluate(() => document.activeElement?.tagName ?? "");
    return { words, axe, sideways, cutWords: cut, skippedTo, faults };
  });
  const onDesk = await visit(launched, url, { width: DESK }, async ({ page, faults }) => ({
    stops: await tabThrough(page),
    // In the light, with everything unfolded: see `preferences.ts`.
    axe: await axeInTheDark(page, "écran"),
    cutWords: await page.evaluate(cutWords),
    faults,
  }));
  const without = await visit(launched, url, { width: PHONE, javascript: false }, async ({ page, faults }) => ({ words: await wordsOf(page), faults }));
  return {
    ...onPhone,
    axe: [...onPhone.axe, ...onDesk.axe],
    cutWords: [...onPhone.cutWords, ...onDesk.cutWords],
    faults: [...onPhone.faults, ...onDesk.faults, ...without.faults],
    stops: onDesk.stops,
    wordsWithoutScripts: without.words,
  };
};
