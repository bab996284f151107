const NBSP = "\u00a0";

/** What is only known by its quarter or its commune is not said nearer than this. */
const ROUGHLY = 1000;

/** « à 350 m », « à 1,2 km »; « environ » when the place itself is only known roughly. */
export const distanceInWords = (metres: number, isApproximate: boolean): string => {
  if (isApproximate && metres < ROUGHLY) return `à moins de 1${NBSP}km`;
  const rounded = Math.max(50, Math.round(metres / 50) * 50);
  const amount =
    rounded < 1000 ? `${rounded}${NBSP}m` : `${(rounded / 1000).toLocaleString("fr-FR", { maximumFractionDigits: rounded < 10_000 ? 1 : 0 })}${NBSP}km`;
  return `à ${amount}${isApproximate ? " environ" : ""}`;
};
