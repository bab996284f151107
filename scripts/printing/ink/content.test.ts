import { expect, test } from "vitest";
import { allGrey, neutralsGrey } from "./colours.ts";
import { greyContent } from "./content.ts";

test("gives every colour its grey, for filling and for stroking, and leaves everything else byte for byte", () => {
  const content = "q\n1 0 0 1 5.5 -3 cm\n1 .7765 .1804 RG 1 .7765 .1804 rg\n/G3 gs\nBT\n/F4 12 Tf <0041> Tj\nET\nQ\n";
  expect(greyContent(content, allGrey)).toBe("q\n1 0 0 1 5.5 -3 cm\n0.778 G 0.778 g\n/G3 gs\nBT\n/F4 12 Tf <0041> Tj\nET\nQ\n");
});

test("makes what is nearly black black, and what is nearly white paper", () => {
  expect(greyContent(".0863 .1255 .1804 rg 1 .9922 .9725 RG", allGrey)).toBe("0 g 1 G");
});

test("for the press, prints neutrals with black ink alone and leaves colours to the print shop", () => {
  expect(greyContent("0 0 0 rg .3 .3 .3 RG 1 .7765 .1804 rg", neutralsGrey)).toBe("0 g 0.3 G 1 .7765 .1804 rg");
});

test("changes no word that looks like a colour, in a string or in a picture", () => {
  const content = "(1 0 0 rg \\) 0 1 0 rg) Tj BI /W 1 /H 1 ID 1 0 0 rg\nEI 1 0 0 rg";
  expect(greyContent(content, allGrey)).toBe("(1 0 0 rg \\) 0 1 0 rg) Tj BI /W 1 /H 1 ID 1 0 0 rg\nEI 0.3 g");
});

test("leaves patterns and greys as they are", () => {
  const content = "/Pattern cs /P91 scn 0.5 g 1 G";
  expect(greyContent(content, allGrey)).toBe(content);
});

test("sets a grey where a colour is set the longer way", () => {
  expect(greyContent("/DeviceRGB cs 1 0 0 sc", allGrey)).toBe("/DeviceRGB cs /DeviceGray cs 0.3 sc");
});
