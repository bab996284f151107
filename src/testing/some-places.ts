/** A guide of ordinary places with all that a sheet may say of them, and of a few that have far too much to say. */
import type { Guide } from "../model/guide.ts";
import type { Structure } from "../model/structure.ts";
import { aGuide } from "./guide.ts";

const two = (value: number): string => String(value).padStart(2, "0");

const ordinary = (number: number): Partial<Structure> => ({
  id: `lieu-${number}`,
  nom: `Lieu ${number}`,
  ...(number === 2 ? { anciens_noms: ["ancien-lieu-2"] } : {}),
  transports: ["Bus 5 – Tilleuls"],
  telephone: `03 87 00 00 ${two(number)}`,
  horaires: "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
  frais_a_charge: ["Gratuit"],
  modalites_acces: ["Se présenter"],
  pieces_a_apporter: ["Pièce d'identité", "Identifiants"],
  publics: ["adultes"],
  intervention: ["faire-avec"],
  dispositif_programmes_nationaux: ["Conseillers numériques"],
  expertises: { messagerie: "expert", retraite: "basique", "declarer-revenus": "proposé" },
});

const SENTENCE = "Il faut l'avoir demandé avant, par écrit ou par téléphone, et attendre une réponse. ";

const long = (number: number): Partial<Structure> => ({
  ...ordinary(90 + number),
  id: `long-${number}`,
  nom: `Lieu long ${number}`,
  conditions_acces: SENTENCE.repeat(5),
  demarche: SENTENCE.repeat(5),
  rendez_vous_reguliers: Array.from({ length: 12 }, (_, rank) => ({
    titre: `Atelier ${rank + 1}, pour apprendre pas à pas`,
    horaires: "We 09:00-12:00",
    lieu: SENTENCE,
  })),
});

/** `lieu-1` to `lieu-24`, then `long-1` to `long-3`. */
export const somePlaces = (): Guide => aGuide([...Array.from({ length: 24 }, (_, rank) => ordinary(rank + 1)), ...[1, 2, 3].map(long)]);
