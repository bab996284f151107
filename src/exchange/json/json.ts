/** The whole checked guide as JSON, for those who want everything. */
import { paths, type Urls, urlsOf } from "../../model/addresses.ts";
import type { Guide } from "../../model/guide.ts";
import type { Structure } from "../../model/structure.ts";

/**
 * The second number grows when a field is added, the first when one is removed, renamed or changes meaning: a reader
 * of « 1.x » never breaks.
 */
export const SCHEMA_VERSION = "1.0";

/** One structure a line: two versions of the file can be compared line by line. */
const onePerLine = (values: readonly string[]): string => `[\n${values.join(",\n")}\n]`;

/** What a structure says, without where its file is. The keys are in the order of the schema since they were read. */
const structureJson = (guide: Guide, { absolute }: Urls, { id, fichier: _, ...facts }: Structure): string =>
  JSON.stringify({ id, code: guide.code(id), adresse_web: absolute(paths.structure(id)), ...facts });

export const guideJson = (guide: Guide): string => {
  const { edition, referentiel, territoires, date } = guide;
  const urls = urlsOf(edition);
  const parts = [
    `"schema_version":${JSON.stringify(SCHEMA_VERSION)}`,
    `"date":${JSON.stringify(date)}`,
    ...(edition.licence_donnees ? [`"licence":${JSON.stringify(edition.licence_donnees)}`] : []),
    `"guide":${JSON.stringify(edition)}`,
    `"referentiel":${JSON.stringify(referentiel)}`,
    `"territoires":${onePerLine(territoires.map((territoire) => JSON.stringify(territoire)))}`,
    `"structures":${onePerLine(guide.structures.map((structure) => structureJson(guide, urls, structure)))}`,
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
};
