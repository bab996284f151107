/** The development server: pages, the script that keeps them up to date, and the stream of events it listens to. */
import type { ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { frenchFailure } from "../failure.ts";
import { answer, type LocalServer, listenLocally, pathOf } from "./local-server.ts";
import type { Preview, Served } from "./preview.ts";
import type { PrintedPreview } from "./printed-preview.ts";
import { EVENTS_PATH, PAPERS_PATH, SCRIPT_PATH } from "./state.ts";

export interface DevelopmentServer extends LocalServer {
  /** Tells every open page where things stand. */
  tell(): void;
}

const HTML = "text/html; charset=utf-8";

const browserScript = (): Uint8Array => {
  const entry = fileURLToPath(new URL("browser.ts", import.meta.url));
  const { outputFiles } = buildSync({ entryPoints: [entry], bundle: true, write: false, format: "esm", target: "es2022", charset: "utf8" });
  return Buffer.concat(outputFiles.map(({ contents }) => contents));
};

/** The page with our script, which its policy must let listen to this server. */
const followed = (page: string, version: string): string => {
  const allowed = page.includes("connect-src") ? page : page.replace("default-src 'none'", "default-src 'none';connect-src 'self'");
  return `${allowed}<script type="module" src="${SCRIPT_PATH}?v=${version}"></script>`;
};

/** Serves the preview on `port` or the next free one. */
export const serve = async (preview: Preview, papers: PrintedPreview, port: number): Promise<DevelopmentServer> => {
  const listeners = new Set<ServerResponse>();
  const script = browserScript();
  const message = () => `data: ${JSON.stringify(preview.state())}\n\n`;

  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    response.write(`retry: 300\n${message()}`);
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  };
  const send = (response: ServerResponse, { status, type, body }: Served): void =>
    answer(response, status, type, typeof body === "string" && type === HTML ? followed(body, preview.state().version) : body);
  const respond = async (path: string, response: ServerResponse): Promise<void> => {
    const prefix = preview.prefix();
    if (path === SCRIPT_PATH) answer(response, 200, "text/javascript; charset=utf-8", script);
    else if (path === EVENTS_PATH) listen(response);
    else if (prefix && path === "/") response.writeHead(302, { location: `${prefix}/` }).end();
    else if (path.startsWith(PAPERS_PATH)) send(response, await papers.respond(path, preview.guide()));
    else send(response, preview.respond(path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path));
  };

  const server = await listenLocally(async (request, response) => {
    try {
      await respond(pathOf(request), response);
    } catch (error) {
      // A template at fault: its author works here, and sees why in the terminal and in the browser.
      console.error(error);
      answer(response, 500, HTML, followed(`<!doctype html><meta charset=utf-8><title>Erreur</title><pre>${plain(error)}</pre>`, preview.state().version));
    }
  }, port);
  return {
    ...server,
    tell() {
      for (const listener of listeners) listener.write(message());
    },
  };
};

const plain = (error: unknown): string => frenchFailure(error).replace(/[&<]/g, (sign) => (sign === "&" ? "&amp;" : "&lt;"));
