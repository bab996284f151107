/** What git says of the checkout. Arguments go to it one by one: no shell ever reads them. */
import { execFileSync } from "node:child_process";
import { Refusal } from "../command-line.ts";

const LARGEST_ANSWER = 50_000_000;

/** Bytes: names of files are not always text. */
export const git = (args: readonly string[], folder = "."): Buffer => {
  try {
    return execFileSync("git", ["-C", folder, ...args], { stdio: ["ignore", "pipe", "ignore"], maxBuffer: LARGEST_ANSWER });
  } catch {
    throw new Refusal(`git ne répond pas à « git ${args[0] ?? ""} » : ce dossier est-il un dépôt complet (fetch-depth: 0) ?`);
  }
};

/** The commit that is checked out. */
export const headCommit = (folder?: string): string => git(["rev-parse", "HEAD"], folder).toString().trim();
