/** Hours as a table of the week, in a real browser: on a phone, by keyboard, and back to the text. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stylesheet } from "../templates/css.ts";
import { axeFaults, COLOUR_RULES } from "./browsing/axe.ts";
import { read, readAll, tabTo } from "./browsing/gestures.ts";
import { focusStop } from "./browsing/keyboard.ts";
import { testBrowser } from "./browsing/served-guide.ts";
import { showTheme } from "./browsing/visit.ts";
import type { Launched } from "./printing/launch.ts";

const WIDGET = fileURLToPath(new URL("../templates/browser/contribuer/semaine.ts", import.meta.url));
const TEXT = "Mo,Tu,Fr 13:30-18:30; We 09:00-12:00,13:30-18:30; Th 09:00-12:00,13:30-17:00";

let launched: Launched;
let script = "";

beforeAll(async () => {
  const contents = `import { mountWeek } from ${JSON.stringify(WIDGET)}; for (const control of document.querySelectorAll("[data-horaires]")) mountWeek(control);`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: "." }, bundle: true, write: false, format: "iife", target: "es2022" });
  script = outputFiles[0]?.text ?? "";
  launched = await testBrowser();
});
afterAll(() => launched?.close());

/** A page with one field of hours, on a telephone unless said otherwise. */
const withHours = async <Result>(text: string, look: (page: Page) => Promise<Result>, { width = 360, inBlock = false } = {}): Promise<Result> => {
  const page = await launched.running.newPage();
  try {
    await page.setViewport({ width, height: 740 });
    await showTheme(page, "light");
    const { css } = stylesheet(["parts/criteres", "parts/formulaire/formulaire", "parts/formulaire/semaine"], () => "");
    const field =
      '<div class="demande"><label for="h">Horaires</label><p class="aide">Exemple : Mo-Fr 09:00-12:00</p><input id="h" name="horaires" data-horaires></div>';
    await page.setContent(
      `<!doctype html><html lang="fr"><head><title>Horaires</title><style>${css}</style></head><body><main><h1>Horaires</h1><form>${inBlock ? `<div class="bloc">${field}</div>` : field}</form></main></body></html>`,
    );
    await page.$eval("#h", (field, value) => field instanceof HTMLInputElement && Object.assign(field, { value }), text);
    await page.evaluate(() => {
      Object.assign(window, { inputs: 0 });
      document.querySelector("form")?.addEventListener("input", () => Object.assign(window, { inputs: Number(Reflect.get(window, "inputs")) + 1 }));
    });
    await page.evaluate(script);
    return await look(page);
  } finally {
    await page.close();
  }
};

const text = (page: Page): Promise<string> => page.$eval("#h", (field) => (field instanceof HTMLInputElement ? field.value : ""));
const heard = (page: Page): Promise<number> => page.evaluate(() => Number(Reflect.get(window, "inputs")));
const isValid = (page: Page): Promise<boolean> => page.$eval("#h", (field) => field instanceof HTMLInputElement && field.validity.valid);

/** What the table says of a day, beside its name. */
const said = async (page: Page, day: string): Promise<string> => {
  const lines = await readAll(page, ".lignes-de-semaine > details > summary");
  return (lines.find((line) => line.startsWith(day)) ?? "").slice(day.length).trim();
};
const sentences = async (page: Page, expected: RegExp): Promise<void> => {
  await page.waitForFunction(
    (source) => new RegExp(source).test((document.querySelector(".semaine-dite")?.textContent ?? "").replaceAll("\u00a0", " ")),
    {},
    expected.source,
  );
};

const line = (rank: number): string => `.tableau-de-semaine > .lignes-de-semaine > details:nth-child(${rank + 1})`;
const [WEDNESDAY, SATURDAY, FERIES] = [2, 5, 7];
const unfold = (page: Page, rank: number): Promise<void> => page.click(`${line(rank)} > summary`);

/** As a telephone's clock or calendar does: the value whole, at once. */
const set = (page: Page, selector: string, value: string): Promise<void> =>
  page.$eval(
    selector,
    (field, chosen) => {
      if (field instanceof HTMLInputElement) field.value = chosen;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    value,
  );
const time = (rank: number, which: number): string => `${line(rank)} .plage:first-child label:nth-of-type(${which}) input`;
const press = (page: Page, words: string, within = "body"): Promise<void> =>
  page.$$eval(`${within} button`, (buttons, wanted) => buttons.find((one) => one.checkVisibility() && one.innerText.includes(wanted))?.click(), words);

describe("hours as a table", () => {
  test("say each day, and leave the text letter by letter as long as nothing is changed", async () => {
    await withHours("Mo - Fr 9:00 - 12:00;PH off", async (page) => {
      expect(await said(page, "Lundi")).toBe("9 h – 12 h");
      expect(await said(page, "Samedi")).toBe("fermé");
      expect(await said(page, "Jours fériés")).toBe("fermé");
      for (const rank of [0, WEDNESDAY, FERIES]) await unfold(page, rank);
      await sentences(page, /Du lundi au vendredi : 9 h – 12 h.*Fermé les jours fériés/);
      expect([await text(page), await heard(page)]).toEqual(["Mo - Fr 9:00 - 12:00;PH off", 0]);
    });
  });

  test("are corrected on a phone: Wednesday begins later", async () => {
    await withHours(TEXT, async (page) => {
      await unfold(page, WEDNESDAY);
      await set(page, time(WEDNESDAY, 1), "10:00");
      expect(await text(page)).toBe("Mo,Tu,Fr 13:30-18:30; We 10:00-12:00,13:30-18:30; Th 09:00-12:00,13:30-17:00");
      expect(await heard(page)).toBe(1);
      expect(await said(page, "Mercredi")).toBe("10 h – 12 h et 13 h 30 – 18 h 30");
      await sentences(page, /Mercredi : 10 h – 12 h/);
    });
  });

  test("come back letter by letter to what they were when a change is undone", async () => {
    await withHours("Mo-We 9:00-12:00", async (page) => {
      await unfold(page, WEDNESDAY);
      await set(page, time(WEDNESDAY, 1), "10:00");
      expect(await text(page)).toBe("Mo,Tu 09:00-12:00; We 10:00-12:00");
      await set(page, time(WEDNESDAY, 1), "09:00");
      expect(await text(page)).toBe("Mo-We 9:00-12:00");
    });
  });

  test("are copied from Monday to the whole week", async () => {
    await withHours("Mo 09:00-12:00,14:00-17:00", async (page) => {
      await unfold(page, 0);
      await page.click(`${line(0)} .recopier > summary`);
      await press(page, "Recopier", `${line(0)} .recopier`);
      expect(await text(page)).toBe("Mo-Fr 09:00-12:00,14:00-17:00");
    });
  });

  test("begin with nothing: a new place opens a day, and the next one takes its hours", async () => {
    await withHours("", async (page) => {
      await sentences(page, /Aucun horaire/);
      expect([await said(page, "Lundi"), await said(page, "Dimanche")]).toEqual(["non précisé", "non précisé"]);
      await unfold(page, 0);
      await page.select(`${line(0)} select`, "ouvert");
      expect([await said(page, "Lundi"), await text(page)]).toEqual(["à corriger", ""]);
      await set(page, time(0, 1), "09:00");
      await set(page, time(0, 2), "12:30");
      await unfold(page, 1);
      await page.select(`${line(1)} select`, "ouvert");
      expect(await text(page)).toBe("Mo,Tu 09:00-12:30");
      expect(await said(page, "Dimanche")).toBe("fermé");
    });
  });

  test("know appointments, for a day or for some hours, and public holidays", async () => {
    await withHours("We 09:00-12:00,14:00-17:00", async (page) => {
      await unfold(page, SATURDAY);
      await page.select(`${line(SATURDAY)} select`, "rendez-vous");
      await unfold(page, WEDNESDAY);
      await page.click(`${line(WEDNESDAY)} .plage:nth-child(2) .case`);
      await unfold(page, FERIES);
      await page.select(`${line(FERIES)} select`, "fermé");
      expect(await text(page)).toBe('We 09:00-12:00, We 14:00-17:00 "sur rendez-vous"; Sa "sur rendez-vous"; PH off');
      await page.click(`${line(WEDNESDAY)} .plage:nth-child(2) .case`);
      await page.select(`${line(SATURDAY)} select`, "fermé");
      await page.select(`${line(FERIES)} select`, "");
      expect(await text(page)).toBe("We 09:00-12:00,14:00-17:00");
    });
  });
});

describe("exceptions", () => {
  const EXCEPTION = ".exceptions-de-semaine .ligne-de-semaine";
  const add = async (page: Page, kind: string): Promise<void> => {
    await page.click(".ajouts > summary");
    await press(page, kind);
  };

  test("are added with their dates, said in words, and taken away", async () => {
    await withHours("Mo-Fr 09:00-12:00", async (page) => {
      await add(page, "À certaines dates");
      expect([await text(page), await isValid(page)]).toEqual(["Mo-Fr 09:00-12:00", false]);
      await set(page, `${EXCEPTION} .dates label:first-child input`, "2026-12-24");
      expect([await text(page), await isValid(page)]).toEqual(["Mo-Fr 09:00-12:00; 2026 Dec 24 off", true]);
      await set(page, `${EXCEPTION} .dates label:nth-child(2) input`, "2027-01-02");
      expect(await text(page)).toBe("Mo-Fr 09:00-12:00; 2026 Dec 24-2027 Jan 02 off");
      await page.click(`${EXCEPTION} .quand-exception > .case`);
      expect(await text(page)).toBe("Mo-Fr 09:00-12:00; Dec 24-Jan 02 off");
      expect(await read(page, `${EXCEPTION} > summary`)).toContain("Fermé du 24 décembre au 2 janvier");
      await press(page, "Retirer cette exception");
      expect(await text(page)).toBe("Mo-Fr 09:00-12:00");
    });
  });

  test("that open do so on the days that are usually open", async () => {
    await withHours("Mo-Fr 09:00-17:00", async (page) => {
      await add(page, "Certains mois");
      expect(await text(page)).toBe("Mo-Fr 09:00-17:00; Jul-Aug off");
      await page.select(`${EXCEPTION} .etat select`, "ouvert");
      await set(page, `${EXCEPTION} .plage label:nth-of-type(1) input`, "10:00");
      await set(page, `${EXCEPTION} .plage label:nth-of-type(2) input`, "12:00");
      expect(await text(page)).toBe("Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-12:00");
    });
  });

  test("of a round: the first and third Tuesdays", async () => {
    await withHours("", async (page) => {
      await add(page, "Un jour par mois");
      await page.click(`${EXCEPTION} .rangs .case:nth-child(1)`);
      await page.click(`${EXCEPTION} .rangs .case:nth-child(3)`);
      await set(page, `${EXCEPTION} .plage label:nth-of-type(1) input`, "14:00");
      await set(page, `${EXCEPTION} .plage label:nth-of-type(2) input`, "16:00");
      expect(await text(page)).toBe("Tu[1,3] 14:00-16:00");
      await sentences(page, /1er et 3e mardis du mois : 14 h – 16 h/);
    });
  });

  test("that no control can change are kept as they were written", async () => {
    await withHours("Mo-Fr 09:00-12:00; week 1-53/2 Sa 10:00-12:00", async (page) => {
      await unfold(page, WEDNESDAY);
      await page.select(`${line(WEDNESDAY)} select`, "fermé");
      expect(await text(page)).toBe("Mo,Tu,Th,Fr 09:00-12:00; week 1-53/2 Sa 10:00-12:00");
    });
  });
});

describe("mistakes", () => {
  test.each([
    ["09:00", "Le début et la fin sont à la même heure."],
    ["08:00", "La fin (8 h) vient avant le début (9 h)."],
    ["14:00", "Cette plage chevauche celle de 9 h – 14 h."],
    ["", "Il manque l’heure de fin."],
  ])("are told in words where they are, and nothing is written: the end is « %s »", async (end, words) => {
    await withHours(TEXT, async (page) => {
      await unfold(page, WEDNESDAY);
      await set(page, time(WEDNESDAY, 2), end);
      expect(await read(page, `${line(WEDNESDAY)} .faute-de-saisie:not([hidden])`)).toBe(words);
      expect(await page.$$eval(`${line(WEDNESDAY)} [aria-invalid]`, (faulty) => faulty.length)).toBeGreaterThan(0);
      expect([await text(page), await isValid(page)]).toEqual([TEXT, false]);
      await set(page, time(WEDNESDAY, 2), "12:00");
      expect(await page.$$eval(`${line(WEDNESDAY)} [aria-invalid]`, (faulty) => faulty.length)).toBe(0);
      expect([await text(page), await isValid(page)]).toEqual([TEXT, true]);
    });
  });
});

describe("the text", () => {
  const type = async (page: Page, words: string): Promise<void> => {
    await page.$eval(".notation", (fold) => fold instanceof HTMLDetailsElement && Object.assign(fold, { open: true }));
    await page.click("#h", { count: 3 });
    await page.keyboard.type(words);
  };

  test("is changed by those who know it, and the table follows", async () => {
    await withHours(TEXT, async (page) => {
      await type(page, "Sa 10:00-12:00; PH off");
      await page.keyboard.press("Tab");
      await expect.poll(() => said(page, "Samedi")).toBe("10 h – 12 h");
      expect(await said(page, "Mercredi")).toBe("fermé");
      expect(await text(page)).toBe("Sa 10:00-12:00; PH off");
    });
  });

  test("that a table would spoil stays alone, read back in words, until one begins again", async () => {
    await withHours("Sa 09:00+", async (page) => {
      expect(await page.$eval(".tableau-de-semaine", (table) => table.checkVisibility())).toBe(false);
      expect(await read(page, ".sans-tableau")).toContain("Samedi : à partir de 9 h");
      expect(await text(page)).toBe("Sa 09:00+");
      await press(page, "Recommencer avec un tableau vide");
      expect([await text(page), await page.$eval(".tableau-de-semaine", (table) => table.checkVisibility())]).toEqual(["Sa 09:00+", true]);
      await unfold(page, SATURDAY);
      await page.select(`${line(SATURDAY)} select`, "rendez-vous");
      expect(await text(page)).toBe('Sa "sur rendez-vous"');
    });
  });

  test("filled in by the form is read again", async () => {
    await withHours("", async (page) => {
      await page.$eval("#h", (field) => {
        if (field instanceof HTMLInputElement) field.value = "Mo 09:00-12:00";
        field.dispatchEvent(new CustomEvent("contribuer:rempli"));
      });
      expect(await said(page, "Lundi")).toBe("9 h – 12 h");
      expect(await heard(page)).toBe(0);
    });
  });

  test("of a workshop is one line, and the table comes when asked for", async () => {
    await withHours(
      "Th 14:00-16:00",
      async (page) => {
        expect(await read(page, ".bloc summary")).toBe("Jeudi : 14 h – 16 h");
        expect(await page.$(".tableau-de-semaine")).toBeNull();
        await page.click(".bloc summary");
        await page.waitForSelector(".tableau-de-semaine");
        expect(await said(page, "Jeudi")).toBe("14 h – 16 h");
      },
      { inBlock: true },
    );
  });
});

describe("everyone", () => {
  test("does it by keyboard alone, seeing where they are", async () => {
    await withHours("Mo 09:00-11:00; We 13:00-17:00", async (page) => {
      await tabTo(page, /^Mercredi/);
      await page.keyboard.press("Enter");
      await tabTo(page, /^de/);
      expect(await page.evaluate(focusStop)).toMatchObject({ visible: true, inViewport: true });
      // One hour more, whatever the language of the browser writes after it.
      await page.keyboard.press("ArrowUp");
      expect(await text(page)).toBe("Mo 09:00-11:00; We 14:00-17:00");
      await tabTo(page, /^\+ Ajouter une plage/);
      await page.keyboard.press("Enter");
      expect(await read(page, `${line(WEDNESDAY)} .faute-de-saisie:not([hidden])`)).toBe("Il manque les heures.");
      await page.keyboard.down("Shift");
      await page.keyboard.press("Tab");
      await page.keyboard.up("Shift");
      await tabTo(page, /Retirer la plage 2 de mercredi/);
      await page.keyboard.press("Enter");
      expect([await text(page), await isValid(page)]).toEqual(["Mo 09:00-11:00; We 14:00-17:00", true]);
      await tabTo(page, /^Samedi/);
      await page.keyboard.press("Space");
      await tabTo(page, /^Ce jour-là/);
      await page.keyboard.type("Sur");
      await tabTo(page, /^\+ Ajouter une exception/);
      await page.keyboard.press("Enter");
      await tabTo(page, /^Pendant les vacances/);
      await page.keyboard.press("Enter");
      expect(await page.evaluate(focusStop)).toMatchObject({ visible: true, inViewport: true });
      expect(await text(page)).toBe('Mo 09:00-11:00; We 14:00-17:00; Sa "sur rendez-vous"; SH off');
    });
  });

  test.each([360, 1280])("at %i px: nothing that a machine can find, no line too wide, nothing too small for a finger", async (width) => {
    await withHours(
      'Mo 09:00-12:00,14:00-17:00 "accueil"; Tu 09:00-12:00, Tu 14:00-17:00 "sur rendez-vous"; PH off; Aug 01-15 off; Jul Mo-Fr 10:00-12:00; We[1] 09:00-10:00; SH off',
      async (page) => {
        await page.$$eval("details", (all) => {
          for (const details of all) details.open = true;
        });
        await set(page, time(0, 2), "08:00");
        for (const theme of ["light", "dark"] as const) {
          await showTheme(page, theme);
          expect(await axeFaults(page, theme === "light" ? undefined : COLOUR_RULES)).toEqual([]);
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        const small = await page.$$eval("summary, button, select, .case, .plage input, .dates input", (all) =>
          all
            .filter((one) => one.checkVisibility() && !one.matches(".case input") && one.getBoundingClientRect().height < 44)
            .map((one) => one.outerHTML.slice(0, 80)),
        );
        expect(small).toEqual([]);
      },
      { width },
    );
  });
});
