/** Paged.js 0.4.3 ships no types: the little of it that we drive. */
declare module "pagedjs" {
  export interface PagedPage {
    readonly element: HTMLElement;
  }
  export class Handler {
    constructor(chunker: Chunker, polisher: unknown, caller: unknown);
    finalizePage?(element: HTMLElement, page: PagedPage): void;
    afterRendered?(pages: readonly PagedPage[]): void;
  }
  export class Chunker {
    addPage(blank?: boolean): { addResizeObserver(contents: unknown): void };
  }
  export class Previewer {
    preview(content: Node, stylesheets: readonly Record<string, string>[], renderTo: Element): Promise<{ readonly total: number }>;
    polisher: { destroy(): void };
    chunker: { destroy(): void };
  }
  export function registerHandlers(...handlers: readonly (typeof Handler)[]): void;
}
