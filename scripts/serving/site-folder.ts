/** A built site served as a real host would: its files, its 404 page, and the headers it asks for in `_headers`. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type LocalServer, listenLocally, pathOf } from "./local-server.ts";
import { fileBehind, typeOf } from "./static-files.ts";

interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The format of static hosts: an address, then its headers, indented. « * » stands for anything. */
export const readHeaderRules = (text: string): readonly HeaderRule[] =>
  text
    .split(/\n(?=\S)/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#")))
    .filter((lines) => lines.length > 1)
    .map(([address = "", ...lines]) => ({
      pattern: new RegExp(
        `^${address
          .trim()
          .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
          .replace(/\*/g, ".*")}$`,
      ),
      headers: lines.map((line) => [line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()] as const),
    }));

export interface FolderOptions {
  /** The path the guide lives under: « /guide » of `https://metropole.fr/guide/`. */
  readonly prefix?: string;
  /** How a body travels: compressed, as hosts do, to measure weights. */
  readonly encode?: (body: Buffer, type: string) => { readonly body: Buffer; readonly encoding?: string };
}

/** Serves `folder` on a free port of this machine. */
export const serveFolder = async (folder: string, { prefix = "", encode = (body) => ({ body }) }: FolderOptions = {}): Promise<LocalServer> => {
  const rulesFile = join(folder, "_headers");
  const rules = existsSync(rulesFile) ? readHeaderRules(readFileSync(rulesFile, "utf8")) : [];
  return listenLocally((request, response) => {
    const path = pathOf(request);
    const inside = path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined;
    const found = inside === undefined ? undefined : fileBehind(folder, inside);
    const file = found ?? fileBehind(folder, "/404.html");
    for (const { headers } of rules.filter(({ pattern }) => pattern.test(path))) {
      for (const [name, value] of headers) response.setHeader(name, value);
    }
    const type = file ? typeOf(file) : "text/plain; charset=utf-8";
    const { body, encoding } = encode(file ? readFileSync(file) : Buffer.from("Introuvable\n"), type);
    if (encoding) response.setHeader("content-encoding", encoding);
    response.writeHead(found ? 200 : 404, { "content-type": type, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  }, 0);
};
