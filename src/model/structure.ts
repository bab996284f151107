/** A structure: one place or organisation that helps people with digital technology, one YAML file, one printed page. */
import { z } from "zod";
import { courriel, date, integer, knownId, list, markdown, matching, number, oneOf, telephone, text, url, yesNo } from "./fields.ts";
import * as national from "./national.ts";
import { NIVEAUX, type Referentiel, servicesOf } from "./referentiel.ts";

/** How precisely latitude and longitude place the structure. */
export const PRECISIONS = ["exacte", "rue", "quartier", "commune"] as const;

const latitude = number(-90, 90, { label: "Latitude", example: "49.1197" }).optional();
const longitude = number(-180, 180, { label: "Longitude", example: "6.1764" }).optional();

/** Opening hours in OpenStreetMap's syntax; `rules/horaires` says in French what the syntax refuses. */
const horaires = (label: string) => text({ label, expected: "des horaires en notation OpenStreetMap", example: '"Mo-Fr 09:00-12:00,14:00-17:00"' }, 600);

export const codePostal = matching(/^\d{5}$/, { label: "Code postal", expected: "cinq chiffres entre guillemets", example: '"57000"' });
export const codeInsee = matching(/^(?:[013-9]\d|2[AB1-9])\d{3}$/, {
  label: "Code INSEE de la commune",
  expected: "le code à cinq signes de la commune, entre guillemets",
  example: '"57463"',
});

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/**
 * The schema of a structure's YAML file. The closed lists that a territory may change (services, audiences,
 * equipment…) come from its référentiel. The keys stand in the order of the printed page.
 */
export const structureSchema = (referentiel: Referentiel) =>
  z.strictObject({
    nom: text({ label: "Nom", example: "Centre social des Tilleuls" }, 140),
    anciens_noms: list(
      matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, { label: "Ancien nom de fichier", expected: "un ancien nom de fichier, sans .yaml", example: "centre-tilleuls" }),
      { label: "Anciens noms de fichier" },
    ).optional(),
    typologie: list(
      knownId(ids(referentiel.typologies), { label: "Genre de lieu", example: "CSC" }),
      { label: "Genres de lieu", example: "[CSC]" },
      6,
    ).optional(),
    statut: text({ label: "Statut", example: "Association" }, 80).optional(),
    structure_parente: text({ label: "Structure parente", example: "Ville de Metz" }, 140).optional(),
    pivot: matching(/^(?:\d{14}|W\d{9}|\d[A-Z0-9]{8})$/, {
      label: "SIRET ou RNA",
      expected: "un SIRET (14 chiffres) ou un numéro RNA (W et 9 chiffres), entre guillemets",
      example: '"43493312300029"',
    }).optional(),
    presentation_resume: text({ label: "Présentation en deux lignes" }, 280).optional(),
    presentation_detail: markdown({ label: "Présentation détaillée" }).optional(),

    adresse: text({ label: "Adresse", expected: "numéro et rue", example: "12 rue des Tilleuls" }, 200).optional(),
    complement_adresse: text({ label: "Complément d'adresse", example: "Bâtiment B, 1er étage" }, 200).optional(),
    code_postal: codePostal,
    commune: text({ label: "Commune", example: "Metz" }, 80),
    code_insee: codeInsee.optional(),
    latitude,
    longitude,
    position: oneOf(PRECISIONS, { label: "Précision de la position" }).optional(),
    territoire: text({ label: "Territoire (chapitre du guide)", example: "borny" }, 60),
    transports: list(text({ label: "Transport", example: "Bus 5 – Tilleuls" }, 120), { label: "Transports", example: '["Bus 5 – Tilleuls"]' }, 12).optional(),

    telephone: telephone({ label: "Téléphone" }).optional(),
    courriels: list(courriel({ label: "Courriel" }), { label: "Courriels", example: "[accueil@exemple.fr]" }, 5).optional(),
    site_web: list(url({ label: "Site web" }), { label: "Sites web", example: "[https://exemple.fr]" }, 5).optional(),
    prise_rdv: url({ label: "Prise de rendez-vous en ligne" }).optional(),
    horaires: horaires("Horaires").optional(),
    horaires_precisions: text({ label: "Précisions sur les horaires", example: "Fermé la première semaine d'août" }, 300).optional(),

    conditions_acces: text({ label: "Conditions d'accès", example: "Aucune démarche préalable, venir sur place" }, 500).optional(),
    demarche: text({ label: "Démarche pour être accompagné", example: "Prendre rendez-vous par téléphone" }, 500).optional(),
    delai: text({ label: "Délai", example: "2 semaines environ" }, 160).optional(),
    frais_a_charge: list(oneOf(national.FRAIS, { label: "Frais" }), { label: "Coût", example: "[Gratuit]" }).optional(),
    tarifs: text({ label: "Tarifs", example: "Adhésion 5 € par an" }, 300).optional(),
    modalites_acces: list(oneOf(national.MODALITES_ACCES, { label: "Comment s'adresser au lieu" }), {
      label: "Comment s'adresser au lieu",
      example: "[Se présenter, Téléphoner]",
    }).optional(),
    pieces_a_apporter: list(
      text({ label: "Pièce à apporter", example: "Pièce d'identité" }, 120),
      { label: "À apporter", example: "[Pièce d'identité]" },
      12,
    ).optional(),

    publics: list(knownId(ids(referentiel.publics), { label: "Public" }), { label: "Publics", example: "[adultes, seniors]" }).optional(),
    publics_specifiquement_adresses: list(oneOf(national.PUBLICS_NATIONAUX, { label: "Public" }), {
      label: "Publics spécifiquement adressés",
      example: "[Seniors]",
    }).optional(),
    prise_en_charge_specifique: list(oneOf(national.PRISES_EN_CHARGE, { label: "Prise en charge" }), {
      label: "Prises en charge spécifiques",
      example: "[Illettrisme]",
    }).optional(),
    intervention: list(knownId(ids(referentiel.interventions), { label: "Façon d'aider" }), {
      label: "Façons d'aider",
      example: "[faire-avec]",
    }).optional(),
    modalites_accompagnement: list(oneOf(national.MODALITES_ACCOMPAGNEMENT, { label: "Format" }), {
      label: "Format de l'accompagnement",
      example: "[Accompagnement individuel]",
    }).optional(),
    accompagnateurs: z
      .strictObject({
        salaries: integer(0, 999, { label: "Salariés", example: "2" }).optional(),
        benevoles: integer(0, 999, { label: "Bénévoles", example: "3" }).optional(),
        precisions: text({ label: "Précisions" }, 200).optional(),
      })
      .readonly()
      .meta({ label: "Accompagnateurs", example: "{ salaries: 2, benevoles: 0 }" })
      .optional(),
    interprete: z
      .strictObject({
        present: yesNo({ label: "Interprète présent" }).optional(),
        langues: list(knownId(ids(referentiel.langues), { label: "Langue" }), { label: "Langues", example: "[ar, tr]" }).optional(),
      })
      .readonly()
      .meta({ label: "Interprète", example: "{ present: true, langues: [ar] }" })
      .optional(),

    materiel: list(
      z
        .strictObject({
          type: knownId(ids(referentiel.materiel), { label: "Type de matériel" }),
          nombre: integer(1, 999, { label: "Nombre", example: "10" }).optional(),
          libre_acces: yesNo({ label: "En libre accès" }).optional(),
          precisions: text({ label: "Précisions" }, 160).optional(),
        })
        .readonly(),
      { label: "Matériel", example: "[{ type: ordinateur, nombre: 10, libre_acces: true }]" },
      20,
    ).optional(),
    acces_internet: z
      .strictObject({
        wifi: yesNo({ label: "Wi-Fi" }).optional(),
        libre_service: yesNo({ label: "Postes en libre-service" }).optional(),
        gratuit: yesNo({ label: "Gratuit" }).optional(),
        precisions: text({ label: "Précisions" }, 200).optional(),
      })
      .readonly()
      .meta({ label: "Accès à internet", example: "{ wifi: true, libre_service: true, gratuit: true }" })
      .optional(),

    expertises: z
      .partialRecord(
        knownId(ids(servicesOf(referentiel)), { label: "Service" }),
        oneOf(NIVEAUX, { label: "Niveau d'expertise", expected: "expert, maîtrise, basique ou proposé", example: "maîtrise" }),
      )
      .readonly()
      .meta({ label: "Expertises" })
      .optional(),
    expertises_source: z
      .strictObject({
        statut: oneOf(["déclaré", "estimé"], { label: "Statut des niveaux" }),
        source: text({ label: "Source des niveaux" }, 200).optional(),
        date: date({ label: "Date des niveaux" }).optional(),
      })
      .readonly()
      .meta({ label: "D'où viennent les niveaux", example: "{ statut: déclaré, date: 2026-03-12 }" })
      .optional(),

    rendez_vous_reguliers: list(
      z
        .strictObject({
          titre: text({ label: "Titre", example: "Atelier e-mail" }, 160),
          format: oneOf(["individuel", "collectif"], { label: "Format" }).optional(),
          horaires: horaires("Horaires de l'atelier").optional(),
          inscription: oneOf(["obligatoire", "conseillée", "libre"], { label: "Inscription" }).optional(),
          lieu: text({ label: "Lieu" }, 200).optional(),
          precisions: text({ label: "Précisions" }, 400).optional(),
        })
        .readonly(),
      { label: "Ateliers et permanences", example: '[{ titre: Atelier e-mail, horaires: "Th 14:00-16:00" }]' },
      30,
    ).optional(),
    itinerance: list(oneOf(national.ITINERANCES, { label: "Itinérance" }), { label: "Itinérance", example: "[Itinérant]" }).optional(),
    tournee: list(
      z
        .strictObject({
          lieu: text({ label: "Arrêt", example: "Place de la mairie" }, 200),
          commune: text({ label: "Commune", example: "Woippy" }, 80),
          horaires: horaires("Horaires de l'arrêt").optional(),
          latitude,
          longitude,
          precisions: text({ label: "Précisions" }, 200).optional(),
        })
        .readonly(),
      { label: "Tournée", example: '[{ lieu: Place de la mairie, commune: Woippy, horaires: "Tu[1] 09:00-12:00" }]' },
      80,
    ).optional(),

    dispositif_programmes_nationaux: list(oneOf(national.DISPOSITIFS_NATIONAUX, { label: "Dispositif" }), {
      label: "Dispositifs nationaux",
      example: "[France Services]",
    }).optional(),
    formations_labels: list(oneOf(national.FORMATIONS_LABELS, { label: "Label" }), { label: "Formations et labels" }).optional(),
    autres_formations_labels: list(text({ label: "Autre label" }, 120), { label: "Autres labels" }, 12).optional(),
    fiche_acces_libre: url({ label: "Fiche d'accessibilité (acceslibre)" }).optional(),
    referent: list(knownId(ids(referentiel.referents), { label: "Référent" }), {
      label: "Référent pour les professionnels",
      example: "[handicap]",
    }).optional(),
    source: text({ label: "Source", example: "Étude Aguram, avril 2022" }, 200).optional(),
    date_maj: date({ label: "Date de mise à jour" }),
    verification: z
      .strictObject({
        date: date({ label: "Date de vérification" }),
        par: oneOf(["téléphone", "visite", "courriel", "structure", "document"], { label: "Vérifié par" }),
      })
      .readonly()
      .meta({ label: "Vérification", example: "{ date: 2026-03-12, par: téléphone }" })
      .optional(),
  });

/** What a structure's file says, typed; nothing derived. */
export type StructureFacts = Readonly<z.infer<ReturnType<typeof structureSchema>>>;

/** A checked structure. `id` is the file name without `.yaml`, and the last part of its web address. */
export interface Structure extends StructureFacts {
  readonly id: string;
  /** The file it comes from, relative to the content folder: `structures/borny/x.yaml`. */
  readonly fichier: string;
}
