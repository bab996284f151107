import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { LOCAL_ORIGIN, openLocalDocument } from "./local-document.ts";
import { type Starting, whileBrowserStarts, withBrowser } from "./with-browser.ts";

const CHOICE = process.platform === "linux" && process.arch === "x64" ? "npm" : "auto";

const asked: string[] = [];
const outside = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.end("outside");
});
beforeAll(() => new Promise<void>((ready) => outside.listen(0, "127.0.0.1", ready)));
afterAll(() => new Promise<void>((closed) => outside.close(() => closed())));

test("answers the page from memory, and lets nothing out, not even to this machine", async () => {
  const { port } = outside.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const body = `<!doctype html><title>x</title><link rel="stylesheet" href="/style.css"><img src="${address}/image"><iframe src="${address}/frame"></iframe><p id="p">x</p>`;
  const files = new Map([
    ["/", { type: "text/html", body }],
    ["/style.css", { type: "text/css", body: "p{color:rgb(1,2,3)}" }],
  ]);
  const seen = await withBrowser(CHOICE, async (launched) => {
    const page = await openLocalDocument(launched, files);
    return page.evaluate(() => ({ colour: getComputedStyle(document.querySelector("p") ?? document.body).color, origin: location.origin }));
  });
  expect(seen).toEqual({ colour: "rgb(1, 2, 3)", origin: LOCAL_ORIGIN });
  expect(asked).toEqual([]);
});

test("gives a browser that no longer answers a second chance, then a French sentence", async () => {
  let attempts = 0;
  const outcome = await withBrowser(
    CHOICE,
    () => {
      attempts++;
      return new Promise<never>(() => undefined);
    },
    { longestSilence: 300 },
  );
  expect(attempts).toBe(2);
  expect(outcome).toMatchObject({ missing: expect.stringContaining("n'a pas répondu") });
});

test("does not hide our own mistakes behind the browser", async () => {
  await expect(withBrowser(CHOICE, () => Promise.reject(new Error("a page is lost")))).rejects.toThrow("a page is lost");
});

test("lets a long work go on for as long as steps are done", async () => {
  const outcome = await withBrowser(
    CHOICE,
    async ({ alive }) => {
      for (let step = 0; step < 6; step++) {
        await pause(150);
        alive();
      }
      return "done";
    },
    { longestSilence: 400 },
  );
  expect(outcome).toBe("done");
});

test("ends a browser that is stuck for good", async () => {
  let stuck: number | undefined;
  const outcome = await withBrowser(
    CHOICE,
    async ({ running }) => {
      const program = running.process();
      stuck = program?.pid;
      program?.kill("SIGSTOP");
      await running.version();
    },
    { longestSilence: 300 },
  );
  expect(outcome).toMatchObject({ missing: expect.stringContaining("n'a pas répondu") });
  expect(() => process.kill(stuck ?? 0, 0)).toThrow();
}, 60_000);

test("ends the browser with us on a signal, in one French line", async () => {
  const exit = vi.spyOn(process, "exit").mockImplementation(() => undefined as never);
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const profiles: string[] = [];
  await withBrowser(CHOICE, async ({ running }) => {
    const program = running.process();
    profiles.push(program?.spawnargs.find((option) => option.startsWith("--user-data-dir="))?.split("=")[1] ?? "");
    if (profiles.length > 1) return;
    process.emit("SIGHUP");
    // Fails with the browser; here, where nothing ends the process, that is a second chance.
    await running.version();
  });
  expect(exit.mock.calls).toEqual([[129]]);
  expect(said.mock.calls.map(([words]) => String(words).trim())).toEqual(["Interrompu : le navigateur est arrêté, aucun fichier n'est à moitié écrit."]);
  expect(profiles.length).toBe(2);
  for (const profile of profiles) expect(existsSync(profile)).toBe(false);
});

test("ends a browser started ahead of work that never needs it", async () => {
  let started: Starting | undefined;
  const early = whileBrowserStarts(CHOICE, async (starting) => {
    started = starting;
    throw new Error("the content has errors");
  });
  await expect(early).rejects.toThrow("the content has errors");
  const launched = await started;
  expect(launched && "running" in launched && launched.running.connected).toBe(false);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test.each([
  ["a program that is no browser", process.platform === "win32" ? "C:\\Windows\\System32\\hostname.exe" : "/bin/false", "n'est pas un navigateur"],
  ["a program that does not exist", "/nulle/part/chrome", "n'existe pas"],
])("refuses in French %s given in CHROME_PATH, and tries no other behind one's back", async (_, path, why) => {
  vi.stubEnv("CHROME_PATH", path);
  const outcome = await withBrowser("auto", async () => "another browser");
  expect(outcome).toMatchObject({ missing: expect.stringMatching(new RegExp(`CHROME_PATH désigne .*${why}`)) });
});
