/** The colours that a content stream sets. */
import { type Greying, plainNumber, type Rgb } from "./colours.ts";
import { rewriteOperators } from "./operators.ts";

const FILL_OR_STROKE: Readonly<Record<string, string>> = { rg: "g", RG: "G", sc: "sc", SC: "SC", scn: "scn", SCN: "SCN" };

const colourOf = (operands: readonly string[]): Rgb | undefined => {
  const [red, green, blue] = operands.slice(-3).map(Number);
  if (operands.length < 3 || red === undefined || green === undefined || blue === undefined) return undefined;
  return [red, green, blue].every(Number.isFinite) ? [red, green, blue] : undefined;
};

/** What stands before the operands of an operator, in its own right, must stay. */
const kept = (operands: readonly string[]): string => operands.slice(0, -3).join(" ");

/** Writes greys instead of colours, where `greying` gives one. */
export const greyContent = (content: string, greying: Greying): string =>
  rewriteOperators(content, (operator, operands) => {
    const grey = FILL_OR_STROKE[operator];
    if (grey === undefined) return undefined;
    const colour = colourOf(operands);
    const value = colour && greying(colour);
    if (value === undefined) return undefined;
    const before = kept(operands);
    // A stream of Chromium's sets colours by `rg`; the longer way needs its colour space said again.
    const space = grey === "g" || grey === "G" ? "" : `/DeviceGray ${operator === operator.toUpperCase() ? "CS" : "cs"} `;
    return `${before}${before && " "}${space}${plainNumber(value)} ${grey}`;
  });
