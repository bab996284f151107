/** The text of the hours, the only answer: written by the table, typed by those who know, filled in by the form. */
import { FILLED } from "../controls.ts";

export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Between two strokes of the keyboard nothing is read nor said. */
export const PAUSE_MS = 400;

export interface Texte {
  /** As if it had been typed. */
  readonly write: (osm: string) => void;
}

/** `onChanged`: the text is another, and the table did not write it. */
export const texteOf = (control: TextControl, onChanged: () => void): Texte => {
  let isOurs = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    onChanged();
  };
  control.addEventListener("input", () => {
    if (isOurs) return;
    clearTimeout(waiting);
    waiting = setTimeout(changed, PAUSE_MS);
  });
  // Who leaves the text for the table finds there what was typed.
  control.addEventListener("change", () => {
    if (waiting !== undefined) changed();
  });
  control.addEventListener(FILLED, changed);
  return {
    write: (osm) => {
      if (osm === control.value) return;
      control.value = osm;
      isOurs = true;
      control.dispatchEvent(new Event("input", { bubbles: true }));
      isOurs = false;
    },
  };
};
