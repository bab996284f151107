/** A structure: one place or organisation that helps people with digital technology, one YAML file, one printed page. */
import { z } from "zod";
import { courriel, date, entier, identifiant, liste, markdown, motif, nombre, ouiNon, parmi, telephone, texte, url } from "./fields.ts";
import * as national from "./national.ts";
import { NIVEAUX, type Referentiel, servicesOf } from "./referentiel.ts";

/** How precisely latitude and longitude place the structure. */
export const PRECISIONS = ["exacte", "rue", "quartier", "commune"] as const;
export type Precision = (typeof PRECISIONS)[number];

const latitude = nombre(-90, 90, { label: "Latitude", exemple: "49.1197" }).optional();
const longitude = nombre(-180, 180, { label: "Longitude", exemple: "6.1764" }).optional();

/** Opening hours in OpenStreetMap's syntax; `rules/horaires` says in French what the syntax refuses. */
const horaires = (label: string) => texte({ label, attendu: "des horaires en notation OpenStreetMap", exemple: '"Mo-Fr 09:00-12:00,14:00-17:00"' }, 600);

export const codePostal = motif(/^\d{5}$/, { label: "Code postal", attendu: "cinq chiffres entre guillemets", exemple: '"57000"' });
export const codeInsee = motif(/^(?:[013-9]\d|2[AB1-9])\d{3}$/, {
  label: "Code INSEE de la commune",
  attendu: "le code à cinq signes de la commune, entre guillemets",
  exemple: '"57463"',
});

const ids = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/**
 * The schema of a structure's YAML file. The closed lists that a territory may change (services, audiences,
 * equipment…) come from its référentiel. The keys stand in the order of the printed page.
 */
export const structureSchema = (referentiel: Referentiel) =>
  z.strictObject({
    nom: texte({ label: "Nom", exemple: "Centre social des Tilleuls" }, 140),
    anciens_noms: liste(
      motif(/^[a-z0-9]+(-[a-z0-9]+)*$/, { label: "Ancien nom de fichier", attendu: "un ancien nom de fichier, sans .yaml", exemple: "centre-tilleuls" }),
      { label: "Anciens noms de fichier" },
    ).optional(),
    typologie: liste(
      identifiant(ids(referentiel.typologies), { label: "Genre de lieu", exemple: "CSC" }),
      { label: "Genres de lieu", exemple: "[CSC]" },
      6,
    ).optional(),
    statut: texte({ label: "Statut", exemple: "Association" }, 80).optional(),
    structure_parente: texte({ label: "Structure parente", exemple: "Ville de Metz" }, 140).optional(),
    pivot: motif(/^(?:\d{14}|W\d{9}|\d[A-Z0-9]{8})$/, {
      label: "SIRET ou RNA",
      attendu: "un SIRET (14 chiffres) ou un numéro RNA (W et 9 chiffres), entre guillemets",
      exemple: '"43493312300029"',
    }).optional(),
    presentation_resume: texte({ label: "Présentation en deux lignes" }, 280).optional(),
    presentation_detail: markdown({ label: "Présentation détaillée" }).optional(),

    adresse: texte({ label: "Adresse", attendu: "numéro et rue", exemple: "12 rue des Tilleuls" }, 200).optional(),
    complement_adresse: texte({ label: "Complément d'adresse", exemple: "Bâtiment B, 1er étage" }, 200).optional(),
    code_postal: codePostal,
    commune: texte({ label: "Commune", exemple: "Metz" }, 80),
    code_insee: codeInsee.optional(),
    latitude,
    longitude,
    position: parmi(PRECISIONS, { label: "Précision de la position" }).optional(),
    territoire: texte({ label: "Territoire (chapitre du guide)", exemple: "borny" }, 60),
    transports: liste(texte({ label: "Transport", exemple: "Bus 5 – Tilleuls" }, 120), { label: "Transports", exemple: '["Bus 5 – Tilleuls"]' }, 12).optional(),

    telephone: telephone({ label: "Téléphone" }).optional(),
    courriels: liste(courriel({ label: "Courriel" }), { label: "Courriels", exemple: "[accueil@exemple.fr]" }, 5).optional(),
    site_web: liste(url({ label: "Site web" }), { label: "Sites web", exemple: "[https://exemple.fr]" }, 5).optional(),
    prise_rdv: url({ label: "Prise de rendez-vous en ligne" }).optional(),
    horaires: horaires("Horaires").optional(),
    horaires_precisions: texte({ label: "Précisions sur les horaires", exemple: "Fermé la première semaine d'août" }, 300).optional(),

    conditions_acces: texte({ label: "Conditions d'accès", exemple: "Aucune démarche préalable, venir sur place" }, 500).optional(),
    demarche: texte({ label: "Démarche pour être accompagné", exemple: "Prendre rendez-vous par téléphone" }, 500).optional(),
    delai: texte({ label: "Délai", exemple: "2 semaines environ" }, 160).optional(),
    frais_a_charge: liste(parmi(national.FRAIS, { label: "Frais" }), { label: "Coût", exemple: "[Gratuit]" }).optional(),
    tarifs: texte({ label: "Tarifs", exemple: "Adhésion 5 € par an" }, 300).optional(),
    modalites_acces: liste(parmi(national.MODALITES_ACCES, { label: "Comment s'adresser au lieu" }), {
      label: "Comment s'adresser au lieu",
      exemple: "[Se présenter, Téléphoner]",
    }).optional(),
    pieces_a_apporter: liste(
      texte({ label: "Pièce à apporter", exemple: "Pièce d'identité" }, 120),
      { label: "À apporter", exemple: "[Pièce d'identité]" },
      12,
    ).optional(),

    publics: liste(identifiant(ids(referentiel.publics), { label: "Public" }), { label: "Publics", exemple: "[adultes, seniors]" }).optional(),
    publics_specifiquement_adresses: liste(parmi(national.PUBLICS_NATIONAUX, { label: "Public" }), {
      label: "Publics spécifiquement adressés",
      exemple: "[Seniors]",
    }).optional(),
    prise_en_charge_specifique: liste(parmi(national.PRISES_EN_CHARGE, { label: "Prise en charge" }), {
      label: "Prises en charge spécifiques",
      exemple: "[Illettrisme]",
    }).optional(),
    intervention: liste(identifiant(ids(referentiel.interventions), { label: "Façon d'aider" }), {
      label: "Façons d'aider",
      exemple: "[faire-avec]",
    }).optional(),
    modalites_accompagnement: liste(parmi(national.MODALITES_ACCOMPAGNEMENT, { label: "Format" }), {
      label: "Format de l'accompagnement",
      exemple: "[Accompagnement individuel]",
    }).optional(),
    accompagnateurs: z
      .strictObject({
        salaries: entier(0, 999, { label: "Salariés", exemple: "2" }).optional(),
        benevoles: entier(0, 999, { label: "Bénévoles", exemple: "3" }).optional(),
        precisions: texte({ label: "Précisions" }, 200).optional(),
      })
      .readonly()
      .meta({ label: "Accompagnateurs", exemple: "{ salaries: 2, benevoles: 0 }" })
      .optional(),
    interprete: z
      .strictObject({
        present: ouiNon({ label: "Interprète présent" }).optional(),
        langues: liste(identifiant(ids(referentiel.langues), { label: "Langue" }), { label: "Langues", exemple: "[ar, tr]" }).optional(),
      })
      .readonly()
      .meta({ label: "Interprète", exemple: "{ present: true, langues: [ar] }" })
      .optional(),

    materiel: liste(
      z
        .strictObject({
          type: identifiant(ids(referentiel.materiel), { label: "Type de matériel" }),
          nombre: entier(1, 999, { label: "Nombre", exemple: "10" }).optional(),
          libre_acces: ouiNon({ label: "En libre accès" }).optional(),
          precisions: texte({ label: "Précisions" }, 160).optional(),
        })
        .readonly(),
      { label: "Matériel", exemple: "[{ type: ordinateur, nombre: 10, libre_acces: true }]" },
      20,
    ).optional(),
    acces_internet: z
      .strictObject({
        wifi: ouiNon({ label: "Wi-Fi" }).optional(),
        libre_service: ouiNon({ label: "Postes en libre-service" }).optional(),
        gratuit: ouiNon({ label: "Gratuit" }).optional(),
        precisions: texte({ label: "Précisions" }, 200).optional(),
      })
      .readonly()
      .meta({ label: "Accès à internet", exemple: "{ wifi: true, libre_service: true, gratuit: true }" })
      .optional(),

    expertises: z
      .partialRecord(
        identifiant(ids(servicesOf(referentiel)), { label: "Service" }),
        parmi(NIVEAUX, { label: "Niveau d'expertise", attendu: "expert, maîtrise, basique ou proposé", exemple: "maîtrise" }),
      )
      .readonly()
      .meta({ label: "Expertises" })
      .optional(),
    expertises_source: z
      .strictObject({
        statut: parmi(["déclaré", "estimé"], { label: "Statut des niveaux" }),
        source: texte({ label: "Source des niveaux" }, 200).optional(),
        date: date({ label: "Date des niveaux" }).optional(),
      })
      .readonly()
      .meta({ label: "D'où viennent les niveaux", exemple: "{ statut: déclaré, date: 2026-03-12 }" })
      .optional(),

    rendez_vous_reguliers: liste(
      z
        .strictObject({
          titre: texte({ label: "Titre", exemple: "Atelier e-mail" }, 160),
          format: parmi(["individuel", "collectif"], { label: "Format" }).optional(),
          horaires: horaires("Horaires de l'atelier").optional(),
          inscription: parmi(["obligatoire", "conseillée", "libre"], { label: "Inscription" }).optional(),
          lieu: texte({ label: "Lieu" }, 200).optional(),
          precisions: texte({ label: "Précisions" }, 400).optional(),
        })
        .readonly(),
      { label: "Ateliers et permanences", exemple: '[{ titre: Atelier e-mail, horaires: "Th 14:00-16:00" }]' },
      30,
    ).optional(),
    itinerance: liste(parmi(national.ITINERANCES, { label: "Itinérance" }), { label: "Itinérance", exemple: "[Itinérant]" }).optional(),
    tournee: liste(
      z
        .strictObject({
          lieu: texte({ label: "Arrêt", exemple: "Place de la mairie" }, 200),
          commune: texte({ label: "Commune", exemple: "Woippy" }, 80),
          horaires: horaires("Horaires de l'arrêt").optional(),
          latitude,
          longitude,
          precisions: texte({ label: "Précisions" }, 200).optional(),
        })
        .readonly(),
      { label: "Tournée", exemple: '[{ lieu: Place de la mairie, commune: Woippy, horaires: "Tu[1] 09:00-12:00" }]' },
      80,
    ).optional(),

    dispositif_programmes_nationaux: liste(parmi(national.DISPOSITIFS_NATIONAUX, { label: "Dispositif" }), {
      label: "Dispositifs nationaux",
      exemple: "[France Services]",
    }).optional(),
    formations_labels: liste(parmi(national.FORMATIONS_LABELS, { label: "Label" }), { label: "Formations et labels" }).optional(),
    autres_formations_labels: liste(texte({ label: "Autre label" }, 120), { label: "Autres labels" }, 12).optional(),
    fiche_acces_libre: url({ label: "Fiche d'accessibilité (acceslibre)" }).optional(),
    referent: liste(identifiant(ids(referentiel.referents), { label: "Référent" }), {
      label: "Référent pour les professionnels",
      exemple: "[handicap]",
    }).optional(),
    source: texte({ label: "Source", exemple: "Étude Aguram, avril 2022" }, 200).optional(),
    date_maj: date({ label: "Date de mise à jour" }),
    verification: z
      .strictObject({
        date: date({ label: "Date de vérification" }),
        par: parmi(["téléphone", "visite", "courriel", "structure", "document"], { label: "Vérifié par" }),
      })
      .readonly()
      .meta({ label: "Vérification", exemple: "{ date: 2026-03-12, par: téléphone }" })
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
