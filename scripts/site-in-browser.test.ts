/** The real guide, in a real browser: what a machine can check of what people will meet. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lookAt, type PageLook } from "./browsing/look.ts";
import { KINDS, kindsOf } from "./browsing/page-kinds.ts";
import { openWholeSite, type WholeSite } from "./browsing/testing/whole-site.ts";

let site: WholeSite;
beforeAll(async () => {
  site = await openWholeSite();
});
afterAll(() => site?.close());

test("every page of the site is of a kind that is looked at", () => {
  const { paths } = site;
  expect(paths.filter((path) => kindsOf(path).length === 0)).toEqual([]);
  expect(paths.length).toBeGreaterThan(KINDS.length);
});

/** The message says where and what: a list of faults alone is cut short. */
const expectNone = (faults: readonly string[], where: string): void => expect(faults, [where, ...faults].join("\n  ")).toEqual([]);

describe.each(KINDS)("page « %s »", (kind) => {
  let url: string;
  let look: PageLook;
  beforeAll(async () => {
    url = site.urlOf(kind);
    look = await lookAt(site.launched, url);
  });

  test("axe finds nothing, on a phone in either theme, on a desk in the dark", () => expectNone(look.axe, url));

  test("nothing leaves the site, nothing fails, nothing is refused by the policy", () => expectNone(look.faults, url));

  test("never scrolls sideways, on a phone or with 400 % of zoom", () => expectNone(look.sideways, url));

  test("cuts no word in its middle, on a phone or on a desk", () => expectNone(look.cutWords, url));

  test("says the same without JavaScript", () => {
    const { words, wordsWithoutScripts } = look;
    expect(wordsWithoutScripts.h1, url).toBe(words.h1);
    expect(wordsWithoutScripts.h1, url).not.toBe("");
    expect(wordsWithoutScripts.signs, url).toBeGreaterThanOrEqual(0.9 * words.signs);
    expect(wordsWithoutScripts.links, url).toBeGreaterThanOrEqual(words.links);
  });

  test("shows where the keyboard is at each stop, from the skip link on", () => {
    expect(look.stops[0]?.name).toMatch(/Aller au contenu/);
    expect(look.stops.length).toBeGreaterThan(3);
    const lost = look.stops.filter(({ visible, inViewport }) => !visible || !inViewport);
    expectNone(
      lost.map(({ name, visible }) => `${name} : ${visible ? "hors de l'écran" : "focus invisible"}`),
      url,
    );
  });

  test("the skip link leads to the content", () => expect(look.skippedTo, url).toBe("MAIN"));
});
