import { describe, expect, it } from "vitest";
import { readMarkup } from "./markup.ts";

const wrong = (source: string): boolean => readMarkup(source).problems.length > 0;

describe("the strict reader of markup", () => {
  it("accepts what our pages are made of", () => {
    const source = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>a>b{}</style></head><body><p hidden>Tom &amp; Zoé</p><ul><li><a href="/?a=1&amp;b">x</a></li></ul><svg><path d="M0 0"/></svg></body></html>`;
    expect(readMarkup(source).problems).toEqual([]);
  });

  it.each([
    ["an end tag that closes something else", "<div><b></div></b>"],
    ["an element never closed", "<main><p>x</p>"],
    ["a list inside a paragraph", "<p><ul><li>x</li></ul></p>"],
    ["text directly in a list", "<ul>x</ul>"],
    ["a link inside a link", '<a href="/"><a href="/">x</a></a>'],
    ["the same attribute twice", '<p class="a" class="b">x</p>'],
    ["a bare ampersand", "<p>a & b</p>"],
    ["a bare less-than", "<p>a < b</p>"],
    ["an unquoted attribute", "<p class=a>x</p>"],
  ])("refuses %s", (_, source) => {
    expect(wrong(source)).toBe(true);
  });

  it("gives the text with its entities decoded", () => {
    expect(readMarkup("<p>a &lt; <b>b</b></p>").elements[0]?.text).toBe("a < b");
  });
});
