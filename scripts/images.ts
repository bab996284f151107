/** `npm run images`: makes again the pictures of the documentation, by opening the very form in a browser. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { serveGuide } from "./browsing/served-guide.ts";
import { asVisitor } from "./browsing/visitor.ts";
import { type Command, PROJECT, Refusal, runCommand } from "./command-line.ts";
import { writeDemo } from "./pictures/demo.ts";
import { SCENES } from "./pictures/scenes.ts";

const COMMAND: Command = {
  name: "images",
  summary: "Refait les images de CONTRIBUTING.md : le formulaire, ouvert dans un navigateur sur une fiche d'exemple.",
  options: { sortie: { value: "DIR", help: "le dossier où écrire (.github/images/ sans cette option)" } },
};

/** Around what is shown, in CSS pixels. */
const MARGIN = 12;

await runCommand(COMMAND, async (line) => {
  const output = line.has("sortie") ? line.path("sortie", "") : join(PROJECT, ".github/images");
  mkdirSync(output, { recursive: true });
  // The browser writes hours as its own language does.
  Object.assign(process.env, { LANGUAGE: "fr", LC_ALL: "fr_FR.UTF-8" });
  const demo = writeDemo();
  const served = await serveGuide(demo.guide, demo.content);
  try {
    for (const { name, width, path, shown, play } of SCENES) {
      await asVisitor(served.launched, served.base, { width }, async ({ page, go }) => {
        await page.setViewport({ width, height: 1000, deviceScaleFactor: width < 500 ? 2 : 1 });
        // The fonts are kept from the first page on.
        await go("/");
        await go(path);
        await play(page);
        // What sticks to the edge of the screen would hide a part of the picture.
        await page.$$eval(".verifier", (all) => {
          for (const one of all) one.remove();
        });
        const box = await (await page.$(shown))?.boundingBox();
        if (!box) throw new Refusal(`L'image « ${name} » ne montre plus rien : le formulaire n'a pas « ${shown} ».`);
        // A box is placed from the screen, what is cut out from the top of the page.
        const top = box.y + (await page.evaluate(() => scrollY));
        const clip = { x: Math.max(0, box.x - MARGIN), y: top - MARGIN, width: Math.min(width, box.width + 2 * MARGIN), height: box.height + 2 * MARGIN };
        await page.screenshot({ path: `${join(output, name)}.png`, clip, captureBeyondViewport: true });
      });
      console.log(`  ${join(output, `${name}.png`)}`);
    }
  } finally {
    await served.close();
    demo.remove();
  }
  return 0;
});
