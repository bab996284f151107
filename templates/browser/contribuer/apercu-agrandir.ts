/** The printed page at its real size, to be read by moving over it: on a telephone the whole of it is too small. */
import { element } from "../page-element.ts";

export const keepEnlarging = (place: HTMLElement): void => {
  const button = element<HTMLButtonElement>("[data-agrandir]", place);
  const frame = element<HTMLElement>("#apercu-papier .apercu-cadre", place);
  button.addEventListener("click", () => {
    const isLarge = frame.classList.toggle("en-grand");
    button.setAttribute("aria-pressed", String(isLarge));
    // What scrolls can be scrolled from the keyboard.
    if (isLarge) frame.tabIndex = 0;
    else frame.removeAttribute("tabindex");
  });
};
