/** A page that only sends on: for short printed addresses and for pages that changed names. No script, no server needed. */
import { escapeHtml } from "../html.ts";
import type { Site } from "../site.ts";

/** `to` is a path from the site's root. Plain text: twenty thousand of these are written in a row. */
export const redirection = (site: Site, to: string, name: string): string => {
  const href = escapeHtml(site.href(to));
  const label = escapeHtml(name);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';base-uri 'none'">
<meta http-equiv="refresh" content="0;url=${href}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${label}</title>
<meta name="description" content="Cette adresse mène à la fiche : ${label}.">
<link rel="canonical" href="${escapeHtml(site.absolute(to))}">
</head>
<body>
<h1>${label}</h1>
<p><a href="${href}">Aller à la fiche</a></p>
</body>
</html>
`;
};
