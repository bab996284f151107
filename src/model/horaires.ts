/**
 * Opening hours: OpenStreetMap's notation → a week, and French words. Our own reader knows the regular part of the
 * grammar and is fast; what it does not know goes to the reference library, at build time only.
 */

import { groupBy } from "./grouping.ts";
import { libraryUnderstands } from "./osm/bibliotheque.ts";
import { traduction } from "./osm/conseil.ts";
import { lireRegles } from "./osm/lecture.ts";
import { enCapitale, JOURS, type Jour, joursEnMots, plagesEnMots } from "./osm/mots.ts";
import { type Regle, repetitionSansJour } from "./osm/regles.ts";
import { enSemaine, exceptionPerdue, type Horaires } from "./osm/semaine.ts";

export { heureEnMots, JOURS, type Jour, plagesEnMots } from "./osm/mots.ts";
export type { Plage } from "./osm/regles.ts";
export type { Horaires, JourHoraires } from "./osm/semaine.ts";

export type HorairesLus =
  | { readonly ok: true; readonly horaires: Horaires }
  | { readonly ok: false; readonly message: string; readonly conseil?: string; readonly position: number };

const SEMAINE_VIDE = JOURS.map((jour: Jour) => ({ jour, plages: [], precisions: [] }));

const accepteeSansMots = (osm: string): HorairesLus => ({
  ok: true,
  horaires: { semaine: SEMAINE_VIDE, precisions: [`Horaires particuliers, en notation OpenStreetMap : ${osm}`], surRendezVous: false, regulier: false },
});

const refus = (osm: string, position: number): HorairesLus => {
  const proposition = traduction(osm);
  const base = { ok: false, message: "ces horaires ne sont pas écrits dans la notation d’OpenStreetMap", position } as const;
  return proposition !== osm && lireRegles(proposition).ok ? { ...base, conseil: proposition } : base;
};

/** Rules that can be read, but cannot mean what was meant. */
const malentendu = (regles: readonly Regle[]): HorairesLus | undefined => {
  const repetition = repetitionSansJour(regles);
  if (repetition) {
    const conseil = regles.map(({ texte }) => texte).join(",");
    const message = `« ${repetition.texte} » remplace les heures écrites avant : séparez deux plages d’une même journée par une virgule`;
    return { ok: false, message, position: repetition.position, ...(lireRegles(conseil).ok ? { conseil } : {}) };
  }
  const perdue = exceptionPerdue(regles);
  if (!perdue) return undefined;
  const rangees = [...regles.filter((regle) => regle !== perdue), perdue];
  return {
    ok: false,
    message: `« ${perdue.texte} » est annulé par la règle qui suit : une exception s’écrit après les horaires habituels`,
    conseil: rangees.map(({ texte, ajout }, index) => (index === 0 ? "" : ajout && texte !== perdue.texte ? ", " : "; ") + texte).join(""),
    position: perdue.position,
  };
};

const lire = (osm: string): HorairesLus => {
  const lecture = lireRegles(osm);
  if (lecture.ok) return malentendu(lecture.regles) ?? { ok: true, horaires: enSemaine(lecture.regles) };
  const refuse = refus(osm, lecture.position);
  if (!refuse.ok && refuse.conseil !== undefined) return refuse;
  return libraryUnderstands(osm) ? accepteeSansMots(osm) : refuse;
};

const dejaLus = new Map<string, HorairesLus>();

/** Reads opening hours. A refusal says, in French, what to write instead. */
export const readHoraires = (osm: string): HorairesLus => {
  const connu = dejaLus.get(osm);
  if (connu) return connu;
  const lu = lire(osm);
  dejaLus.set(osm, lu);
  return lu;
};

/** The hours as one would say them, one sentence a line. */
export const horairesEnMots = (horaires: Horaires): readonly string[] => {
  const ouverts = horaires.semaine.flatMap(({ plages }, jour) => (plages.length > 0 ? [{ jour, mots: plagesEnMots(plages) }] : []));
  const groupes = [...groupBy(ouverts, ({ mots }) => mots)];
  const semaine = groupes.map(([mots, jours]) => `${enCapitale(joursEnMots(jours.map(({ jour }) => jour)))} : ${mots}`);
  return [...semaine, ...horaires.precisions];
};

/** What is known of public holidays: « fermé », hours, or that one must ask. */
export const feriesEnMots = ({ feries }: Horaires): string =>
  feries === undefined ? "horaires à confirmer" : feries.length === 0 ? "fermé" : plagesEnMots(feries);
