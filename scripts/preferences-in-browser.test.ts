/** The real guide, in a real browser, as visitors set it up for themselves: wider text, their own colours, no motion. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { KINDS } from "./browsing/page-kinds.ts";
import { lookWithPreferences, type PreferencesLook } from "./browsing/preferences.ts";
import { openWholeSite, type WholeSite } from "./browsing/testing/whole-site.ts";

let site: WholeSite;
beforeAll(async () => {
  site = await openWholeSite();
});
afterAll(() => site?.close());

/** The message says where and what: a list of faults alone is cut short. */
const expectNone = (faults: readonly string[], where: string): void => expect(faults, [where, ...faults].join("\n  ")).toEqual([]);

describe.each(KINDS)("page « %s »", (kind) => {
  let url: string;
  let look: PreferencesLook;
  beforeAll(async () => {
    url = site.urlOf(kind);
    look = await lookWithPreferences(site.launched, url);
  });

  test("axe finds nothing once every question is unfolded", () => expectNone(look.unfolded, url));

  test("cuts no text and never scrolls sideways with wider text, on a desk or with 400 % of zoom", () => expectNone(look.cut, url));

  test("keeps its stars and its buttons in forced colours", () => expectNone(look.faded, url));

  test("moves nothing for those who ask for no motion", () => expectNone(look.moving, url));

  test("fails at nothing meanwhile", () => expectNone(look.faults, url));
});
