/**
 * The pages of a forge where a proposal is made, already filled in where the forge and the length of an address allow it.
 * GitHub: `filename` and `value`, a parameter for each field of an issue form. Gitea and Forgejo: the same, the fields of a
 * form as `field:id`. GitLab: `file_name`, `issue[title]` and `issue[description]`; a text for a new file is always pasted.
 */
import type { Depot } from "./depot.ts";
import { encoded } from "./encoded.ts";
import type { Proposition } from "./proposition.ts";
import { CHAMPS_DU_TICKET, type ChampDuTicket, FORMULAIRES, type ReponsesAuTicket, ticketBody } from "./ticket.ts";
import { versionOf } from "./version.ts";

/** A page to open, and whether the whole text of the file is already in it: else one copies it, then pastes it there. */
export interface PageDeForge {
  readonly href: string;
  readonly porteLeTexte: boolean;
}

/**
 * Forges refuse an address of more than 8 191 bytes. Somebody who has yet to sign in comes back to the page through an address
 * that holds this one, escaped once more: that one must pass too, or the text would be lost on the way.
 */
const LONGEST_RETURN = 7900;

const isShortEnough = (href: string): boolean => encoded(href).length <= LONGEST_RETURN;

/** In a query, these signs need no escape, and texts are full of them. */
const escaped = (value: string): string =>
  encoded(value)
    .replace(/%20/g, "+")
    .replace(/%(?:3A|2C|2F)/g, decodeURIComponent);

const withQuery = (address: string, parameters: Readonly<Record<string, string>>): string =>
  `${address}?${Object.entries(parameters)
    .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
    .join("&")}`;

const steps = (path: string): string => path.split("/").map(encoded).join("/");

const inContent = (fichier: string): string => `content/${fichier}`;

/** The fuller page when its address is short enough, else the one where the text must be pasted. */
const shortEnough = (full: string, bare: string): PageDeForge =>
  isShortEnough(full) ? { href: full, porteLeTexte: true } : { href: bare, porteLeTexte: false };

const EDITING = { github: "edit", gitlab: "-/edit", forgejo: "_edit" } as const;

/** Where the file that exists is edited. No forge takes a new text for it from an address. */
export const editPage = ({ forge, adresse, branche }: Depot, fichier: string): PageDeForge => ({
  href: `${adresse}/${EDITING[forge]}/${steps(branche)}/${steps(inContent(fichier))}`,
  porteLeTexte: false,
});

/** Where the new file is created. */
export const newFilePage = ({ forge, adresse, branche }: Depot, { fichier, apres }: Pick<Proposition, "fichier" | "apres">): PageDeForge => {
  const path = inContent(fichier);
  const cut = path.lastIndexOf("/");
  const [folder, name] = [path.slice(0, cut), path.slice(cut + 1)];
  if (forge === "gitlab") return { href: withQuery(`${adresse}/-/new/${steps(branche)}/${steps(folder)}`, { file_name: name }), porteLeTexte: false };
  // GitHub forgets the last folder of the address when a name is given: there the name holds the whole path.
  const page = forge === "github" ? `${adresse}/new/${steps(branche)}` : `${adresse}/_new/${steps(branche)}/${steps(folder)}`;
  const filename = forge === "github" ? path : name;
  return shortEnough(withQuery(page, { filename, value: apres }), withQuery(page, { filename }));
};

const FORM_FOLDER = ".github/ISSUE_TEMPLATE/";

const ticketAddress = ({ forge, adresse }: Depot, { nature, nom }: Proposition, reponses: ReponsesAuTicket): string => {
  const { fichier, titre } = FORMULAIRES[nature];
  const title = `${titre}${nom}`;
  if (forge === "gitlab") return withQuery(`${adresse}/-/issues/new`, { "issue[title]": title, "issue[description]": ticketBody(nature, reponses) });
  const [template, field] = forge === "github" ? [fichier, ""] : [`${FORM_FOLDER}${fichier}`, "field:"];
  const fields = FORMULAIRES[nature].champs.flatMap((champ: ChampDuTicket) => {
    const reponse = reponses[champ];
    return reponse === undefined ? [] : [[`${field}${CHAMPS_DU_TICKET[champ].id}`, reponse] as const];
  });
  return withQuery(`${adresse}/issues/new`, { template, title, ...Object.fromEntries(fields) });
};

/** The issue form, filled in. A confirmation has no text to carry: the one that is in the guide stays. */
export const ticketPage = (depot: Depot, proposition: Proposition): PageDeForge => {
  const { nature, id, avant, apres, par } = proposition;
  const known = {
    fiche: id,
    ...(nature === "correction" && avant !== undefined && { version: versionOf(avant) }),
    ...(nature === "confirmation" && par !== undefined && { par }),
  };
  const bare = ticketAddress(depot, proposition, known);
  return nature === "confirmation" ? { href: bare, porteLeTexte: true } : shortEnough(ticketAddress(depot, proposition, { ...known, yaml: apres }), bare);
};
