import { expect, test } from "vitest";
import { greyDictionary, greyProgram, isColourProgram } from "./shadings.ts";

test("makes a gradient grey from end to end", () => {
  const gradient = "<</ShadingType 2 /ColorSpace /DeviceRGB /Function <</FunctionType 2 /Domain [0 1] /C0 [1 0 0] /C1 [0 0 1] /N 1>>>>";
  expect(greyDictionary(gradient)).toBe("<</ShadingType 2 /ColorSpace /DeviceGray /Function <</FunctionType 2 /Domain [0 1] /C0 [0.3] /C1 [0.11] /N 1>>>>");
});

test("makes the program of a gradient end with one grey", () => {
  const dictionary = "<</FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]>>";
  expect(isColourProgram(dictionary)).toBe(true);
  expect(greyProgram(dictionary, "{pop dup dup }\n")).toEqual([
    "<</FunctionType 4 /Domain [0 1 0 1] /Range [0 1]>>",
    "{pop dup dup  0.11 mul exch 0.59 mul add exch 0.3 mul add}",
  ]);
});
