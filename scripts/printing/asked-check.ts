/** `--impression --papier lecture,poche`: which papers a command is to judge. Loads nothing that prints: most checks do not. */
import { PAPIERS } from "../../src/model/edition.ts";
import { nearest } from "../../src/model/nearest.ts";
import type { ProductId } from "../../templates/print/work.ts";
import { type CommandLine, type Option, Refusal } from "../command-line.ts";
import type { BrowserChoice } from "./browser.ts";

export const PAPER_OPTIONS: Readonly<Record<"impression" | "papier" | "navigateur", Option>> = {
  impression: { help: "met aussi tous les papiers en pages, sans rien écrire, et dit ce qui déborde, se coupe ou manque" },
  papier: { value: "NOMS", help: "avec --impression : seulement ces papiers, « lecture,poche »" },
  navigateur: { value: "auto|npm", help: "avec --impression ; npm : seulement le Chromium apporté par npm" },
};

/** What `--impression` is to lay out, and with which browser. */
export interface PaperCheck {
  readonly products: readonly ProductId[];
  readonly browser: BrowserChoice;
}

const known = (typed: string): ProductId => {
  const found = PAPIERS.find((id) => id === typed);
  if (found) return found;
  const near = nearest(
    typed,
    PAPIERS.map((value) => ({ value })),
  );
  throw new Refusal(`Le papier « ${typed} » n'existe pas. Écrivez ${near === undefined ? `: ${PAPIERS.join(", ")}` : `« ${near} »`}.`, 2);
};

/** What the command line asks of the papers; undefined when it asks nothing. */
export const askedCheck = (line: CommandLine): PaperCheck | undefined => {
  const papers = line.value("papier");
  const browser = line.value("navigateur") ?? "auto";
  if (browser !== "auto" && browser !== "npm") throw new Refusal(`--navigateur ${browser} n'existe pas : écrivez « auto » ou « npm ».`, 2);
  if (!line.has("impression")) {
    const alone = ["papier", "navigateur"].find((name) => line.has(name));
    if (alone !== undefined) throw new Refusal(`--${alone} ne vaut qu'avec --impression.`, 2);
    return undefined;
  }
  return { browser, products: papers === undefined ? PAPIERS : [...new Set(papers.split(",").map((typed) => known(typed.trim())))] };
};
