/** Outlines of communes or quarters, read from a GeoJSON file: rings of [longitude, latitude] in degrees (WGS84). */
export type Ring = readonly (readonly [longitude: number, latitude: number])[];

export interface Contour {
  /** INSEE code of the commune, when the file gives it. */
  readonly code?: string | undefined;
  readonly nom: string;
  readonly rings: readonly Ring[];
}

export type Contours = readonly Contour[];
