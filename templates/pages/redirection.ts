/** The small pages at short printed addresses and at former names. No script, no style, no server needed. */

import { paths } from "../../src/model/addresses.ts";
import type { Structure } from "../../src/model/structure.ts";
import { escapeHtml } from "../html.ts";
import { place } from "../parts/lieu.ts";
import { typeset } from "../parts/typography.ts";
import type { Site } from "../site.ts";

interface SmallPage {
  /** Everything here is already escaped. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  readonly refresh?: string;
  readonly body: string;
}

/** Plain text: twenty thousand of these are written in a row. */
const smallPage = ({ title, description, canonical, refresh, body }: SmallPage): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';base-uri 'none'">
${refresh === undefined ? "" : `<meta http-equiv="refresh" content="0;url=${refresh}">\n`}<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${canonical}">
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;

/** Only sends on to `to`, a path from the site's root. */
export const redirection = (site: Site, to: string, name: string): string => {
  const href = escapeHtml(site.href(to));
  const title = escapeHtml(name);
  return smallPage({
    title,
    description: `Cette adresse mène à la fiche : ${title}.`,
    canonical: escapeHtml(site.absolute(to)),
    refresh: href,
    body: `<p><a href="${href}">Aller à la fiche</a></p>`,
  });
};

/** Asks which of the structures that share a short address is meant. */
export const choice = (site: Site, path: string, structures: readonly Structure[]): string => {
  const line = (structure: Structure): string =>
    `<li><a href="${escapeHtml(site.href(paths.structure(structure.id)))}">${escapeHtml(typeset(structure.nom))}</a> ${escapeHtml(place(site.guide, structure))}</li>`;
  return smallPage({
    title: typeset("Quel lieu cherchez-vous ?"),
    description: "Plusieurs lieux du guide ont cette adresse courte.",
    canonical: escapeHtml(site.absolute(path)),
    body: `<p>Plusieurs lieux du guide ont cette adresse courte${typeset(" :")}</p>\n<ul>\n${structures.map(line).join("\n")}\n</ul>`,
  });
};
