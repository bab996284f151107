/** Gradients: the functions that give their colours give greys instead. Luminance is a sum, so the grey of a mix is the mix of the greys. */
import { luminance, plainNumber, type Rgb } from "./colours.ts";

const TRIPLE = /\/(C[01])\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]/g;
const RGB_RANGE = /\/Range\s*\[\s*0 1 0 1 0 1\s*\]/;
/** Takes red, green and blue off the stack, leaves their luminance. */
const TO_GREY = "0.11 mul exch 0.59 mul add exch 0.3 mul add";

/** A dictionary of a gradient, of its functions or of a group, in grey. */
export const greyDictionary = (text: string): string =>
  text
    .replace(TRIPLE, (_, name: string, ...values: readonly string[]) => {
      const [red = 0, green = 0, blue = 0] = values.slice(0, 3).map(Number);
      const colour: Rgb = [red, green, blue];
      return `/${name} [${plainNumber(luminance(colour))}]`;
    })
    .replace(/\/(ColorSpace|CS)\s*\/DeviceRGB/g, "/$1 /DeviceGray");

/** Whether a stream is a calculator function that gives a colour. */
export const isColourProgram = (dictionary: string): boolean => /\/FunctionType 4\b/.test(dictionary) && RGB_RANGE.test(dictionary);

export const greyProgram = (dictionary: string, program: string): readonly [dictionary: string, program: string] => [
  dictionary.replace(RGB_RANGE, "/Range [0 1]"),
  program.replace(/\}\s*$/, ` ${TO_GREY}}`),
];
