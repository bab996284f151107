/**
 * What a device keeps of the site to do without the network: a list made at build, read in the browser. Pages lie in lots,
 * a few dozens of them compressed together, since they have most of their words in common: five times less to fetch and to
 * keep than page by page, and one request for forty.
 */

/** Another way to write lots or their list takes another number: what was kept before is then fetched again. */
export const FORME = 1;

export interface KeptFile {
  /** From the guide's root. Its name changes as soon as its content does. */
  readonly chemin: string;
  readonly octets: number;
}

export interface Contenu {
  readonly forme: number;
  /** Changes as soon as anything that is kept does. */
  readonly version: string;
  /** The day of the latest facts, `AAAA-MM-JJ`. */
  readonly donnees: string;
  readonly lieux: number;
  /** Each folder of the site and its lots; « "" » has all that is not in a folder of its own. */
  readonly lots: Readonly<Record<string, readonly KeptFile[]>>;
  /** Kept as they are: fonts and pictures, compressed already. */
  readonly fichiers: readonly KeptFile[];
  /** The papers that fit in the budget once all else is kept: only for those who ask. */
  readonly papiers: readonly KeptFile[];
  /** What is left out for lack of room, in French: « les fiches des lieux ». */
  readonly absents: readonly string[];
}

export const filesOf = ({ lots, fichiers, papiers }: Contenu, withPapers: boolean): readonly KeptFile[] => [
  ...Object.values(lots).flat(),
  ...fichiers,
  ...(withPapers ? papiers : []),
];

export const weightOf = (files: readonly KeptFile[]): number => files.reduce((total, { octets }) => total + octets, 0);

/** « structures » of « /structures/x/ »; nothing for what lies at the root. */
export const folderOf = (path: string): string => /^\/([^/]+)\//.exec(path)?.[1] ?? "";

/** Where a path lies among so many lots: the same for ever, whatever comes and goes beside it. */
export const rankIn = (path: string, lots: number): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < path.length; index++) hash = Math.imul(hash ^ path.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % lots;
};

/** The lot in which a page would be, if it is kept. */
export const lotOf = ({ lots }: Contenu, path: string): KeptFile | undefined => {
  const own = lots[folderOf(path)] ?? lots[""] ?? [];
  return own[rankIn(path, own.length)];
};
