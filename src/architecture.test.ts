/** The directions of the house, read from the imports themselves. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { groupBy } from "./model/grouping.ts";

const ROOT = join(import.meta.dirname, "..");
const IMPORT = /(?:from|import)\s*\(?\s*"([^"]+)"/g;

/** Each floor may import from itself and from those below it, never from one above. */
const FLOORS = ["scripts", "templates", "src"];

/** What each room of src/ may import from, besides itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  reading: ["model", "rules"],
  rules: ["model", "reading", "knowledge"],
  knowledge: ["model"],
  exchange: ["model", "knowledge"],
  formulaire: ["model", "reading", "rules", "exchange"],
  testing: ["model", "reading", "rules", "knowledge", "exchange"],
};

/** Who may know these packages; everyone else goes through them. */
const KEEPERS: Readonly<Record<string, RegExp>> = {
  "@11ty/": /^scripts\/site(\.ts|\/)/,
  pagedjs: /^(scripts\/printing\/|scripts\/measuring\/|templates\/print\/)/,
  "puppeteer-core": /^scripts\/(printing|browsing|measuring|pictures)\//,
  "@sparticuz/chromium": /^scripts\/printing\//,
  leaflet: /^templates\/browser\/plan-des-rues/,
  esbuild: /^(scripts\/|templates\/css\.ts)/,
  opening_hours: /^src\//,
  yaml: /^(src\/(reading|exchange|testing)|scripts)\//,
};

/** Who may touch the disk: content on the way in, commands, and the one template that loads style sheets. */
const DISK = /^(src\/reading\/|src\/testing\/|scripts\/|templates\/css\.ts)/;

interface Import {
  readonly file: string;
  /** Path from the root for one of our files, name for a package. */
  readonly target: string;
}

const files = FLOORS.flatMap((floor) =>
  readdirSync(join(ROOT, floor), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => join(floor, file)),
);

const importsOf = (file: string): readonly Import[] =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(IMPORT)].map(([, specifier = ""]) => ({
    file,
    target: specifier.startsWith(".") ? relative(ROOT, join(ROOT, dirname(file), specifier)) : specifier,
  }));

/** Tests are guests: they may visit any floor, so only what ships is held to the directions. */
const imports = files.filter((file) => !file.endsWith(".test.ts")).flatMap(importsOf);
/** The message says which: a list alone is cut short. */
const expectNone = (wrong: readonly string[]): void => expect(wrong, wrong.join("\n")).toEqual([]);
const faults = (isFault: (one: Import) => boolean) => imports.filter(isFault).map(({ file, target }) => `${file} → ${target}`);
const floorOf = (path: string): number => FLOORS.indexOf(path.split("/")[0] ?? "");
const roomOf = (path: string): string | undefined => /^src\/(\w+)\//.exec(path)?.[1];

test("reads the imports it judges", () => {
  expect(imports.length).toBeGreaterThan(40);
  expect(imports).toContainEqual({ file: "templates/parts/etoiles.ts", target: "templates/html.ts" });
});

test("no file imports from a floor above its own", () => {
  expect(faults(({ file, target }) => floorOf(target) !== -1 && floorOf(target) < floorOf(file))).toEqual([]);
});

test("inside src, each room imports only from the rooms it may know", () => {
  const wrong = faults(({ file, target }) => {
    const [from, to] = [roomOf(file), roomOf(target)];
    return from !== undefined && to !== undefined && from !== to && !ROOMS[from]?.includes(to);
  });
  expectNone(wrong);
});

test("test material never ships", () => {
  const isTestMaterial = (path: string): boolean => path.includes("/testing/");
  expectNone(faults(({ file, target }) => isTestMaterial(target) && !isTestMaterial(file) && !/^scripts\/(measuring|pictures)\//.test(file)));
});

test("no import goes round in a circle", () => {
  const targets = groupBy(imports, ({ file }) => file);
  const finished = new Set<string>();
  const circlesFrom = (file: string, path: readonly string[]): readonly string[] => {
    if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(" → ")];
    if (finished.has(file)) return [];
    const circles = (targets.get(file) ?? []).flatMap(({ target }) => circlesFrom(target, [...path, file]));
    finished.add(file);
    return circles;
  };
  expectNone(files.flatMap((file) => circlesFrom(file, [])));
});

test("only the keepers of a framework import it", () => {
  const wrong = faults(({ file, target }) =>
    Object.entries(KEEPERS).some(([name, keepers]) => (target === name || target.startsWith(name.endsWith("/") ? name : `${name}/`)) && !keepers.test(file)),
  );
  expectNone(wrong);
});

test("only reading and the commands touch the disk, and templates read nothing but their own style", () => {
  const wrong = faults(({ file, target }) => /^node:(fs|child_process|http|net)/.test(target) && !DISK.test(file));
  expectNone(wrong);
});
