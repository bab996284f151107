/** A unit as plain text, to cross into the browser. */
import type { Html } from "../../templates/html.ts";
import type { PlainUnit } from "../../templates/print/browser/layout.ts";
import { inOurFonts } from "../../templates/print/in-our-fonts.ts";
import { sheetClass } from "../../templates/print/sheet.ts";
import { PAGE_REFERENCE, type Unit } from "../../templates/print/unit.ts";

/** `figures`: how many of them page numbers have at most. `flux`: the rules of breaking, for text that runs. */
export const plainUnit = (unit: Unit, figures: number, flux: string): PlainUnit => {
  const noughts = `>${"0".repeat(figures)}<`;
  const ready = ({ markup }: Html): string => inOurFonts(markup).replace(PAGE_REFERENCE, (reference) => reference.replace(/>0+</, noughts));
  const className = sheetClass(unit.furniture);
  if (unit.mode === "fixed") {
    return {
      mode: "fixed",
      className,
      pages: unit.pages.map(({ html }) => ready(html)),
      // Left out of what is kept under a hash when no page has them.
      ...(unit.pages.some(({ facing }) => facing) ? { facing: unit.pages.map(({ facing }) => facing?.map(ready) ?? []) } : {}),
    };
  }
  if (unit.mode === "cards") {
    return {
      mode: "cards",
      className,
      head: ready(unit.head),
      nextHead: ready(unit.nextHead),
      cards: unit.cards.map(ready),
      rest: unit.rest && ready(unit.rest),
    };
  }
  if (unit.mode === "flow") return { mode: "flow", className, html: ready(unit.html), styles: flux };
  const { columns, head, nextHead, before, after, groups } = unit;
  return {
    mode: "columns",
    className,
    columns,
    head: ready(head),
    nextHead: ready(nextHead),
    before: ready(before),
    after: ready(after),
    groups: groups.map(({ open, reopen, close, continuesPrevious = false, rows }) => ({
      continuesPrevious,
      open: ready(open),
      reopen: ready(reopen),
      close: ready(close),
      rows: rows.map(ready),
    })),
  };
};
