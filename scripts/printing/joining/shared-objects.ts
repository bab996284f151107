/** What several parts have each for themselves – states, pictures, patterns – written once. */
import { createHash } from "node:crypto";
import { type PartObject, referencesIn, rewritten } from "./part-object.ts";

/** Each of these is one of a kind: where it stands is what it is. */
const BOUND = /^<<\/Type \/(StructElem|Annot|Page)\b/;

/** Among objects that are no tags. Where there are several of the same, references go to the first and the others are left out. */
export const withSharedObjects = (objects: ReadonlyMap<number, PartObject>): ReadonlyMap<number, PartObject> => {
  const firsts = new Map<string, number>();
  /** Which object stands for this one; undefined while it is being looked at, and for what is bound to one place. */
  const stands = new Map<number, number | undefined>();
  const standIn = (number: number): number | undefined => {
    if (stands.has(number)) return stands.get(number);
    stands.set(number, undefined);
    const object = objects.get(number);
    if (!object || BOUND.test(object.text)) return undefined;
    const below = referencesIn(object.text).map(standIn);
    if (below.includes(undefined)) return undefined;
    const text = rewritten(object.text, (below_) => stands.get(below_) ?? below_);
    const hash = createHash("sha256").update(text, "latin1");
    const key = (object.stream ? hash.update("\0").update(object.stream) : hash).digest("base64");
    const first = firsts.get(key) ?? number;
    firsts.set(key, first);
    stands.set(number, first);
    return first;
  };
  for (const number of objects.keys()) standIn(number);
  const kept = [...objects].filter(([number]) => (stands.get(number) ?? number) === number);
  return new Map(kept.map(([number, object]) => [number, { ...object, text: rewritten(object.text, (below) => stands.get(below) ?? below) }]));
};
