/** The open data of a guide: every file published under /donnees/, with what the page about them says of each. */
import { oncePerGuide } from "../knowledge/once.ts";
import { dataInclusion } from "./data-inclusion/data-inclusion.ts";
import { guideGeoJson } from "./geojson/geojson.ts";
import { guideJson } from "./json/json.ts";
import { nationalCsv, nationalExport } from "./schema-national/schema-national.ts";
import { guideXlsx } from "./spreadsheet/guide-xlsx.ts";
import { tableauCsv } from "./tableau/tableau.ts";

export interface DataFile<Content extends string | Uint8Array = string | Uint8Array> {
  /** From the guide's root. */
  readonly path: `/donnees/${string}`;
  readonly content: Content;
  /** Texts are in UTF-8. */
  readonly bytes: number;
  readonly mediaType: string;
  /** How many of them are in it. */
  readonly count: number;
  readonly of: "structure" | "service";
}

export interface DataFiles
  extends Readonly<Record<"national" | "json" | "geojson" | "tableau" | "inclusionStructures" | "inclusionServices", DataFile<string>>> {
  readonly classeur: DataFile<Uint8Array>;
}

const file = <Content extends string | Uint8Array>(
  name: string,
  mediaType: string,
  content: Content,
  count: number,
  of: DataFile["of"] = "structure",
): DataFile<Content> => ({
  path: `/donnees/${name}`,
  content,
  bytes: Buffer.byteLength(content),
  mediaType,
  count,
  of,
});

const JSON_TYPE = "application/json";
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const dataFilesById = oncePerGuide((guide): DataFiles => {
  const geojson = guideGeoJson(guide);
  const inclusion = dataInclusion(guide);
  const all = guide.structures.length;
  return {
    national: file("lieux-mediation-numerique.csv", "text/csv", nationalCsv(guide), nationalExport(guide).rows.length),
    json: file("structures.json", JSON_TYPE, guideJson(guide), all),
    geojson: file("structures.geojson", "application/geo+json", geojson.content, geojson.count),
    tableau: file("tableau.csv", "text/csv", tableauCsv(guide), all),
    classeur: file("structures.xlsx", XLSX_TYPE, guideXlsx(guide), all),
    inclusionStructures: file("data-inclusion-structures.json", JSON_TYPE, inclusion.structures, inclusion.count.structures),
    inclusionServices: file("data-inclusion-services.json", JSON_TYPE, inclusion.services, inclusion.count.services, "service"),
  };
});

/** What the site and the export command write, the same bytes. */
export const dataFiles = oncePerGuide((guide): readonly DataFile[] => Object.values(dataFilesById(guide)));
