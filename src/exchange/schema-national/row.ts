/** A structure → its row in the national schema. */
import type { Guide } from "../../model/guide.ts";
import { PUBLICS_NATIONAUX, SERVICES_NATIONAUX } from "../../model/national.ts";
import type { Structure } from "../../model/structure.ts";
import { pinOf } from "../position.ts";
import { internationalTelephone } from "../telephone.ts";
import type { NationalRow } from "./columns.ts";

/** The guide's audience that means « no audience in particular ». */
const EVERYBODY = "tous";

const joined = (values: readonly string[] | undefined): string => (values ?? []).map((value) => value.replaceAll("|", "/")).join("|");

const isOnline = ({ acces_internet, materiel = [] }: Structure): boolean =>
  Object.values(acces_internet ?? {}).some((value) => value !== false) || materiel.some(({ libre_acces }) => libre_acces === true);

const servicesOf = (guide: Guide, structure: Structure): readonly string[] => {
  const offered = new Set<string>(Object.keys(structure.expertises ?? {}).map((id) => guide.service(id).service_national));
  if (isOnline(structure)) offered.add("Accès internet et matériel informatique");
  return SERVICES_NATIONAUX.filter((service) => offered.has(service));
};

/** « Spécifiquement » is strong: an audience among others of a place open to all is not told apart. */
const publicsOf = (guide: Guide, { publics = [], publics_specifiquement_adresses = [] }: Structure): readonly string[] => {
  const listed = publics.includes(EVERYBODY) ? [] : guide.referentiel.publics.filter(({ id }) => publics.includes(id)).map(({ national }) => national);
  return PUBLICS_NATIONAUX.filter((value) => publics_specifiquement_adresses.includes(value) || listed.includes(value));
};

const placeOf = (structure: Structure) => {
  const pin = pinOf(structure);
  return {
    commune: structure.commune,
    code_postal: structure.code_postal,
    code_insee: structure.code_insee ?? "",
    adresse: structure.adresse ?? "",
    complement_adresse: structure.complement_adresse ?? "",
    latitude: pin ? String(pin.latitude) : "",
    longitude: pin ? String(pin.longitude) : "",
  };
};

const accompagnementOf = (guide: Guide, structure: Structure) => ({
  services: joined(servicesOf(guide, structure)),
  publics_specifiquement_adresses: joined(publicsOf(guide, structure)),
  prise_en_charge_specifique: joined(structure.prise_en_charge_specifique),
  frais_a_charge: joined(structure.frais_a_charge),
  dispositif_programmes_nationaux: joined(structure.dispositif_programmes_nationaux),
  formations_labels: joined(structure.formations_labels),
  autres_formations_labels: joined(structure.autres_formations_labels),
  modalites_acces: joined(structure.modalites_acces),
  modalites_accompagnement: joined(structure.modalites_accompagnement),
});

export const nationalRow = (guide: Guide, structure: Structure): NationalRow => ({
  id: structure.id,
  pivot: structure.pivot ?? "",
  nom: structure.nom,
  ...placeOf(structure),
  typologie: joined(structure.typologie),
  telephone: internationalTelephone(structure.telephone ?? "") ?? "",
  courriels: joined(structure.courriels),
  site_web: (structure.site_web ?? []).map((address) => address.replaceAll("|", "%7C")).join("|"),
  horaires: structure.horaires ?? "",
  presentation_resume: structure.presentation_resume ?? "",
  presentation_detail: structure.presentation_detail ?? "",
  source: structure.source ?? guide.edition.editeur.nom,
  itinerance: joined(structure.itinerance ?? (structure.tournee ? ["Itinérant"] : [])),
  structure_parente: structure.structure_parente ?? "",
  date_maj: structure.date_maj,
  ...accompagnementOf(guide, structure),
  fiche_acces_libre: structure.fiche_acces_libre?.replaceAll("|", "%7C") ?? "",
  prise_rdv: structure.prise_rdv?.replaceAll("|", "%7C") ?? "",
});
