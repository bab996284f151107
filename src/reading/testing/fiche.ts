/** A small sound structure file, and what the coach says of it: the table every trap is tested on. */
import { COMMUNES } from "../communes.ts";
import { ficheReader } from "../fiche-reader.ts";
import { readSource } from "../file.ts";
import type { Problem } from "../problem.ts";
import { readReferentiel } from "../referentiel.ts";

const read = readReferentiel();
if (!read.value) throw new Error("data/referentiel.yaml must be sound");

export const referentiel = read.value;
export const reader = ficheReader(referentiel, COMMUNES);

/** One line a key, so that a test may replace or drop any of them. */
export const SOUND: Readonly<Record<string, string>> = {
  nom: "nom: Centre social des Tilleuls",
  typologie: "typologie: [CS]",
  pivot: 'pivot: "73282932000074"',
  adresse: "adresse: 12 rue des Tilleuls",
  code_postal: 'code_postal: "57000"',
  commune: "commune: Metz",
  territoire: "territoire: borny",
  telephone: 'telephone: "03 87 00 00 00"',
  courriels: "courriels: [accueil@exemple.fr]",
  horaires: 'horaires: "Mo-Fr 09:00-12:00"',
  expertises: "expertises:\n  messagerie: proposé",
  date_maj: "date_maj: 2022-04-01",
};

/** The sound file with some keys written otherwise (`""` drops the key; a new key goes last). */
export const ficheWith = (changes: Readonly<Record<string, string>> = {}): string =>
  `${Object.values({ ...SOUND, ...changes })
    .filter((lines) => lines !== "")
    .join("\n")}\n`;

export const readFiche = (text: string) => readSource({ fichier: "content/structures/borny/tilleuls.yaml", text }, reader);

/** `code ligne:colonne +longueur`: where a problem is, in one short line. */
export const placed = ({ code, ligne, colonne, longueur }: Problem): string => `${code} ${ligne}:${colonne} +${longueur}`;
