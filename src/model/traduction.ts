/**
 * The words of the sheet handed over, in French and in other languages. Only this closed vocabulary is translated;
 * what a structure wrote itself stays in French. Each file of `data/traductions/` must have every word, and no other.
 */
import * as z from "zod";
import { knownId, matching, oneOf, text } from "./fields.ts";
import { DISPOSITIFS_NATIONAUX, FRAIS } from "./national.ts";
import { NIVEAUX, type Referentiel, servicesOf } from "./referentiel.ts";

export const ETIQUETTES = [
  "titre",
  "telephone",
  "adresse",
  "arret",
  "horaires",
  "permanences",
  "tournee",
  "apporter",
  "cout",
  "rendez_vous",
  "demander",
  "a_savoir",
  "publics",
  "aide",
  "facon",
  "langues",
  "labels",
  "mon_rendez_vous",
  "le",
  "a",
  "notes",
  "en_ligne",
  "imprimee_le",
  "informations_du",
] as const;
export type Etiquette = (typeof ETIQUETTES)[number];

const PHRASES = ["verifier", "se_renseigner", "horaires_inconnus", "telephone_inconnu", "autres"] as const;
export type Phrase = (typeof PHRASES)[number];

export const RENDEZ_VOUS = ["avec", "sans", "avec ou sans"] as const;
export type RendezVousId = (typeof RENDEZ_VOUS)[number];

/** Those who receive people, by what they do: never by name. */
export const ROLES = [
  "conseiller-numerique",
  "mediateur-numerique",
  "referent-numerique",
  "aidant-numerique",
  "ecrivain-public",
  "agent-accueil",
  "agent-france-services",
  "animateur",
  "service-civique",
  "benevole",
  "etudiant",
  "professionnel",
] as const;
export type RoleId = (typeof ROLES)[number];

/** What people are usually asked to bring. */
export const PIECES = [
  "piece-identite",
  "titre-sejour",
  "carte-vitale",
  "numero-secu",
  "rib",
  "justificatif-domicile",
  "justificatif-revenus",
  "avis-imposition",
  "numero-fiscal",
  "numero-caf",
  "attestation-caf",
  "identifiants",
  "adresse-mail",
  "telephone",
  "ordinateur",
  "tablette",
  "tablette-smartphone",
  "materiel",
  "courriers",
  "cv",
  "livret-famille",
  "photo",
  "permis",
  "carte-grise",
] as const;
export type PieceId = (typeof PIECES)[number];

const JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;
/** « 1er mardi du mois », « dernier vendredi du mois ». */
const RANGS = ["1", "2", "3", "4", "5", "-1", "-2"] as const;
const GENRES = ["masculin", "féminin"] as const;

/** One text for each of the identifiers: none missing, none unknown. */
const textFor = <const Ids extends readonly [string, ...string[]]>(ids: Ids, label: string) => z.record(oneOf(ids, { label }), text({ label }, 120)).readonly();

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);
const textForEach = (entries: readonly { readonly id: string }[], label: string) => z.record(knownId(ids(entries), { label }), text({ label }, 120)).readonly();

/** What the référentiel does not already say in French. */
const mots = {
  etiquettes: textFor(ETIQUETTES, "Étiquette"),
  phrases: textFor(PHRASES, "Phrase"),
  cout: textFor(FRAIS, "Coût"),
  rendez_vous: textFor(RENDEZ_VOUS, "Rendez-vous"),
  roles: textFor(ROLES, "Rôle"),
  pieces: textFor(PIECES, "Pièce à apporter"),
  dispositifs: textFor(DISPOSITIFS_NATIONAUX, "Dispositif"),
};

/** `data/traductions/fr.yaml` and `fr-simple.yaml`. */
export const motsSchema = z.strictObject(mots);
export type Mots = Readonly<z.infer<typeof motsSchema>>;

/** The identifier of a language, as files and pages name it: « en », « ar ». */
export const langue = matching(/^[a-z]{2,3}$/, { label: "Langue", expected: "le code d'une langue, en minuscules", example: "en" });

const said = text({ label: "Mots des horaires" }, 120);
/** Words around something: it must have its place among them. */
const around = (example: string) => {
  const places = example.match(/\{\w+\}/g) ?? [];
  const pattern = new RegExp(`^${places.map((place) => `(?=.*\\${place.replace("}", "\\}")})`).join("")}.+$`);
  return matching(pattern, { label: "Mots des horaires", expected: `un texte où sont ${places.join(" et ")}`, example: `"${example}"` }).max(120);
};

const horaires = z.strictObject({
  tous_les_jours: said,
  de_a: around("{debut} to {fin}"),
  a_partir_de: around("from {heure}"),
  sur_rendez_vous: said,
  jour_et_nuit: said,
  toute_la_journee: said,
  ferme: said,
  seulement: said,
  en_plus: said,
  jours_feries: said,
  vacances_scolaires: said,
  rang_du_mois: around("{rang} {jour} of the month"),
  semaines_paires: said,
  semaines_impaires: said,
  semaine: around("week {numero}"),
  semaines: around("weeks {debut} to {fin}"),
  une_semaine_sur: around("one week in {nombre}"),
  inscription_obligatoire: said,
  inscription_conseillee: said,
  inscription_libre: said,
});

/** What every translation says, whatever the référentiel. */
const langueSchema = z.strictObject({
  nom: text({ label: "Nom de la langue, dans cette langue", example: "Español" }, 40),
  nom_francais: text({ label: "Nom de la langue en français", example: "espagnol" }, 40),
  sens: oneOf(["ltr", "rtl"], { label: "Sens de l'écriture", expected: "ltr (de gauche à droite) ou rtl (de droite à gauche)" }),
  ...mots,
  jours: textFor(JOURS, "Jour"),
  /** As they stand inside a sentence. */
  horaires,
  rangs: textFor(RANGS, "Rang d'un jour dans le mois"),
  /** For the languages whose days are not all of the same gender. */
  rangs_feminins: textFor(RANGS, "Rang d'un jour féminin").optional(),
  genres: z
    .record(oneOf(JOURS, { label: "Jour" }), oneOf(GENRES, { label: "Genre d'un jour" }))
    .readonly()
    .optional(),
  niveaux: textFor(NIVEAUX, "Niveau"),
});

const anyText = (label: string) => z.record(z.string(), text({ label }, 120)).readonly();

/** The same file for a guide whose référentiel is another: the words it does not have stay in French. */
export const looseTraductionSchema = langueSchema.extend({
  categories: anyText("Catégorie"),
  services: anyText("Service"),
  publics: anyText("Public"),
  interventions: anyText("Façon d'aider"),
  langues: anyText("Langue"),
});

/** `data/traductions/<langue>.yaml`, against the référentiel whose words it translates. */
export const traductionSchema = (referentiel: Referentiel) =>
  langueSchema.extend({
    categories: textForEach(referentiel.categories, "Catégorie"),
    services: textForEach(servicesOf(referentiel), "Service"),
    publics: textForEach(referentiel.publics, "Public"),
    interventions: textForEach(referentiel.interventions, "Façon d'aider"),
    langues: textForEach(referentiel.langues, "Langue"),
  });

export interface Traduction extends Readonly<z.infer<typeof looseTraductionSchema>> {
  /** The name of its file. */
  readonly langue: string;
}

/** Those that come with the project; a guide chooses among them, or writes its own. */
export const LANGUES_REMISE: readonly string[] = ["en", "ar", "uk", "es", "pt", "tr"];

export interface Traductions {
  readonly francais: Mots;
  readonly simple: Mots;
  /** In the order in which the guide offers them. */
  readonly autres: readonly Traduction[];
}
