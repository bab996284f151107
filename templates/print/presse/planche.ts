/** What the browser prints for a print shop: pages with room around them for the marks, and the spine. */
import { type Html, html } from "../../html.ts";

/** A page in the middle of its sheet; `says` stands outside the trimmed page, `beyond` millimetres further on. */
export const planche = (says: string, page: Html, beyond = 0): string =>
  html`<div class="planche"><p class="repere" style="--decalage:${beyond}mm">${says}</p>${page}</div>`.markup;

/** Thinner than this, a spine cannot carry words: they would turn the corner. */
export const NARROWEST_TITLED_SPINE_MM = 5;
const LARGEST_TITLE_MM = 5;
/** Of the width of the spine: the rest forgives a fold that is not quite in its place. */
const PART_OF_SPINE = 0.55;
/** Letters of the title font are about half as wide as high; and words stay away from the ends. */
const LETTER_WIDTH = 0.56;
const PART_OF_HEIGHT = 0.85;

/** The spine of a cover: its title read from bottom to top, as in French, when it is wide enough. */
export const spine = (title: string, widthMm: number, heightMm: number): Html => {
  const size = Math.min(LARGEST_TITLE_MM, widthMm * PART_OF_SPINE, (heightMm * PART_OF_HEIGHT) / (title.length * LETTER_WIDTH));
  const words = widthMm >= NARROWEST_TITLED_SPINE_MM ? html`<p style="font-size:${size.toFixed(2)}mm">${title}</p>` : undefined;
  return html`<section class="feuille"><div class="dos" style="--dos:${widthMm}mm">${words}</div></section>`;
};
