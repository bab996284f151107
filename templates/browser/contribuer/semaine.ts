/** Hours as a table of the week, over the text that stays the only answer: both are changed, each follows the other. */
import { horairesInWords, readNotation } from "../../../src/model/osm/notation.ts";
import { EMPTY_SEMAINE } from "../../../src/model/osm/semaine.ts";
import { semaineOf } from "../../../src/model/osm/semaine-reader.ts";
import { notationOf } from "../../../src/model/osm/semaine-writer.ts";
import { typeset } from "../../parts/typography.ts";
import { button, create } from "../recherche/elements.ts";
import { FILLED } from "./controls.ts";
import { newId } from "./semaine/controls.ts";
import { tableau } from "./semaine/tableau.ts";

/** Between two strokes of the keyboard nothing is read nor said. */
const PAUSE_MS = 400;
const FAULTY = "Une heure ou une date est à corriger : tant qu’elle l’est, les horaires restent comme avant.";
const AFRESH = "Le tableau remplacera ce qui est écrit dès que vous le remplirez.";

type Control = HTMLInputElement | HTMLTextAreaElement;

/** One sentence a line; nothing for what cannot be read. */
const sentences = (osm: string): readonly string[] => {
  if (osm.trim() === "") return ["Aucun horaire n’est indiqué."];
  const read = readNotation(osm);
  return read.ok ? horairesInWords(read.horaires) : [];
};

/** The name of the field stands above: a group that has it too. */
const nameGroup = (root: HTMLElement, control: Control): void => {
  const [label] = control.labels ?? [];
  root.setAttribute("role", "group");
  if (!label) return;
  label.id ||= newId();
  root.setAttribute("aria-labelledby", label.id);
};

/** Puts the table over `control`, in its place. */
const mountTable = (control: Control): void => {
  let kept = { text: "", rewritten: "" };
  let isOurs = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let reading: ReturnType<typeof setTimeout> | undefined;

  const status = create("div", "semaine-dite");
  status.setAttribute("role", "status");
  const said = (lines: readonly string[]): void => status.replaceChildren(...lines.map((line) => create("p", "", typeset(line))));
  const table = tableau(() => follow());
  const without = create("div", "sans-tableau");
  const fold = create("details", "notation", create("summary", "", "Notation pour les connaisseurs"));
  const root = create("div", "semaine-a-remplir", table.element, without, status, fold);

  const saySoon = (lines: readonly string[]): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => said(lines), PAUSE_MS);
  };

  const write = (text: string): void => {
    if (text === control.value) return;
    control.value = text;
    isOurs = true;
    control.dispatchEvent(new Event("input", { bubbles: true }));
    isOurs = false;
  };

  /** The table was changed. */
  const follow = (): void => {
    const semaine = table.settle();
    control.setCustomValidity(semaine ? "" : FAULTY);
    if (semaine) {
      const rewritten = notationOf(semaine);
      // What comes back to what it was is written as it was.
      write(rewritten === kept.rewritten ? kept.text : rewritten);
    }
    saySoon(semaine ? sentences(control.value) : [FAULTY]);
  };

  const showWithoutTable = (text: string): void => {
    const lines = sentences(text);
    const why = create(
      "p",
      "",
      lines.length > 0 ? "Ces horaires disent plus que le tableau ne sait montrer\u00a0:" : "Le tableau ne sait pas lire cette notation.",
    );
    const restart = button("lien", "Recommencer avec un tableau vide", () => {
      kept = { text, rewritten: notationOf(EMPTY_SEMAINE) };
      show(true);
      table.write(EMPTY_SEMAINE);
      table.settle();
      said([AFRESH]);
      table.element.querySelector<HTMLElement>("summary")?.focus();
    });
    without.replaceChildren(why, ...lines.map((line) => create("p", "", typeset(line))), restart);
  };

  const show = (hasTable: boolean): void => {
    table.element.hidden = !hasTable;
    status.hidden = !hasTable;
    without.hidden = hasTable;
    if (!hasTable) fold.open = true;
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
    clearTimeout(reading);
    reading = undefined;
    const text = control.value;
    const isFilled = fill(text);
    control.setCustomValidity("");
    show(isFilled);
    if (isFilled) saySoon(sentences(text));
    else showWithoutTable(text);
  };

  // Of what happens in the table, the form hears only what it makes of the text.
  for (const type of ["input", "change"]) table.element.addEventListener(type, (event) => event.stopPropagation());
  control.addEventListener("input", () => {
    if (isOurs) return;
    clearTimeout(reading);
    reading = setTimeout(read, PAUSE_MS);
  });
  // Who leaves the text for the table finds there what was typed.
  control.addEventListener("change", () => {
    if (reading !== undefined) read();
  });
  control.addEventListener(FILLED, read);
  nameGroup(root, control);
  control.before(root);
  const help = root.parentElement?.querySelector<HTMLElement>(":scope > .aide");
  fold.append(...(help ? [help] : []), control);
  read();
};

/** In a list of workshops or stops, hours are one line until somebody wants to change them. */
const mountFolded = (control: Control): void => {
  const title = create("span", "dit");
  const help = control.parentElement?.querySelector<HTMLElement>(":scope > .aide");
  const fold = create("details", "ligne-de-semaine", create("summary", "", title));
  const say = (): void => {
    const lines = sentences(control.value);
    title.textContent = typeset(lines.join(" · ")) || control.value;
    if (lines.length === 0) fold.open = true;
  };
  control.before(fold);
  fold.append(...(help ? [help] : []), control);
  fold.addEventListener("toggle", () => mountTable(control), { once: true });
  for (const type of ["input", FILLED]) control.addEventListener(type, say);
  say();
};

/** Shows the hours of `control` as a table: its text is written only when somebody changes the table, and `input` then says so. */
export const mountWeek = (control: Control): void => {
  if (control.closest(".bloc")) mountFolded(control);
  else mountTable(control);
};
