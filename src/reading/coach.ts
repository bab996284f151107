/** The error coach: what the schema refuses in a file, said in French at the exact place, with what to write instead. */
import type { z } from "zod";
import type { Communes } from "../model/commune.ts";
import { fieldAt, homesOf, keyOf, type Path } from "./field.ts";
import type { Statement } from "./problem.ts";
import type { Finding } from "./source.ts";
import { choiceTraps } from "./values/choices.ts";
import { contactTraps } from "./values/contacts.ts";
import { dateTraps } from "./values/dates.ts";
import { explainUnknownKey, meantKey } from "./values/keys.ts";
import { numberTraps } from "./values/numbers.ts";
import { otherTraps } from "./values/others.ts";
import { shapeTraps } from "./values/shape.ts";
import type { Refused, ValueTrap } from "./values/trap.ts";
import type { YamlText } from "./yaml-text.ts";
import type { YamlValue } from "./yaml-tree.ts";

const TRAPS: readonly ValueTrap[] = [...shapeTraps, ...numberTraps, ...dateTraps, ...contactTraps, ...choiceTraps, ...otherTraps];

/** Nobody reads further, and looking for the nearest word takes its time. */
const MOST_EXPLAINED = 40;

/** Gives the other names of an identifier of the référentiel: « Bibliothèque ou médiathèque » for `BIB`. */
export type NamesOf = (word: string) => readonly string[];

export interface SchemaReading<Value> {
  readonly value?: Value;
  readonly findings: readonly Finding[];
}

const valueAt = (root: YamlValue | undefined, path: Path): YamlValue | undefined => {
  let at = root;
  for (const step of path) {
    if (typeof at !== "object") return undefined;
    at = Array.isArray(at) ? at[Number(step)] : Object.hasOwn(at, step) ? (at as Readonly<Record<string, YamlValue>>)[step] : undefined;
  }
  return at;
};

const pathOf = (issue: z.core.$ZodIssue): Path => issue.path.map((step) => (typeof step === "number" ? step : String(step)));

const explain = (refused: Refused): Statement => {
  for (const { code, explain: explanation } of TRAPS) {
    const words = explanation(refused);
    if (words) return { code, gravite: "erreur", ...words };
  }
  throw new Error("The last trap explains everything.");
};

const placeKey = (path: Path): string => path.join("\n");

/** Where keys that were only misspelt should be: `commune` is not missing besides when the file says `Commune`. */
const misspeltPaths = (schema: z.ZodType, issues: readonly z.core.$ZodIssue[], namesOf: NamesOf): ReadonlySet<string> =>
  new Set(
    issues.slice(0, MOST_EXPLAINED).flatMap((issue) => {
      if (issue.code !== "unrecognized_keys") return [];
      const path = pathOf(issue);
      const group = fieldAt(schema, path);
      return issue.keys.slice(0, MOST_EXPLAINED).flatMap((key) => {
        const meant = meantKey({ key, group, namesOf });
        return meant === undefined ? [] : placeKey([...path, meant]);
      });
    }),
  );

/** A file without keys: the example is the first line of that very file. */
const withOwnExample = (schema: z.ZodType, findings: readonly Finding[]): readonly Finding[] => {
  const first = fieldAt(schema, [])?.words[0];
  const field = first === undefined ? undefined : fieldAt(schema, [first]);
  if (first === undefined || field?.kind !== "list") return findings;
  const [key = "nom"] = fieldAt(schema, [first, 0])?.words ?? [];
  const example = fieldAt(schema, [first, 0, key])?.help.example ?? "…";
  const conseil = `Commencez le fichier par « ${first}: » puis, sur la ligne suivante et décalé de deux espaces : - ${key}: ${example}`;
  return findings.map((finding) => (finding.code === "pas-de-cles" ? { ...finding, conseil } : finding));
};

/** Checks a YAML text against a schema. */
export const readWith = <Schema extends z.ZodType>(
  schema: Schema,
  yaml: YamlText,
  namesOf: NamesOf = () => [],
  communes?: Communes,
): SchemaReading<z.output<Schema>> => {
  const { value, placeOf } = yaml;
  if (value === undefined) return { findings: withOwnExample(schema, yaml.findings) };
  const result = schema.safeParse(value);
  if (result.success && yaml.emptyKeys.length === 0) return { value: result.data, findings: yaml.findings };
  const homes = homesOf(schema);

  const ofUnknownKeys = (path: Path, keys: readonly string[], emptyIn?: string): readonly Finding[] =>
    keys.slice(0, MOST_EXPLAINED).map((key) => {
      const [start, end] = placeOf([...path, key], "key");
      const isText = (other: string) => fieldAt(schema, [...path, other])?.kind === "text";
      const unknownKey = { key, path, group: fieldAt(schema, path), homes, namesOf, isText, ...(emptyIn !== undefined && { emptyIn }) };
      return { gravite: "erreur", ...explainUnknownKey(unknownKey), start, end, path: [...path, key] };
    });

  /** A key without a value has a place; a key that is not there has its group's, and the first level has none. */
  const placeOfMissing = (path: Path): readonly [number, number] => {
    const own = placeOf(path, "key");
    const group = path.slice(0, -1);
    if (own[0] !== placeOf(group)[0] || value[String(path[0])] !== undefined) return own[0] === placeOf(group)[0] ? placeOf(group, "key") : own;
    return path.length === 1 && !yaml.findings.some(({ start }) => start === own[0]) ? [0, 0] : own;
  };

  const ofValue = (issue: z.core.$ZodIssue, path: Path): Finding => {
    const written = valueAt(value, path);
    const text = typeof written === "string" ? written.trim() : "";
    const key = keyOf(path);
    const raw = yaml.sourceOf(path);
    const statement = explain({
      issue,
      path,
      key,
      field: fieldAt(schema, path),
      value: written,
      text,
      raw,
      siblings: valueAt(value, path.slice(0, -1)),
      namesOf,
      communes,
    });
    const [start, end] = written === undefined ? placeOfMissing(path) : placeOf(path);
    return { ...statement, start, end, path };
  };

  const isUnknown = (path: Path): boolean => fieldAt(schema, path.slice(0, -1))?.words.includes(keyOf(path)) === false;
  const unknown = yaml.emptyKeys
    .slice(0, MOST_EXPLAINED)
    .filter(isUnknown)
    .flatMap((path) => ofUnknownKeys(path.slice(0, -1), [keyOf(path)], yaml.sourceOf(path.slice(0, -1))));
  if (result.success) return { value: result.data, findings: [...yaml.findings, ...unknown] };
  const misspelt = misspeltPaths(schema, result.error.issues, namesOf);
  const issues = result.error.issues
    .filter((issue) => valueAt(value, pathOf(issue)) !== undefined || !misspelt.has(placeKey(pathOf(issue))))
    .slice(0, MOST_EXPLAINED)
    .flatMap((issue) => (issue.code === "unrecognized_keys" ? ofUnknownKeys(pathOf(issue), issue.keys) : [ofValue(issue, pathOf(issue))]));
  return { findings: [...yaml.findings, ...unknown, ...issues] };
};
