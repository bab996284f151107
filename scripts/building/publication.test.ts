import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { PrintedProduct } from "../../templates/site.ts";
import { openPublication } from "./publication.ts";

let folder: string;
let output: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "publication-"));
  output = join(folder, "_site");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const publish = (text: string): void => {
  const publication = openPublication(output);
  writeFileSync(join(publication.aside, "index.html"), text);
  publication.publish();
};
const published = (): string => readFileSync(join(output, "index.html"), "utf8");

describe("a build takes the place of the one before", () => {
  test("writes aside and leaves nothing beside the output once published", () => {
    publish("un");
    publish("deux");
    expect(published()).toBe("deux");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("keeps the earlier build when the new one is abandoned", () => {
    publish("un");
    const publication = openPublication(output);
    writeFileSync(join(publication.aside, "index.html"), "raté");
    publication.abandon();
    expect(published()).toBe("un");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });

  test("remembers the papers of the build before, unless its mark was edited", () => {
    const printed: PrintedProduct = { product: "lecture", pages: 150, cover: "lecture.png", files: [{ file: "guide.pdf", pages: 150, bytes: 4_000_000 }] };
    openPublication(output).publish([printed]);
    expect(openPublication(output).earlierPrints).toEqual([printed]);
    rmSync(`${output}.verrou`);
    writeFileSync(join(output, ".bonne-etoile"), "autre chose");
    expect(openPublication(output).earlierPrints).toEqual([]);
  });

  test("takes the place of an empty folder", () => {
    mkdirSync(output);
    publish("un");
    expect(published()).toBe("un");
  });

  test("refuses a folder with files that are not ours, and leaves them", () => {
    mkdirSync(output);
    writeFileSync(join(output, "these.odt"), "dix ans de travail");
    expect(() => openPublication(output)).toThrow(/ne viennent pas de Bonne Étoile/);
    expect(readFileSync(join(output, "these.odt"), "utf8")).toBe("dix ans de travail");
    expect(readdirSync(folder)).toEqual(["_site"]);
  });
});

describe("after a build that was killed", () => {
  test("puts back the earlier build when the machine stopped between the two renames", () => {
    publish("un");
    mkdirSync(`${output}.part-999999999`);
    mkdirSync(join(folder, "autre"));
    const publication = openPublication(output);
    publication.abandon();
    expect(readdirSync(folder).toSorted()).toEqual(["_site", "autre"]);

    const ancien = `${output}.ancien`;
    mkdirSync(ancien);
    for (const name of readdirSync(output)) writeFileSync(join(ancien, name), readFileSync(join(output, name)));
    rmSync(output, { recursive: true });
    openPublication(output).abandon();
    expect(published()).toBe("un");
    expect(existsSync(ancien)).toBe(false);
  });

  test("does not put back an old folder that lacks the mark of a complete build", () => {
    mkdirSync(`${output}.ancien`);
    openPublication(output).abandon();
    expect(existsSync(output)).toBe(false);
  });

  test("takes over the lock of a process that is gone, respects the one of a living process", async () => {
    writeFileSync(`${output}.verrou`, "999999999");
    publish("un");
    const living = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    await once(living, "spawn");
    writeFileSync(`${output}.verrou`, String(living.pid));
    expect(() => openPublication(output)).toThrow(new RegExp(`en cours \\(processus ${living.pid}\\)`));
    expect(existsSync(`${output}.verrou`)).toBe(true);
    living.kill();
    await once(living, "exit");
  });
});

/** Publishes edition after edition, 200 files each, as fast as it can: a kill often falls within the swap itself. */
const PUBLISHER = `
  import { writeFileSync } from "node:fs";
  import { openPublication } from ${JSON.stringify(new URL("publication.ts", import.meta.url).href)};
  for (let edition = 0; ; edition++) {
    const publication = openPublication(process.env.OUTPUT);
    for (let page = 0; page < 200; page++) writeFileSync(publication.aside + "/" + page, String(edition));
    publication.publish();
    if (edition === 0) console.log("ready");
  }`;

test("killed at any moment, leaves a complete earlier edition to be published or put back", { timeout: 60_000 }, async () => {
  for (let round = 0; round < 8; round++) {
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", PUBLISHER], {
      env: { ...process.env, OUTPUT: output },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
    await pause(Math.random() * 60);
    child.kill("SIGKILL");
    await once(child, "exit");
    const standing = existsSync(output) ? output : `${output}.ancien`;
    const pages = readdirSync(standing).filter((name) => /^\d+$/.test(name));
    expect(pages).toHaveLength(200);
    expect(new Set(pages.map((page) => readFileSync(join(standing, page), "utf8"))).size).toBe(1);
    openPublication(output).abandon();
    expect(existsSync(output)).toBe(true);
  }
});
