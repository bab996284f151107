/** Text that runs from page to page, through Paged.js 0.4.3 and three handlers that keep it linear. */
import { Chunker, Handler, type PagedPage, Previewer, registerHandlers } from "pagedjs";
import type { LaidOutUnit } from "../unit.ts";
import { CUT_MARK } from "./checks.ts";
import { clearStage, finishedPages, mountSheet } from "./stage.ts";

/** Pages still in the document: Paged.js may look back at the one before. */
const KEPT_PAGES = 2;

let finished: HTMLElement[] = [];

/** Takes finished pages out, so that the document stays small while the next ones are laid out. */
class FinishedPages extends Handler {
  readonly #recent: HTMLElement[] = [];

  override finalizePage(element: HTMLElement): void {
    this.#recent.push(element);
    if (this.#recent.length <= KEPT_PAGES) return;
    const page = this.#recent.shift();
    if (!page) return;
    page.remove();
    finished.push(page);
  }

  override afterRendered(_pages: readonly PagedPage[]): void {
    finished.push(...this.#recent);
  }
}

// A ResizeObserver a page costs a layout each; fonts are loaded and images have sizes, so nothing resizes.
const addPage = Chunker.prototype.addPage;
Chunker.prototype.addPage = function (this: Chunker, blank?: boolean) {
  const page = addPage.call(this, blank);
  page.addResizeObserver = () => undefined;
  return page;
};

registerHandlers(FinishedPages);

/** Paged.js marks every element it copies; what it cut is checked, the rest means nothing any more. */
const withoutMarks = (page: HTMLElement): string => {
  const content = page.querySelector<HTMLElement>(".pagedjs_page_content > div") ?? page;
  for (const element of content.querySelectorAll<HTMLElement>("*")) {
    const cut = [element.hasAttribute("data-split-to") && "avant", element.hasAttribute("data-split-from") && "apres"].filter(Boolean).join(" ");
    for (const name of element.getAttributeNames()) {
      if (name.startsWith("data-") && name !== "data-page-of") element.removeAttribute(name);
    }
    if (cut !== "") element.setAttribute(CUT_MARK, cut);
  }
  return content.innerHTML;
};

const CUT_MARKS = new RegExp(` ${CUT_MARK}="[^"]*"`, "g");

/** Pours a text into pages of the size of a sheet's text area. */
const pagesOf = async (markup: string, className: string, sheetClass: string, styles: string): Promise<readonly string[]> => {
  const area = mountSheet(sheetClass);
  const { width, height } = area.getBoundingClientRect();
  clearStage();
  finished = [];
  const source = document.createElement("template");
  source.innerHTML = `<div class="${className}">${markup}</div>`;
  const stage = document.createElement("div");
  document.body.append(stage);
  const previewer = new Previewer();
  await previewer.preview(source.content, [{ "/flux.css": `@page { size: ${width}px ${height}px; margin: 0 } ${styles}` }], stage);
  const pages = finished.map((page) => `<div class="${className}">${withoutMarks(page)}</div>`);
  for (const style of document.querySelectorAll("style[data-pagedjs-inserted-styles]")) style.remove();
  clearStage();
  return pages;
};

/** Set a little closer, a text that spills a few lines onto a last page does without it. */
const SETTINGS = ["courant-texte", "courant-texte resserre"] as const;

/** `styles`: the rules of breaking, which Paged.js must read itself. */
export const layOutFlow = async (markup: string, sheetClass: string, styles: string): Promise<LaidOutUnit> => {
  const tried: LaidOutUnit[] = [];
  for (const className of SETTINGS) {
    const pages = await pagesOf(markup, className, sheetClass, styles);
    const checked = finishedPages(pages, sheetClass, { runs: true });
    tried.push({ ...checked, pages: pages.map((page) => page.replaceAll(CUT_MARKS, "")) });
    if (!checked.faults.some(({ kind }) => kind === "page vide")) break;
  }
  const [first, second] = tried;
  if (!first) throw new Error("a text has no setting");
  return second && second.pages.length < first.pages.length ? second : first;
};
