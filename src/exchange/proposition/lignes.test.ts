import { describe, expect, it } from "vitest";
import { changedBlocks, comparedLines } from "./lignes.ts";

const changed = (avant: string, apres: string): readonly string[] =>
  comparedLines(avant, apres)
    .filter(({ signe }) => signe !== "=")
    .map(({ signe, texte, numero }) => `${signe}${numero} ${texte}`);

describe("the lines that differ", () => {
  it("are exactly those that were changed, added or taken away, by their number", () => {
    expect(changed("a\nb\nc\nd\n", "a\nB\nc\nd\ne\n")).toEqual(["-2 b", "+2 B", "+5 e"]);
    expect(changed("a\nb\nc\n", "a\nc\n")).toEqual(["-2 b"]);
  });

  it("are none for the same text, whatever its ends of lines", () => {
    expect(changed("a\nb\n", "a\nb\n")).toEqual([]);
    expect(changed("a\r\nb\r\n", "a\r\nb\r\n")).toEqual([]);
    expect(changed("a\r\nb\r\n", "a\nb")).toEqual([]);
  });

  it("are all of a new file", () => {
    expect(changed("", "a\nb\n")).toEqual(["+1 a", "+2 b"]);
    expect(changed("", "")).toEqual([]);
  });

  it("come back even from texts too long to be compared line by line", () => {
    const text = (word: string): string => Array.from({ length: 3000 }, (_, index) => `${word} ${index}`).join("\n");
    expect(changed(`x\n${text("a")}`, `x\n${text("b")}`)).toHaveLength(6000);
  });

  it("are shown with two lines around, and what is left out between", () => {
    const avant = Array.from({ length: 20 }, (_, index) => `ligne ${index + 1}`).join("\n");
    const blocks = changedBlocks(avant, avant.replace("ligne 5\n", "LIGNE 5\n").replace("ligne 15\n", ""));
    expect(blocks.map(({ sautees }) => sautees)).toEqual([2, 5]);
    expect(blocks[0]?.lignes.map(({ signe, texte }) => `${signe} ${texte}`)).toEqual([
      "= ligne 3",
      "= ligne 4",
      "- ligne 5",
      "+ LIGNE 5",
      "= ligne 6",
      "= ligne 7",
    ]);
    const near = changedBlocks(avant, avant.replace("ligne 5\n", "").replace("ligne 11\n", ""));
    expect(near.map(({ sautees, lignes }) => [sautees, lignes.length])).toEqual([[2, 11]]);
    expect(blocks[1]?.lignes.map(({ texte }) => texte)).toEqual(["ligne 13", "ligne 14", "ligne 15", "ligne 16", "ligne 17"]);
  });
});
