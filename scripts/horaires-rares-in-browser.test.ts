/** Hours that only the reference library reads: the form says of them what the command line says, or that it could not ask. */
import { readdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readHoraires } from "../src/model/horaires.ts";
import { readNotation } from "../src/model/osm/notation.ts";
import { loadGuide } from "../src/reading/content.ts";
import { fieldFault, openForm, openPart, press, proposedLines, settled, write } from "./browsing/form.ts";
import { type ServedGuide, serveGuide } from "./browsing/served-guide.ts";
import { asVisitor, type Visitor } from "./browsing/visitor.ts";

const CAF = "caf-pontiffroy";
const RARE = "Mo-Fr 09:00-12:00; easter off";
const NONSENSE = "Mo-Fr 09:00-12:00 parfois";

let served: ServedGuide;
beforeAll(async () => {
  const { guide } = loadGuide("content");
  if (!guide) throw new Error("content a des erreurs : npm run verifier");
  served = await serveGuide(guide, "content");
});
afterAll(() => served?.close());

/** A visitor, and the rare scripts that were asked for. */
const visiting = <Result>(work: (visitor: Visitor, asked: readonly string[]) => Promise<Result>): Promise<Result> =>
  asVisitor(served.launched, served.base, { width: 360 }, (visitor) => {
    const asked: string[] = [];
    visitor.page.on("request", (request) => {
      if (request.url().includes("horaires-rares") && request.frame() === visitor.page.mainFrame()) asked.push(request.url());
    });
    return work(visitor, asked);
  });

const writeHours = async (visitor: Visitor, hours: string): Promise<void> => {
  const { page } = visitor;
  await openForm(visitor, `?fiche=${CAF}`);
  await openPart(page, "horaires");
  await press(page, "#horaires .notation > summary");
  await write(page, "horaires", hours);
};

/** Without what reads the rarest of hours, as behind a network that failed since the page was opened. */
const withoutLibrary = async (work: () => Promise<void>): Promise<void> => {
  const scripts = join(served.folder, "scripts");
  const file = join(scripts, readdirSync(scripts).find((name) => name.startsWith("horaires-rares")) ?? "");
  renameSync(file, `${file}.parti`);
  try {
    await work();
  } finally {
    renameSync(`${file}.parti`, file);
  }
};

test("the command line alone reads them without help", () => {
  expect([readHoraires(RARE).ok, readNotation(RARE).ok, readHoraires(NONSENSE).ok]).toEqual([true, false, false]);
});

test("are accepted, once they are left and not while they are typed; other hours ask for nothing", () =>
  visiting(async (visitor, asked) => {
    const { page, faults } = visitor;
    await writeHours(visitor, "Mo-Fr 09:00-12:00");
    await page.keyboard.press("Tab");
    await settled();
    expect(asked).toEqual([]);
    await write(page, "horaires", RARE);
    await settled();
    expect(asked).toEqual([]);
    await page.keyboard.press("Tab");
    await page.waitForNetworkIdle({ idleTime: 500 });
    expect(asked).toHaveLength(1);
    expect(await page.$(".faute")).toBeNull();
    expect(await proposedLines(page)).toContain(`+ horaires: "${RARE}"`);
    expect(faults).toEqual([]);
  }));

test("that even the library cannot read are refused, and nothing is proposed", () =>
  visiting(async (visitor) => {
    const { page } = visitor;
    await writeHours(visitor, NONSENSE);
    await press(page, ".verifier button");
    await page.waitForSelector("#fautes:not([hidden])");
    expect(await fieldFault(page, "horaires")).toMatch(/ne peuvent pas être lus/);
    expect(await page.$(".envoi")).toBeNull();
  }));

test("when the library cannot be had, the form says so, blames nobody, shows and sends them", () =>
  withoutLibrary(() =>
    visiting(async (visitor) => {
      const { page } = visitor;
      await writeHours(visitor, RARE);
      await page.keyboard.press("Tab");
      await page.waitForSelector('[id="f-horaires-faute"]');
      expect(await fieldFault(page, "horaires")).toMatch(/faute de connexion\. Vous pouvez envoyer/);
      expect(await page.$eval('[name="horaires"]', (field) => field.getAttribute("aria-invalid"))).toBeNull();
      expect(await proposedLines(page)).toContain(`+ horaires: "${RARE}"`);
    }),
  ));
