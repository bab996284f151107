/** Pages served to the browser from memory: nothing else answers, so nothing contributed can reach out. */
import type { Page } from "puppeteer-core";
import type { Launched } from "./launch.ts";

export const LOCAL_ORIGIN = "http://localhost";

export interface LocalFile {
  readonly type: string;
  readonly body: Uint8Array | string;
}

/**
 * Opens a page whose every request is answered from `files` (path → content) or refused. In a window of its own: a tab
 * behind another one is never painted, and whoever asks for its picture waits for ever.
 */
export const openLocalDocument = async ({ running }: Launched, files: ReadonlyMap<string, LocalFile>): Promise<Page> => {
  const page = await running.newPage({ type: "window" });
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    const file = origin === LOCAL_ORIGIN ? files.get(pathname) : undefined;
    const answered = file ? request.respond({ status: 200, contentType: file.type, body: file.body }) : request.abort("blockedbyclient");
    // A page closed in mid-request has nobody left to answer.
    answered.catch(() => undefined);
  });
  await page.goto(`${LOCAL_ORIGIN}/`, { waitUntil: "load" });
  return page;
};
