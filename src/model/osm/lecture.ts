/** Text → rules, for the regular part of the opening_hours grammar. What it does not know it refuses, with the place. */
import type { Horaire, Jalon, JourVise, Periode, Regle, Semaines } from "./regles.ts";

export type Lecture = { readonly ok: true; readonly regles: readonly Regle[] } | { readonly ok: false; readonly position: number };

const JOURS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MOIS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const UN_JOUR = 24 * 60;

/** Thrown inside this file only, so that each little reader stays one line long. */
class Refus extends Error {}

class Curseur {
  position = 0;
  readonly texte: string;
  constructor(texte: string) {
    this.texte = texte;
  }
  /** Reads the pattern here (and the spaces after it), or nothing. */
  lit(motif: RegExp): RegExpExecArray | undefined {
    motif.lastIndex = this.position;
    const trouve = motif.exec(this.texte);
    if (!trouve) return undefined;
    this.position = motif.lastIndex;
    while (this.texte[this.position] === " ") this.position++;
    return trouve;
  }
  exige(motif: RegExp): RegExpExecArray {
    const trouve = this.lit(motif);
    if (!trouve) throw new Refus();
    return trouve;
  }
  voit(motif: RegExp): boolean {
    motif.lastIndex = this.position;
    return motif.test(this.texte);
  }
  get fini(): boolean {
    return this.position >= this.texte.length;
  }
}

/** Reads one or more of the same thing, separated by commas, as long as the next one begins like it. */
const liste = <Valeur>(curseur: Curseur, debut: RegExp, lit: () => Valeur): readonly Valeur[] => {
  const valeurs = [lit()];
  while (curseur.voit(/,/y)) {
    const avant = curseur.position;
    curseur.lit(/,/y);
    if (!curseur.voit(debut)) {
      curseur.position = avant;
      break;
    }
    valeurs.push(lit());
  }
  return valeurs;
};

const entier = (texte: string | undefined, min: number, max: number): number => {
  const valeur = Number(texte);
  if (texte === undefined || !(valeur >= min && valeur <= max)) throw new Refus();
  return valeur;
};

const UNE_PERIODE = /(?:20\d\d )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/y;

const jalon = (curseur: Curseur): Jalon => {
  const [, annee, mois = "", jour] = curseur.exige(/(?:(20\d\d) +)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: +(\d{1,2})(?![\d:]))?/y);
  return { annee: annee ? Number(annee) : undefined, mois: MOIS.indexOf(mois) + 1, jour: jour === undefined ? undefined : entier(jour, 1, 31) };
};

const periode = (curseur: Curseur): Periode => {
  const debut = jalon(curseur);
  if (!curseur.lit(/-/y)) return { debut, fin: debut };
  const jourSeul = debut.jour === undefined ? undefined : curseur.lit(/(\d{1,2})(?![\d:])/y);
  const fin = jourSeul ? { ...debut, jour: entier(jourSeul[1], 1, 31) } : jalon(curseur);
  // « Jul-Aug 15 » does not say where July begins for every reader: better refuse.
  if ((debut.jour === undefined) !== (fin.jour === undefined)) throw new Refus();
  return { debut, fin: { ...fin, annee: fin.annee ?? debut.annee } };
};

const semaines = (curseur: Curseur): Semaines => {
  const [, debut, fin, pas] = curseur.exige(/(\d{1,2})(?:-(\d{1,2})(?:\/(\d{1,2}))?)?/y);
  const premiere = entier(debut, 1, 53);
  return { debut: premiere, fin: fin === undefined ? premiere : entier(fin, premiere, 53), pas: pas === undefined ? 1 : entier(pas, 1, 26) };
};

const rangs = (texte: string): readonly number[] =>
  texte.split(",").flatMap((rang) => {
    const [, debut, fin] = /^(-?[1-5])(?:-([1-5]))?$/.exec(rang) ?? [];
    const premier = entier(debut, -5, 5);
    const dernier = fin === undefined ? premier : entier(fin, premier, 5);
    return Array.from({ length: dernier - premier + 1 }, (_, index) => premier + index);
  });

const UN_JOUR_OU_FERIE = /(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b/y;

const joursVises = (curseur: Curseur): readonly JourVise[] | "PH" => {
  const [premier = ""] = curseur.exige(/Mo|Tu|We|Th|Fr|Sa|Su|PH/y);
  if (premier === "PH") return "PH";
  const jour = JOURS.indexOf(premier);
  const crochets = curseur.lit(/\[([-\d,]+)\]/y);
  if (crochets) return [{ jour, rangs: rangs(crochets[1] ?? "") }];
  if (!curseur.lit(/-/y)) return [{ jour, rangs: [] }];
  const dernier = JOURS.indexOf(curseur.exige(/Mo|Tu|We|Th|Fr|Sa|Su/y)[0]);
  // « Sa-Mo » goes through Sunday.
  return Array.from({ length: ((dernier - jour + 7) % 7) + 1 }, (_, index) => ({ jour: (jour + index) % 7, rangs: [] }));
};

const UNE_HEURE = /\d{1,2}:\d\d/y;

const heure = (curseur: Curseur): number => {
  const [, heures, minutes] = curseur.exige(/(\d{1,2}):(\d\d)(?!\d)/y);
  return entier(heures, 0, 26) * 60 + entier(minutes, 0, 59);
};

const horaire = (curseur: Curseur): Horaire => {
  const debut = heure(curseur);
  if (debut >= UN_JOUR) throw new Refus();
  if (curseur.lit(/\+/y)) return { debut };
  curseur.exige(/-/y);
  const fin = heure(curseur);
  if (fin === debut || curseur.voit(/[+/]/y)) throw new Refus();
  return { debut, fin: fin < debut ? fin + UN_JOUR : fin };
};

const ETATS: Readonly<Record<string, Regle["etat"]>> = { open: "ouvert", off: "fermé", closed: "fermé", unknown: "inconnu" };

const regle = (curseur: Curseur, ajout: boolean): Regle => {
  const position = curseur.position;
  const toujours = curseur.lit(/24\/7\b/y);
  const periodes = !toujours && curseur.voit(UNE_PERIODE) ? liste(curseur, UNE_PERIODE, () => periode(curseur)) : [];
  const parSemaines = curseur.lit(/week\b/y) ? liste(curseur, /\d/y, () => semaines(curseur)) : [];
  const vacances = curseur.lit(/SH\b/y) !== undefined;
  if (periodes.length > 0 || parSemaines.length > 0 || vacances) curseur.lit(/:(?= )/y);
  const vises = curseur.voit(UN_JOUR_OU_FERIE) ? liste(curseur, UN_JOUR_OU_FERIE, () => joursVises(curseur)) : [];
  const horaires = !toujours && curseur.voit(UNE_HEURE) ? liste(curseur, UNE_HEURE, () => horaire(curseur)) : [];
  const etat = curseur.lit(/(open|off|closed|unknown)\b/y)?.[1];
  const commentaire = curseur.lit(/"([^"]+)"/y)?.[1];
  const vide = curseur.position === position || (!toujours && horaires.length === 0 && etat === undefined && commentaire === undefined);
  if (vide) throw new Refus();
  return {
    ajout,
    periodes,
    semaines: parSemaines,
    vacances,
    feries: vises.includes("PH"),
    jours: vises.flatMap((jours) => (jours === "PH" ? [] : jours)),
    horaires,
    etat: etat === undefined ? (commentaire === undefined ? "ouvert" : "inconnu") : (ETATS[etat] ?? "ouvert"),
    commentaire,
    position,
    texte: curseur.texte.slice(position, curseur.position).trim(),
  };
};

/** Reads a whole opening_hours string. `position` is where it stopped understanding. */
export const lireRegles = (texte: string): Lecture => {
  const curseur = new Curseur(texte);
  curseur.lit(/ */y);
  try {
    const regles = [regle(curseur, false)];
    while (!curseur.fini) {
      const [separateur] = curseur.exige(/[;,]/y);
      // One semicolon too many at the end changes nothing.
      if (separateur === ";" && curseur.fini) break;
      regles.push(regle(curseur, separateur === ","));
    }
    return { ok: true, regles };
  } catch (erreur) {
    if (erreur instanceof Refus) return { ok: false, position: curseur.position };
    throw erreur;
  }
};
