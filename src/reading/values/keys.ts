/** Keys that the schema does not know: the nearest known one, or the place where the key belongs. */

import { type Choice, isUnmistakable, nearest } from "../../model/nearest.ts";
import { type Field, keyOf, type Path } from "../field.ts";
import { alternatives, inQuotes, quoted } from "../wording.ts";
import type { Explanation } from "./trap.ts";

export interface UnknownKey {
  readonly key: string;
  /** The path of the group that holds the key. */
  readonly path: Path;
  readonly group: Field | undefined;
  readonly homes: ReadonlyMap<string, readonly string[]>;
  readonly namesOf: (word: string) => readonly string[];
  /** The group as the file writes it, when the key has no value in it. */
  readonly emptyIn?: string;
  /** Whether a key of the group takes a free text. */
  readonly isText: (key: string) => boolean;
}

/** `{ precisions: le lundi, sur inscription }`: YAML ends the text at the comma and takes the rest for a key. */
const cutByComma = ({ key, emptyIn, isText }: UnknownKey): Explanation | undefined => {
  if (!emptyIn?.startsWith("{")) return undefined;
  const parts = emptyIn.replace(/^\{|\}$/g, "").split(",");
  const rank = parts.findIndex((part) => part.trim() === key);
  const first = parts.findLastIndex((part, index) => index < rank && part.includes(": "));
  const [, name = "", start = ""] = /^\s*([^:]+?)\s*:\s+(.*)$/s.exec(parts[first] ?? "") ?? [];
  if (rank === -1 || !isText(name) || /^["'[{]/.test(start)) return undefined;
  const after = parts.findIndex((part, index) => index > rank && part.includes(":"));
  const whole = [start, ...parts.slice(first + 1, after === -1 ? parts.length : after)].join(",").replace(/\s+/g, " ");
  return {
    message: `Entre accolades, une virgule termine le texte : ${quoted(key)} est lu comme une clé.`,
    conseil: `Écrivez : ${name}: ${inQuotes(whole)}`,
  };
};

const belongsElsewhere = ({ key, path, homes }: UnknownKey): Explanation | undefined => {
  const home = homes.get(key)?.find((parent) => parent !== keyOf(path));
  if (home === undefined) return undefined;
  if (home === "")
    return {
      message: `La clé ${quoted(key)} se place au premier niveau du fichier, pas dans ${quoted(keyOf(path))}.`,
      conseil: "Commencez la ligne à la première colonne.",
    };
  return { message: `La clé ${quoted(key)} appartient à ${quoted(home)}.`, conseil: `Placez-la sous « ${home}: », décalée de deux espaces.` };
};

const NO_BREAK = /[\u00a0\u202f]/;

const choicesIn = ({ group, namesOf }: Pick<UnknownKey, "group" | "namesOf">): readonly Choice[] =>
  (group?.words ?? []).map((value) => ({ value, names: namesOf(value) }));

/** The key that was surely meant. */
export const meantKey = ({ key, ...among }: Pick<UnknownKey, "key" | "group" | "namesOf">): string | undefined => nearest(key, choicesIn(among));

const unknown = (unknownKey: UnknownKey): Explanation => {
  const { key, group, path } = unknownKey;
  const words = group?.words ?? [];
  const right = meantKey(unknownKey);
  const isSure = isUnmistakable(key, choicesIn(unknownKey));
  const kind = group?.kind === "grid" ? "Le service" : "La clé";
  const where = path.length > 0 ? ` dans ${quoted(keyOf(path))}` : "";
  if (right)
    return {
      message: `${kind} ${quoted(key)} n'existe pas${where} : écrivez ${quoted(right)}.`,
      conseil: `Écrivez : ${right}: …`,
      ...(isSure && { remplacement: right }),
    };
  const list =
    words.length > 0 && words.length <= 8 ? `Clés possibles : ${alternatives(words)}.` : "Supprimez la ligne, ou cherchez la bonne clé dans une fiche voisine.";
  return { message: `${kind} ${quoted(key)} n'existe pas${where}.`, conseil: list };
};

export const explainUnknownKey = (unknownKey: UnknownKey): Explanation & { readonly code: string } => {
  const { key, group } = unknownKey;
  if (NO_BREAK.test(key))
    return {
      code: "espace-insecable",
      message: `La clé ${quoted(key)} contient une espace insécable.`,
      conseil: "Effacez cette espace et retapez-la avec la barre d'espace.",
    };
  if (/:\S/.test(key))
    return {
      code: "espace-apres-deux-points",
      message: `Il manque une espace après les deux-points dans ${quoted(key)}.`,
      conseil: `Écrivez : ${key.replace(":", ": ")}`,
    };
  if (group?.kind === "grid" && ["expert", "maîtrise", "basique", "proposé"].includes(key))
    return {
      code: "service-sans-niveau",
      message: `${quoted(key)} est un niveau, pas un service : la clé et la valeur sont inversées.`,
      conseil: `Écrivez le service d'abord, par exemple : messagerie: ${key}`,
    };
  const cut = cutByComma(unknownKey);
  if (cut) return { code: "virgule", ...cut };
  const elsewhere = belongsElsewhere(unknownKey);
  return elsewhere ? { code: "cle-deplacee", ...elsewhere } : { code: "cle-inconnue", ...unknown(unknownKey) };
};
