/** A structure: one place or organisation that helps people with digital technology, one YAML file, one printed page. */
import * as z from "zod";
import { courriel, date, integer, knownEntry, list, markdown, matching, number, oneOf, telephone, text, url, yesNo } from "./fields.ts";
import * as national from "./national.ts";
import { NIVEAUX, type Referentiel, servicesOf } from "./referentiel.ts";
import { VERIFICATEURS } from "./verification.ts";

/** How precisely latitude and longitude place the structure. */
export const PRECISIONS = ["exacte", "rue", "quartier", "commune"] as const;

const latitude = number(-90, 90, { label: "Latitude", example: "49.1197", rare: true }).optional();
const longitude = number(-180, 180, { label: "Longitude", example: "6.1764", rare: true }).optional();

/** Opening hours in OpenStreetMap's syntax; `rules/horaires` says in French what the syntax refuses. */
const horaires = (label: string) =>
  text({ label, expected: "des horaires en notation OpenStreetMap", example: '"Mo-Fr 09:00-12:00,14:00-17:00"', input: "hours" }, 600);

export const codePostal = matching(/^\d{5}$/, { label: "Code postal", expected: "cinq chiffres entre guillemets", example: '"57000"' });
export const codeInsee = matching(/^(?:[013-9]\d|2[AB1-9])\d{3}$/, {
  label: "Code INSEE de la commune",
  hint: "Il se remplit d'après la commune et son code postal.",
  rare: true,
  expected: "le code à cinq signes de la commune, entre guillemets",
  example: '"57463"',
});

/** « ordinateur » for one, as it is asked: which kind. */
const materiels = ({ materiel }: Referentiel) => materiel.map(({ id, singulier }) => ({ id, nom: singulier }));

/**
 * The schema of a structure's YAML file. The closed lists that a territory may change (services, audiences,
 * equipment…) come from its référentiel. The keys stand in the order of the printed page.
 */
const madeSchema = (referentiel: Referentiel) =>
  z.strictObject({
    nom: text({ label: "Nom", question: "Nom du lieu", hint: "Celui qui est écrit sur la porte.", example: "Centre social des Tilleuls" }, 140),
    anciens_noms: list(
      matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { label: "Ancien nom de fichier", expected: "un ancien nom de fichier, sans .yaml", example: "centre-tilleuls" }),
      { label: "Anciens noms de fichier" },
    ).optional(),
    typologie: list(
      knownEntry(referentiel.typologies, { label: "Genre de lieu", example: "CSC" }),
      { label: "Genres de lieu", question: "Quel genre de lieu est-ce ?", example: "[CSC]" },
      6,
    ).optional(),
    statut: text({ label: "Statut", question: "Statut de l'organisme", example: "Association", rare: true }, 80).optional(),
    structure_parente: text({ label: "Structure parente", question: "De qui dépend ce lieu ?", example: "Ville de Saint-Martin", rare: true }, 140).optional(),
    pivot: matching(/^(?:\d{14}|W\d{9}|\d[A-Z0-9]{8})$/, {
      label: "SIRET ou RNA",
      expected: "un SIRET (14 chiffres) ou un numéro RNA (W et 9 chiffres), entre guillemets",
      example: '"43493312300029"',
      hint: "Il est sur annuaire-entreprises.data.gouv.fr. Il sert aux échanges avec les annuaires nationaux, pas au guide.",
      rare: true,
    }).optional(),
    presentation_resume: text(
      {
        label: "Présentation en deux lignes",
        question: "Le lieu en deux lignes",
        hint: "Ce qu'on vient y faire, avec les mots qu'on dirait à l'accueil.",
        example: "Une aide pour ses démarches en ligne, sans rendez-vous le matin.",
        input: "paragraphs",
      },
      280,
    ).optional(),
    presentation_detail: markdown({
      label: "Présentation détaillée",
      question: "Présentation plus longue",
      hint: "Une ligne vide sépare deux paragraphes ; une ligne qui commence par un tiret fait une liste.",
    }).optional(),

    adresse: text({ label: "Adresse", question: "Numéro et rue", expected: "numéro et rue", example: "12 rue des Tilleuls" }, 200).optional(),
    complement_adresse: text({ label: "Complément d'adresse", question: "Pour trouver l'entrée", example: "Bâtiment B, 1er étage" }, 200).optional(),
    code_postal: codePostal,
    commune: text({ label: "Commune", example: "Saint-Martin" }, 80),
    code_insee: codeInsee.optional(),
    latitude,
    longitude,
    position: oneOf(PRECISIONS, {
      label: "Précision de la position",
      hint: "La latitude et la longitude placent le lieu sur la carte : à la porte, dans la rue, ou au milieu du quartier ou de la commune.",
      names: { exacte: "à la porte", rue: "dans la bonne rue", quartier: "au milieu du quartier", commune: "au milieu de la commune" },
      rare: true,
    }).optional(),
    territoire: text(
      { label: "Territoire (chapitre du guide)", question: "Dans quel territoire du guide ?", example: "centre-ville", input: "territoire" },
      60,
    ),
    transports: list(
      text({ label: "Transport", question: "Ligne et arrêt", example: "Bus 5 – Tilleuls" }, 120),
      { label: "Transports", example: '["Bus 5 – Tilleuls"]' },
      12,
    ).optional(),

    telephone: telephone({ label: "Téléphone", hint: "Le numéro de l'accueil, pas celui d'une personne." }).optional(),
    courriels: list(
      courriel({ label: "Courriel", question: "Adresse électronique" }),
      { label: "Courriels", hint: "L'adresse de l'accueil plutôt que celle d'une personne.", example: "[accueil@exemple.fr]" },
      5,
    ).optional(),
    site_web: list(url({ label: "Site web", question: "Adresse du site" }), { label: "Sites web", example: "[https://exemple.fr]" }, 5).optional(),
    prise_rdv: url({ label: "Prise de rendez-vous en ligne" }).optional(),
    horaires: horaires("Horaires").optional(),
    horaires_precisions: text(
      { label: "Précisions sur les horaires", question: "Ce que la semaine ne dit pas", example: "Fermé la première semaine d'août" },
      300,
    ).optional(),

    conditions_acces: text(
      {
        label: "Conditions d'accès",
        question: "Qui peut venir, à quelles conditions ?",
        example: "Aucune démarche préalable, venir sur place",
        input: "paragraphs",
      },
      500,
    ).optional(),
    demarche: text(
      { label: "Démarche pour être accompagné", question: "Que faire pour être aidé ?", example: "Prendre rendez-vous par téléphone", input: "paragraphs" },
      500,
    ).optional(),
    delai: text({ label: "Délai", question: "Combien de temps avant d'être reçu ?", example: "2 semaines environ" }, 160).optional(),
    frais_a_charge: list(oneOf(national.FRAIS, { label: "Frais" }), { label: "Coût", question: "Est-ce gratuit ?", example: "[Gratuit]" }).optional(),
    tarifs: text({ label: "Tarifs", example: "Adhésion 5 € par an" }, 300).optional(),
    modalites_acces: list(oneOf(national.MODALITES_ACCES, { label: "Comment s'adresser au lieu" }), {
      label: "Comment s'adresser au lieu",
      example: "[Se présenter, Téléphoner]",
    }).optional(),
    pieces_a_apporter: list(
      text({ label: "Pièce à apporter", question: "Pièce à apporter", example: "Pièce d'identité" }, 120),
      { label: "À apporter", question: "Que faut-il apporter ?", example: "[Pièce d'identité]" },
      12,
    ).optional(),

    publics: list(knownEntry(referentiel.publics, { label: "Public" }), {
      label: "Publics",
      question: "Qui est reçu ?",
      example: "[adultes, seniors]",
    }).optional(),
    publics_specifiquement_adresses: list(oneOf(national.PUBLICS_NATIONAUX, { label: "Public" }), {
      label: "Publics spécifiquement adressés",
      question: "Un accueil fait pour…",
      hint: "Seulement si le lieu a un accueil ou des ateliers pensés pour ces personnes.",
      rare: true,
      example: "[Seniors]",
    }).optional(),
    prise_en_charge_specifique: list(oneOf(national.PRISES_EN_CHARGE, { label: "Prise en charge" }), {
      label: "Prises en charge spécifiques",
      question: "Des personnes formées pour accueillir…",
      rare: true,
      example: "[Illettrisme]",
    }).optional(),
    intervention: list(knownEntry(referentiel.interventions, { label: "Façon d'aider" }), {
      label: "Façons d'aider",
      question: "Comment aidez-vous ?",
      example: "[faire-avec]",
    }).optional(),
    modalites_accompagnement: list(oneOf(national.MODALITES_ACCOMPAGNEMENT, { label: "Format" }), {
      label: "Format de l'accompagnement",
      question: "Seul, à deux, en groupe ?",
      example: "[Accompagnement individuel]",
    }).optional(),
    accompagnateurs: z
      .strictObject({
        salaries: integer(0, 999, { label: "Salariés", question: "Combien de salariés ?", example: "2" }).optional(),
        benevoles: integer(0, 999, { label: "Bénévoles", question: "Combien de bénévoles ?", example: "3" }).optional(),
        precisions: text({ label: "Précisions" }, 200).optional(),
      })
      .readonly()
      .meta({ label: "Accompagnateurs", question: "Qui aide les personnes ?", rare: true, example: "{ salaries: 2, benevoles: 0 }" })
      .optional(),
    interprete: z
      .strictObject({
        present: yesNo({ label: "Interprète présent", question: "Un interprète peut-il être là ?" }).optional(),
        langues: list(knownEntry(referentiel.langues, { label: "Langue" }), {
          label: "Langues",
          question: "Dans quelles langues ?",
          example: "[ar, tr]",
        }).optional(),
      })
      .readonly()
      .meta({ label: "Interprète", question: "Langues et interprète", rare: true, example: "{ present: true, langues: [ar] }" })
      .optional(),

    materiel: list(
      z
        .strictObject({
          type: knownEntry(materiels(referentiel), { label: "Type de matériel", question: "Quel matériel ?" }),
          nombre: integer(1, 999, { label: "Nombre", question: "Combien ?", example: "10" }).optional(),
          libre_acces: yesNo({ label: "En libre accès", question: "Peut-on s'en servir seul ?" }).optional(),
          precisions: text({ label: "Précisions", example: "0,15 € la page" }, 160).optional(),
        })
        .readonly(),
      { label: "Matériel", example: "[{ type: ordinateur, nombre: 10, libre_acces: true }]" },
      20,
    ).optional(),
    acces_internet: z
      .strictObject({
        wifi: yesNo({ label: "Wi-Fi", question: "Y a-t-il du Wi-Fi pour le public ?" }).optional(),
        libre_service: yesNo({ label: "Postes en libre-service", question: "Des postes en libre-service ?" }).optional(),
        gratuit: yesNo({ label: "Gratuit", question: "Est-ce gratuit ?" }).optional(),
        precisions: text({ label: "Précisions" }, 200).optional(),
      })
      .readonly()
      .meta({ label: "Accès à internet", example: "{ wifi: true, libre_service: true, gratuit: true }" })
      .optional(),

    expertises: z
      .partialRecord(
        knownEntry(servicesOf(referentiel), { label: "Service" }),
        oneOf(NIVEAUX, { label: "Niveau d'expertise", expected: "expert, maîtrise, basique ou proposé", example: "maîtrise" }),
      )
      .readonly()
      .meta({ label: "Expertises", question: "Pour quoi aidez-vous, et à quel niveau ?" })
      .optional(),
    expertises_source: z
      .strictObject({
        statut: oneOf(["déclaré", "estimé"], {
          label: "Statut des niveaux",
          question: "Qui donne ces niveaux ?",
          names: { déclaré: "Le lieu lui-même", estimé: "Une autre source les estime" },
        }),
        source: text({ label: "Source des niveaux", question: "D'après quelle source ?", example: "Appel téléphonique du 12 mars" }, 200).optional(),
        date: date({ label: "Date des niveaux" }).optional(),
      })
      .readonly()
      .meta({ label: "D'où viennent les niveaux", example: "{ statut: déclaré, date: 2026-03-12 }" })
      .optional(),

    rendez_vous_reguliers: list(
      z
        .strictObject({
          titre: text({ label: "Titre", question: "Comment s'appelle-t-il ?", example: "Atelier e-mail" }, 160),
          format: oneOf(["individuel", "collectif"], { label: "Format", question: "Seul ou en groupe ?" }).optional(),
          horaires: horaires("Horaires de l'atelier").optional(),
          inscription: oneOf(["obligatoire", "conseillée", "libre"], { label: "Inscription", question: "Faut-il s'inscrire ?" }).optional(),
          lieu: text({ label: "Lieu", question: "Où, si c'est ailleurs ?", example: "Médiathèque, salle 2" }, 200).optional(),
          precisions: text({ label: "Précisions" }, 400).optional(),
        })
        .readonly(),
      { label: "Ateliers et permanences", example: '[{ titre: Atelier e-mail, horaires: "Th 14:00-16:00" }]' },
      30,
    ).optional(),
    itinerance: list(oneOf(national.ITINERANCES, { label: "Itinérance" }), {
      label: "Itinérance",
      question: "Le lieu se déplace-t-il ?",
      example: "[Itinérant]",
    }).optional(),
    tournee: list(
      z
        .strictObject({
          lieu: text({ label: "Arrêt", question: "Où s'arrête-t-il ?", example: "Place de la mairie" }, 200),
          commune: text({ label: "Commune", example: "Saint-Martin" }, 80),
          horaires: horaires("Horaires de l'arrêt").optional(),
          latitude,
          longitude,
          precisions: text({ label: "Précisions" }, 200).optional(),
        })
        .readonly(),
      {
        label: "Tournée",
        question: "Les arrêts de la tournée",
        example: '[{ lieu: Place de la mairie, commune: Saint-Martin, horaires: "Tu[1] 09:00-12:00" }]',
      },
      80,
    ).optional(),

    dispositif_programmes_nationaux: list(oneOf(national.DISPOSITIFS_NATIONAUX, { label: "Dispositif" }), {
      label: "Dispositifs nationaux",
      example: "[France Services]",
    }).optional(),
    formations_labels: list(oneOf(national.FORMATIONS_LABELS, { label: "Label" }), { label: "Formations et labels" }).optional(),
    autres_formations_labels: list(text({ label: "Autre label", example: "Espace public numérique" }, 120), { label: "Autres labels" }, 12).optional(),
    fiche_acces_libre: url({ label: "Fiche d'accessibilité (acceslibre)", example: "https://acceslibre.beta.gouv.fr/app/…" }).optional(),
    referent: list(knownEntry(referentiel.referents, { label: "Référent" }), {
      label: "Référent pour les professionnels",
      question: "Sur quoi peut-il conseiller d'autres professionnels ?",
      example: "[handicap]",
    }).optional(),
    source: text({ label: "Source", question: "D'où vient ce que dit la fiche ?", example: "Réponse de la structure, mars 2026" }, 200).optional(),
    date_maj: date({ label: "Date de mise à jour" }),
    verification: z
      .strictObject({
        date: date({ label: "Date de vérification" }),
        par: oneOf(VERIFICATEURS, { label: "Vérifié par" }),
      })
      .readonly()
      .meta({ label: "Vérification", example: "{ date: 2026-03-12, par: téléphone }" })
      .optional(),
  });

/** What a structure's file says, typed; nothing derived. */
const schemas = new WeakMap<Referentiel, ReturnType<typeof madeSchema>>();

/** Making the schema takes longer than reading a fiche with it: of one référentiel, it is made once. */
export const structureSchema = (referentiel: Referentiel): ReturnType<typeof madeSchema> => {
  const schema = schemas.get(referentiel) ?? madeSchema(referentiel);
  schemas.set(referentiel, schema);
  return schema;
};

export type StructureFacts = Readonly<z.infer<ReturnType<typeof structureSchema>>>;

/** A checked structure. `id` is the file name without `.yaml`, and the last part of its web address. */
export interface Structure extends StructureFacts {
  readonly id: string;
  /** The file it comes from, relative to the content folder: `structures/borny/x.yaml`. */
  readonly fichier: string;
}
