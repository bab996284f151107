/** The preview of the form, in a real browser and under the form's own policy: what it shows is what will be published and printed. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { paths, urlsOf } from "../src/model/addresses.ts";
import { createGuide, type Guide } from "../src/model/guide.ts";
import { hoursInWords } from "../src/model/horaires.ts";
import { readRules } from "../src/model/osm/reader.ts";
import type { Structure } from "../src/model/structure.ts";
import { loadGuide } from "../src/reading/content.ts";
import { hostileGuide } from "../src/testing/hostile.ts";
import { VIEWS, type View } from "../templates/browser/apercu/messages.ts";
import { previewWork } from "../templates/print/apercu.ts";
import { DENSITIES, losesContent } from "../templates/print/unit.ts";
import { axeFaults } from "./browsing/axe.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { browserBundle } from "./bundles.ts";
import { browserScripts } from "./printing/browser-scripts.ts";
import { layOutWork } from "./printing/lay-out.ts";

const CONTENT = "content";
const PREVIEW = "essai-apercu";
const PHONE = 360;
const DESK = 1280;

let guide: Guide;
let served: ServedGuide;
let page: Page;
let faults: string[];

/** The script of the preview alone, on the page of the form: under its policy, with its styles. `missing`: what the network does not bring. */
const openPreview = async (width: number, missing?: RegExp): Promise<void> => {
  await page?.close();
  faults = [];
  page = await served.launched.running.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  if (missing) {
    await page.setRequestInterception(true);
    page.on("request", (request) => (missing.test(request.url()) ? request.abort("internetdisconnected") : request.continue()));
  }
  await page.setViewport({ width, height: 900 });
  await page.goto(`${served.base}${paths.contribuer}`, { waitUntil: "load" });
  await page.addScriptTag({ url: `${served.base}/scripts/${PREVIEW}.js` });
  const { href } = urlsOf(guide.edition);
  const data = { page: href(paths.apercu), lieux: guide.structures.map(({ id, nom, territoire }) => ({ id, nom, territoire })) };
  await page.evaluate(`{
    const place = document.createElement("div");
    place.className = "essai";
    document.querySelector("main").replaceChildren(document.querySelector("h1"), place);
    window.preview = essai.mountPreview(place, ${JSON.stringify(data)});
    window.drawn = { site: 0, papier: 0 };
    addEventListener("message", ({ data: { view, said } }) => { if (said === "dessiné") drawn[view]++; });
  }`);
};

/** Types a structure, and waits for both views of it. */
const preview = async (structure: Structure): Promise<void> => {
  await page.evaluate(`drawn.site = 0; drawn.papier = 0; preview(${JSON.stringify(structure)})`);
  await page.waitForFunction("drawn.site > 0 && drawn.papier > 0");
};

const frameOf = (view: View): Frame => {
  const frame = page.frames().find((one) => one.url().endsWith(`#${view}`));
  if (!frame) throw new Error(`no frame #${view}`);
  return frame;
};

const verdict = (): Promise<string> => page.$eval(".apercu-verdict", ({ textContent }) => (textContent ?? "").replaceAll("\u00a0", " "));

/** What the built page says, but for what takes the whole guide; and what the preview says, but for what the clock and the keyboard add. */
const builtMain = (path: string): Promise<string> =>
  page.evaluate(async (address: string) => {
    const text = await (await fetch(address)).text();
    // The policy of the form would refuse the styles of another page.
    const built = new DOMParser().parseFromString(text.slice(text.indexOf("<main"), text.indexOf("</main>")), "text/html");
    built.querySelector("main .orientation")?.remove();
    return built.querySelector("main")?.innerHTML.replace(/\n+/g, "\n") ?? "";
  }, path);

const previewedMain = (): Promise<string> =>
  frameOf("site").evaluate(() => {
    const main = document.querySelector("main")?.cloneNode(true);
    if (!(main instanceof HTMLElement)) return "";
    for (const control of main.querySelectorAll("a, button")) control.removeAttribute("tabindex");
    for (const place of main.querySelectorAll<HTMLElement>(".ouverture")) {
      place.replaceChildren();
      place.removeAttribute("data-etat");
    }
    for (const today of main.querySelectorAll("[aria-current=date]")) {
      today.removeAttribute("aria-current");
      today.querySelector("th span")?.remove();
    }
    return main.innerHTML.replace(/\n+/g, "\n");
  });

const structureAt = (rank: number): Structure => {
  const structure = guide.structures[rank];
  if (!structure) throw new Error(`no structure ${rank}`);
  return structure;
};

beforeAll(async () => {
  const { guide: loaded } = loadGuide(CONTENT);
  if (!loaded) throw new Error("content does not load");
  guide = loaded;
  served = await serveGuide(guide);
  const script = new URL("../templates/browser/contribuer/apercu.ts", import.meta.url);
  writeFileSync(
    join(served.folder, "scripts", `${PREVIEW}.js`),
    await browserBundle(script, PREVIEW, { format: "iife", globalName: "essai", target: "es2022" }),
  );
  await openPreview(DESK);
});
afterAll(() => served?.close());
// What prints opens windows of its own, and a page behind another is never painted.
beforeEach(() => page.bringToFront());

test("the page of every fiche is, in the preview, the page that is built", async () => {
  const different: string[] = [];
  for (const structure of guide.structures) {
    await preview(structure);
    const built = await builtMain(urlsOf(guide.edition).href(paths.structure(structure.id)));
    if ((await previewedMain()) !== built) different.push(structure.id);
  }
  expect(different).toEqual([]);
  expect(faults).toEqual([]);
});

describe("the printed page", () => {
  const longer = (sentences: number): Structure => ({
    ...structureAt(12),
    presentation_detail: "Une phrase de plus, pour voir jusqu’où la page tient. ".repeat(sentences),
  });

  /** What printing makes of it, and says of it. */
  const printed = async (structure: Structure) => {
    const changed = createGuide({ ...guide, structures: guide.structures.map((one) => (one.id === structure.id ? structure : one)) });
    const { sheets, faults: found } = await layOutWork(served.launched, previewWork(changed, structure, "couleur"), browserScripts(), () => undefined);
    return { sheet: sheets.join("").replace(/ style="--rang[^"]*"/, ""), overflows: found.some(losesContent) };
  };

  /** The text area of the page shown, and of the one printed: the same markup once both are read by a browser. */
  const areas = (sheet: string): Promise<readonly string[]> =>
    frameOf("papier").evaluate((markup: string) => {
      const areaOf = (root: ParentNode): string => root.querySelector(".corps")?.innerHTML.replaceAll(' tabindex="-1"', "") ?? "";
      return [areaOf(document), areaOf(new DOMParser().parseFromString(markup, "text/html"))];
    }, sheet);

  const cases = [
    { sentences: 0, density: "ample", words: /tient sur la page/ },
    { sentences: 24, density: "courante", words: /texte resserré pour tenir/ },
    { sentences: 36, density: "serree", words: /resserré au plus petit/ },
    { sentences: 160, density: "serree", words: /trop long pour la page, même resserré \(dépasse de [\d,]+ mm\)\. Raccourcissez.*« Présentation détaillée »/ },
  ] as const;

  test.each(cases)(
    "is the one that printing makes ($sentences sentences: $density), and the preview says how it holds",
    async ({ sentences, density, words }) => {
      const structure = longer(sentences);
      await preview(structure);
      const { sheet, overflows } = await printed(structure);
      expect(DENSITIES.find((name) => sheet.includes(`class="fiche ${name}"`))).toBe(density);
      const [shown, expected] = await areas(sheet);
      expect(shown === expected, "the same markup").toBe(true);
      expect(await verdict()).toMatch(words);
      expect(/trop long/.test(await verdict())).toBe(overflows);
      expect(faults).toEqual([]);
    },
  );
});

describe("what is typed", () => {
  const rest = 150;
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, rest));

  test("stays text, whatever it is, on the site and on paper", async () => {
    const hostile = { ...hostileGuide().structure("hostile"), territoire: structureAt(0).territoire };
    const before = page.url();
    await preview(hostile);
    for (const view of VIEWS) {
      const found = await frameOf(view).evaluate(() => ({
        elements: document.querySelectorAll("body script:not([type$=json]), body img, body iframe, body b:not([class]) > script, [onerror]").length,
        links: [...document.querySelectorAll("a[href]")]
          .map((link) => link.getAttribute("href") ?? "")
          .filter((href) => !/^(https?:|mailto:|tel:|\/|#)/.test(href)),
        text: document.body.textContent?.includes("<script>alert(1)</script>"),
      }));
      expect(found, view).toEqual({ elements: 0, links: [], text: true });
    }
    expect(page.url()).toBe(before);
    expect(faults).toEqual([]);
  });

  test("leads nowhere: neither a link nor the keyboard leaves the preview", async () => {
    await preview(structureAt(0));
    const frame = frameOf("site");
    const address = frame.url();
    await frame.evaluate(() => {
      for (const link of document.querySelectorAll("a")) link.click();
    });
    await pause();
    expect(frame.url()).toBe(address);
    expect(await frame.evaluate(() => [...document.querySelectorAll<HTMLElement>("a, button")].filter(({ tabIndex }) => tabIndex >= 0).length)).toBe(0);
    expect(page.url().split("#")[0]).toBe(`${served.base}${paths.contribuer}`);
  });

  test("does not move what is being looked at", async () => {
    const long = { ...structureAt(0), presentation_detail: "Une ligne.\n\n".repeat(60) };
    await preview(long);
    const scrolled = await frameOf("site").evaluate(() => {
      scrollTo({ top: 240, behavior: "instant" });
      return scrollY;
    });
    await preview({ ...long, nom: "Un autre nom" });
    expect(scrolled).toBe(240);
    expect(await frameOf("site").evaluate(() => [scrollY, document.querySelector("h1")?.textContent])).toEqual([240, "Un autre nom"]);
  });

  test("is drawn once for letters typed in a row, within a quarter of a second", async () => {
    await preview(structureAt(0));
    const drawn = await page.evaluate(
      `new Promise((resolve) => {
        drawn.site = 0;
        const typed = ${JSON.stringify(structureAt(0))};
        for (const nom of ["U", "Un", "Un nom"]) preview({ ...typed, nom });
        setTimeout(() => resolve(drawn.site), 900);
      })`,
    );
    expect(drawn).toBe(1);
    expect(await frameOf("site").$eval("h1", ({ textContent }) => textContent)).toBe("Un nom");
  });

  test("shows hours that only the reference library reads, in the words of the site", async () => {
    const horaires = 'Mo-Fr 09:00-17:00; Jan-Mar Sa[-1] 10:00-12:00 || "sur appel"';
    expect(readRules(horaires).ok).toBe(false);
    const [words = ""] = hoursInWords(horaires);
    expect(words).toContain("en notation OpenStreetMap");
    await preview({ ...structureAt(0), horaires });
    expect(await frameOf("site").$eval(".semaine", ({ textContent }) => textContent?.replaceAll("\u00a0", " "))).toContain("Horaires particuliers");
  });

  test("that is not sound leaves the last sound preview, and says so", async () => {
    await preview(structureAt(0));
    await page.evaluate("preview(undefined)");
    expect(await verdict()).toMatch(/dernière version juste/);
    expect(await frameOf("site").$eval("h1", ({ textContent }) => textContent)).not.toBe("");
  });
});

test("what cannot be drawn does not keep what comes next from being", async () => {
  await preview(structureAt(0));
  const nowhere = { ...structureAt(0), territoire: "nulle-part" };
  await page.evaluate(`preview(${JSON.stringify(nowhere)})`);
  await new Promise((resolve) => setTimeout(resolve, 400));
  await preview({ ...structureAt(0), nom: "De nouveau" });
  expect(await frameOf("site").$eval("h1", ({ textContent }) => textContent)).toBe("De nouveau");
  expect(faults.length).toBeGreaterThan(0);
  faults = [];
});

describe("on a telephone", () => {
  beforeAll(async () => {
    await openPreview(PHONE);
    await preview(structureAt(0));
  });
  afterAll(() => openPreview(DESK));

  const press = (selector: string): Promise<void> => page.$eval(selector, (button) => button instanceof HTMLElement && button.click()).then(() => undefined);
  beforeEach(() => press("#apercu-onglet-site"));

  const shown = (): Promise<readonly boolean[]> =>
    page.$$eval(".apercu-vue", (panels) => panels.map((panel) => getComputedStyle(panel).visibility === "visible" && !panel.hasAttribute("inert")));

  test("one view is shown at a time, and the arrows go from tab to tab", async () => {
    expect(await shown()).toEqual([true, false]);
    await page.focus("#apercu-onglet-site");
    await page.keyboard.press("ArrowRight");
    expect(await shown()).toEqual([false, true]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("apercu-onglet-papier");
    expect(await page.$$eval("[role=tab]", (tabs) => tabs.map((tab) => tab.getAttribute("aria-selected")))).toEqual(["false", "true"]);
    await page.keyboard.press("ArrowRight");
    expect(await shown()).toEqual([true, false]);
  });

  test("whether the page holds is known without looking at it", async () => expect(await verdict()).toMatch(/Sur le papier/));

  test("the keyboard can go past both", async () => {
    await page.focus(".apercu-passer a");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("apres-apercu");
  });

  test("the paper is as wide as its frame, and nothing scrolls sideways", async () => {
    await frameOf("papier").waitForFunction(() => Math.abs((document.querySelector(".feuille")?.getBoundingClientRect().width ?? 0) - innerWidth) <= 1);
    expect(await frameOf("papier").evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE);
  });

  test("what nobody looks at waits until typing rests, and is drawn as soon as it is looked at", async () => {
    // As if typing never rested, however slow the machine.
    await page.evaluate("window.laterAsWell = setTimeout; setTimeout = (work, delay, ...rest) => (delay > 1000 ? 0 : laterAsWell(work, delay, ...rest))");
    await page.evaluate(`drawn.site = 0; drawn.papier = 0; preview(${JSON.stringify({ ...structureAt(0), nom: "Un autre" })})`);
    await page.waitForFunction("drawn.site > 0");
    expect(await page.evaluate("drawn.papier")).toBe(0);
    await press("#apercu-onglet-papier");
    await page.waitForFunction("drawn.papier > 0");
    await page.evaluate("setTimeout = laterAsWell");
  });

  test("the paper can be read at its real size, and seen whole again", async () => {
    const width = (): Promise<number> => frameOf("papier").evaluate(() => Math.round(document.querySelector(".feuille")?.getBoundingClientRect().width ?? 0));
    await press("#apercu-onglet-papier");
    const whole = await width();
    await press("[data-agrandir]");
    await frameOf("papier").waitForFunction(() => Math.round(document.querySelector(".feuille")?.getBoundingClientRect().width ?? 0) === 794);
    expect(whole).toBeLessThan(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE);
    await press("[data-agrandir]");
    await frameOf("papier").waitForFunction((phone: number) => (document.querySelector(".feuille")?.getBoundingClientRect().width ?? phone) < phone, {}, PHONE);
  });

  test("axe finds nothing around the frames, nor in them", async () => {
    for (const one of [page, ...VIEWS.map(frameOf)]) expect(await axeFaults(one), one.url()).toEqual([]);
  });

  test("each frame says what it shows", async () => {
    expect(await page.$$eval(".apercu iframe", (frames) => frames.map(({ title }) => title))).toEqual([
      "Aperçu de la page du site",
      "Aperçu de la page imprimée",
    ]);
  });
});

describe.each([
  { missing: "the styles of paper", files: /\/contribuer\/papier\/.*\.css$/ },
  { missing: "its letters", files: /\/contribuer\/papier\/.*\.woff2$/ },
])("without $missing", ({ files }) => {
  beforeAll(() => openPreview(DESK, files));
  afterAll(() => openPreview(DESK));

  test("the page of the site is drawn, and of the other nothing is promised", async () => {
    await preview(structureAt(0));
    expect(await verdict()).toMatch(/demande une connexion/);
    expect(await frameOf("site").$eval("h1", ({ textContent }) => textContent)).not.toBe("");
  });
});

describe("in the form", () => {
  /** Types in a field, as one would: the form hears of it. */
  const type = (name: string, text: string): Promise<void> =>
    page.$eval(
      `[name="${name}"]`,
      (control, typed) => {
        if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) throw new Error("not a field");
        control.value = typed;
        control.dispatchEvent(new Event("input", { bubbles: true }));
      },
      text,
    );

  beforeAll(async () => {
    await page.goto(`${served.base}${paths.contribuer}?fiche=${structureAt(12).id}`, { waitUntil: "load" });
    await page.waitForSelector("#apercu .apercu-cadre");
    await page.$eval("#apercu", (place) => place.scrollIntoView({ behavior: "instant" }));
    await page.waitForFunction(() => document.querySelectorAll(".apercu iframe.est-la").length === 2);
  });
  afterAll(() => openPreview(DESK));

  test("stands beside the question that one answers, whole, on a wide screen", async () => {
    for (const part of ["services", "reseaux"]) {
      await page.$eval(`#${part}`, (one) => {
        one.setAttribute("open", "");
        one.scrollIntoView({ behavior: "instant" });
      });
      const [question, frame] = await Promise.all(
        [`#${part}`, "#apercu-site .apercu-cadre"].map((place) => page.$eval(place, (one) => one.getBoundingClientRect().toJSON())),
      );
      expect(frame.left, part).toBeGreaterThan(question.right);
      expect(frame.top, part).toBeGreaterThanOrEqual(0);
      expect(frame.bottom, part).toBeLessThanOrEqual(900);
      expect(frame.right, part).toBeLessThanOrEqual(DESK);
    }
  });

  test("follows what is typed, warns when it no longer holds, and waits for what is not sound", async () => {
    await type("nom", "Un nom tout neuf");
    await frameOf("site").waitForFunction(() => document.querySelector("h1")?.textContent === "Un nom tout neuf");
    await type("presentation_detail", "Une phrase de plus, pour voir jusqu’où la page tient. ".repeat(70));
    await type("horaires_precisions", "Une précision de plus. ".repeat(12));
    await frameOf("papier").waitForFunction(() => document.querySelector(".fiche.serree") !== null);
    await page.waitForFunction(() => /resserré|trop long/.test(document.querySelector(".apercu-verdict")?.textContent ?? ""));
    await type("code_postal", "5");
    await page.waitForFunction(() => document.querySelector(".apercu-verdict")?.textContent?.includes("dernière version juste"));
  });
});
