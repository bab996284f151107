/** The columns of the national schema of "lieux de médiation numérique", v1.0.2, in its order, and what each accepts. */
import * as national from "../../model/national.ts";

export interface Column {
  readonly name: string;
  readonly required?: true;
  /** Several values joined by `|`, which a pattern anchored on one side only cannot check: each is checked alone. */
  readonly list?: true;
  /** The closed list, where there is one. */
  readonly allowed?: readonly string[];
  readonly pattern?: RegExp;
  readonly longest?: number;
}

const CODE = /^[A-Za-z0-9_]+$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const WEB_ADDRESS = /^https?:\/\/[^\s|]+$/;
const COURRIEL = /^[^@\s|]+@[^@\s|]+\.[a-z]{2,}$/i;

/** Metropolitan France and the overseas codes, as the schema lists them. */
const TELEPHONE = /^\+(33|590|594|262|596|269|687|689|508|681)\d{6,9}$/;

export const COLUMNS = [
  { name: "id", required: true },
  { name: "pivot", required: true, pattern: /^[a-zA-Z0-9]{9,14}$/ },
  { name: "nom", required: true },
  { name: "commune", required: true },
  { name: "code_postal", required: true, pattern: /^\d{5}$/ },
  { name: "code_insee", pattern: /^([013-9]\d|2[AB1-9])\d{3}$/ },
  { name: "adresse", required: true },
  { name: "complement_adresse" },
  { name: "latitude", pattern: NUMBER },
  { name: "longitude", pattern: NUMBER },
  { name: "typologie", list: true, pattern: CODE },
  { name: "telephone", pattern: TELEPHONE },
  { name: "courriels", list: true, pattern: COURRIEL },
  { name: "site_web", list: true, pattern: WEB_ADDRESS },
  { name: "horaires" },
  { name: "presentation_resume", longest: 280 },
  { name: "presentation_detail" },
  { name: "source" },
  { name: "itinerance", list: true, allowed: national.ITINERANCES },
  { name: "structure_parente" },
  { name: "date_maj", required: true, pattern: /^\d{4}-\d{2}-\d{2}$/ },
  { name: "services", list: true, allowed: national.SERVICES_NATIONAUX },
  { name: "publics_specifiquement_adresses", list: true, allowed: national.PUBLICS_NATIONAUX },
  { name: "prise_en_charge_specifique", list: true, allowed: national.PRISES_EN_CHARGE },
  { name: "frais_a_charge", list: true, allowed: national.FRAIS },
  { name: "dispositif_programmes_nationaux", list: true, allowed: national.DISPOSITIFS_NATIONAUX },
  { name: "formations_labels", list: true, allowed: national.FORMATIONS_LABELS },
  { name: "autres_formations_labels", list: true },
  { name: "modalites_acces", list: true, allowed: national.MODALITES_ACCES },
  { name: "modalites_accompagnement", list: true, allowed: national.MODALITES_ACCOMPAGNEMENT },
  { name: "fiche_acces_libre", pattern: WEB_ADDRESS },
  { name: "prise_rdv", pattern: WEB_ADDRESS },
] as const satisfies readonly Column[];

export type ColumnName = (typeof COLUMNS)[number]["name"];

/** One place, by column; an empty cell is an empty text. */
export type NationalRow = Readonly<Record<ColumnName, string>>;
