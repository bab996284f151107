/** Codes on a street plan at one zoom: those that would hide each other are counted together until one looks closer. */
import { type CodeRoom, placeCodes } from "./map-codes.ts";
import { boxAround, distance, type Flat } from "./projection.ts";

/** A code to show, at its place in pixels. */
export interface StreetCode extends Flat {
  readonly code: string;
}

export type StreetMark<Code extends StreetCode> =
  | { readonly kind: "code"; readonly code: Code; readonly at: Flat }
  | { readonly kind: "count"; readonly codes: readonly Code[]; readonly label: string; readonly at: Flat };

/** Codes nearer than this would touch. */
const NEAR = 48;
/** As many are led apart wherever they are. */
const A_FEW = 3;
/** Free space around what is shown, so that any code finds room. */
const MARGIN = 2000;

interface Group<Code> extends Flat {
  readonly codes: Code[];
}

const grouped = <Code extends StreetCode>(codes: readonly Code[]): readonly Group<Code>[] => {
  const groups: Group<Code>[] = [];
  for (const code of codes) {
    const near = groups.find((group) => distance(group, code) < NEAR);
    if (near) near.codes.push(code);
    else groups.push({ x: code.x, y: code.y, codes: [code] });
  }
  return groups;
};

/** The radius of the disc that so many codes fill. */
const spread = (codes: readonly StreetCode[], { height, gap, widthOf }: CodeRoom): number =>
  Math.sqrt(codes.reduce((area, { code }) => area + (widthOf(code) + gap) * (height + gap), 0) / Math.PI) * 1.2;

const hasRoom = <Code extends StreetCode>(group: Group<Code>, groups: readonly Group<Code>[], room: CodeRoom): boolean => {
  const nearest = Math.min(...groups.filter((other) => other !== group).map((other) => distance(other, group)));
  return group.codes.length <= A_FEW || spread(group.codes, room) < nearest;
};

/** « 12 lieux » */
const labelOf = (codes: readonly unknown[]): string => `${codes.length} lieux`;

/** Every code is in exactly one mark, and no mark covers another. `isClosest`: one cannot look closer, so that nothing is counted. */
export const streetMarks = <Code extends StreetCode>(codes: readonly Code[], room: CodeRoom, isClosest: boolean): readonly StreetMark<Code>[] => {
  const groups = grouped(codes);
  const counted = groups.filter((group) => !isClosest && !hasRoom(group, groups, room));
  const alone = groups.filter((group) => !counted.includes(group)).flatMap((group) => group.codes);
  const { left, top, right, bottom } = boxAround(codes);
  const inFrame = ({ x, y }: Flat): Flat => ({ x: x - left + MARGIN, y: y - top + MARGIN });
  const outOfFrame = ({ x, y }: Flat): Flat => ({ x: x + left - MARGIN, y: y + top - MARGIN });
  const toPlace: readonly (StreetCode & { readonly mark: (at: Flat) => StreetMark<Code> })[] = [
    ...counted.map((group) => {
      const label = labelOf(group.codes);
      return { ...inFrame(group), code: label, mark: (at: Flat) => ({ kind: "count", codes: group.codes, label, at }) as const };
    }),
    ...alone.map((code) => ({ ...inFrame(code), code: code.code, mark: (at: Flat) => ({ kind: "code", code, at }) as const })),
  ];
  const frame = { width: right - left + 2 * MARGIN, height: bottom - top + 2 * MARGIN };
  return placeCodes(toPlace, frame, room).map(({ mark, at }) => mark(outOfFrame(at)));
};
