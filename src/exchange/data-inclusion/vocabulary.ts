/** Our words → those of data·inclusion v1. What has no exact word there is left out rather than bent. */
import type { FRAIS, MODALITES_ACCES, MODALITES_ACCOMPAGNEMENT, SERVICES_NATIONAUX } from "../../model/national.ts";

type ServiceNational = (typeof SERVICES_NATIONAUX)[number];

export const THEMATIQUES: Readonly<Record<ServiceNational, string>> = {
  "Aide aux démarches administratives": "numerique--acceder-a-des-services-en-ligne",
  "Maîtrise des outils numériques du quotidien": "numerique--maitriser-les-fondamentaux-du-numerique",
  "Insertion professionnelle via le numérique": "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi",
  "Utilisation sécurisée du numérique": "numerique--maitriser-les-fondamentaux-du-numerique",
  "Parentalité et éducation avec le numérique": "numerique--maitriser-les-fondamentaux-du-numerique",
  "Loisirs et créations numériques": "numerique--maitriser-les-fondamentaux-du-numerique",
  "Compréhension du monde numérique": "numerique--maitriser-les-fondamentaux-du-numerique",
  "Accès internet et matériel informatique": "numerique--acceder-a-une-connexion-internet",
  "Acquisition de matériel informatique à prix solidaire": "numerique--acquerir-un-equipement",
};

/** Kinds of place that belong to a network by their very nature. */
export const RESEAUX_OF_TYPOLOGIE: ReadonlyMap<string, string> = new Map([
  ["AFPA", "afpa"],
  ["CAF", "caf"],
  ["CAP_EMPLOI", "cap-emploi-reseau-cheops"],
  ["CC", "communes"],
  ["CCAS", "ccas-cias"],
  ["CD", "departements"],
  ["CIAS", "ccas-cias"],
  ["CIDFF", "cidff"],
  ["CMS", "cms"],
  ["CPAM", "cpam"],
  ["DEPT", "departements"],
  ["E2C", "ecoles-de-la-deuxieme-chance"],
  ["EPCI", "communes"],
  ["EPN", "espaces-publics-numeriques"],
  ["FABRIQUE", "fabrique-de-territoire"],
  ["FT", "france-travail"],
  ["LA_POSTE", "la-poste"],
  ["MDE", "maisons-de-l-emploi"],
  ["MDEF", "maisons-de-l-emploi"],
  ["MDPH", "mdph"],
  ["MDS", "maisons-des-solidarites"],
  ["MJC", "mjc"],
  ["ML", "mission-locale"],
  ["MSA", "mutualite-sociale-agricole"],
  ["MSAP", "msap"],
  ["MUNI", "communes"],
  ["PAD", "points-justice"],
  ["PIJ_BIJ", "reseau-information-jeunesse"],
  ["PIMMS", "pimms-mediation"],
  ["PLIE", "plie"],
  ["PREF", "regions"],
  ["REG", "regions"],
  ["RESSOURCERIE", "ressourceries"],
  ["RFS", "france-service"],
  ["UDAF", "unaf"],
]);

export const RESEAUX_OF_DISPOSITIF: ReadonlyMap<string, string> = new Map([
  ["Aidants Connect", "aidants-connect"],
  ["Conseillers numériques", "conseillers-numeriques"],
  ["France Services", "france-service"],
  ["Grande école du numérique", "grandes-ecoles-du-numerique"],
  ["La Croix Rouge", "croix-rouge"],
]);

/** By identifier of our own list of audiences; a territory may have others, which are said in words. */
export const PUBLICS: ReadonlyMap<string, string> = new Map([
  ["allocataires-rsa", "beneficiaires-des-minimas-sociaux"],
  ["demandeurs-emploi", "demandeurs-emploi"],
  ["enfants", "familles"],
  ["entrepreneurs", "actifs"],
  ["etudiants", "etudiants"],
  ["familles", "familles"],
  ["femmes", "femmes"],
  ["handicap", "personnes-en-situation-de-handicap"],
  ["jeunes", "jeunes"],
  ["refugies", "personnes-exilees"],
  ["salaries", "actifs"],
  ["seniors", "seniors"],
]);

export const MODES_MOBILISATION: Readonly<Record<(typeof MODALITES_ACCES)[number], string | undefined>> = {
  "Se présenter": "se-presenter",
  Téléphoner: "telephoner",
  "Contacter par mail": "envoyer-un-courriel",
  "Prendre un RDV en ligne": "utiliser-lien-mobilisation",
  "Ce lieu n'accueille pas de public": undefined,
  "Envoyer un mail avec une fiche de prescription": "envoyer-un-courriel",
};

export const MODES_ACCUEIL: Readonly<Record<(typeof MODALITES_ACCOMPAGNEMENT)[number], string>> = {
  "En autonomie": "en-presentiel",
  "Accompagnement individuel": "en-presentiel",
  "Dans un atelier collectif": "en-presentiel",
  "À distance": "a-distance",
};

/** « Gratuit sous condition » is neither of the two words of data·inclusion: the conditions are said in its place. */
export const FRAIS_DI: Readonly<Record<(typeof FRAIS)[number], string | undefined>> = {
  Gratuit: "gratuit",
  "Gratuit sous condition": undefined,
  Payant: "payant",
};
