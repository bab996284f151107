/** Why a link is held for dead, or for doubtful. */
export const RAISONS = {
  introuvable: { isDead: true, mots: "la page n'existe plus" },
  "nom-inconnu": { isDead: true, mots: "le site n'existe plus" },
  "adresse-interdite": { isDead: true, mots: "l'adresse n'est pas celle d'un site public" },
  certificat: { isDead: true, mots: "le certificat du site n'est pas valable" },
  "connexion-refusee": { isDead: false, mots: "le site ne répond pas" },
  delai: { isDead: false, mots: "le site met trop longtemps à répondre" },
  "en-panne": { isDead: false, mots: "le site est en panne" },
  "sans-robots": { isDead: false, mots: "le site refuse les robots" },
  "tourne-en-rond": { isDead: false, mots: "le site renvoie sans fin d'une page à l'autre" },
} as const;

export type Raison = keyof typeof RAISONS;

export const isDead = (raison: Raison): boolean => RAISONS[raison].isDead;
