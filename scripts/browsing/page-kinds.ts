/** Every kind of page the site has, and one page of each to look at: the heaviest, where most can go wrong. */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Name → where its pages are, « * » standing for one identifier. */
export const PAGE_KINDS = {
  accueil: "/",
  structures: "/structures/",
  structure: "/structures/*/",
  services: "/services/",
  service: "/services/*/",
  territoires: "/territoires/",
  territoire: "/territoires/*/",
  carte: "/carte/",
  publics: "/publics/",
  public: "/publics/*/",
  "accès internet": "/acces-internet/",
  matériels: "/materiel/",
  matériel: "/materiel/*/",
  tableau: "/tableau/",
  "tableau d'un territoire": "/tableau/*/",
  rechercher: "/rechercher/",
  orienter: "/orienter/",
  "ma sélection": "/selection/",
  "fiche à remettre": "/remettre/",
  actualités: "/actualites/",
  actualité: "/actualites/*/",
  "mises à jour": "/mises-a-jour/",
  guide: "/guide/",
  données: "/donnees/",
  "à propos": "/a-propos/",
  méthode: "/methode/",
  "mentions légales": "/mentions-legales/",
  accessibilité: "/accessibilite/",
  contribuer: "/contribuer/",
  "aperçu d'une fiche": "/contribuer/apercu/",
  éditeurs: "/editeurs/",
  "adresse courte": "/f/*/",
  "page perdue": "/404.html",
  "hors connexion": "/hors-ligne/",
  "page non gardée": "/hors-ligne/absente/",
} as const;

export type PageKind = keyof typeof PAGE_KINDS;

export const KINDS = Object.keys(PAGE_KINDS) as readonly PageKind[];

export interface SitePage {
  /** « /structures/x/ » */
  readonly path: string;
  readonly bytes: number;
}

/** Every HTML page of a built site. */
export const pagesOfSite = (folder: string): readonly SitePage[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({ path: `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`, bytes: statSync(join(folder, file)).size }));

const patternOf = (kind: PageKind): RegExp => new RegExp(`^${PAGE_KINDS[kind].replace(/[.]/g, "\\.").replace("*", "[^/]+")}$`);

export const kindsOf = (path: string): readonly PageKind[] => KINDS.filter((kind) => patternOf(kind).test(path));

/** The heaviest page of a kind, if the site has any. */
export const heaviest = (pages: readonly SitePage[], kind: PageKind): SitePage | undefined =>
  pages
    .filter(({ path }) => kindsOf(path).includes(kind))
    .toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1))
    .at(0);
