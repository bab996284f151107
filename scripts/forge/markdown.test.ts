import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import { inBlock, inCode, inPaste, inText } from "./markdown.ts";

/** As forges read it: HTML let through, bare addresses made into links. */
const rendered = (markdown: string): string => new MarkdownIt({ html: true, linkify: true }).render(markdown);
const shown = (markdown: string): string =>
  rendered(markdown)
    .replace(/<[^>]+>/g, "")
    .replace(/\u200b/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim();

const HOSTILE = [
  "@everyone regardez",
  "voir #12 et org/depot#3, GH-26",
  "https://mechant.example/x ou www.mechant.example ou a@b.example",
  "[cliquez](https://mechant.example) ![image](https://mechant.example/p.png)",
  "<img src=x onerror=alert(1)> <script>alert(1)</script> <!-- -->",
  "<details><summary>plié",
  "`code` ``double`` ```",
  "# Titre",
  "- liste\n- autre\n\n> citation",
  "| a | b |\n|---|---|",
  "javascript:alert(1)",
  "**gras** _italique_ ~~barré~~ \\",
  "&lt;b&gt; &#64;everyone",
  "1. un",
  "$\\sum$ $`x`$",
];

/** Mentions are looked for in the text that is shown, outside of code. */
const actsIn = (html: string): readonly string[] => {
  const outsideCode = html.replace(/<(code|pre)\b[\s\S]*?<\/\1>/g, "");
  const tags = [...outsideCode.matchAll(/<(?!\/?(?:p|code|pre)\b)[a-z!/][^>]*>/gi)].map(([tag]) => tag);
  return [...tags, ...[...outsideCode.matchAll(/(?:^|\W)(@[a-z0-9]|#\d|GH-\d|https?:\/\/|www\.)/gi)].map(([, act = ""]) => act)];
};

describe("text of strangers in a comment", () => {
  it.each(HOSTILE)("reads as it was written and does nothing: %s", (text) => {
    const words = text.replace(/\s+/g, " ");
    expect(actsIn(rendered(inText(text)))).toEqual([]);
    expect(shown(inText(text))).toBe(words);
    expect(actsIn(rendered(inCode(text)))).toEqual([]);
    expect(shown(inCode(text))).toBe(words);
    expect(actsIn(rendered(inBlock(text)))).toEqual([]);
    expect(shown(inBlock(text))).toBe(text);
  });

  it("shows what hides and what turns the direction of reading", () => {
    expect(inText("a\u202eb\u0007")).toBe("a�b␇");
    expect(inCode("a\u200bb")).toBe("`a�b`");
  });

  it("never runs on for ever", () => {
    expect(inText("a".repeat(100_000)).length).toBe(400);
    expect(inBlock("`\n".repeat(100_000)).length).toBeLessThan(21_000);
  });

  it("leaves no room for a fence to be closed from inside", () => {
    const block = inBlock("a: 1\n````\n# dehors\n````", "yaml");
    expect(rendered(`${block}\n\nsuite`).match(/<pre>/g)).toHaveLength(1);
    expect(rendered(block)).not.toContain("<h1>");
  });
});

describe("advice", () => {
  it.each([
    [
      "Préférez une adresse de fonction, telle que accueil@ ou contact@, sans nom.",
      "Préférez une adresse de fonction\\, telle que `accueil@` ou `contact@`\\, sans nom\\.",
    ],
    ["Écrivez : courriels: [accueil@exemple.fr, contact@exemple.fr]", "Écrivez \\: `courriels: [accueil@exemple.fr, contact@exemple.fr]`"],
    ["Déplacez-le, par exemple : structures/borny/lieu.yaml", "Déplacez\\-le\\, par exemple \\: `structures/borny/lieu.yaml`"],
    ["Un lundi et/ou un mardi.", "Un lundi et\\/ou un mardi\\."],
    ["```@x``` [a](b) <img>", "```` ```@x``` ```` \\[a\\]\\(b\\) \\<img\\>"],
  ])("is a sentence where only what is to be pasted is code: %s", (advice, markdown) => {
    expect(inPaste(advice)).toBe(markdown);
  });
});
