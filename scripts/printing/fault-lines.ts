/** Faults in words, for a terminal. */
import type { PlacedFault } from "./assemble.ts";

/** « page 12, Médiathèque : débordement de 3,2 mm » */
export const faultLine = ({ page, name, kind, detail }: PlacedFault): string => `page ${page}, ${name} : ${kind} ${detail}`.trim();
