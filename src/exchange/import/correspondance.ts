/**
 * A mapping file: which column of somebody else's list says which key of a structure's file, and what its words mean. Read
 * and explained by the same coach as the rest.
 */
import * as z from "zod";
import { knownId, list, oneOf, text } from "../../model/fields.ts";
import { WEEKDAYS } from "../../model/horaires.ts";
import * as national from "../../model/national.ts";
import { type Referentiel, servicesOf } from "../../model/referentiel.ts";
import { structureSchema } from "../../model/structure.ts";
import { PROJECTIONS } from "./lambert.ts";

/** Keys whose cell is one text. */
export const TEXT_KEYS = [
  "nom",
  "statut",
  "structure_parente",
  "pivot",
  "presentation_resume",
  "presentation_detail",
  "adresse",
  "complement_adresse",
  "code_postal",
  "commune",
  "code_insee",
  "latitude",
  "longitude",
  "territoire",
  "telephone",
  "prise_rdv",
  "horaires",
  "horaires_precisions",
  "conditions_acces",
  "demarche",
  "delai",
  "tarifs",
  "fiche_acces_libre",
  "source",
  "date_maj",
] as const;

/** Keys whose cell holds several words, each of them free. */
export const WORDS_KEYS = ["courriels", "site_web", "transports", "pieces_a_apporter", "autres_formations_labels"] as const;

/** Keys whose cell holds words of a closed list. */
export const CHOICE_KEYS = [
  "typologie",
  "frais_a_charge",
  "modalites_acces",
  "publics",
  "publics_specifiquement_adresses",
  "prise_en_charge_specifique",
  "intervention",
  "modalites_accompagnement",
  "materiel",
  "acces_internet",
  "expertises",
  "itinerance",
  "dispositif_programmes_nationaux",
  "formations_labels",
  "referent",
] as const;

/** Cells that say several keys at once. */
const WHOLE_KEYS = ["id", "adresse_complete", "presentation"] as const;

export type TextKey = (typeof TEXT_KEYS)[number];
export type WordsKey = (typeof WORDS_KEYS)[number];
export type ChoiceKey = (typeof CHOICE_KEYS)[number];

const COLUMN_KEYS = [...WHOLE_KEYS, ...TEXT_KEYS, ...WORDS_KEYS, ...CHOICE_KEYS] as const;
const column = text({ label: "Colonne", expected: "le nom d'une colonne du fichier", example: "lib_fs" }, 200);
const key = (keys: readonly [string, ...string[]]) => oneOf(keys, { label: "Clé de la fiche" });

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map(({ id }) => id);

/** What each closed list may be made to mean. */
export const meaningsOf = (referentiel: Referentiel): Readonly<Record<ChoiceKey, readonly string[]>> => ({
  typologie: idsOf(referentiel.typologies),
  frais_a_charge: national.FRAIS,
  modalites_acces: national.MODALITES_ACCES,
  publics: idsOf(referentiel.publics),
  publics_specifiquement_adresses: national.PUBLICS_NATIONAUX,
  prise_en_charge_specifique: national.PRISES_EN_CHARGE,
  intervention: idsOf(referentiel.interventions),
  modalites_accompagnement: national.MODALITES_ACCOMPAGNEMENT,
  materiel: idsOf(referentiel.materiel),
  acces_internet: ["wifi", "libre_service", "gratuit"],
  expertises: idsOf(servicesOf(referentiel)),
  itinerance: national.ITINERANCES,
  dispositif_programmes_nationaux: national.DISPOSITIFS_NATIONAUX,
  formations_labels: national.FORMATIONS_LABELS,
  referent: idsOf(referentiel.referents),
});

const valeurs = (referentiel: Referentiel) => {
  const meanings = meaningsOf(referentiel);
  const shape = CHOICE_KEYS.map((name) => {
    const words = list(knownId(meanings[name], { label: "Valeur" }), { label: "Ce que veut dire ce mot", example: `[${meanings[name][0] ?? ""}]` });
    return [name, z.record(z.string(), words).optional()] as const;
  });
  return z.strictObject(Object.fromEntries(shape)).readonly();
};

const criteria = (label: string) =>
  z
    .record(
      z.string(),
      list(text({ label: "Mot de la colonne", expected: "un mot de cette colonne, ou son début suivi d'une étoile", example: '"57*"' }, 200), {
        label: "Mots",
      }),
    )
    .readonly()
    .meta({ label, example: '{ code_postal: ["57*"] }' })
    .optional();

const week = z.strictObject(Object.fromEntries(WEEKDAYS.map((day) => [day, column.optional()])));

export const correspondanceSchema = (referentiel: Referentiel) =>
  z.strictObject({
    nom: text({ label: "Nom de la liste", example: "Liste des France services, décembre 2022" }, 200),
    lignes: z
      .strictObject({ garder: criteria("Lignes à garder"), ecarter: criteria("Lignes à écarter") })
      .readonly()
      .meta({ label: "Quelles lignes de la liste", example: '{ garder: { code_postal: ["57*"] } }' })
      .optional(),
    colonnes: z.partialRecord(key(COLUMN_KEYS), column).readonly().meta({ label: "Colonnes" }),
    horaires_par_jour: week.readonly().meta({ label: "Colonnes des horaires, jour par jour" }).optional(),
    coordonnees: z
      .strictObject({ projection: oneOf(PROJECTIONS, { label: "Projection" }), x: column, y: column })
      .readonly()
      .meta({ label: "Coordonnées Lambert" })
      .optional(),
    separateurs: z
      .partialRecord(key([...WORDS_KEYS, ...CHOICE_KEYS]), text({ label: "Séparateur", example: '"/"' }, 5))
      .readonly()
      .meta({ label: "Ce qui sépare les mots d'une cellule (« | » sans cette ligne)" })
      .optional(),
    valeurs: valeurs(referentiel).meta({ label: "Ce que veulent dire les mots" }).optional(),
    constantes: structureSchema(referentiel).partial().readonly().meta({ label: "Ce qui est vrai de tous les lieux" }).optional(),
  });

export type Correspondance = Readonly<z.infer<ReturnType<typeof correspondanceSchema>>>;
