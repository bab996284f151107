/** Where things are on the site. Paths start at the guide's own root; `href` then adds the prefix the guide is served under. */
import type { Edition } from "./edition.ts";

export const paths = {
  accueil: "/",
  structures: "/structures/",
  structure: (id: string) => `/structures/${id}/`,
  services: "/services/",
  service: (id: string) => `/services/${id}/`,
  territoires: "/territoires/",
  territoire: (id: string) => `/territoires/${id}/`,
  carte: "/carte/",
  publics: "/publics/",
  public: (id: string) => `/publics/${encodeURIComponent(id)}/`,
  accesInternet: "/acces-internet/",
  materiels: "/materiel/",
  materiel: (id: string) => `/materiel/${id}/`,
  tableau: "/tableau/",
  tableauDe: (territoireId: string) => `/tableau/${territoireId}/`,
  rechercher: "/rechercher/",
  orienter: "/orienter/",
  selection: "/selection/",
  remettre: "/remettre/",
  actualites: "/actualites/",
  actualite: (id: string) => `/actualites/${id}/`,
  fluxActualites: "/actualites/flux.xml",
  misesAJour: "/mises-a-jour/",
  fluxMisesAJour: "/mises-a-jour/flux.xml",
  guide: "/guide/",
  papier: (file: string) => `/guide/${file}`,
  donnees: "/donnees/",
  aPropos: "/a-propos/",
  methode: "/methode/",
  mentionsLegales: "/mentions-legales/",
  accessibilite: "/accessibilite/",
  contribuer: "/contribuer/",
  /** What the form's previews are drawn in. */
  apercu: "/contribuer/apercu/",
  /** The form filled with what a structure's file says. */
  corriger: (id: string) => `/contribuer/?fiche=${id}`,
  /** The screen where one click confirms that nothing changed. */
  rienNAChange: (id: string) => `/contribuer/?fiche=${id}&rien=oui`,
  /** What the form reads: the file of a structure as its author wrote it, what it must know of the guide, and of its communes. */
  ficheBrute: (id: string) => `/contribuer/fiches/${id}.yaml`,
  formulaire: "/contribuer/guide.json",
  lieuxConnus: "/contribuer/lieux.json",
  communesConnues: "/contribuer/communes.tsv",
  /** For the editors: no link leads there. */
  editeurs: "/editeurs/",
  suiviDesFiches: "/editeurs/fiches.csv",
  horsLigne: "/hors-ligne/",
  /** What is shown without a network in the place of a page that is not kept. */
  pageAbsente: "/hors-ligne/absente/",
  contenuHorsLigne: "/hors-ligne/contenu.json",
  lots: "/hors-ligne/lots/",
  /** At the root: what a worker may answer for lies beside it. */
  serviceWorker: "/service-worker.js",
  court: (code: string) => `/f/${code}/`,
} as const;

export interface Urls {
  /** The path part of the guide's address, without a slash at its end: « » or « /guide ». */
  readonly prefix: string;
  /** For links inside the site. */
  href(path: string): string;
  /** For feeds, canonical links and data: scheme and host included. */
  absolute(path: string): string;
}

/** A guide may live at the root of a host or under a path: `https://metropole.fr/numerique/`. */
export const urlsOf = ({ url }: Pick<Edition, "url">): Urls => {
  const { origin, pathname } = new URL(url);
  const prefix = pathname.replace(/\/+$/, "");
  return { prefix, href: (path) => `${prefix}${path}`, absolute: (path) => `${origin}${prefix}${path}` };
};
