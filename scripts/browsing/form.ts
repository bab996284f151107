/** The gestures of someone who fills the form in. */
import type { Page } from "puppeteer-core";
import { read } from "./gestures.ts";
import type { Visitor } from "./visitor.ts";

/** As it is shown once nothing more is awaited: longer than the pause after which what is typed is read. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

export const openForm = async ({ page, go }: Visitor, search: string): Promise<void> => {
  await go(`/contribuer/${search}`);
  await page.waitForSelector("#formulaire:not([hidden])");
};

/** What sticks to the edges of the screen is not over it. */
export const press = async (page: Page, selector: string): Promise<void> => {
  const found = await page.waitForSelector(selector, { visible: true });
  await found?.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
  await found?.click();
};

export const openPart = async (page: Page, id: string): Promise<void> => {
  if (!(await page.$(`#${id}[open]`))) await press(page, `#${id} > summary`);
};

/** Types over what is there. */
export const write = async (page: Page, name: string, text: string): Promise<void> => {
  const field = await page.waitForSelector(`[name="${name}"]`, { visible: true });
  await field?.evaluate((one) => (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement ? one.select() : undefined));
  await page.keyboard.press("Backspace");
  await field?.type(text);
};

/** Asks to send; the lines of the file that go and come, as they are shown. */
export const proposedLines = async (page: Page): Promise<readonly string[]> => {
  await settled();
  await page.click(".verifier button");
  await page.waitForSelector(".envoi");
  return page.$$eval(".lignes-du-fichier del, .lignes-du-fichier ins", (lines) =>
    lines.map((line) => (line.lastChild?.textContent ?? "").trim().replace(/^(.)\s+/, "$1 ")),
  );
};

export const fieldFault = (page: Page, name: string): Promise<string> => read(page, `[id="f-${name}-faute"]`);
