/** The worker of a guide that no longer offers to be kept: takes the place of the former one, clears, and goes. */
import { openKeptSite } from "./hors-ligne/kept-site.ts";
import { worker } from "./hors-ligne/worker.ts";

const leave = async (): Promise<void> => {
  await openKeptSite(new URL(worker.registration.scope).pathname).remove();
  await worker.registration.unregister();
};

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(leave()));
