import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aGuide } from "../../../src/testing/guide.ts";
import { TEST_BROWSER } from "../../printing/testing/browser.ts";
import { makePreviews } from "./previews.ts";

const guide = aGuide([{ id: "tilleuls", nom: "Les Tilleuls" }]);
let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), "apercus-"));
});
afterEach(() => {
  rmSync(output, { recursive: true });
  vi.unstubAllEnvs();
});

test("a changed fiche is drawn on a telephone, on a screen and on paper", async () => {
  const [structure] = guide.structures;
  if (!structure) throw new Error("The guide is empty");
  const { of, sansApercu } = await makePreviews(guide, [structure], output, TEST_BROWSER);
  expect([sansApercu, of.get(structure.id)]).toEqual([undefined, { web: true, papier: true, deborde: false }]);
  for (const file of ["page-telephone.png", "page-ecran.png", `${structure.id}.png`, `${structure.id}.pdf`]) {
    expect(statSync(join(output, structure.id, file)).size, file).toBeGreaterThan(5_000);
  }
});

test("without a browser the check goes on, and says that there are no pictures", async () => {
  vi.stubEnv("CHROME_PATH", "/nowhere/chrome");
  const { of, sansApercu } = await makePreviews(guide, guide.structures.slice(0, 1), output, "auto");
  expect(sansApercu).toBe("navigateur");
  expect([...of.values()]).toEqual([{ web: false, papier: false, deborde: false }]);
});

test("a proposal without fiches needs no browser", async () => {
  vi.stubEnv("CHROME_PATH", "/nowhere/chrome");
  expect(await makePreviews(guide, [], output, "auto")).toEqual({ of: new Map() });
  expect(existsSync(output)).toBe(true);
});
