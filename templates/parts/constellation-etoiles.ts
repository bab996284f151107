/** The shapes of the stars, and how large each is drawn. */
import type { Flat } from "../../src/knowledge/projection.ts";
import type { Sky, Star } from "../../src/knowledge/sky.ts";

/** Tenths are finer than any printer. */
export const short = (value: number): string => String(Math.round(value * 10) / 10);

/** A star with four long points, its sides curving inward. */
export const fourPoints = ({ x, y }: Flat, radius: number): string => {
  const waist = radius * 0.15;
  const [r, w, rest] = [short(radius), short(waist), short(radius - waist)];
  return `M${short(x)} ${short(y - radius)}q${w} ${rest} ${r} ${r}q-${rest} ${w}-${r} ${r}q-${w}-${rest}-${r}-${r}q${rest}-${w} ${r}-${r}z`;
};

/** A star with four long points and four short ones. Relative steps: stars of one size share their text, and compress to little. */
export const eightPoints = ({ x, y }: Flat, radius: number): string => {
  const tenths = (value: number): number => Math.round(value * 10);
  const corners = Array.from({ length: 16 }, (_, index) => {
    const reach = radius * (index % 4 === 0 ? 1 : index % 4 === 2 ? 0.54 : 0.3);
    const angle = (index * Math.PI) / 8;
    return [tenths(Math.sin(angle) * reach), tenths(-Math.cos(angle) * reach)] as const;
  });
  const steps = corners.slice(1).map(([cx, cy], index) => `${(cx - (corners[index]?.[0] ?? 0)) / 10} ${(cy - (corners[index]?.[1] ?? 0)) / 10}`);
  return `M${short(x)} ${short(y - radius)}l${steps.join(" ").replaceAll(" -", "-")}z`;
};

/** Brighter with each speciality, quickly then slowly: one and three must differ more than ten and twelve. */
const radiusOf = ({ magnitude, services }: Star): number =>
  magnitude === 0 ? 3.4 + Math.min(3, 0.3 * services) : 8 + 3.4 * Math.sqrt(Math.min(magnitude, 12));

/** Few stars are drawn larger: one alone must not look lost. */
export const starRadius = (sky: Sky): ((star: Star) => number) => {
  const count = sky.figures.reduce((sum, { stars }) => sum + stars.length, 0);
  const scale = Math.min(2.2, Math.max(1, Math.sqrt(40 / Math.max(1, count))));
  return (star) => radiusOf(star) * scale;
};
