/** Beside the address: what becomes of the point on the map when the address changes, and one press to take it away. */
import type { Answers } from "../../../src/formulaire/answers.ts";
import { POINT, type PointState, pointAfter } from "../../../src/formulaire/point.ts";
import { typeset } from "../../parts/typography.ts";
import { element } from "../page-element.ts";
import { button, create } from "../recherche/elements.ts";

const SAID: Readonly<Record<NonNullable<PointState>, { readonly words: string; readonly gesture: string }>> = {
  laissé: {
    words: "Le point sur la carte ne suit pas l’adresse : si le lieu a déménagé, effacez ce point, et le lieu sera placé au milieu de son territoire.",
    gesture: "Effacer l’ancien point",
  },
  effacé: {
    words: "Le point sur la carte est effacé : le lieu sera placé au milieu de son territoire, sauf si vous donnez une autre latitude et une autre longitude.",
    gesture: "Remettre l’ancien point",
  },
};

const write = (form: HTMLFormElement, name: string, value: string): void => {
  const control = element<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`, form);
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
};

/** What it returns looks again at the answers. */
export const mountPoint = (form: HTMLFormElement, file: Answers): ((answers: Answers) => void) => {
  let state: PointState;
  const words = create("p", "");
  words.setAttribute("role", "status");
  const gesture = button("lien", "", () => {
    const isPutBack = state === "effacé";
    for (const name of POINT) write(form, name, isPutBack ? (file.get(name)?.[0] ?? "") : "");
  });
  const place = create("div", "point-de-la-carte", words);
  element<HTMLElement>('[name="adresse"]', form).closest(".demande")?.after(place);
  return (answers) => {
    const now = pointAfter(file, answers);
    if (now === state) return;
    state = now;
    words.textContent = now ? typeset(SAID[now].words) : "";
    if (now === undefined) return gesture.remove();
    gesture.textContent = typeset(SAID[now].gesture);
    // Put there again it would lose the focus.
    if (!gesture.isConnected) place.append(gesture);
  };
};
