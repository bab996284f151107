/** What becomes of a colour on the way to the press or to a black-and-white machine. */

/** Red, green and blue, from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The grey (0 black, 1 white) that stands for a colour; undefined where the colour stays. */
export type Greying = (colour: Rgb) => number | undefined;

/** The grey of a colour, as the PDF standard has it: the one any machine would make. */
export const luminance = ([red, green, blue]: Rgb): number => 0.3 * red + 0.59 * green + 0.11 * blue;

/** Darker than this, ink is meant: grey dots would blur its letters. */
const NEARLY_BLACK = 0.17;
/** Lighter than this, paper is meant. */
const NEARLY_WHITE = 0.985;

/** One black ink: every colour has its grey, and what is nearly black is black. */
export const allGrey: Greying = (colour) => {
  const grey = luminance(colour);
  if (grey < NEARLY_BLACK) return 0;
  return grey > NEARLY_WHITE ? 1 : grey;
};

/** As many steps as a byte has: two channels closer than that are equal. */
const STEP = 1 / 255;

/** For the press: what is neutral is printed with black ink alone, never with four; colours stay. */
export const neutralsGrey: Greying = (colour) => {
  const [red, green, blue] = colour;
  return Math.max(red, green, blue) - Math.min(red, green, blue) < STEP ? luminance(colour) : undefined;
};

/** A number as content streams have it: at most four decimals, no exponent. */
export const plainNumber = (value: number): string => String(Math.round(value * 1e4) / 1e4);
