/** What went wrong around us – the disk, the rights, the network – as a French sentence that says what to do. */

interface SystemFailure {
  readonly code: string;
  readonly path?: unknown;
  readonly dest?: unknown;
}

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOSPC: (path) => `Le disque est plein : impossible d'écrire${path}. Libérez de la place, puis relancez la commande.`,
  EDQUOT: (path) => `Votre quota de disque est atteint : impossible d'écrire${path}. Libérez de la place, puis relancez la commande.`,
  EACCES: (path) => `Accès refusé${path}. Vérifiez les droits de ce fichier ou de ce dossier.`,
  EPERM: (path) => `Le système refuse cette opération${path}. Vérifiez les droits de ce fichier ou de ce dossier.`,
  EROFS: (path) => `Le disque est en lecture seule : impossible d'écrire${path}.`,
  ENOENT: (path) => `Fichier ou dossier introuvable${path}.`,
  ENOTDIR: (path) => `Un dossier était attendu${path}.`,
  EISDIR: (path) => `Un fichier était attendu, et c'est un dossier${path}.`,
  EMFILE: (path) => `Trop de fichiers sont ouverts en même temps${path}. Fermez d'autres programmes, puis relancez la commande.`,
  ENFILE: (path) => `Trop de fichiers sont ouverts en même temps${path}. Fermez d'autres programmes, puis relancez la commande.`,
  EBUSY: (path) => `Ce fichier ou ce dossier est utilisé par un autre programme${path}.`,
  EIO: (path) => `Le disque ne répond pas bien${path}.`,
  EADDRINUSE: () => "Ce port est déjà utilisé par un autre programme.",
};

const isSystemFailure = (error: unknown): error is SystemFailure =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && error.code in SENTENCES;

/** The failure and those it wraps: Eleventy keeps the original under its own name. */
const chainOf = (error: unknown): readonly unknown[] => {
  const chain: unknown[] = [];
  for (let current = error; current !== undefined && current !== null && !chain.includes(current); ) {
    chain.push(current);
    if (typeof current !== "object") break;
    current = "originalError" in current && current.originalError ? current.originalError : "cause" in current ? current.cause : undefined;
  }
  return chain;
};

const pathOf = ({ path, dest }: SystemFailure): string => (typeof dest === "string" ? ` (${dest})` : typeof path === "string" ? ` (${path})` : "");

/** One French sentence for any failure. What is not foreseen is called a fault of the program, with what to do about it. */
export const frenchFailure = (error: unknown): string => {
  const chain = chainOf(error);
  const known = chain.find(isSystemFailure);
  if (known) return SENTENCES[known.code]?.(pathOf(known)) ?? "";
  const last = chain.at(-1);
  const words = last instanceof Error ? `${last.message}\n${last.name}` : String(last);
  const detail = words.split("\n").find((line) => line.trim() !== "");
  return `Erreur imprévue du programme : ${detail}\nCe n'est pas votre faute. Relancez avec DEBUG=1 devant la commande pour voir le détail, et signalez-le.`;
};
