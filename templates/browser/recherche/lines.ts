/** The places found, one a line: those that fit a screen at once, some more when typing pauses, the rest on demand. */
import type { Answer } from "../../../src/knowledge/search/query.ts";
import { counted } from "../../parts/typography.ts";
import { button, create } from "./elements.ts";
import { drawLine, type Line, type LineSetting } from "./line.ts";

const MORE = 50;
/** As many lines as the tallest telephone shows. */
const SCREEN = 8;
/** Drawn in one go by a slow telephone, without keeping a finger waiting. */
const SLICE = 7;
/** Who types goes on within this time. */
const PAUSE_MS = 150;

export interface Lines {
  readonly nodes: readonly Node[];
  show(answer: Answer, setting: LineSetting): void;
}

const isSame = (found: Uint32Array, other: Uint32Array): boolean => found.length === other.length && found.every((rank, at) => rank === other[at]);

/** `grown`: called when lines were written. */
export const createLines = (grown: () => void): Lines => {
  const list = create("ul", "lignes");
  const drawn: Line[] = [];
  let growing: ReturnType<typeof setTimeout> | undefined;
  let shown: { readonly answer: Answer; readonly setting: LineSetting } | undefined;

  const writeTo = (last: number, from = list.childElementCount): void => {
    if (!shown) return;
    const { answer, setting } = shown;
    for (let at = from; at < Math.min(last, answer.found.length); at++) {
      const line = drawn[at] ?? drawLine();
      drawn[at] = line;
      line.write(setting, answer, answer.found[at] ?? 0);
      if (line.row.parentNode !== list) list.append(line.row);
    }
    const left = answer.found.length - list.childElementCount;
    more.hidden = left <= 0 || list.childElementCount < MORE;
    more.textContent = `Voir plus (${counted(left, "autre lieu", "autres lieux")})`;
    grown();
  };
  const growTo = (last: number, wait: number): void => {
    clearTimeout(growing);
    growing = setTimeout(() => {
      writeTo(Math.min(last, list.childElementCount + SLICE));
      if (list.childElementCount < Math.min(last, shown?.answer.found.length ?? 0)) growTo(last, 0);
    }, wait);
  };
  const more = button("plus", "", () => {
    const first = list.childElementCount;
    writeTo(first + SLICE);
    growTo(first + MORE, 0);
    list.children[first]?.querySelector("a")?.focus();
  });
  return {
    nodes: [list, more],
    show(answer, setting) {
      const before = shown?.answer.found;
      shown = { answer, setting };
      // More is known of the same places: whoever has gone down the list stays there.
      if (before && before.length > 0 && isSame(before, answer.found)) return writeTo(list.childElementCount, 0);
      const kept = Math.min(SCREEN, answer.found.length);
      while (list.childElementCount > kept) list.lastElementChild?.remove();
      list.hidden = kept === 0;
      writeTo(kept, 0);
      growTo(MORE, PAUSE_MS);
    },
  };
};
