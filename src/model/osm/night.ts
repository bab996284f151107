/** Hours that end the day after. */
import { MIDNIGHT } from "./day.ts";

const LATEST_NIGHT = 6 * 60;
const LONGEST_NIGHT = 10 * 60;

/** A night ends before six in the morning and lasts ten hours at most; beyond, the two ends were swapped. `end` goes past 1440. */
export const isNight = (start: number, end: number): boolean => end > MIDNIGHT && end - MIDNIGHT <= LATEST_NIGHT && end - start <= LONGEST_NIGHT;
