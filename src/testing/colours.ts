/** Colours for the chapters of made-up guides: spread around the wheel, all readable as text on white. */
const channel = (hue: number, saturation: number, lightness: number, offset: number): number => {
  const position = (offset + hue / 30) % 12;
  return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(position - 3, 9 - position, 1));
};

const luminance = (rgb: readonly number[]): number => {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast of a colour with white, after WCAG. */
export const contrastWithWhite = (colour: string): number =>
  1.05 / (luminance([1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)) + 0.05);

/** The lightest colour of this hue whose contrast with white is at least 7:1. */
const readable = (hue: number): string => {
  for (let lightness = 0.5; lightness > 0.05; lightness -= 0.01) {
    const colour = `#${[0, 8, 4]
      .map((offset) => Math.round(channel(hue, 0.65, lightness, offset) * 255))
      .map((value) => value.toString(16).padStart(2, "0"))
      .join("")}`;
    if (contrastWithWhite(colour) >= 7) return colour;
  }
  return "#333333";
};

/** The golden angle keeps neighbouring chapters far apart on the wheel. */
export const chapterColour = (index: number): string => readable((index * 137.508) % 360);

/** A, B, … Z, AA, AB… */
export const chapterLetter = (index: number): string => {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${String.fromCharCode(64 + Math.floor(index / 26))}${last}`;
};
