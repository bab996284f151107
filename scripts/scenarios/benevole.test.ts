/** « Our Wednesday hours changed »: a volunteer who knows nothing of git finds the page of the structure and says so. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadGuide } from "../../src/reading/content.ts";
import { clickLink, follow, read, readAll, tabTo } from "../browsing/gestures.ts";
import { type ServedGuide, serveGuide } from "../browsing/served-guide.ts";
import { asVisitor, type Visitor, type VisitorOptions } from "../browsing/visitor.ts";

const { guide } = loadGuide("content");
const structure = guide?.structures.find(({ nom }) => /^Médiathèque/.test(nom)) ?? guide?.structures[0];
const nom = structure?.nom.replaceAll("'", "’") ?? "";

let served: ServedGuide;
beforeAll(async () => {
  if (!guide) throw new Error("content a des erreurs : npm run verifier");
  served = await serveGuide(guide);
});
afterAll(() => served?.close());

const visiting = <Result>(work: (visitor: Visitor) => Promise<Result>, options: VisitorOptions = {}): Promise<Result> =>
  asVisitor(served.launched, served.base, options, work);

/** Where a link of the page leads, as it would be read. */
const target = async (page: Page, words: string): Promise<string> => {
  const links = await page.$$eval("main a[href]", (all) => all.map((link) => ({ words: link.textContent ?? "", href: link.getAttribute("href") ?? "" })));
  const found = links.find((link) => link.words.replace(/[\u00a0\u202f]/g, " ").includes(words));
  return decodeURIComponent(found?.href ?? "");
};

describe("the volunteer", () => {
  test("finds the structure's own page by its name, mistyped, from any page", () =>
    visiting(async ({ page, go }) => {
      await go("/a-propos/");
      await page.type("header input[name=q]", nom.normalize("NFD").replace(/\p{M}/gu, "").replace("diath", "diat"));
      await follow(page, () => page.keyboard.press("Enter"));
      expect((await readAll(page, ".reponse .ligne-lieu > a")).slice(0, 8)).toContain(nom);
    }));

  test.each([
    ["with JavaScript", true],
    ["without JavaScript", false],
  ])("is never asked for an account or for git: what corrects the page already names it, %s", (_name, javascript) =>
    visiting(
      async ({ page, go }) => {
        await go(`/structures/${structure?.id}/`);
        for (const words of ["Corriger cette fiche", "Rien n’a changé"]) {
          const leads = await target(page, words);
          expect(leads, words).toMatch(/^(?:mailto:|\/|https:\/\/)/);
          expect(leads.replaceAll("'", "’").includes(nom) || leads.includes(structure?.id ?? "?"), leads).toBe(true);
        }
      },
      { javascript, width: 360 },
    ),
  );

  test("reaches both by keyboard", () =>
    visiting(
      async ({ page, go }) => {
        await go(`/structures/${structure?.id}/`);
        await tabTo(page, /^Corriger cette fiche$/);
        expect(await tabTo(page, /^Rien n.a changé$/)).toBe(1);
      },
      { width: 360 },
    ));

  test("reads on the page who checked it, how and when, apart from the last edit", () =>
    visiting(async ({ page, go }) => {
      await go(`/structures/${structure?.id}/`);
      const trust = await read(page, ".confiance");
      expect(trust).toMatch(/vérifiée/i);
      expect(trust).toMatch(/Dernière modification le \d/);
    }));

  test("who finds no page for the structure is told how to have one, from the foot of every page", () =>
    visiting(
      async ({ page, go }) => {
        await go("/services/");
        await clickLink(page, "Corriger ou ajouter un lieu", "footer");
        expect(await read(page)).toMatch(/lieu qui manque/);
        expect(await read(page)).toContain(guide?.edition.contact.courriel ?? "?");
        expect(await read(page)).toMatch(/N’écrivez jamais le nom/);
      },
      { javascript: false, width: 360 },
    ));
});
