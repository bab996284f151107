/** What each picture of the documentation shows, and how one gets there: the gestures of a volunteer. */
import type { Page } from "puppeteer-core";
import { DEMO_SLUG } from "./demo.ts";

export interface Scene {
  /** The name of its file, without extension. */
  readonly name: string;
  readonly width: number;
  readonly path: string;
  /** What is cut out of the page. */
  readonly shown: string;
  play(page: Page): Promise<void>;
}

const ONE_FICHE = `/contribuer/?fiche=${DEMO_SLUG}`;
const PHONE = 360;

const ready = (page: Page): Promise<unknown> => page.waitForSelector("#formulaire:not([hidden])");

/** Longer than the pause after which what is typed is read, and drawn. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 900));

const openPart = async (page: Page, id: string): Promise<void> => {
  await ready(page);
  await page.$eval(`#${id}`, (one) => one.setAttribute("open", ""));
};

const openThursday = async (page: Page): Promise<void> => {
  await openPart(page, "horaires");
  await page.$eval("#horaires .ligne-de-semaine:nth-child(4)", (one) => one.setAttribute("open", ""));
  await settled();
};

const seeOnPaper = async (page: Page): Promise<void> => {
  await openThursday(page);
  await page.click("#apercu-onglet-papier");
  await page.waitForFunction(() => document.querySelectorAll(".apercu iframe.est-la").length === 2);
  await settled();
};

const correctTelephone = async (page: Page): Promise<void> => {
  await openPart(page, "contact");
  await page.click("[name=telephone]", { count: 3 });
  await page.keyboard.type("03 53 01 00 99");
  await settled();
  await page.click(".verifier button");
  await page.waitForSelector(".envoi");
  // The preview above takes its room as one comes near: the picture waits for it.
  await page.waitForFunction(() => document.querySelectorAll(".apercu iframe.est-la").length === 2);
  await settled();
};

export const SCENES: readonly Scene[] = [
  { name: "horaires", width: PHONE, path: ONE_FICHE, shown: "#horaires", play: openThursday },
  { name: "niveaux", width: PHONE, path: ONE_FICHE, shown: "#f-expertises > *:nth-child(2)", play: (page) => openPart(page, "services") },
  { name: "apercu", width: 1280, path: ONE_FICHE, shown: ".apercu-colle", play: seeOnPaper },
  { name: "envoi", width: 768, path: ONE_FICHE, shown: "#envoi", play: correctTelephone },
  { name: "rien-n-a-change", width: PHONE, path: `${ONE_FICHE}&rien=oui`, shown: "#rien", play: settled },
];
