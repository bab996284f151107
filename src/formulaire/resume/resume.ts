/** A proposal in French, one change a line: what the person reads before sending, and the editors before accepting. */
import { comparable } from "../../model/comparable.ts";
import type { Referentiel } from "../../model/referentiel.ts";
import type { Path } from "../../reading/field.ts";
import { readYaml } from "../../reading/yaml-text.ts";
import type { YamlMap, YamlValue } from "../../reading/yaml-tree.ts";
import { hoursChanges } from "./horaires.ts";
import { fieldOf, inWords, isMap, type Lexique, labelOf, lexiqueOf, listOf, shown } from "./mots.ts";
import { excerpts } from "./texte.ts";

type Maybe = YamlValue | undefined;

const NOTHING = "(rien)";

const isSame = (a: Maybe, b: Maybe): boolean => JSON.stringify(a) === JSON.stringify(b);

const arrow = (subject: string, before: string, after: string): string => `${subject} : ${before} → ${after}`;

const wordsOr = (lexique: Lexique, path: Path, value: Maybe, absent: string): string => (value === undefined ? absent : inWords(lexique, path, value));

const textChange = (lexique: Lexique, path: Path, subject: string, before: string, after: string): readonly string[] => {
  if (fieldOf(lexique, path)?.help.input === "hours") {
    const changes = hoursChanges(before, after);
    return changes.length === 0 ? [`${subject} : les mêmes heures, écrites autrement`] : changes.map(([was, is]) => arrow(subject, shown(was), shown(is)));
  }
  const [was, is] = excerpts(before, after);
  if (shown(was) === shown(is)) return [`${subject} : mise en page du texte`];
  return [arrow(subject, inWords(lexique, path, was), inWords(lexique, path, is))];
};

const moreOrLess = (subject: string, come: readonly string[], gone: readonly string[]): readonly string[] => {
  const parts = [...(come.length > 0 ? [`en plus, ${come.join(", ")}`] : []), ...(gone.length > 0 ? [`en moins, ${gone.join(", ")}`] : [])];
  return [`${subject} : ${parts.length > 0 ? parts.join(" ; ") : "un autre ordre"}`];
};

const wordsChange = (lexique: Lexique, path: Path, subject: string, before: readonly YamlValue[], after: readonly YamlValue[]): readonly string[] => {
  const [was, is] = [before, after].map((items) => items.map((item) => inWords(lexique, [...path, 0], item)));
  return moreOrLess(subject, is?.filter((word) => !was?.includes(word)) ?? [], was?.filter((word) => !is?.includes(word)) ?? []);
};

interface Block {
  readonly name: string;
  readonly value: YamlValue;
}

/** The blocks of a list by what names them; two of one name stand in their order. */
const blocksOf = (lexique: Lexique, path: Path, items: readonly YamlValue[]): ReadonlyMap<string, Block> => {
  const [first = ""] = fieldOf(lexique, [...path, 0])?.words ?? [];
  const blocks = new Map<string, Block>();
  for (const value of items) {
    const name = isMap(value) && value[first] !== undefined ? inWords(lexique, [...path, 0, first], value[first]) : "";
    let rank = 1;
    while (blocks.has(`${name}\n${rank}`)) rank += 1;
    blocks.set(`${name}\n${rank}`, { name, value });
  }
  return blocks;
};

const blocksChange = (lexique: Lexique, path: Path, subject: string, before: readonly YamlValue[], after: readonly YamlValue[]): readonly string[] => {
  const [was, is] = [blocksOf(lexique, path, before), blocksOf(lexique, path, after)];
  const words = ({ value }: Block): string => inWords(lexique, [...path, 0], value);
  const come = [...is].filter(([key]) => !was.has(key)).map(([, block]) => words(block));
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, block]) => words(block));
  const changed = [...is].flatMap(([key, { name, value }]) => {
    const old = was.get(key);
    return old && !isSame(old.value, value) ? changesAt(lexique, [...path, 0], `${subject}, ${name}`, old.value, value) : [];
  });
  return changed.length > 0 && come.length + gone.length === 0 ? changed : [...changed, ...moreOrLess(subject, come, gone)];
};

/** « Interprète présent » says by itself that it is about the interpreter. */
const saysItself = (group: string, label: string): boolean =>
  comparable(group)
    .split(" ")
    .some((word) => word.length > 5 && comparable(label).split(" ").includes(word));

const groupChange = (lexique: Lexique, path: Path, subject: string, keys: readonly string[], before: YamlMap, after: YamlMap): readonly string[] =>
  keys.flatMap((key) => {
    const label = labelOf(lexique, [...path, key]);
    return changesAt(lexique, [...path, key], path.length === 1 && saysItself(subject, label) ? label : `${subject} – ${label}`, before[key], after[key]);
  });

const gridChange = (lexique: Lexique, path: Path, before: YamlMap, after: YamlMap): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((service) => before[service] !== after[service])
    .map((service) => {
      const [was, is] = [before, after].map((grid) => wordsOr(lexique, [...path, service], grid[service], "non proposé"));
      return arrow(lexique.services.get(service) ?? service, was ?? "", is ?? "");
    });

const mapOr = (value: Maybe): YamlMap => (isMap(value) ? value : {});

const changesAt = (lexique: Lexique, path: Path, subject: string, before: Maybe, after: Maybe): readonly string[] => {
  if (isSame(before, after)) return [];
  const field = fieldOf(lexique, path);
  if (field?.kind === "grid") return gridChange(lexique, path, mapOr(before), mapOr(after));
  if (field?.kind === "group") return groupChange(lexique, path, subject, field.words, mapOr(before), mapOr(after));
  if (field?.kind === "list") {
    const change = fieldOf(lexique, [...path, 0])?.kind === "group" ? blocksChange : wordsChange;
    return change(lexique, path, subject, listOf(before), listOf(after));
  }
  if (typeof before === "string" && typeof after === "string") return textChange(lexique, path, subject, before, after);
  return [arrow(subject, wordsOr(lexique, path, before, NOTHING), wordsOr(lexique, path, after, NOTHING))];
};

/** Said by the day of the proposal itself. */
const isSaid = (key: string): boolean => key !== "date_maj";

export interface Fait {
  readonly label: string;
  readonly mots: string;
}

export interface Resume {
  /** The changes from one text of a file to another; everything that it says when there was none before. */
  readonly changements: (avant: string | undefined, apres: string) => readonly string[];
  /** What a file says of these keys, in the order of the printed page. */
  readonly faits: (text: string, keys: readonly string[]) => readonly Fait[];
}

/** Without the names of the chapters, a chapter is called by its identifier. */
export const resumeOf = (referentiel: Referentiel, territoires: readonly { readonly id: string; readonly nom: string }[] = []): Resume => {
  const lexique = lexiqueOf(referentiel, territoires);
  const keys = lexique.keys.filter(isSaid);
  const faits: Resume["faits"] = (text, wanted) => {
    const file = readYaml(text).value ?? {};
    return keys.flatMap((key) => {
      const value = file[key];
      return value === undefined || !wanted.includes(key) ? [] : [{ label: labelOf(lexique, [key]), mots: inWords(lexique, [key], value) }];
    });
  };
  const changements: Resume["changements"] = (avant, apres) => {
    if (avant === undefined) return faits(apres, keys).map(({ label, mots }) => `${label} : ${mots}`);
    const [before, after] = [readYaml(avant).value ?? {}, readYaml(apres).value ?? {}];
    return keys.flatMap((key) => changesAt(lexique, [key], labelOf(lexique, [key]), before[key], after[key]));
  };
  return { changements, faits };
};
