/** Draws the page of a structure as the site would publish it. */
import { urlsOf } from "../../../src/model/addresses.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { html } from "../../html.ts";
import { structureBody } from "../../pages/structure-body.ts";
import { starShapes } from "../../parts/etoiles.ts";
import type { Site } from "../../site.ts";
import { markToday } from "../aujourd-hui.ts";
import { keepOpenings } from "../ouverture.ts";
import { element } from "../page-element.ts";

/** Files are named when the site is built: what a structure says needs none. */
const notHere = (): never => {
  throw new Error("a preview names no file of the site");
};

const siteOf = (guide: Guide): Site => ({ ...urlsOf(guide.edition), guide, printed: [], asset: notHere, styles: notHere });

let refresh: (() => void) | undefined;

export const drawOnSite = (guide: Guide, structure: Structure): void => {
  const main = element("main");
  const height = scrollY;
  main.innerHTML = html`${starShapes()}
${structureBody(siteOf(guide), structure, undefined)}
`.markup;
  scrollTo({ top: height, behavior: "instant" });
  if (refresh) refresh();
  else refresh = keepOpenings(markToday);
};
