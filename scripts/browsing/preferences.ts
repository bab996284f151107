/** One page as visitors set it up for themselves: wider text, their own colours, no motion, everything unfolded. */
import type { Page } from "puppeteer-core";
import type { Launched } from "../printing/launch.ts";
import { axeFaults } from "./axe.ts";
import { beyondTheRight } from "./look.ts";
import { visit } from "./visit.ts";

/** 400 % of zoom on a 1280-pixel screen. */
const ZOOMED = 320;
const DESK = 1280;

/** What WCAG 1.4.12 lets people ask of any page. */
const WIDE_TEXT = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

export interface PreferencesLook {
  /** What axe found once every question was unfolded. */
  readonly unfolded: readonly string[];
  /** Text cut or pushed out of the page once it is wider. */
  readonly cut: readonly string[];
  /** What loses its shape in the visitor's own colours. */
  readonly faded: readonly string[];
  /** What still moves. */
  readonly moving: readonly string[];
  readonly faults: readonly string[];
}

const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
    for (const button of document.querySelectorAll<HTMLElement>("main [aria-expanded=false]")) if (button.checkVisibility()) button.click();
  });

/** The page's policy lets no style in, but a sheet made by a script is not held by it. */
const widen = (page: Page): Promise<void> =>
  page.evaluate(async (css) => {
    document.adoptedStyleSheets.push(await new CSSStyleSheet().replace(css));
  }, WIDE_TEXT);

/** Text that its own box hides. What is kept for screen readers is hidden on purpose. Runs in the page. */
const cutText = (): readonly string[] =>
  [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    if (clipPath !== "none") return [];
    const isCut =
      (overflowX === "hidden" && element.scrollWidth > element.clientWidth + 1) || (overflowY === "hidden" && element.scrollHeight > element.clientHeight + 1);
    return isCut && (element.innerText ?? "").trim() !== "" ? [`${element.tagName}.${element.className} « ${element.innerText.slice(0, 40)} »`] : [];
  });

/** Full stars that can no longer be told from empty ones, buttons without an edge. Runs in the page. */
const fadedShapes = (): readonly string[] => {
  const canvas = getComputedStyle(document.documentElement).backgroundColor;
  const stars = [...document.querySelectorAll(".etoile-pleine")].filter((star) => [canvas, "none"].includes(getComputedStyle(star).fill));
  const buttons = [...document.querySelectorAll<HTMLElement>("button, .bouton")].filter((button) => {
    const { borderTopWidth, borderTopStyle, textDecorationLine } = getComputedStyle(button);
    return button.checkVisibility() && (borderTopStyle === "none" || Number.parseFloat(borderTopWidth) === 0) && !textDecorationLine.includes("underline");
  });
  return [...stars.map(() => "étoile pleine sans remplissage"), ...buttons.map(({ innerText }) => `bouton sans bord « ${innerText} »`)];
};

/** Runs in the page. */
const movingParts = (): readonly string[] => {
  const running = document.getAnimations().map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.tagName ?? "?") : "?"));
  const longest = [...document.querySelectorAll("*")].filter((element) => {
    const { transitionDuration, animationName } = getComputedStyle(element);
    return animationName !== "none" || transitionDuration.split(",").some((duration) => Number.parseFloat(duration) > 0.01);
  });
  const scroll = getComputedStyle(document.documentElement).scrollBehavior === "smooth" ? ["défilement animé"] : [];
  return [...scroll, ...running, ...longest.map(({ tagName, className }) => `${tagName}.${String(className)}`)];
};

/** In one visit: the page is loaded once, and looked at under each setting. */
export const lookWithPreferences = (launched: Launched, url: string): Promise<PreferencesLook> =>
  visit(launched, url, { width: DESK }, async ({ page, faults }) => {
    const moving = await page.evaluate(movingParts);
    await unfold(page);
    const unfolded = await axeFaults(page);
    const debug = await page.createCDPSession();
    await debug.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    const faded = await page.evaluate(fadedShapes);
    await debug.send("Emulation.setEmulatedMedia", { features: [] });
    await widen(page);
    const cutOnDesk = await page.evaluate(cutText);
    await page.setViewport({ width: ZOOMED, height: 640 });
    const cut = [...cutOnDesk, ...(await page.evaluate(cutText)), ...(await page.evaluate(beyondTheRight))];
    return { unfolded, cut, faded, moving, faults };
  });
