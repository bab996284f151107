import { escapeHtml, type Html, trusted } from "../html.ts";

/** An address to read and to type: no « https://www. », no final slash, and places where a narrow column may break it. */
export const displayUrl = (url: string): Html =>
  trusted(
    escapeHtml(url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")).replace(/[/@._-](?=\w)/g, (sign) =>
      sign === "@" || sign === "." ? `<wbr>${sign}` : `${sign}<wbr>`,
    ),
  );
