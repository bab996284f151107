/** What the nightly check found of the links of the fiches: those that do not answer, and since when. */
import { z } from "zod";

/** Why a link is held for dead, or for doubtful: a site that turns robots away may well open for people. */
export const RAISONS = {
  introuvable: { etat: "mort", mots: "la page n'existe plus" },
  "nom-inconnu": { etat: "mort", mots: "le site n'existe plus" },
  "adresse-interdite": { etat: "mort", mots: "l'adresse n'est pas celle d'un site public" },
  certificat: { etat: "mort", mots: "le certificat du site n'est pas valable" },
  "connexion-refusee": { etat: "incertain", mots: "le site ne répond pas" },
  delai: { etat: "incertain", mots: "le site met trop longtemps à répondre" },
  "en-panne": { etat: "incertain", mots: "le site est en panne" },
  "sans-robots": { etat: "incertain", mots: "le site refuse les robots : à voir dans un navigateur" },
  "tourne-en-rond": { etat: "incertain", mots: "le site renvoie sans fin d'une page à l'autre" },
} as const satisfies Readonly<Record<string, { readonly etat: "mort" | "incertain"; readonly mots: string }>>;

export type Raison = keyof typeof RAISONS;
const names: readonly Raison[] = Object.keys(RAISONS).filter((name): name is Raison => Object.hasOwn(RAISONS, name));

const jour = z.iso.date();

const lien = z
  .strictObject({
    url: z.string().max(2_000),
    /** Names of the files without `.yaml`. */
    fiches: z.array(z.string().max(200)).max(500).readonly(),
    raison: z.enum(names),
    /** The first night it did not answer. */
    depuis: jour,
  })
  .readonly();
export type Lien = z.infer<typeof lien>;

const liensSchema = z
  .strictObject({
    version: z.literal(1),
    date: jour,
    /** How many links were looked at, those that answer included. */
    verifies: z.int().min(0),
    liens: z.array(lien).max(5_000).readonly(),
  })
  .readonly();
export type Liens = z.infer<typeof liensSchema>;

export const LARGEST_LIENS = 2_000_000;

/** Undefined for a text that is not one of these reports. */
export const parseLiens = (text: string): Liens | undefined => {
  if (text.length > LARGEST_LIENS) return undefined;
  try {
    return liensSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

export const isDead = ({ raison }: Pick<Lien, "raison">): boolean => RAISONS[raison].etat === "mort";
