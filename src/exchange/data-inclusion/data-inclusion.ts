/**
 * The guide for data·inclusion, schema v1: the structures, and one service for each kind of help that a structure gives, the
 * kinds being those of the national schema. Levels have no place there and stay in our own JSON.
 */
import { paths, urlsOf } from "../../model/addresses.ts";
import { slugOf } from "../../model/comparable.ts";
import { groupBy } from "../../model/grouping.ts";
import type { Guide } from "../../model/guide.ts";
import { readHoraires } from "../../model/horaires.ts";
import { SERVICES_NATIONAUX } from "../../model/national.ts";
import type { Service } from "../../model/referentiel.ts";
import type { Structure } from "../../model/structure.ts";
import { pinOf } from "../position.ts";
import { FRAIS_DI, MODES_ACCUEIL, MODES_MOBILISATION, PUBLICS, RESEAUX_OF_DISPOSITIF, RESEAUX_OF_TYPOLOGIE, THEMATIQUES } from "./vocabulary.ts";

type Row = Readonly<Record<string, unknown>>;

/** The guide's audience that means « no audience in particular ». */
const EVERYBODY = "tous";
const LONGEST_NAME = 150;
const INTERNET = "Accès internet et matériel informatique";

const unique = (words: readonly (string | undefined)[]): readonly string[] | null => {
  const known = [...new Set(words.flatMap((word) => word ?? []))];
  return known.length > 0 ? known : null;
};

/** Names have 3 to 150 characters and no point at the end. */
const nameOf = (text: string): string =>
  text
    .slice(0, LONGEST_NAME)
    .replace(/[.\s]+$/, "")
    .padEnd(3, " –");

const placeOf = (structure: Structure): Row => {
  const pin = pinOf(structure);
  return {
    commune: structure.commune,
    code_postal: structure.code_postal,
    code_insee: structure.code_insee ?? null,
    adresse: structure.adresse ?? null,
    complement_adresse: structure.complement_adresse ?? null,
    longitude: pin?.longitude ?? null,
    latitude: pin?.latitude ?? null,
  };
};

/** Only the notation has a place there. */
const hoursOf = ({ horaires }: Structure): string | null => (horaires !== undefined && readHoraires(horaires).ok ? horaires : null);

const reseauxOf = ({ typologie = [], dispositif_programmes_nationaux = [] }: Structure): readonly string[] | null =>
  unique([...typologie.map((code) => RESEAUX_OF_TYPOLOGIE.get(code)), ...dispositif_programmes_nationaux.map((name) => RESEAUX_OF_DISPOSITIF.get(name))]);

const descriptionOf = ({ presentation_resume = "", presentation_detail = "" }: Structure): string | null => {
  const text = [presentation_resume, presentation_detail].filter((part) => part !== "").join("\n\n");
  return text.length >= 5 ? text : null;
};

/** Of the whole guide: its publisher is the producer of the data. */
const sourceOf = ({ edition }: Guide): string => slugOf(edition.editeur.nom) || "guide";

const common = (guide: Guide, structure: Structure): Row => ({
  source: sourceOf(guide),
  ...placeOf(structure),
  telephone: structure.telephone ?? null,
  courriel: structure.courriels?.[0] ?? null,
  horaires_accueil: hoursOf(structure),
  lien_source: urlsOf(guide.edition).absolute(paths.structure(structure.id)),
  date_maj: structure.date_maj,
});

const idOf = (guide: Guide, { id }: Structure): string => `${sourceOf(guide)}--${id}`;

const structureRow = (guide: Guide, structure: Structure): Row => ({
  id: idOf(guide, structure),
  ...common(guide, structure),
  siret: /^\d{14}$/.test(structure.pivot ?? "") ? structure.pivot : null,
  nom: nameOf(structure.nom),
  site_web: structure.site_web?.[0] ?? null,
  description: descriptionOf(structure),
  accessibilite_lieu: structure.fiche_acces_libre ?? null,
  reseaux_porteurs: reseauxOf(structure),
});

const publicsOf = (guide: Guide, { publics = [] }: Structure): Row => {
  if (publics.includes(EVERYBODY)) return { publics: ["tous-publics"], publics_precisions: null };
  const unnamed = guide.referentiel.publics.filter(({ id }) => publics.includes(id) && !PUBLICS.has(id)).map(({ nom }) => nom);
  return { publics: unique(publics.map((id) => PUBLICS.get(id))), publics_precisions: unnamed.length > 0 ? unnamed.join(", ") : null };
};

const accessOf = (structure: Structure): Row => {
  const { modalites_acces = [], modalites_accompagnement = [], frais_a_charge = [], tarifs, prise_rdv, demarche, conditions_acces } = structure;
  const [frais] = frais_a_charge;
  const conditional = frais_a_charge.includes("Gratuit sous condition") ? "Gratuit sous condition" : undefined;
  const precisions = [conditional, tarifs].filter((text) => text !== undefined).join(". ");
  return {
    modes_mobilisation: unique(modalites_acces.map((mode) => MODES_MOBILISATION[mode])),
    lien_mobilisation: prise_rdv ?? null,
    mobilisation_precisions: demarche ?? null,
    conditions_acces: conditions_acces ?? null,
    modes_accueil: unique(modalites_accompagnement.map((mode) => MODES_ACCUEIL[mode])),
    frais: frais !== undefined && frais_a_charge.length === 1 ? (FRAIS_DI[frais] ?? null) : null,
    frais_precisions: precisions === "" ? null : precisions,
  };
};

type National = (typeof SERVICES_NATIONAUX)[number];

/** What the structure does, kind by kind: the services of the grid, or the ways to the internet. */
const offerOf = (guide: Guide, structure: Structure): ReadonlyMap<National, readonly string[]> => {
  const services: readonly Service[] = Object.keys(structure.expertises ?? {}).map((id) => guide.service(id));
  const offer = new Map<National, readonly string[]>(
    [...groupBy(services, ({ service_national }) => service_national)].map(([kind, group]) => [kind, group.map(({ nom }) => nom)]),
  );
  const { wifi, libre_service } = structure.acces_internet ?? {};
  const internet = [...(wifi ? ["Wi-Fi"] : []), ...(libre_service ? ["ordinateurs en libre-service"] : [])];
  return internet.length > 0 ? offer.set(INTERNET, [...(offer.get(INTERNET) ?? []), ...internet]) : offer;
};

const serviceRows = (guide: Guide, structure: Structure): readonly Row[] => {
  const offer = offerOf(guide, structure);
  const isOnlyWorkshop = structure.modalites_accompagnement?.every((mode) => mode === "Dans un atelier collectif") === true;
  return SERVICES_NATIONAUX.flatMap((kind) => {
    const names = offer.get(kind);
    if (!names) return [];
    const type = kind === INTERNET ? "aide-materielle" : isOnlyWorkshop ? "atelier" : "accompagnement";
    return {
      id: `${idOf(guide, structure)}-${slugOf(kind)}`,
      structure_id: idOf(guide, structure),
      ...common(guide, structure),
      nom: nameOf(kind),
      description: `${names.join(" ; ")}.`,
      type,
      thematiques: [THEMATIQUES[kind]],
      ...publicsOf(guide, structure),
      ...accessOf(structure),
    };
  });
};

/** One row a line: two versions can be compared line by line. */
const lines = (rows: readonly Row[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;

export interface DataInclusion {
  readonly structures: string;
  readonly services: string;
  readonly count: { readonly structures: number; readonly services: number };
}

export const dataInclusion = (guide: Guide): DataInclusion => {
  const structures = guide.structures.map((structure) => structureRow(guide, structure));
  const services = guide.structures.flatMap((structure) => serviceRows(guide, structure));
  return { structures: lines(structures), services: lines(services), count: { structures: structures.length, services: services.length } };
};
