/** Lambert coordinates of French public data → latitude and longitude. Conformal conic with two parallels, on the ellipsoid GRS 80. */

export const PROJECTIONS = [
  "lambert-93",
  "lambert-cc42",
  "lambert-cc43",
  "lambert-cc44",
  "lambert-cc45",
  "lambert-cc46",
  "lambert-cc47",
  "lambert-cc48",
  "lambert-cc49",
  "lambert-cc50",
] as const;
export type Projection = (typeof PROJECTIONS)[number];

interface Cone {
  /** In degrees: the origin and the two parallels. */
  readonly origin: number;
  readonly parallels: readonly [number, number];
  /** In metres, where the origin is. */
  readonly x: number;
  readonly y: number;
}

/** The nine zones differ by their number alone. */
const coneOf = (projection: Projection): Cone => {
  if (projection === "lambert-93") return { origin: 46.5, parallels: [44, 49], x: 700_000, y: 6_600_000 };
  const zone = Number(projection.slice(-2));
  return { origin: zone, parallels: [zone - 0.75, zone + 0.75], x: 1_700_000, y: (zone - 41) * 1_000_000 + 200_000 };
};

const SEMI_MAJOR = 6_378_137;
const ECCENTRICITY = 0.081_819_191_042_815_79;
const MERIDIAN = 3;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

const isometric = (latitude: number): number => {
  const sine = ECCENTRICITY * Math.sin(latitude);
  return Math.log(Math.tan(Math.PI / 4 + latitude / 2) * ((1 - sine) / (1 + sine)) ** (ECCENTRICITY / 2));
};

const normal = (latitude: number): number => SEMI_MAJOR / Math.sqrt(1 - (ECCENTRICITY * Math.sin(latitude)) ** 2);

/** Ten rounds are far below a millimetre. */
const fromIsometric = (value: number): number => {
  let latitude = 2 * Math.atan(Math.exp(value)) - Math.PI / 2;
  for (let round = 0; round < 10; round += 1) {
    const sine = ECCENTRICITY * Math.sin(latitude);
    latitude = 2 * Math.atan(((1 + sine) / (1 - sine)) ** (ECCENTRICITY / 2) * Math.exp(value)) - Math.PI / 2;
  }
  return latitude;
};

export const fromLambert = (projection: Projection, x: number, y: number): { readonly latitude: number; readonly longitude: number } => {
  const cone = coneOf(projection);
  const [south, north] = [radians(cone.parallels[0]), radians(cone.parallels[1])];
  const exponent = Math.log((normal(north) * Math.cos(north)) / (normal(south) * Math.cos(south))) / (isometric(south) - isometric(north));
  const constant = ((normal(south) * Math.cos(south)) / exponent) * Math.exp(exponent * isometric(south));
  const pole = cone.y + constant * Math.exp(-exponent * isometric(radians(cone.origin)));
  const radius = Math.hypot(x - cone.x, y - pole);
  const angle = Math.atan2(x - cone.x, pole - y);
  return { latitude: degrees(fromIsometric(-Math.log(radius / constant) / exponent)), longitude: MERIDIAN + degrees(angle / exponent) };
};
