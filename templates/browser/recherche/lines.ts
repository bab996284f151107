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
  /** How many lines say what is found now; those after are of an earlier answer, and not shown. */
  let written = 0;
  let growing: ReturnType<typeof setTimeout> | undefined;
  let shown: { readonly answer: Answer; readonly setting: LineSetting } | undefined;

  const lineAt = (at: number): Line => {
    const line = drawn[at] ?? drawLine();
    drawn[at] = line;
    if (at >= SCREEN) line.row.classList.add("suite");
    if (line.row.parentNode !== list) list.insertBefore(line.row, list.children[at] ?? null);
    return line;
  };
  const writeTo = (last: number, from = written): void => {
    if (!shown) return;
    const { answer, setting } = shown;
    written = Math.min(last, answer.found.length);
    for (let at = from; at < written; at++) lineAt(at).write(setting, answer, answer.found[at] ?? 0);
    const left = answer.found.length - written;
    more.hidden = left <= 0 || written < MORE;
    more.textContent = `Voir plus (${counted(left, "autre lieu", "autres lieux")})`;
    grown();
  };
  const forgetFrom = (first: number, last = drawn.length): void => {
    for (const { row } of drawn.slice(first, last)) row.remove();
  };
  /** Taking them away one by one would keep the next letter waiting. */
  const hideOthers = (): void => {
    forgetFrom(written, SCREEN);
    list.toggleAttribute("data-perime", list.childElementCount > written);
  };
  const growTo = (last: number, wait: number): void => {
    clearTimeout(growing);
    growing = setTimeout(() => {
      forgetFrom(written);
      list.removeAttribute("data-perime");
      writeTo(Math.min(last, written + SLICE));
      if (written < Math.min(last, shown?.answer.found.length ?? 0)) growTo(last, 0);
    }, wait);
  };
  const more = button("plus", "", () => {
    const first = written;
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
      if (before && before.length > 0 && isSame(before, answer.found)) return writeTo(written, 0);
      list.hidden = answer.found.length === 0;
      writeTo(SCREEN, 0);
      hideOthers();
      growTo(MORE, PAUSE_MS);
    },
  };
};
