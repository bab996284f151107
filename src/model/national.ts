/**
 * The closed lists of the national schema of "lieux de médiation numérique", v1.0.2
 * (LaMednum/standard-mediation-num). The values are written exactly as the schema wants them,
 * except « Étapes numériques (La Poste) », whose pattern forgets the space that the published
 * library and the schema's own description have.
 */
export const SERVICES_NATIONAUX = [
  "Aide aux démarches administratives",
  "Maîtrise des outils numériques du quotidien",
  "Insertion professionnelle via le numérique",
  "Utilisation sécurisée du numérique",
  "Parentalité et éducation avec le numérique",
  "Loisirs et créations numériques",
  "Compréhension du monde numérique",
  "Accès internet et matériel informatique",
  "Acquisition de matériel informatique à prix solidaire",
] as const;

export const PUBLICS_NATIONAUX = ["Jeunes", "Étudiants", "Familles et/ou enfants", "Seniors", "Femmes"] as const;

export const PRISES_EN_CHARGE = [
  "Surdité",
  "Handicaps moteurs",
  "Handicaps mentaux",
  "Illettrisme",
  "Langues étrangères (anglais)",
  "Langues étrangères (autres)",
  "Déficience visuelle",
] as const;

export const FRAIS = ["Gratuit", "Gratuit sous condition", "Payant"] as const;

export const ITINERANCES = ["Itinérant", "Fixe"] as const;

export const DISPOSITIFS_NATIONAUX = [
  "Aidants Connect",
  "Bibliothèques numérique de référence",
  "Certification PIX",
  "Conseillers numériques",
  "Emmaüs Connect",
  "France Services",
  "Grande école du numérique",
  "La Croix Rouge",
  "Point d'accès numérique CAF",
  "Promeneurs du net",
  "Relais numérique (Emmaüs Connect)",
] as const;

export const FORMATIONS_LABELS = [
  "Formé à « Mon Espace Santé »",
  "Formé à « DUPLEX » (illettrisme)",
  "Arnia/MedNum BFC (Bourgogne-Franche-Comté)",
  "Collectif ressources et acteurs réemploi (Normandie)",
  "Étapes numériques (La Poste)",
  "Fabriques de Territoire",
  "Les Éclaireurs du numérique (Drôme)",
  "Mes Papiers (Métropole de Lyon)",
  "ORDI 3.0",
  "SUD LABS (PACA)",
] as const;

export const MODALITES_ACCES = [
  "Se présenter",
  "Téléphoner",
  "Contacter par mail",
  "Prendre un RDV en ligne",
  "Ce lieu n'accueille pas de public",
  "Envoyer un mail avec une fiche de prescription",
] as const;

export const MODALITES_ACCOMPAGNEMENT = ["En autonomie", "Accompagnement individuel", "Dans un atelier collectif", "À distance"] as const;
