/** Rules → an ordinary week, what is known of public holidays, and sentences for everything else. */
import { enCapitale, enumere, horaireEnMots, JOURS, type Jour, joursVisesEnMots, periodeEnMots, semainesEnMots } from "./mots.ts";
import { estHebdomadaire, joursTouches, type Plage, type Regle, TOUS_LES_JOURS, viseLesFeries } from "./regles.ts";

export interface JourHoraires {
  readonly jour: Jour;
  readonly plages: readonly Plage[];
  /** What happens on this weekday only sometimes: « 1er mardi du mois : 9 h – 12 h ». */
  readonly precisions: readonly string[];
}

export interface Horaires {
  /** An ordinary week, Monday first. */
  readonly semaine: readonly JourHoraires[];
  readonly precisions: readonly string[];
  /** At least one opening is by appointment. */
  readonly surRendezVous: boolean;
  /** The week says everything, public holidays apart. */
  readonly regulier: boolean;
  /** Openings on public holidays; empty: closed; absent: the hours do not say. */
  readonly feries?: readonly Plage[] | undefined;
}

const JOUR_ENTIER = { debut: 0, fin: 1440 };
/** An opening whose end is unknown cannot stand in the week: it becomes a sentence. */
const aUneFin = ({ horaires }: Regle): boolean => horaires.every(({ fin }) => fin !== undefined);

const plagesDe = ({ horaires, commentaire }: Regle): readonly Plage[] =>
  (horaires.length === 0 ? [JOUR_ENTIER] : horaires).map(({ debut, fin = 1440 }) => ({ debut, fin, ...(commentaire ? { note: commentaire } : {}) }));

/** Cuts a closed span out of the openings. */
const sans = (plages: readonly Plage[], { debut, fin }: Plage): readonly Plage[] =>
  plages
    .flatMap((plage) => [
      { ...plage, fin: Math.min(plage.fin, debut) },
      { ...plage, debut: Math.max(plage.debut, fin) },
    ])
    .filter((plage) => plage.debut < plage.fin);

/** Joins the openings that touch or overlap and say the same thing. */
const reunies = (plages: readonly Plage[]): readonly Plage[] => {
  const suite: Plage[] = [];
  for (const plage of plages.toSorted((a, b) => a.debut - b.debut || a.fin - b.fin)) {
    const derniere = suite.at(-1);
    if (derniere && plage.debut <= derniere.fin && plage.note === derniere.note)
      suite[suite.length - 1] = { ...derniere, fin: Math.max(derniere.fin, plage.fin) };
    else suite.push(plage);
  }
  return suite;
};

const chaqueSemaine = (regle: Regle, jour: number): boolean =>
  regle.jours.length === 0 ? !regle.feries : regle.jours.some((vise) => vise.jour === jour && vise.rangs.length === 0);

const MINUIT = 1440;

/** What a rule opens on a calendar day: its own hours up to midnight, and what the day before runs past it. */
const morceaux = (regle: Regle, jour: number): readonly Plage[] => {
  const siennes = chaqueSemaine(regle, jour) ? plagesDe(regle).map((plage) => ({ ...plage, fin: Math.min(plage.fin, MINUIT) })) : [];
  const veille = chaqueSemaine(regle, (jour + 6) % 7) ? plagesDe(regle).filter(({ fin }) => fin > MINUIT) : [];
  return [...siennes, ...veille.map((plage) => ({ ...plage, debut: 0, fin: plage.fin - MINUIT }))];
};

/**
 * What one more rule makes of a day: a closure with hours cuts, a comma adds, a semicolon replaces – but hours without
 * any day never replace those of a day. All as the reference library understands it.
 */
const apres =
  (jour: number) =>
  (plages: readonly Plage[], regle: Regle): readonly Plage[] => {
    const leJour = chaqueSemaine(regle, jour);
    if (regle.etat === "fermé") return regle.horaires.length === 0 ? (leJour ? [] : plages) : morceaux(regle, jour).reduce(sans, plages);
    const remplace = leJour && !regle.ajout && regle.jours.length > 0;
    return [...(remplace ? [] : plages), ...morceaux(regle, jour)];
  };

/** Past this hour, what began the day before is a day of its own. */
const TARD_DANS_LA_NUIT = 12 * 60;

/** « 22:00–24:00 » then « 00:00–02:00 » the next day is one evening. */
const soireesEntieres = (semaine: readonly (readonly Plage[])[]): readonly (readonly Plage[])[] => {
  const suite = (jour: number): Plage | undefined => {
    const soir = semaine[jour]?.at(-1);
    const matin = semaine[(jour + 1) % 7]?.[0];
    const memeSoiree = soir && matin && soir.fin === MINUIT && soir.debut > 0 && matin.debut === 0 && matin.fin <= TARD_DANS_LA_NUIT;
    return memeSoiree && soir.note === matin.note ? matin : undefined;
  };
  return semaine.map((plages, jour) => {
    const matin = suite(jour);
    const sansMatin = suite((jour + 6) % 7) ? plages.slice(1) : plages;
    return sansMatin.map((plage, rang) => (matin && rang === sansMatin.length - 1 ? { ...plage, fin: MINUIT + matin.fin } : plage));
  });
};

/** Openings of a public holiday: the same reading, with no day before it. */
const lesFeries = (plages: readonly Plage[], regle: Regle): readonly Plage[] => {
  if (regle.etat === "fermé") return regle.horaires.length === 0 ? [] : plagesDe(regle).reduce(sans, plages);
  return regle.ajout ? [...plages, ...plagesDe(regle)] : plagesDe(regle);
};

const seulementUnMot = (regle: Regle): boolean => regle.horaires.length === 0 && regle.commentaire !== undefined && regle.etat === "inconnu";
const aDesRangs = (regle: Regle): boolean => regle.jours.some(({ rangs }) => rangs.length > 0);
const estOrdinaire = (regle: Regle): boolean => estHebdomadaire(regle) && aUneFin(regle) && !seulementUnMot(regle);

const quand = (regle: Regle): string => {
  const { periodes, semaines, vacances, jours, feries } = regle;
  const dates = [
    ...(periodes.length > 0 ? [enumere(periodes.map(periodeEnMots))] : []),
    ...(semaines.length > 0 ? [enumere(semaines.map(semainesEnMots))] : []),
    ...(vacances ? ["pendant les vacances scolaires"] : []),
  ];
  const visés = [...(jours.length > 0 ? [joursVisesEnMots(jours)] : []), ...(feries ? ["les jours fériés"] : [])];
  return [...dates, ...(visés.length > 0 ? [enumere(visés)] : [])].join(", ");
};

const quoi = (regle: Regle): string => {
  const heures = regle.horaires.length === 0 ? (regle.commentaire === undefined ? "ouvert toute la journée" : "") : enumere(regle.horaires.map(horaireEnMots));
  const note = regle.commentaire === undefined ? "" : heures === "" ? regle.commentaire : ` (${regle.commentaire})`;
  return heures + note;
};

/** « Fermé les jours fériés », « 1er mardi du mois : 9 h – 12 h ». `remplace`: it takes the place of ordinary hours that day. */
export const phrase = (regle: Regle, remplace: boolean): string => {
  const moment = quand(regle);
  if (regle.etat === "fermé") {
    const heures = regle.horaires.length === 0 ? "" : ` ${enumere(regle.horaires.map(horaireEnMots))}`;
    const motif = regle.commentaire === undefined ? "" : ` (${regle.commentaire})`;
    const article = regle.jours.length > 0 && regle.periodes.length + regle.semaines.length === 0 && !regle.vacances && aDesRangs(regle) ? "le " : "";
    return `Fermé${moment ? ` ${article}${moment}` : ""}${heures}${motif}`;
  }
  const nuance = remplace ? " seulement" : regle.ajout ? ", en plus" : "";
  return moment === "" ? enCapitale(quoi(regle)) : enCapitale(`${moment} : ${quoi(regle)}${regle.horaires.length > 0 ? nuance : ""}`);
};

/** An exception that a later general rule silences: the weekday rule of « PH off; Mo-Fr … » wins on a public holiday. */
export const exceptionPerdue = (regles: readonly Regle[]): Regle | undefined =>
  regles.find((exception, index) => {
    if (estHebdomadaire(exception) && !aDesRangs(exception)) return false;
    const touches = joursTouches(exception);
    return regles.slice(index + 1).some((suivante) => {
      if (!estHebdomadaire(suivante) || aDesRangs(suivante) || suivante.ajout) return false;
      return viseLesFeries(exception) || joursTouches(suivante).some((jour) => touches.includes(jour));
    });
  });

/** « Mo,Tu[1] 09:00-12:00 »: every Monday stands in the week, only the first Tuesday needs a sentence. */
const enDehorsDeLaSemaine = (regle: Regle): Regle =>
  estOrdinaire(regle) && aDesRangs(regle) ? { ...regle, jours: regle.jours.filter(({ rangs }) => rangs.length > 0), feries: false } : regle;

export const enSemaine = (regles: readonly Regle[]): Horaires => {
  const ordinaires = regles.filter(estOrdinaire);
  const jours = soireesEntieres(TOUS_LES_JOURS.map((jour) => reunies(ordinaires.reduce(apres(jour), []))));
  const surFeries = regles.filter(viseLesFeries);
  const feries = surFeries.length > 0 && surFeries.every(aUneFin) ? reunies(surFeries.reduce(lesFeries, [])) : undefined;
  const ouvertUnJour = (regle: Regle): boolean => joursTouches(regle).some((jour) => (jours[jour]?.length ?? 0) > 0);
  const particulieres = regles.filter((regle) => !estOrdinaire(regle) || aDesRangs(regle));
  const dites = particulieres.map(enDehorsDeLaSemaine).map((regle) => {
    const remplace = !regle.ajout && regle.etat !== "fermé" && ouvertUnJour(regle);
    return { regle, texte: phrase(regle, remplace) };
  });
  const autres = dites.filter(({ regle }) => !(viseLesFeries(regle) && regle.jours.length === 0));
  return {
    semaine: JOURS.map((nom, jour) => ({
      jour: nom,
      plages: jours[jour] ?? [],
      precisions: autres.filter(({ regle }) => regle.jours.some((vise) => vise.jour === jour)).map(({ texte }) => texte),
    })),
    precisions: dites.map(({ texte }) => texte),
    surRendezVous: regles.some(({ commentaire }) => commentaire !== undefined && /rendez|rdv|r\.-v|appointment/i.test(commentaire)),
    regulier: autres.length === 0,
    feries,
  };
};
