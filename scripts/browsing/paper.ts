/** What a page becomes when it is printed: its pages, and what is written on each. */

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "puppeteer-core";

/** The text of each printed page; figures keep no space, so that telephones can be looked for. */
export const printedPages = async (page: Page): Promise<readonly string[]> => {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: "a4" }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/[\s\u00a0\u202f\u2060]+/g, " "),
    );
  }
  await pdf.loadingTask.destroy();
  return pages;
};

/** What is not black on white on the printed page. Runs in the page, in print media. */
export const coloured = (selector: string): readonly string[] => {
  const plain = new Set(["rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgba(0, 0, 0, 0)", "none"]);
  return [...document.querySelectorAll(`${selector}, ${selector} *`)].flatMap((element) => {
    const { color, backgroundColor, borderTopColor, borderTopWidth, fill } = getComputedStyle(element);
    const used = [color, backgroundColor, ...(borderTopWidth === "0px" ? [] : [borderTopColor]), ...(element instanceof SVGElement ? [fill] : [])];
    return used.filter((value) => !plain.has(value)).map((value) => `${element.tagName}.${element.getAttribute("class") ?? ""} : ${value}`);
  });
};
