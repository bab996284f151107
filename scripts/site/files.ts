/** The files of the site that are not pages: for search engines, for the host, and the addresses that only send on. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFiles } from "../../src/exchange/data-files.ts";
import { fichesCsv } from "../../src/exchange/suivi/fiches-csv.ts";
import { byAudience, byMateriel } from "../../src/knowledge/lists.ts";
import { byShortCode } from "../../src/knowledge/short-url.ts";
import { paths } from "../../src/model/addresses.ts";
import { budgetHorsLigne } from "../../src/model/edition.ts";
import { servicesOf } from "../../src/model/referentiel.ts";
import { escapeHtml } from "../../templates/html.ts";
import { choice, redirection } from "../../templates/pages/redirection.ts";
import { searchFiles } from "../../templates/parts/fichiers-de-recherche.ts";
import type { Site } from "../../templates/site.ts";

type Files = ReadonlyMap<string, string | Uint8Array>;

const FIXED = (
  [
    "accueil",
    "structures",
    "services",
    "territoires",
    "carte",
    "publics",
    "accesInternet",
    "materiels",
    "tableau",
    "rechercher",
    "orienter",
    "actualites",
    "misesAJour",
    "guide",
    "donnees",
  ] as const
).map((name) => paths[name]);
const EDITORIAL = [paths.aPropos, paths.methode, paths.mentionsLegales, paths.accessibilite, paths.contribuer];

/** Pages that some guides do not have. */
const offeredPages = ({ edition }: Site["guide"]): readonly string[] => (budgetHorsLigne(edition) === undefined ? [] : [paths.horsLigne]);

const addresses = ({
  guide: { structures, referentiel, territoires, actualites },
  guide,
}: Site): readonly { readonly path: string; readonly date?: string }[] => [
  ...[...FIXED, ...EDITORIAL, ...offeredPages(guide)].map((path) => ({ path })),
  ...structures.map(({ id, date_maj }) => ({ path: paths.structure(id), date: date_maj })),
  ...servicesOf(referentiel).map(({ id }) => ({ path: paths.service(id) })),
  ...territoires.map(({ id }) => ({ path: paths.territoire(id) })),
  ...[...byAudience(guide).keys()].map((id) => ({ path: paths.public(id) })),
  ...[...byMateriel(guide).keys()].map((id) => ({ path: paths.materiel(id) })),
  ...actualites.map(({ id, date }) => ({ path: paths.actualite(id), date })),
];

const sitemap = (site: Site): string => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses(site)
  .map(({ path, date }) => `<url><loc>${escapeHtml(site.absolute(path))}</loc>${date === undefined ? "" : `<lastmod>${date}</lastmod>`}</url>`)
  .join("\n")}
</urlset>
`;

const robots = (site: Site): string => `User-agent: *\nAllow: /\nSitemap: ${site.absolute("/sitemap.xml")}\n`;

/** What only a header can say. The pages' own policy says the rest, style hash by style hash. */
const headers = ({ prefix }: Site): string => `${prefix}/*
  Content-Security-Policy: frame-ancestors 'self'; script-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(), microphone=(), geolocation=(self), browsing-topics=()
  Cross-Origin-Opener-Policy: same-origin
${["polices", "scripts", "images", "traductions", "recherche", "hors-ligne/lots", "contribuer/papier"].map((folder) => `${prefix}/${folder}/*\n  Cache-Control: public, max-age=31536000, immutable`).join("\n")}
${[paths.serviceWorker, paths.contenuHorsLigne].map((path) => `${prefix}${path}\n  Cache-Control: no-cache`).join("\n")}
`;

interface Redirect {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** A former name never hides a structure that bears it today. */
const formerNames = ({ guide }: Site): readonly Redirect[] => {
  const taken = new Set(guide.structures.map(({ id }) => id));
  return guide.structures.flatMap(({ id, nom, anciens_noms = [] }) =>
    anciens_noms.filter((former) => !taken.has(former)).map((former) => ({ from: paths.structure(former), to: paths.structure(id), name: nom })),
  );
};

const redirects = (site: Site): readonly Redirect[] => [
  ...[...byShortCode(site.guide)].flatMap(([code, [structure, ...others]]) =>
    structure && others.length === 0 ? [{ from: paths.court(code), to: paths.structure(structure.id), name: structure.nom }] : [],
  ),
  ...formerNames(site),
];

/** The few short addresses that several structures share ask which one. */
const choices = (site: Site): Files =>
  new Map(
    [...byShortCode(site.guide)].flatMap(([code, structures]) =>
      structures.length > 1 ? [[`${paths.court(code)}index.html`, choice(site, paths.court(code), structures)]] : [],
    ),
  );

/** For hosts that redirect themselves, before any page is sent. */
const hostRedirects = ({ href }: Site, all: readonly Redirect[]): string => all.map(({ from, to }) => `${href(from)} ${href(to)} 301\n`).join("");

const filesOf = (site: Site): Files => {
  const all = redirects(site);
  return new Map([
    ["/sitemap.xml", sitemap(site)],
    ["/robots.txt", robots(site)],
    ["/_headers", headers(site)],
    ["/_redirects", hostRedirects(site, all)],
    ...Object.values(searchFiles(site)).map(({ path, content }) => [path, content] as const),
    ...dataFiles(site.guide).map(({ path, content }) => [path, content] as const),
    [paths.suiviDesFiches, fichesCsv(site.guide)],
    ...all.map(({ from, to, name }) => [`${from}index.html`, redirection(site, to, name)] as const),
    ...choices(site),
  ]);
};

/** Writes them under the output folder; returns how many of them are pages. */
export const writeFiles = (site: Site, output: string): number => {
  const files = filesOf(site);
  for (const [path, text] of files) {
    const file = join(output, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return [...files.keys()].filter((path) => path.endsWith(".html")).length;
};
