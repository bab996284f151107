/** The whole checked guide as JSON, for those who want everything. */
import type { Guide } from "../../model/guide.ts";
import { servicesOf } from "../../model/referentiel.ts";
import { type Structure, structureSchema } from "../../model/structure.ts";
import { structureAddress } from "../addresses.ts";

/**
 * The second number grows when a field is added, the first when one is removed, renamed or changes meaning: a reader
 * of « 1.x » never breaks.
 */
export const SCHEMA_VERSION = "1.0";

/** One structure a line: two versions of the file can be compared line by line. */
const onePerLine = (values: readonly object[]): string => `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]`;

/** The keys in the order of the schema, whatever the order in the contributor's file. */
const inOrder = (value: object, keys: readonly string[]): object => {
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(keys.flatMap((key) => (entries.get(key) === undefined ? [] : [[key, entries.get(key)]])));
};

export const guideJson = (guide: Guide): string => {
  const { edition, referentiel, territoires, date } = guide;
  const keys = Object.keys(structureSchema(referentiel).shape);
  const grid = servicesOf(referentiel).map(({ id }) => id);
  const structureJson = (structure: Structure) => ({
    id: structure.id,
    code: guide.code(structure.id),
    adresse_web: structureAddress(edition, structure.id),
    ...inOrder({ ...structure, expertises: structure.expertises && inOrder(structure.expertises, grid) }, keys),
  });
  const parts = [
    `"schema_version":${JSON.stringify(SCHEMA_VERSION)}`,
    `"date":${JSON.stringify(date)}`,
    ...(edition.licence_donnees ? [`"licence":${JSON.stringify(edition.licence_donnees)}`] : []),
    `"guide":${JSON.stringify(edition)}`,
    `"referentiel":${JSON.stringify(referentiel)}`,
    `"territoires":${onePerLine(territoires)}`,
    `"structures":${onePerLine(guide.structures.map(structureJson))}`,
  ];
  return `{\n${parts.join(",\n")}\n}\n`;
};
