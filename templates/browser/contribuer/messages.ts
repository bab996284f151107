/** The messages already prepared at the foot of the page: once a fiche is open, they are about it. */
import { mailto } from "../../../src/exchange/proposition/courriel.ts";

export interface MessageSubject {
  readonly nom: string;
  readonly commune: string;
  /** The whole address of its page. */
  readonly page: string;
}

const about = (href: string, { nom, commune, page }: MessageSubject): string => {
  const { pathname, searchParams } = new URL(href);
  const body = (searchParams.get("body") ?? "")
    .replace(/^(Nom.*) :$/m, (_, label: string) => `${label} : ${nom}\nPage : ${page}`)
    .replace(/^Commune :$/m, (label) => `${label} ${commune}`);
  return mailto(decodeURIComponent(pathname), `${searchParams.get("subject") ?? ""} : ${nom}`, body);
};

export const nameInMessages = (subject: MessageSubject): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-message]")) link.href = about(link.href, subject);
};
