import { afterAll, beforeAll, expect, test } from "vitest";
import { type Launched, launchBrowser } from "./launch.ts";
import { openLocalDocument } from "./local-document.ts";

/** The one that people have: it is an installed browser that leaves tabs unpainted behind one another. */
let launched: Launched;

beforeAll(async () => {
  const started = await launchBrowser("auto");
  if ("missing" in started) throw new Error(started.missing);
  launched = started;
});

afterAll(() => launched?.close());

test("a document gives its picture while another one is open", async () => {
  const files = new Map([["/", { type: "text/html; charset=utf-8", body: "<!doctype html><p>Page" }]]);
  const first = await openLocalDocument(launched, files);
  const second = await openLocalDocument(launched, files);
  expect(await Promise.all([first, second].map((page) => page.evaluate(() => document.visibilityState)))).toEqual(["visible", "visible"]);
  expect((await first.screenshot({ clip: { x: 0, y: 0, width: 20, height: 20 } })).length).toBeGreaterThan(0);
}, 20_000);
