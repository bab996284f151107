/** What the keyboard meets on a page. Runs in the page: nothing here may use what is outside of the functions. */

export interface FocusStop {
  readonly name: string;
  /** Whether something shows that the focus is there: an outline, a shadow, a border or a background that changed. */
  readonly visible: boolean;
  readonly inViewport: boolean;
}

/** What has the focus now; nothing when it is on the page itself. */
export const focusStop = (): FocusStop | undefined => {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body) return undefined;
  const look = (element: Element): string => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor, borderColor, textDecorationLine } = getComputedStyle(element);
    const outline = outlineStyle === "none" || Number.parseFloat(outlineWidth) === 0 ? "" : `${outlineWidth} ${outlineColor}`;
    return [outline, boxShadow, backgroundColor, borderColor, textDecorationLine].join("|");
  };
  const during = look(focused);
  const { top, bottom, left, right } = focused.getBoundingClientRect();
  const inViewport = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth && bottom > top;
  const name = `${focused.tagName.toLowerCase()} « ${(focused.textContent ?? "").trim().slice(0, 40)} »`;
  focused.blur();
  const visible = look(focused) !== during;
  focused.focus({ preventScroll: true });
  return { name, visible, inViewport };
};
