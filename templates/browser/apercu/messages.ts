/** What the form and the frames of its preview say to each other. They are pages of the same site: nobody else is listened to. */
import type { Structure } from "../../../src/model/structure.ts";
import type { NamedPlace } from "./guide-around.ts";

/** What is drawn: the page of the site, or the printed one. The end of a frame's address says which. */
export type View = "site" | "papier";

export const VIEWS: readonly View[] = ["site", "papier"];

/** From the form: draw this. */
export interface Drawing {
  readonly structure: Structure;
  readonly lieux: readonly NamedPlace[];
}

/** How the structure stands on its printed page. */
export type Verdict =
  | { readonly kind: "tient" }
  | { readonly kind: "resserré"; readonly isTightest: boolean }
  /** `faults`: « dépasse de 12,3 mm »; `longest`: what takes most room among what can be shortened. */
  | { readonly kind: "déborde"; readonly faults: readonly string[]; readonly longest: readonly string[] }
  /** The letters or the styles of the guide are not there: without a network, for instance. */
  | { readonly kind: "inconnu" };

/** From a frame: it is ready; it has drawn. */
export type Answer = { readonly view: View; readonly said: "prêt" } | { readonly view: View; readonly said: "dessiné"; readonly verdict?: Verdict | undefined };

export const post = (to: Window, message: Drawing | Answer): void => to.postMessage(message, location.origin);

/** Listens to one window of this site. */
export const listenTo = <Message extends Drawing | Answer>(from: Window | null, hear: (message: Message) => void): void =>
  addEventListener("message", ({ origin, source, data }: MessageEvent<Message>) => {
    if (origin === location.origin && source === from) hear(data);
  });
