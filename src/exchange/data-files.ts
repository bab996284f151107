/** The open data of a guide: every file published under /donnees/, with what the page about them says of each. */
import { oncePerGuide } from "../knowledge/once.ts";
import { guideGeoJson } from "./geojson/geojson.ts";
import { guideJson } from "./json/json.ts";
import { nationalCsv, nationalExport } from "./schema-national/schema-national.ts";
import { tableauCsv } from "./tableau/tableau.ts";

export interface DataFile {
  /** From the guide's root. */
  readonly path: `/donnees/${string}`;
  readonly content: string;
  /** In UTF-8. */
  readonly bytes: number;
  readonly mediaType: string;
  /** How many structures are in it. */
  readonly count: number;
}

export type DataFileId = "national" | "json" | "geojson" | "tableau";

const file = (path: DataFile["path"], mediaType: string, content: string, count: number): DataFile => ({
  path,
  content,
  bytes: Buffer.byteLength(content),
  mediaType,
  count,
});

export const dataFilesById = oncePerGuide((guide): Readonly<Record<DataFileId, DataFile>> => {
  const geojson = guideGeoJson(guide);
  const all = guide.structures.length;
  return {
    national: file("/donnees/lieux-mediation-numerique.csv", "text/csv", nationalCsv(guide), nationalExport(guide).rows.length),
    json: file("/donnees/structures.json", "application/json", guideJson(guide), all),
    geojson: file("/donnees/structures.geojson", "application/geo+json", geojson.content, geojson.count),
    tableau: file("/donnees/tableau.csv", "text/csv", tableauCsv(guide), all),
  };
});

/** What the site and the export command write, the same bytes. */
export const dataFiles = oncePerGuide((guide): readonly DataFile[] => Object.values(dataFilesById(guide)));
