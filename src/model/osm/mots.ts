/** French words for days, months and hours. */
import type { Horaire, Jalon, JourVise, Periode, Plage, Semaines } from "./regles.ts";

export const JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
export type Jour = (typeof JOURS)[number];

const MOIS = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const INSECABLE = "\u00a0";

/** « un, deux et trois ». */
export const enumere = (mots: readonly string[]): string => (mots.length < 2 ? (mots[0] ?? "") : `${mots.slice(0, -1).join(", ")} et ${mots.at(-1)}`);

export const enCapitale = (texte: string): string => texte.charAt(0).toUpperCase() + texte.slice(1);

/** « 9 h », « 13 h 30 », « minuit ». */
export const heureEnMots = (minutes: number): string => {
  const duJour = minutes % 1440;
  if (duJour === 0) return "minuit";
  const heures = Math.floor(duJour / 60);
  const reste = duJour % 60;
  return `${heures}${INSECABLE}h${reste === 0 ? "" : `${INSECABLE}${String(reste).padStart(2, "0")}`}`;
};

export const horaireEnMots = ({ debut, fin }: Horaire): string =>
  fin === undefined ? `à partir de ${heureEnMots(debut)}` : debut === 0 && fin === 1440 ? "24 h sur 24" : `${heureEnMots(debut)} – ${heureEnMots(fin)}`;

/** « 8 h – 12 h et 13 h – 17 h (sur rendez-vous) ». */
export const plagesEnMots = (plages: readonly Plage[]): string => {
  const notes = new Set(plages.map(({ note }) => note));
  const [note] = notes;
  if (notes.size === 1) return enumere(plages.map(horaireEnMots)) + (note ? ` (${note})` : "");
  return enumere(plages.map((plage) => horaireEnMots(plage) + (plage.note ? ` (${plage.note})` : "")));
};

/** « lundi, mardi et vendredi », « du lundi au vendredi » from three days on, « tous les jours ». */
export const joursEnMots = (jours: readonly number[]): string => {
  if (jours.length === 7) return "tous les jours";
  const suites: number[][] = [];
  for (const jour of jours) {
    const suite = suites.at(-1);
    if (suite?.at(-1) === jour - 1) suite.push(jour);
    else suites.push([jour]);
  }
  const nom = (jour: number | undefined): string => JOURS[jour ?? 0] ?? "";
  return enumere(suites.flatMap((suite) => (suite.length >= 3 ? [`du ${nom(suite[0])} au ${nom(suite.at(-1))}`] : suite.map(nom))));
};

const RANGS: Readonly<Record<string, string>> = { "1": "1er", "2": "2e", "3": "3e", "4": "4e", "5": "5e", "-1": "dernier", "-2": "avant-dernier" };
const rangEnMots = (rang: number): string => RANGS[rang] ?? `${-rang}e avant la fin`;

/** « 1er et 3e mardis du mois ». */
const jourRangeEnMots = ({ jour, rangs }: JourVise): string => `${enumere(rangs.map(rangEnMots))} ${JOURS[jour] ?? ""}${rangs.length > 1 ? "s" : ""} du mois`;

/** Days with or without ranks: « 1er mardi du mois », « du lundi au mercredi ». */
export const joursVisesEnMots = (jours: readonly JourVise[]): string => {
  const ordinaires = jours.filter(({ rangs }) => rangs.length === 0).map(({ jour }) => jour);
  const ranges = jours.filter(({ rangs }) => rangs.length > 0).map(jourRangeEnMots);
  return enumere([...(ordinaires.length > 0 ? [joursEnMots(ordinaires.toSorted((a, b) => a - b))] : []), ...ranges]);
};

const moisEnMots = (mois: number): string => MOIS[mois - 1] ?? "";
/** « de juin », « d'août ». */
const deMois = (mois: number): string => (/^[ao]/.test(moisEnMots(mois)) ? `d’${moisEnMots(mois)}` : `de ${moisEnMots(mois)}`);
const quantieme = (jour: number | undefined): string => (jour === 1 ? "1er" : String(jour ?? ""));
const memeMois = (a: Jalon, b: Jalon): boolean => a.mois === b.mois && a.annee === b.annee;

/** « en août », « de juillet à août », « le 25 décembre », « du 24 décembre au 2 janvier 2027 ». */
export const periodeEnMots = ({ debut, fin }: Periode): string => {
  const an = fin.annee === undefined ? "" : ` ${fin.annee}`;
  const anDebut = debut.annee === undefined || debut.annee === fin.annee ? "" : ` ${debut.annee}`;
  if (debut.jour === undefined) {
    if (memeMois(debut, fin)) return `en ${moisEnMots(fin.mois)}${an}`;
    if (fin.mois === debut.mois + 1 && anDebut === "") return `en ${moisEnMots(debut.mois)} et ${moisEnMots(fin.mois)}${an}`;
    return `${deMois(debut.mois)}${anDebut} à ${moisEnMots(fin.mois)}${an}`;
  }
  if (memeMois(debut, fin) && debut.jour === fin.jour) return `le ${quantieme(fin.jour)} ${moisEnMots(fin.mois)}${an}`;
  const moisDebut = memeMois(debut, fin) ? "" : ` ${moisEnMots(debut.mois)}${anDebut}`;
  return `du ${quantieme(debut.jour)}${moisDebut} au ${quantieme(fin.jour)} ${moisEnMots(fin.mois)}${an}`;
};

/** « semaines paires », « semaines 10 à 20 ». */
export const semainesEnMots = ({ debut, fin, pas }: Semaines): string => {
  if (pas === 2 && debut <= 2 && fin >= 52) return debut === 1 ? "semaines impaires" : "semaines paires";
  const etendue = debut === fin ? `semaine ${debut}` : `semaines ${debut} à ${fin}`;
  return pas === 1 ? etendue : `${etendue}, une sur ${pas}`;
};
