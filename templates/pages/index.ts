/** Every page of the website, by the name Eleventy knows it under. */
import type { Page } from "../page.ts";
import type { Site } from "../site.ts";
import { accueilPage } from "./accueil.page.ts";
import { structurePages } from "./structure.page.ts";
import { structuresPage } from "./structures.page.ts";

export const pagesOf = (site: Site): Readonly<Record<string, Page<never>>> => ({
  accueil: accueilPage(site),
  structures: structuresPage(site),
  structure: structurePages(site),
});
