import { type Html, trusted } from "../html.ts";
import type { Site } from "../site.ts";
import { markdown } from "./markdown.ts";

/** The editors' Markdown on a page of the site: their links from the root follow the guide under its prefix. */
export const editorialText = (site: Site, source: string): Html => {
  const { markup } = markdown(source);
  return trusted(site.prefix === "" ? markup : markup.replaceAll(' href="/', ` href="${site.prefix}/`));
};
