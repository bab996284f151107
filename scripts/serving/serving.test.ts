import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listenLocally } from "./local-server.ts";
import { readHeaderRules, serveFolder } from "./site-folder.ts";
import { fileBehind } from "./static-files.ts";
import { watchFolders } from "./watch.ts";

let folder: string;
let site: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "serving-"));
  site = join(folder, "site");
  mkdirSync(join(site, "structures"), { recursive: true });
  writeFileSync(join(site, "structures", "index.html"), "liste");
  writeFileSync(join(site, "404.html"), "perdu");
  writeFileSync(join(folder, "secret.txt"), "secret");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A request whose path and headers are sent as they are, which `fetch` would not do. */
const ask = (origin: string, path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path, headers, method }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
    })
      .on("error", reject)
      .end();
  });

test("a folder's address gives its index, and nothing else of the folder", () => {
  expect(fileBehind(site, "/structures/")).toMatch(/structures.index\.html$/);
  expect(fileBehind(site, "/structures")).toBeUndefined();
  expect(fileBehind(site, "/absent/")).toBeUndefined();
});

test("nothing outside of the folder is served, whatever the address", () => {
  symlinkSync(join(folder, "secret.txt"), join(site, "lien.txt"));
  for (const path of ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/structures/../../secret.txt", "/lien.txt", "/a\\..\\b", "/%00", "/%"]) {
    expect(fileBehind(site, path), path).toBeUndefined();
  }
});

test("a stranger's host name is refused, and so is anything but reading", async () => {
  const server = await serveFolder(site);
  expect((await ask(server.origin, "/structures/")).body).toBe("liste");
  expect((await ask(server.origin, "/structures/", { host: "pirate.example" })).status).toBe(403);
  expect((await ask(server.origin, "/structures/", {}, "POST")).status).toBe(405);
  expect(await ask(server.origin, "/../secret.txt")).toEqual({ status: 404, body: "perdu" });
  await server.close();
});

test("a site that lives under a path is served there and only there", async () => {
  const server = await serveFolder(site, { prefix: "/guide" });
  expect((await ask(server.origin, "/guide/structures/")).body).toBe("liste");
  expect((await ask(server.origin, "/structures/")).status).toBe(404);
  await server.close();
});

test("a taken port gives the next free one", async () => {
  const first = await listenLocally((_, response) => response.end("un"), 0);
  const port = Number(new URL(first.origin).port);
  const second = await listenLocally((_, response) => response.end("deux"), port);
  expect(Number(new URL(second.origin).port)).toBeGreaterThan(port);
  await first.close();
  await second.close();
});

test("the headers a site asks for apply to the addresses it names", () => {
  const rules = readHeaderRules(
    "# commentaire\n/*\n  X-Un: 1\n  Content-Security-Policy: default-src 'self'; img-src data:\n\n/polices/*\n  Cache-Control: max-age=1\n",
  );
  const asked = (path: string) => rules.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) => headers.map(([name]) => name));
  expect(asked("/")).toEqual(["X-Un", "Content-Security-Policy"]);
  expect(asked("/polices/a.woff2")).toContain("Cache-Control");
  expect(rules[0]?.headers[1]?.[1]).toBe("default-src 'self'; img-src data:");
});

test("a change is told once things settle, in folders made after the start too", async () => {
  let changes = 0;
  const stop = watchFolders([site], () => changes++);
  const settled = async (count: number) => {
    for (let waited = 0; changes < count && waited < 100; waited++) await pause(20);
    await pause(120);
    return changes;
  };
  for (const text of ["a", "b", "c"]) writeFileSync(join(site, "404.html"), text);
  expect(await settled(1)).toBe(1);
  mkdirSync(join(site, "neuf"));
  expect(await settled(2)).toBe(2);
  writeFileSync(join(site, "neuf", "x.yaml"), "nom: x");
  expect(await settled(3)).toBe(3);
  stop();
});
