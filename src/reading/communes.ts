/** The communes of France that come with the project; their table is read the first time one is looked up. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Communes, communesOf, departementOf } from "../model/commune.ts";
import { DATA } from "./data-folder.ts";

const readTable = (): string => readFileSync(join(DATA, "communes.tsv"), "utf8");

export const COMMUNES: Communes = communesOf(readTable);

/** The lines of the table for some départements. */
export const communesIn = (departements: readonly string[]): string => {
  const wanted = new Set(departements);
  return readTable()
    .split("\n")
    .filter((line) => wanted.has(departementOf(line.slice(0, 5))))
    .join("\n");
};
