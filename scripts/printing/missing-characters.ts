/** Signs that our fonts lack: the browser takes another font for them, which is on no other machine and looks like none of ours. */
import type { Page } from "puppeteer-core";
import type { Fault, LaidOutUnit, UnusualCharacter } from "../../templates/print/unit.ts";

const keyOf = ({ character, family }: UnusualCharacter): string => `${character} ${family}`;

/** « 中 » (U+4E2D). */
const named = (character: string): string => `« ${character} » (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")})`;

/** Writes each sign in its family, then asks which font drew it. Kept out of the pages: it is done in a box of its own. */
const missingAmong = async (page: Page, unusual: readonly UnusualCharacter[]): Promise<ReadonlySet<string>> => {
  const asked = [...new Map(unusual.map((one) => [keyOf(one), one])).values()];
  await page.evaluate((signs: readonly UnusualCharacter[]) => {
    document.body.replaceChildren(
      ...signs.map(({ character, family }) => {
        const box = document.createElement("i");
        box.style.fontFamily = family;
        box.textContent = character;
        return box;
      }),
    );
  }, asked);
  const session = await page.createCDPSession();
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 0 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "body > i" });
  const missing = new Set<string>();
  for (const [index, nodeId] of nodeIds.entries()) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const one = asked[index];
    // Marks that join to a letter are drawn with it, or not at all: no font of their own.
    if (one && fonts.some(({ isCustomFont }) => !isCustomFont)) missing.add(keyOf(one));
  }
  await session.detach();
  await page.evaluate(() => document.body.replaceChildren());
  return missing;
};

/** The same unit, its unusual signs looked up: those that our fonts lack are faults, said once a place. */
export const withMissingCharacters = async (page: Page, unit: LaidOutUnit): Promise<LaidOutUnit> => {
  if (unit.unusual.length === 0) return unit;
  const missing = await missingAmong(page, unit.unusual);
  const places = new Map(unit.unusual.filter((one) => missing.has(keyOf(one))).map((one) => [`${one.page} ${one.character} ${one.anchor}`, one]));
  const faults = [...places.values()].map(
    ({ page: rank, character, anchor }): Fault => ({ page: rank, kind: "caractère absent des polices", detail: named(character), anchor }),
  );
  return { ...unit, unusual: [], faults: [...unit.faults, ...faults] };
};
