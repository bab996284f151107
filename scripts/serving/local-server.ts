/** A web server that only this machine can reach. */
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";

const HOST = "127.0.0.1";
const PORTS_TRIED = 20;

export interface LocalServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** A page elsewhere on the web may make a browser call us under a name of its own (DNS rebinding): only our names are answered. */
const isAskedByName = ({ headers }: IncomingMessage): boolean => /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? "");

export const answer = (response: ServerResponse, status: number, type: string, body: string | Uint8Array): void => {
  response.writeHead(status, {
    "content-type": type,
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
};

const guarded =
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    if (!isAskedByName(request)) return answer(response, 403, "text/plain; charset=utf-8", "Ce serveur ne répond qu'à cette machine.\n");
    if (request.method !== "GET" && request.method !== "HEAD") return answer(response, 405, "text/plain; charset=utf-8", "Lecture seule.\n");
    return listener(request, response);
  };

/** Listens on `port`, or on the next free one; 0 lets the system choose. */
export const listenLocally = async (listener: RequestListener, port: number): Promise<LocalServer> => {
  for (let tried = port; ; tried++) {
    const server = createServer(guarded(listener));
    try {
      server.listen(tried, HOST);
      await once(server, "listening");
    } catch (error) {
      const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (busy && tried < port + PORTS_TRIED) continue;
      throw error;
    }
    const address = server.address();
    return {
      origin: `http://${HOST}:${typeof address === "object" && address ? address.port : tried}`,
      async close() {
        server.closeAllConnections();
        server.close();
        await once(server, "close");
      },
    };
  }
};

/** The path asked for, without what follows « ? ». */
export const pathOf = ({ url = "/" }: IncomingMessage): string => url.replace(/[?#].*$/, "");
