/** The repository where proposals go, when its forge is one whose pages we know. */
import type { Edition, Forge } from "../../model/edition.ts";

export type Famille = Exclude<Forge, "gitea">;

export interface Depot {
  readonly forge: Famille;
  /** Without a slash at its end. */
  readonly adresse: string;
  readonly branche: string;
}

const isHost =
  (...names: readonly string[]) =>
  (host: string): boolean =>
    names.some((name) => (name.endsWith(".") ? host.startsWith(name) : host === name));

/** A forge of one's own often says what it is in its name; `contributions.forge` says it otherwise. */
const KNOWN_HOSTS: readonly (readonly [forge: Famille, isIt: (host: string) => boolean])[] = [
  ["github", isHost("github.com")],
  ["gitlab", isHost("gitlab.com", "gitlab.")],
  ["forgejo", isHost("codeberg.org", "gitea.", "forgejo.")],
];

/** Undefined when there is no repository, or when nothing says what its forge is. */
export const depotOf = ({ depot, contributions }: Pick<Edition, "depot" | "contributions">): Depot | undefined => {
  if (depot === undefined) return undefined;
  const adresse = depot.replace(/\/+$/, "").replace(/\.git$/, "");
  const { hostname } = new URL(adresse);
  const forge = contributions?.forge ?? KNOWN_HOSTS.find(([, isIt]) => isIt(hostname))?.[0];
  return forge && { forge: forge === "gitea" ? "forgejo" : forge, adresse, branche: contributions?.branche ?? "main" };
};

const NAMES: Readonly<Record<string, string>> = { "github.com": "GitHub", "gitlab.com": "GitLab", "codeberg.org": "Codeberg" };

/** What people call the place: « GitHub », or the name of the host. */
export const forgeName = ({ adresse }: Depot): string => {
  const { hostname } = new URL(adresse);
  return NAMES[hostname] ?? hostname;
};
