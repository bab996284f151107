/** Asking one page of the web, headers only. What a name resolves to is looked at when it is connected to, not before. */
import { lookup as systemLookup } from "node:dns";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

export interface Answer {
  readonly status: number;
  readonly location?: string | undefined;
}

/** Rejects with an error that has a `code`, as the system gives them. */
export type Ask = (url: URL, method: "HEAD" | "GET") => Promise<Answer>;

const LONGEST_WAIT_MS = 20_000;
export const NOT_PUBLIC = "ENOTPUBLIC";

const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

const publicOnly: LookupFunction = (hostname, options, done) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) done(error ?? failure("ENOTFOUND"), "");
    else if (!addresses.every(({ address }) => isPublicAddress(address))) done(failure(NOT_PUBLIC), "");
    else if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};

export const askWeb: Ask = (url, method) =>
  new Promise((resolve, reject) => {
    const request = url.protocol === "https:" ? secureRequest : plainRequest;
    const headers = { "user-agent": "Mozilla/5.0 (compatible; bonne-etoile, verification des liens)", accept: "text/html,*/*", "accept-language": "fr" };
    const asked = request(url, { method, headers, lookup: publicOnly, agent: false }, (answer) => {
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
      answer.destroy();
    });
    asked.setTimeout(LONGEST_WAIT_MS, () => asked.destroy(failure("ETIMEDOUT")));
    asked.on("error", reject);
    asked.end();
  });
