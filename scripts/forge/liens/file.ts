/** Where the report of the links stands between the night that writes it and the build that shows it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type LinkReport, readLinkReport, writeLinkReport } from "../../../src/exchange/liens/liens.ts";
import { PROJECT } from "../../command-line.ts";

export const LINKS_FILE = join(PROJECT, ".cache", "liens.json");

export const keptLinks = (): LinkReport | undefined => (existsSync(LINKS_FILE) ? readLinkReport(readFileSync(LINKS_FILE, "utf8")) : undefined);

export const keepLinks = (report: LinkReport): void => {
  mkdirSync(dirname(LINKS_FILE), { recursive: true });
  writeFileSync(LINKS_FILE, writeLinkReport(report));
};
