/** Hours as a table of the week, over the text that stays the only answer: both are changed, each follows the other. */
import { EMPTY_SEMAINE } from "../../../src/model/osm/semaine.ts";
import { semaineOf } from "../../../src/model/osm/semaine-reader.ts";
import { notationOf } from "../../../src/model/osm/semaine-writer.ts";
import { typeset } from "../../parts/typography.ts";
import { create } from "../recherche/elements.ts";
import { FILLED } from "./controls.ts";
import { newId } from "./semaine/controls.ts";
import { paragraphs, sentences } from "./semaine/phrases.ts";
import { withoutTable } from "./semaine/sans-tableau.ts";
import { tableau } from "./semaine/tableau.ts";
import { PAUSE_MS, type TextControl, texteOf } from "./semaine/texte.ts";

const FAULTY = "Une heure ou une date est à corriger : tant qu’elle l’est, les horaires restent comme avant.";
const AFRESH = "Le tableau remplacera ce qui est écrit dès que vous le remplirez.";

/** The name of the field stands above: a group that has it too. */
const nameGroup = (root: HTMLElement, control: TextControl): void => {
  const [label] = control.labels ?? [];
  root.setAttribute("role", "group");
  if (!label) return;
  label.id ||= newId();
  root.setAttribute("aria-labelledby", label.id);
};

/** Puts the control, and what helps to fill it in, in a fold that stands in its place. */
const foldAround = (control: TextControl, fold: HTMLElement, place: HTMLElement): void => {
  const help = control.parentElement?.querySelector<HTMLElement>(":scope > .aide");
  control.before(place);
  fold.append(...(help ? [help] : []), control);
};

interface Status {
  readonly element: HTMLElement;
  readonly say: (lines: readonly string[]) => void;
}

/** What the hours mean, said once nothing changes any more. */
const statusLine = (): Status => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const element = create("div", "semaine-dite");
  element.setAttribute("role", "status");
  return {
    element,
    say: (lines) => {
      clearTimeout(waiting);
      waiting = setTimeout(() => element.replaceChildren(...paragraphs(lines)), PAUSE_MS);
    },
  };
};

const mountTable = (control: TextControl): void => {
  /** The text as it was read, and as the table alone would write it. */
  let kept = { text: "", rewritten: "" };

  const status = statusLine();
  const table = tableau(() => follow());
  const without = withoutTable(() => restart());
  const fold = create("details", "notation", create("summary", "", "Notation pour les connaisseurs"));
  const root = create("div", "semaine-a-remplir", table.element, without.element, status.element, fold);

  const show = (hasTable: boolean): void => {
    table.element.hidden = !hasTable;
    status.element.hidden = !hasTable;
    without.element.hidden = hasTable;
    if (!hasTable) fold.open = true;
  };

  /** The table was changed. */
  const follow = (): void => {
    const semaine = table.settle();
    control.setCustomValidity(semaine ? "" : FAULTY);
    if (semaine) {
      const rewritten = notationOf(semaine);
      // What comes back to what it was is written as it was.
      texte.write(rewritten === kept.rewritten ? kept.text : rewritten);
    }
    status.say(semaine ? sentences(control.value) : [FAULTY]);
  };

  /** The text stays until something is filled in. */
  const restart = (): void => {
    kept = { text: control.value, rewritten: notationOf(EMPTY_SEMAINE) };
    show(true);
    table.write(EMPTY_SEMAINE);
    table.settle();
    status.say([AFRESH]);
    table.element.querySelector<HTMLElement>("summary")?.focus();
  };

  /** Whether the text stands in the table, where nothing of it may be lost. */
  const fill = (text: string): boolean => {
    const semaine = semaineOf(text);
    if (!semaine) return false;
    kept = { text, rewritten: notationOf(semaine) };
    table.write(semaine);
    const settled = table.settle();
    return settled !== undefined && notationOf(settled) === kept.rewritten;
  };

  /** The text was changed, by hand or by the form: nothing is written. */
  const read = (): void => {
    const isFilled = fill(control.value);
    control.setCustomValidity("");
    show(isFilled);
    if (isFilled) status.say(sentences(control.value));
    else without.show(control.value);
  };

  const texte = texteOf(control, read);
  // Of what happens in the table, the form hears only what it makes of the text.
  for (const type of ["input", "change"]) table.element.addEventListener(type, (event) => event.stopPropagation());
  nameGroup(root, control);
  foldAround(control, fold, root);
  read();
};

/** In a list of workshops or stops, hours are one line until somebody wants to change them. */
const mountFolded = (control: TextControl): void => {
  const title = create("span", "dit");
  const fold = create("details", "ligne-de-semaine", create("summary", "", title));
  const say = (): void => {
    const lines = sentences(control.value);
    title.textContent = typeset(lines.join(" · ")) || control.value;
    if (lines.length === 0) fold.open = true;
  };
  foldAround(control, fold, fold);
  fold.addEventListener("toggle", () => mountTable(control), { once: true });
  for (const type of ["input", FILLED]) control.addEventListener(type, say);
  say();
};

/** Shows the hours of `control` as a table: its text is written only when somebody changes the table, and `input` then says so. */
export const mountWeek = (control: TextControl): void => {
  if (control.closest(".bloc")) mountFolded(control);
  else mountTable(control);
};
