/** Someone with no computer and a cracked phone wants a number to call, or a page to pin on the fridge. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createGuide } from "../../src/model/guide.ts";
import { somePlaces } from "../../src/testing/some-places.ts";
import { clickLink, follow, read, readAll, tabTo } from "../browsing/gestures.ts";
import { printedPages } from "../browsing/paper.ts";
import { type ServedGuide, serveGuide } from "../browsing/served-guide.ts";
import { asVisitor, type Visitor, type VisitorOptions } from "../browsing/visitor.ts";

const PHONE = 360;

const somewhere = somePlaces();
const [ordinary] = somewhere.structures;
const guide = createGuide({
  ...somewhere,
  structures: ordinary
    ? [...somewhere.structures, { ...ordinary, id: "bibliotheque", nom: "Bibliothèque", acces_internet: { wifi: true, gratuit: true } }]
    : [],
});
const { nom = "", telephone = "" } = guide.structure("lieu-7");
const territoire = guide.territoire("nord").nom;

let served: ServedGuide;
beforeAll(async () => {
  served = await serveGuide(guide);
});
afterAll(() => served?.close());

describe.each([
  ["with JavaScript", true],
  ["without JavaScript", false],
])("on a phone, %s,", (_name, javascript) => {
  const visiting = <Result>(work: (visitor: Visitor) => Promise<Result>, options: VisitorOptions = {}): Promise<Result> =>
    asVisitor(served.launched, served.base, { width: PHONE, javascript, ...options }, work);

  const openPlace = async ({ page, go }: Visitor): Promise<void> => {
    await go("/");
    await clickLink(page, territoire, "main");
    await clickLink(page, nom, "main");
  };

  test("two links from the home page lead to a number one can press, and to the hours, on the first screens", () =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await openPlace(visitor);
      expect(await read(page, "h1")).toBe(nom);
      const call = await page.$eval("main a[href^='tel:']", (link) => ({
        href: link.getAttribute("href"),
        top: link.getBoundingClientRect().top,
        size: Number.parseFloat(getComputedStyle(link).fontSize),
      }));
      expect(call.href).toContain(telephone.replace(/\D/g, "").slice(1));
      expect(call.size).toBeGreaterThanOrEqual(20);
      expect(call.top).toBeLessThan(800);
      expect(await read(page, ".horaires")).toMatch(/Lundi[\s\S]*Vendredi/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE);
      expect(visitor.faults).toEqual([]);
    }));

  test("the page printed is one sheet in black: number, address, hours, short address, and nothing of the screen", () =>
    visiting(async (visitor) => {
      await openPlace(visitor);
      const printed = await printedPages(visitor.page);
      expect(printed).toHaveLength(1);
      for (const words of [telephone, "1 rue de l’Essai", "Bus 5", "Pièce d’identité", "Lundi", "guide.example/essai/f/"]) expect(printed[0]).toContain(words);
      expect(printed[0]).not.toMatch(/Ajouter à ma sélection|Aller au contenu|Imprimer|Ouvert jusqu|Garder hors connexion/);
    }));

  test("by keyboard alone, the same two links", () =>
    visiting(async ({ page, go }) => {
      await go("/");
      await tabTo(page, new RegExp(`^${territoire}$`));
      await follow(page, () => page.keyboard.press("Enter"));
      await tabTo(page, new RegExp(`^${nom}$`));
      await follow(page, () => page.keyboard.press("Enter"));
      expect(await read(page, "h1")).toBe(nom);
      await tabTo(page, new RegExp(telephone.replaceAll(" ", "\\s")));
    }));

  test("the places where internet is free are one link away, each with where it is", () =>
    visiting(async ({ page, go }) => {
      await go("/");
      await clickLink(page, "connecter gratuitement", "main");
      const rows = await readAll(page, "main .ligne");
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatch(/Bibliothèque\s+1 rue de l’Essai[\s\S]*Wi-Fi/);
    }));
});
