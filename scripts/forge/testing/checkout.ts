/** A guide in a git repository of its own, with a branch that proposes something. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Files, writeGuide } from "../../../src/reading/testing/guide.ts";

export interface Checkout {
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** Writes files from the root, undefined removes; then commits. */
  commit(files: Files): void;
  remove(): void;
}

/** On « main » there is a sound guide; the branch « proposition » is checked out. */
export const openCheckout = (): Checkout => {
  const folder = mkdtempSync(join(tmpdir(), "depot-"));
  const config = ["-c", "user.name=Essai", "-c", "user.email=essai@exemple.fr", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"];
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-C", folder, ...config, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const commit = (files: Files): void => {
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      if (content === undefined) rmSync(file);
      else writeFileSync(file, content);
    }
    git("add", "-A");
    git("commit", "-q", "--no-verify", "-m", "Essai");
  };
  git("init", "-q", "-b", "main");
  mkdirSync(join(folder, "content"));
  writeGuide(join(folder, "content"));
  commit({});
  git("checkout", "-q", "-b", "proposition");
  return { folder, git, commit, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
