/** How anyone corrects a page today: in the forge that holds the files when there is one, else by e-mail. */

import { paths } from "../../src/model/addresses.ts";
import type { Edition } from "../../src/model/edition.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";

/** `mailto:` with a subject and a body already written. */
export const mailto = (to: string, subject: string, body: string): string =>
  `mailto:${encodeURIComponent(to).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, "\r\n"))}`;

/** Where the file can be edited in a browser; undefined when the forge is unknown to us. */
export const editUrl = ({ depot }: Pick<Edition, "depot">, file: string): string | undefined => {
  if (depot === undefined) return undefined;
  const repository = depot.replace(/\/+$/, "").replace(/\.git$/, "");
  const { hostname } = new URL(repository);
  const path = `content/${file}`.split("/").map(encodeURIComponent).join("/");
  if (hostname === "github.com") return `${repository}/edit/main/${path}`;
  if (hostname === "gitlab.com" || hostname.startsWith("gitlab.")) return `${repository}/-/edit/main/${path}`;
  if (hostname === "codeberg.org" || hostname.startsWith("gitea.") || hostname.startsWith("forgejo.")) return `${repository}/_edit/main/${path}`;
  return undefined;
};

const correctionMail = (site: Site, { id, nom }: Structure): string =>
  mailto(
    site.guide.edition.contact.courriel,
    `Corriger la fiche « ${nom} »`,
    `Bonjour,\n\nSur la fiche « ${nom} » (${site.absolute(paths.structure(id))}), il faut corriger :\n\n- ce qui est écrit :\n- ce qu'il faut écrire :\n\nJe le sais parce que :\n`,
  );

/** To the file where a browser can edit it, else a message that already names the structure. */
export const correctionLink = (site: Site, structure: Structure): Html =>
  html`<a href="${editUrl(site.guide.edition, structure.fichier) ?? correctionMail(site, structure)}">Corriger cette fiche</a>`;

/** The yearly confirmation: one message, nothing to write. */
export const nothingChangedLink = (site: Site, { id, nom }: Structure): Html => {
  const href = mailto(
    site.guide.edition.contact.courriel,
    `Rien n'a changé : ${nom}`,
    `Bonjour,\n\nJ'ai relu la fiche « ${nom} » (${site.absolute(paths.structure(id))}) : tout est encore juste aujourd'hui.\n`,
  );
  return html`<a href="${href}">Rien n’a changé</a>`;
};
