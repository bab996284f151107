import MarkdownIt from "markdown-it";
import { type Html, trusted } from "../html.ts";
import { typeset } from "./typography.ts";

/**
 * Contributed Markdown: paragraphs, lists, bold, italics, links, and (for the editors' pages) headings and tables.
 * No HTML, no image, and only http(s), mailto and tel links: markdown-it refuses the others itself.
 */
const renderer = new MarkdownIt("default", { html: false, linkify: false, typographer: false });
renderer.disable("image");
renderer.validateLink = (link) => /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i.test(link.trim());
renderer.renderer.rules["text"] = (tokens, index) => renderer.utils.escapeHtml(typeset(tokens[index]?.content ?? ""));

/** `firstHeading`: the level a `# title` of the text becomes on the page (2 by default: the page has its own h1). */
export const markdown = (source: string, firstHeading = 2): Html => {
  const tokens = renderer.parse(source, {});
  for (const token of tokens) {
    const level = /^h([1-6])$/.exec(token.tag)?.[1];
    if (level) token.tag = `h${Math.min(6, Number(level) + firstHeading - 1)}`;
  }
  return trusted(renderer.renderer.render(tokens, renderer.options, {}));
};
