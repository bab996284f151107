/** The communes of France that come with the project; their table is read the first time one is looked up. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Communes, communesOf } from "../model/commune.ts";
import { DATA } from "./data-folder.ts";

export const COMMUNES: Communes = communesOf(() => readFileSync(join(DATA, "communes.tsv"), "utf8"));
