/** One view at a time. */
import { VIEWS, type View } from "../apercu/messages.ts";
import { element } from "../page-element.ts";

/** Keys that go to the tab before or after. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** `onChosen`: what was out of sight comes in sight. */
export const keepTabs = (place: HTMLElement, onChosen: () => void): void => {
  const tabOf = (view: View): HTMLElement => element(`#apercu-onglet-${view}`, place);
  const panelOf = (view: View): HTMLElement => element(`#apercu-${view}`, place);
  let chosen: View = "site";
  const show = (): void => {
    for (const view of VIEWS) {
      const isChosen = view === chosen;
      tabOf(view).setAttribute("aria-selected", String(isChosen));
      tabOf(view).tabIndex = isChosen ? 0 : -1;
      // Out of sight and not out of the page: what has no size cannot be measured.
      panelOf(view).inert = !isChosen;
    }
  };
  const choose = (view: View): void => {
    chosen = view;
    show();
    onChosen();
  };
  for (const [rank, view] of VIEWS.entries()) {
    tabOf(view).addEventListener("click", () => choose(view));
    tabOf(view).addEventListener("keydown", ({ key }) => {
      const step = STEPS[key];
      const next = step === undefined ? undefined : VIEWS[(rank + step + VIEWS.length) % VIEWS.length];
      if (next === undefined) return;
      choose(next);
      tabOf(next).focus();
    });
  }
  show();
};
