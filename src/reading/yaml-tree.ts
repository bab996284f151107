/**
 * YAML nodes → plain values in which every scalar is the text the author wrote. What YAML can do and a guide does not
 * need – anchors, aliases, tags, merge keys, two keys of one name – is refused here, because each is a way for a file to
 * mean something else than what it seems to say.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml";
import type { Path } from "./field.ts";
import type { Statement } from "./problem.ts";
import type { Finding } from "./source.ts";
import { inQuotes, quoted } from "./wording.ts";

export type YamlValue = string | readonly YamlValue[] | YamlMap;
export interface YamlMap {
  readonly [key: string]: YamlValue;
}

/** One scalar value, where it stands and how it is written. */
export interface Leaf {
  readonly path: Path;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly style: "plain" | "quoted" | "block";
}

export interface YamlTree {
  readonly value: YamlValue | undefined;
  readonly leaves: readonly Leaf[];
  readonly findings: readonly Finding[];
  /** Keys without a value: absent from `value`, but they too must be known. */
  readonly emptyKeys: readonly Path[];
}

const DEEPEST = 12;
const MOST_NODES = 20_000;

/** Keys through which JavaScript objects could be tampered with. */
const FORBIDDEN_KEYS = new Set(["__proto__"]);

const error = (code: string, message: string, conseil?: string): Statement => ({ code, gravite: "erreur", message, ...(conseil && { conseil }) });

/** What is wrong with a node whatever it holds: the constructions that are refused. */
const refusal = (node: Node): Statement | undefined => {
  if (isAlias(node))
    return error(
      "alias",
      `Une valeur ne peut pas commencer par « * » : YAML y lit un renvoi (${quoted(`*${node.source}`)}).`,
      `Mettez la valeur entre guillemets : ${inQuotes(`*${node.source}`)}`,
    );
  if (node.anchor !== undefined)
    return error(
      "ancre",
      `Une valeur ne peut pas commencer par « & » : YAML y lit une ancre (${quoted(`&${node.anchor}`)}).`,
      "Mettez toute la valeur entre guillemets, ou retirez l'ancre.",
    );
  if (node.tag !== undefined)
    return error(
      "etiquette",
      "Une valeur ne peut pas commencer par « ! » : YAML y lit une étiquette de type.",
      "Mettez toute la valeur entre guillemets, ou retirez l'étiquette.",
    );
  return undefined;
};

const keyRefusal = (key: string, seen: ReadonlySet<string>): Statement | undefined => {
  if (key === "<<") return error("fusion", "La fusion « << » n'est pas acceptée dans un guide.", "Recopiez les lignes voulues à cet endroit.");
  if (FORBIDDEN_KEYS.has(key)) return error("cle-interdite", `${quoted(key)} n'est pas une clé du guide.`, "Supprimez cette ligne.");
  if (seen.has(key))
    return error("cle-en-double", `La clé ${quoted(key)} est écrite deux fois : une des deux valeurs serait perdue.`, "Gardez une seule des deux lignes.");
  return undefined;
};

const isEmpty = (node: Node | null): boolean => !node || (isScalar(node) && node.type === "PLAIN" && node.value === "" && !node.anchor && !node.tag);

/** Where a node's own text starts and stops, without the comments and spaces after it. */
const rangeOf = (node: Node): readonly [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? node.range?.[0] ?? 0];

/** An anchor or a tag is the word before its node, whose range starts after it. */
const propertyStart = (node: Node, text: string): number => {
  const [start] = rangeOf(node);
  if (isAlias(node)) return start;
  const before = text.slice(0, start).trimEnd();
  return Math.max(before.lastIndexOf(" "), before.lastIndexOf("\n")) + 1;
};

const styleOf = ({ type }: Scalar): Leaf["style"] => (type === "PLAIN" ? "plain" : type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? "quoted" : "block");

/** Reads a whole tree; positions are offsets in the parsed text. */
export const readTree = (root: Node, text: string): YamlTree => {
  const leaves: Leaf[] = [];
  const findings: Finding[] = [];
  const emptyKeys: Path[] = [];
  let nodes = 0;
  const say = (statement: Statement, [start, end]: readonly [number, number]) => void findings.push({ ...statement, start, end });

  const sayEmpty = (name: string, range: readonly [number, number]) => {
    const rest = text.slice(range[1], text.indexOf("\n", range[1]) === -1 ? text.length : text.indexOf("\n", range[1]));
    const comment = /^["']? *: *(#\S.*?)\s*$/.exec(rest)?.[1];
    if (comment)
      return say(
        error(
          "diese",
          `Une valeur ne peut pas commencer par « # » : ${quoted(comment)} est lu comme un commentaire.`,
          `Écrivez : ${name}: ${inQuotes(comment)}`,
        ),
        range,
      );
    const statement = { code: "champ-vide", gravite: "avertissement", message: `La clé ${quoted(name)} n'a pas de valeur : elle est ignorée.` } as const;
    return say({ ...statement, conseil: "Complétez la ligne ou supprimez-la." }, range);
  };

  /** A line that refers ten times to another is one fault to mend, not ten. */
  const sayRefused = (node: Node): void => {
    const refused = refusal(node);
    if (!refused) return;
    const start = propertyStart(node, text);
    const line = text.lastIndexOf("\n", start - 1) + 1;
    if (!findings.some((said) => said.code === refused.code && said.start >= line && said.start < start)) say(refused, [start, rangeOf(node)[1]]);
  };

  const readPair = ({ key, value }: Pair<Node, Node | null>, path: Path, seen: Set<string>): readonly [string, YamlValue] | undefined => {
    if (!isScalar(key) || refusal(key)) {
      say(error("cle-illisible", "Une clé doit être un mot simple.", "Écrivez « clé: valeur » sur la ligne."), rangeOf(key));
      return undefined;
    }
    const name = String(key.value);
    const refused = keyRefusal(name, seen);
    seen.add(name);
    if (refused) {
      say(refused, rangeOf(key));
      return undefined;
    }
    if (!value || isEmpty(value)) {
      sayEmpty(name, rangeOf(key));
      emptyKeys.push([...path, name]);
      return undefined;
    }
    const read = readNode(value, [...path, name]);
    return read === undefined ? undefined : [name, read];
  };

  const readNode = (node: Node, path: Path): YamlValue | undefined => {
    nodes += 1;
    if (nodes > MOST_NODES || path.length > DEEPEST) {
      if (!findings.some(({ code }) => code === "trop-complexe"))
        say(
          error("trop-complexe", "Le fichier contient trop de niveaux ou trop d'éléments pour être une fiche.", "Vérifiez que c'est le bon fichier."),
          rangeOf(node),
        );
      return undefined;
    }
    sayRefused(node);
    if (isAlias(node)) return `*${node.source}`;
    if (isScalar(node)) {
      const written = String(node.value);
      const [start, end] = rangeOf(node);
      leaves.push({ path, text: written, start, end, style: styleOf(node) });
      return written;
    }
    if (isSeq<Node>(node)) {
      const items: YamlValue[] = [];
      for (const [index, item] of node.items.entries()) {
        if (isEmpty(item)) say(error("element-vide", "Un élément de la liste est vide.", "Complétez la ligne ou supprimez le tiret."), rangeOf(item ?? node));
        const value = isEmpty(item) ? "" : readNode(item, [...path, index]);
        items.push(value ?? "");
      }
      return items;
    }
    if (!isMap<Node, Node | null>(node)) return undefined;
    const map: Record<string, YamlValue> = Object.create(null);
    const seen = new Set<string>();
    for (const pair of node.items) {
      const read = readPair(pair, path, seen);
      if (read) map[read[0]] = read[1];
    }
    return map;
  };

  return { value: readNode(root, []), leaves, findings, emptyKeys };
};

interface Place {
  readonly key: readonly [number, number] | undefined;
  readonly value: readonly [number, number];
}

/** Where a path leads in the tree; where it stops leading anywhere, the nearest parent. */
export const placeOf = (root: Node, path: Path): Place => {
  let place: Place = { key: undefined, value: rangeOf(root) };
  let node: Node | null = root;
  for (const step of path) {
    if (isSeq<Node>(node) && typeof step === "number") {
      node = node.items[step] ?? null;
      if (!node) return place;
      place = { key: undefined, value: rangeOf(node) };
    } else if (isMap<Node, Node | null>(node)) {
      const pair: Pair<Node, Node | null> | undefined = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return place;
      const key = rangeOf(pair.key);
      node = pair.value;
      place = { key, value: node && !isEmpty(node) ? rangeOf(node) : key };
    } else return place;
  }
  return place;
};
