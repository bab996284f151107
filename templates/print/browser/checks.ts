/** What a typesetter would send back, looked for on finished pages while they stand in the document. */
import type { Fault, FaultKind, UnusualCharacter } from "../unit.ts";

const MM_PER_PX = 25.4 / 96;
const PT_PER_PX = 0.75;
/** Screens measure in whole pixels: less than this is rounding, not overflow. */
const TOLERANCE_PX = 1.5;
/** Inside a box, letters may come out of their line a little without being cut. */
const INNER_TOLERANCE_PX = 4;
/** A last page with less than this share of its height is a page for nothing. */
const LEAST_FILLED = 0.12;
/** Columns of a last page differ by a group that could not be cut, not by more than this share of the height. */
const MOST_UNEVEN = 0.3;
const SIZE_TOLERANCE_PT = 0.05;

const HEADINGS = "h1, h2, h3, h4, .tete, .tete-section, .tete-suite";
/** What takes room on purpose without a word: drawings, lines to write on, blanks. */
const DRAWN = "svg, img, .ligne, .a-completer, .a-ecrire, .blanche";
/** Said to readers who do not see, or drawn: neither is text on paper. */
const NOT_PRINTED = ".invisible, svg title, svg desc";

/** Of a text that Paged.js cut: the part before the cut, and the part after. */
export const CUT_MARK = "data-coupe";

export interface Checked {
  readonly faults: readonly Fault[];
  readonly unusual: readonly UnusualCharacter[];
}

const millimetres = (px: number): string => `${(Math.round(px * MM_PER_PX * 10) / 10).toLocaleString("fr-FR")} mm`;
const quoted = (text: string): string => {
  const words = text.replace(/\s+/g, " ").trim();
  return `« ${words.length > 40 ? `${words.slice(0, 38).trim()}…` : words} »`;
};

/** What sticks out of a text area, in pixels; 0 when everything fits. */
export const overflowOf = (area: HTMLElement): number => {
  const sticking = Math.max(area.scrollHeight - area.clientHeight, area.scrollWidth - area.clientWidth);
  return sticking > TOLERANCE_PX ? sticking : 0;
};

interface Line {
  readonly node: Text;
  readonly parent: Element;
}

/** The texts of a page that reach the paper, in their order. */
const textsOf = (area: HTMLElement): readonly Line[] => {
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  const texts: Line[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node instanceof Text && parent && node.data.trim() !== "" && !parent.closest(NOT_PRINTED)) texts.push({ node, parent });
  }
  return texts;
};

const anchorOf = (element: Element): string | undefined => element.closest("[id]")?.id;

const inside = (area: HTMLElement): readonly HTMLElement[] => [...area.querySelectorAll<HTMLElement>("*")].filter((element) => element instanceof HTMLElement);

/** How far the text of a box goes beyond its edges: drawings may, on purpose. */
const textCutBy = (box: HTMLElement): number => {
  const { right, bottom } = box.getBoundingClientRect();
  const range = document.createRange();
  return Math.max(
    0,
    ...textsOf(box).map(({ node }) => {
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      return Math.max(text.bottom - bottom, text.right - right);
    }),
  );
};

/** Boxes that cut the text they hold. */
const innerOverflow = (area: HTMLElement): readonly Omit<Fault, "page">[] =>
  inside(area).flatMap((element) => {
    const [low, wide] = [element.scrollHeight - element.clientHeight, element.scrollWidth - element.clientWidth];
    if (Math.max(low, wide) <= INNER_TOLERANCE_PX || element.clientHeight === 0 || element.closest(NOT_PRINTED)) return [];
    const { overflowX, overflowY, display } = getComputedStyle(element);
    if (display === "inline" || (overflowX === "visible" && overflowY === "visible")) return [];
    const cut = textCutBy(element);
    if (cut <= INNER_TOLERANCE_PX) return [];
    return [{ kind: "bloc coupé", detail: `${quoted(element.textContent ?? "")} de ${millimetres(cut)}`, anchor: anchorOf(element) }];
  });

const cutBlocks = (area: HTMLElement): readonly Omit<Fault, "page">[] =>
  [...area.querySelectorAll<HTMLElement>(`[${CUT_MARK}~="avant"]`)]
    .filter((element) => getComputedStyle(element).breakInside.startsWith("avoid"))
    .map((element) => ({ kind: "bloc coupé", detail: `${quoted(element.textContent ?? "")} continue à la page suivante`, anchor: anchorOf(element) }));

const linesOf = (element: Element): number => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ bottom }) => Math.round(bottom / 4))).size;
};

const RUNNING_TEXT = ["P", "LI", "DD", "BLOCKQUOTE"];

/** A paragraph that leaves a single line on one side of the page break. */
const loneLines = (area: HTMLElement): readonly Omit<Fault, "page">[] =>
  [...area.querySelectorAll<HTMLElement>(`[${CUT_MARK}]`)]
    .filter((element) => RUNNING_TEXT.includes(element.tagName) && !element.querySelector("p, li") && linesOf(element) === 1)
    .map((element) => ({ kind: "ligne isolée", detail: quoted(element.textContent ?? ""), anchor: anchorOf(element) }));

/** The columns of a page; a page without any is one. */
const columnsOf = (area: HTMLElement): readonly HTMLElement[] => {
  const columns = [...area.querySelectorAll<HTMLElement>(".flot")];
  return columns.length > 0 ? columns : [area];
};

/** The last text of a page or of a column is the heading of what does not come. */
const headingAtFoot = (area: HTMLElement): readonly Omit<Fault, "page">[] =>
  columnsOf(area).flatMap((column) => {
    const last = textsOf(column).at(-1)?.parent;
    const heading = last?.closest<HTMLElement>(HEADINGS);
    // A heading that is all there is on its page is a title page; one with a drawing under it has what it announces.
    const isTitlePage = heading && textsOf(column)[0]?.parent.closest(HEADINGS) === heading;
    if (!heading || isTitlePage || heading.closest("[aria-hidden]") || hasDrawingAfter(column, heading)) return [];
    return [{ kind: "titre en pied de page", detail: quoted(heading.textContent ?? ""), anchor: anchorOf(heading) }];
  });

const hasDrawingAfter = (column: HTMLElement, heading: HTMLElement): boolean =>
  [...column.querySelectorAll(DRAWN)].some((drawing) => heading.compareDocumentPosition(drawing) & Node.DOCUMENT_POSITION_FOLLOWING);

const emptyPage = (area: HTMLElement, isTail: boolean): readonly Omit<Fault, "page">[] => {
  const texts = textsOf(area);
  if (texts.length === 0) return area.querySelector(DRAWN) ? [] : [{ kind: "page vide", detail: "" }];
  if (!isTail || area.querySelector(".ligne")) return [];
  const { top, height } = area.getBoundingClientRect();
  const filled = Math.max(...texts.map(({ parent }) => parent.getBoundingClientRect().bottom - top)) / height;
  return filled < LEAST_FILLED ? [{ kind: "page vide", detail: `remplie à ${Math.round(filled * 100)} %` }] : [];
};

/** How high a column is filled. */
const filledOf = (column: HTMLElement): number => {
  const { top } = column.getBoundingClientRect();
  return Math.max(0, ...[...column.querySelectorAll(".rang")].map((row) => row.getBoundingClientRect().bottom - top));
};

/** A group that a column cannot cut: its heading and its first rows. */
const tallestStart = (columns: readonly HTMLElement[]): number =>
  Math.max(
    0,
    ...columns.flatMap((column) =>
      [...column.querySelectorAll(".groupe, tbody")].map((group) => {
        const rows = [...group.querySelectorAll(".rang")];
        const third = rows[Math.min(2, rows.length - 1)];
        return third ? third.getBoundingClientRect().bottom - group.getBoundingClientRect().top : 0;
      }),
    ),
  );

const unevenColumns = (area: HTMLElement): readonly Omit<Fault, "page">[] => {
  const columns = [...area.querySelectorAll<HTMLElement>(".flot")];
  if (columns.length < 2) return [];
  const heights = columns.map(filledOf);
  const difference = Math.max(...heights) - Math.min(...heights);
  const explained = Math.max(MOST_UNEVEN * area.clientHeight, tallestStart(columns));
  return difference > explained ? [{ kind: "colonnes inégales", detail: `de ${millimetres(difference)}` }] : [];
};

/** The size at which a text is printed, in points: that of drawings is scaled. */
const sizeOf = (parent: Element): number => {
  const size = Number.parseFloat(getComputedStyle(parent).fontSize);
  const scale = parent instanceof SVGGraphicsElement ? Math.abs(parent.getScreenCTM()?.d ?? 1) : 1;
  return size * scale * PT_PER_PX;
};

/** The least size, in points, of the text around an element: where style sheets allow less (codes on a plan), it is less. */
const leastAt = (parent: Element): number => Number(getComputedStyle(parent).getPropertyValue("--plus-petit-corps")) || 0;

const smallText = (texts: readonly Line[]): readonly Omit<Fault, "page">[] => {
  const parents = [...new Set(texts.map(({ parent }) => parent))].map((parent) => ({ parent, size: sizeOf(parent), least: leastAt(parent) }));
  const [smallest] = parents.filter(({ size, least }) => size < least - SIZE_TOLERANCE_PT).toSorted((a, b) => a.size - b.size);
  if (!smallest) return [];
  const { parent, size, least } = smallest;
  const points = (Math.round(size * 10) / 10).toLocaleString("fr-FR");
  return [{ kind: "texte trop petit", detail: `${quoted(parent.textContent ?? "")} en ${points} pt, au lieu de ${least} au moins`, anchor: anchorOf(parent) }];
};

/** Letters and signs that both fonts surely have; for the others, the browser is asked which font it took. */
const USUAL = /[\s\u0020-\u007e\u00a0-\u00ff\u0152\u0153\u0178\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u20ac]/gu;

const unusualOf = (texts: readonly Line[], page: number): readonly UnusualCharacter[] =>
  texts.flatMap(({ node, parent }) =>
    [...new Set(node.data.replace(USUAL, ""))].map((character) => ({ page, character, family: getComputedStyle(parent).fontFamily, anchor: anchorOf(parent) })),
  );

/** How a unit was laid out decides what can go wrong with it. */
export interface CheckedUnit {
  /** Its pages follow from one another: the last one may be nearly empty. */
  readonly runs: boolean;
}

/** Checks the pages of a unit, in their order. */
export const checkedPages = (areas: readonly HTMLElement[], { runs }: CheckedUnit): Checked => {
  const faults: Fault[] = [];
  const unusual: UnusualCharacter[] = [];
  let carried: string | undefined;
  areas.forEach((area, page) => {
    const texts = textsOf(area);
    const sticking = overflowOf(area);
    const overflow: readonly Omit<Fault, "page">[] = sticking > 0 ? [{ kind: "débordement" satisfies FaultKind, detail: `de ${millimetres(sticking)}` }] : [];
    const found = [
      ...overflow,
      ...innerOverflow(area),
      ...cutBlocks(area),
      ...loneLines(area),
      ...headingAtFoot(area),
      ...emptyPage(area, runs && page > 0 && page === areas.length - 1),
      ...unevenColumns(area),
      ...smallText(texts),
    ];
    const first = area.querySelector("[id]")?.id ?? carried;
    faults.push(...found.map((fault) => ({ ...fault, page, anchor: fault.anchor ?? first })));
    unusual.push(...unusualOf(texts, page).map((one) => ({ ...one, anchor: one.anchor ?? first })));
    carried = [...area.querySelectorAll("[id]")].at(-1)?.id ?? carried;
  });
  return { faults, unusual };
};
