/** The words made-up structures are built from. Every name is fictional; sentences are written for this purpose. */
type Words = readonly [string, ...string[]];

/** Kind of place, as its name begins, with its national code and its legal form. */
export const KINDS: readonly [Kind, ...Kind[]] = [
  { nom: "Médiathèque", typologie: "BIB", statut: "Collectivité" },
  { nom: "Bibliothèque", typologie: "BIB", statut: "Collectivité" },
  { nom: "Centre social", typologie: "CS", statut: "Association" },
  { nom: "Centre socioculturel", typologie: "CSC", statut: "Association" },
  { nom: "Maison de quartier", typologie: "MQ", statut: "Association" },
  { nom: "France Services", typologie: "RFS", statut: "Collectivité" },
  { nom: "Espace public numérique", typologie: "EPN", statut: "Collectivité" },
  { nom: "Fab lab", typologie: "FABLAB", statut: "Association" },
  { nom: "Mission locale", typologie: "ML", statut: "Association" },
  { nom: "MJC", typologie: "MJC", statut: "Association" },
  { nom: "CCAS", typologie: "CCAS", statut: "Établissement public" },
  { nom: "Information jeunesse", typologie: "PIJ_BIJ", statut: "Association" },
  { nom: "Ressourcerie", typologie: "RESSOURCERIE", statut: "Coopérative" },
  { nom: "Tiers-lieu", typologie: "TIERS_LIEUX", statut: "Coopérative" },
  { nom: "Maison des solidarités", typologie: "MDS", statut: "Département" },
  { nom: "L'Atelier", typologie: "ASSO", statut: "Association" },
  { nom: "Les Amis", typologie: "ASSO", statut: "Association" },
  { nom: "Bureau de poste", typologie: "LA_POSTE", statut: "Entreprise" },
  { nom: "Épicerie solidaire", typologie: "ES", statut: "Association" },
  { nom: "Bus numérique", typologie: "ENM", statut: "Association" },
];

export interface Kind {
  readonly nom: string;
  readonly typologie: string;
  readonly statut: string;
}

/** Made-up place names, each already with its article. */
export const NOUNS: Words = [
  "du Grand-Pré",
  ...["de la Passerelle", "de l'Écluse", "de la Lanterne", "de la Tuilerie", "de l'Allée", "de la Fontaine", "de la Halle", "de l'Île", "de la Grange"],
  ...["de la Prairie", "de la Colline", "de la Vigie", "de l'Aubépine", "de la Clairière", "de la Cerisaie", "de la Source", "de l’Hirondelle"],
  ...["du Moulin", "du Sillon", "du Vallon", "du Verger", "du Phare", "du Peuplier", "du Ruisseau", "du Héron", "du Tilleul", "du Sentier", "du Hameau"],
];

/** Complements that go with any noun, whatever its gender. */
export const COMPLEMENTS: Words = [
  "du Bel-Air",
  ...["aux Étoiles", "aux Oiseaux", "d'Argent", "d'Or", "sans Nom", "au Loup", "en Fête", "du Bout-du-Monde", "d'Outre-Rive", "des Brumes", "des Lucioles"],
  ...["des Quatre-Vents", "de Minuit", "du Levant", "du Couchant", "des Marchands", "du Géant", "des Trois-Fées", "à l'Horloge", "de Verre", "d'Été"],
  ...["aux Mille-Pas", "du Facteur", "des Tisserands", "du Vieux-Chêne", "de Cœur", "aux Pommes", "des Petits-Pas", "du Matin", "d'Août"],
];

export const STREETS: Words = ["rue", "avenue", "place", "boulevard", "allée", "impasse", "cours", "quai", "chemin"];

export const OPENINGS: Words = [
  "Un lieu ouvert à toutes les personnes qui veulent prendre confiance avec un ordinateur ou un téléphone.",
  "Une équipe de deux conseillers reçoit les habitants du quartier, sur place ou au cours d'ateliers en petit groupe.",
  "L'association accueille, oriente et accompagne les personnes éloignées du numérique dans leurs démarches de tous les jours.",
  "Un espace calme, des postes récents, et quelqu'un pour répondre aux questions : on vient avec son problème, on repart avec une solution.",
  "Ici, on apprend à son rythme. Les bénévoles prennent le temps qu'il faut, même pour une seule adresse e-mail.",
  "Service public de proximité : la même équipe aide pour les impôts, la retraite, la santé et les allocations.",
  "Née de l'envie de voisins bricoleurs, la structure répare, prête et montre comment ça marche.",
  "Permanence d'accès aux droits.",
];

export const SENTENCES: Words = [
  "Les ateliers ont lieu toute l'année, sauf pendant les congés d'été.",
  "Une salle équipée de dix postes peut être réservée par les associations du territoire.",
  "L'accueil se fait en français ; un bénévole parle aussi espagnol le mardi après-midi.",
  "Pour les personnes qui ne peuvent pas se déplacer, une visite à domicile est possible après un premier échange par téléphone.",
  "Les ordinateurs reconditionnés sont remis après une formation de trois séances – « J'apprends, je repars équipé ».",
  "Le lieu travaille avec la mairie, le bailleur social et les assistantes sociales du secteur.",
  "Venir avec ses identifiants fait gagner beaucoup de temps.",
  "Les enfants de moins de 10 ans doivent être accompagnés.",
  "On y trouve aussi un café, une gratuiterie & un jardin partagé.",
  "Les démarches les plus longues (titre de séjour, retraite, succession) se font sur rendez-vous, avec une durée d'une heure.",
  "Depuis 2019, plus de mille personnes y ont été accompagnées.",
  "Un cycle « premiers pas » de six séances démarre chaque trimestre : allumer, cliquer, écrire, chercher, envoyer, protéger.",
];

export const HOURS: Words = [
  "Mo-Fr 09:00-12:00,14:00-17:00",
  "Mo-Fr 09:00-12:00,13:30-17:30; PH off",
  "Mo,Tu,Fr 13:30-18:30; We 09:00-12:00,13:30-18:30; Th 09:00-12:00",
  "Tu-Sa 10:00-18:00",
  "Tu,Th 14:00-17:00",
  "We 10:00-12:30,14:00-18:00; Sa 10:00-17:00; PH off",
  "Mo-Th 08:30-12:30,13:30-17:00; Fr 08:30-12:30",
  "Mo-Sa 09:00-19:00",
  "Tu[1] 09:00-12:00",
  "We[1,3] 14:00-16:30; PH off",
  'Mo-Fr 09:00-12:00, Mo-Fr 14:00-17:00 "sur rendez-vous"',
  'Th 09:00-12:00 "sur rendez-vous"',
  "Mo 14:00-18:00; We 09:00-12:00; Fr 14:00-20:00",
];

export const WORKSHOPS: Words = [
  "Atelier e-mail",
  "Premiers pas sur l'ordinateur",
  "Mon téléphone et moi",
  "Permanence démarches en ligne",
  "Café numérique",
  "Club de code (9-14 ans)",
  "Déclarer ses revenus en ligne",
  "Trier et retoucher ses photos",
  "Découverte de l'imprimante 3D",
  "Protéger ses mots de passe, reconnaître une arnaque",
];

export const DOCUMENTS: Words = ["Pièce d'identité", "Identifiants", "Dernier avis d'imposition", "Carte Vitale", "Attestation CAF", "Téléphone chargé"];
export const DELAYS: Words = ["Aucun", "2 semaines environ", "48 heures", "De 8 à 10 jours selon la période", "Un mois en période de déclaration des revenus"];
export const CONDITIONS: Words = [
  "Aucune démarche préalable, venir sur place",
  "Être inscrit à la structure (adhésion gratuite pour les habitants du quartier)",
  "Orientation par un travailleur social, une assistante sociale ou un conseiller",
  "Ouvert à tous",
];
export const STEPS: Words = ["Prendre rendez-vous par téléphone ou sur place", "Venir sans rendez-vous", "Écrire à l'accueil", "S'inscrire à l'atelier"];
export const PRICES: Words = ["Adhésion 5 € par an", "Impressions : 0,10 € la page, en noir", "Gratuit pour les demandeurs d'emploi, 2 € l'atelier sinon"];
export const PRECISIONS: Words = [
  "Fermé la première semaine d'août",
  "Horaires réduits pendant les vacances scolaires",
  "Dernière entrée une demi-heure avant la fermeture",
];
