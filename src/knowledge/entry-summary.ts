/**
 * What an entry says today, in plain words, for those who are asked whether it is still right: what changes in the life of a place
 * first, and what is not said shown as such, since that is what can be completed.
 */
import { capitalized, uncapitalized } from "../model/capitalized.ts";
import type { Guide } from "../model/guide.ts";
import { hoursInWords } from "../model/horaires.ts";
import type { Niveau, Service } from "../model/referentiel.ts";
import type { Structure } from "../model/structure.ts";
import { isEstimated } from "./rankings.ts";

export interface EntryFact {
  readonly label: string;
  /** Empty: the entry does not say. */
  readonly lines: readonly string[];
}

export interface EntryLevel {
  readonly service: Service;
  readonly niveau: Niveau;
  readonly estime: boolean;
}

const said = (...lines: readonly (string | undefined | false)[]): readonly string[] => lines.flatMap((line) => (line ? [line] : []));

const named = (entries: readonly { readonly id: string; readonly nom: string }[], ids: readonly string[] = []): string =>
  entries
    .filter(({ id }) => ids.includes(id))
    .map(({ nom }, rank) => (rank === 0 ? nom : uncapitalized(nom)))
    .join(", ");

const withHours = (title: string, horaires: string | undefined, more: string | undefined): string =>
  [title, hoursInWords(horaires).join(" ; "), more].filter(Boolean).join(", ");

const internet = ({ acces_internet: access }: Structure): readonly string[] =>
  said(said(access?.wifi && "Wi-Fi", access?.libre_service && "postes en libre-service", access?.gratuit && "gratuit", access?.precisions).join(", "));

const equipment = ({ referentiel }: Guide, { materiel = [] }: Structure): readonly string[] =>
  said(
    capitalized(
      materiel
        .map(({ type, nombre }) => {
          const known = referentiel.materiel.find(({ id }) => id === type);
          return nombre === undefined ? (known?.singulier ?? type) : `${nombre} ${nombre > 1 ? known?.pluriel : known?.singulier}`;
        })
        .join(", "),
    ),
  );

const comings = ({ rendez_vous_reguliers = [], tournee = [] }: Structure): readonly EntryFact[] => [
  ...(rendez_vous_reguliers.length > 0
    ? [{ label: "Ateliers, permanences", lines: rendez_vous_reguliers.map(({ titre, horaires, lieu }) => withHours(titre, horaires, lieu)) }]
    : []),
  ...(tournee.length > 0
    ? [{ label: "Tournée", lines: tournee.map(({ commune, lieu, horaires }) => withHours(`${commune}, ${lieu}`, horaires, undefined)) }]
    : []),
];

/** The facts of the entry but its levels, in the order of the printed page. */
export const entryFacts = (guide: Guide, structure: Structure): readonly EntryFact[] => {
  const { adresse, complement_adresse, code_postal, commune, tournee, frais_a_charge = [], tarifs } = structure;
  return [
    { label: "Nom", lines: [structure.nom] },
    ...(adresse === undefined && tournee ? [] : [{ label: "Adresse", lines: said(adresse, complement_adresse, `${code_postal} ${commune}`) }]),
    { label: "Téléphone", lines: said(structure.telephone) },
    { label: "Courriel", lines: structure.courriels ?? [] },
    { label: "Site web", lines: said(...(structure.site_web ?? []), structure.prise_rdv) },
    { label: "Horaires", lines: [...hoursInWords(structure.horaires), ...said(structure.horaires_precisions)] },
    { label: "Conditions, démarche", lines: said(structure.conditions_acces, structure.demarche, structure.delai && `Délai : ${structure.delai}`) },
    { label: "Coût", lines: said(frais_a_charge.join(", "), tarifs) },
    { label: "À apporter", lines: said(structure.pieces_a_apporter?.join(", ")) },
    { label: "Publics", lines: said(named(guide.referentiel.publics, structure.publics)) },
    { label: "Matériel", lines: equipment(guide, structure) },
    { label: "Accès à internet", lines: internet(structure) },
    ...comings(structure),
  ];
};

/** What the structure helps with and how well, in the order of the grid. */
export const entryLevels = (guide: Guide, structure: Structure): readonly EntryLevel[] =>
  guide.referentiel.categories.flatMap(({ services }) =>
    services.flatMap((service) => {
      const niveau = structure.expertises?.[service.id];
      return niveau === undefined ? [] : [{ service, niveau: guide.niveau(niveau), estime: isEstimated(structure, niveau) }];
    }),
  );

const NOT_SAID = "(rien pour l'instant)";

/** The same as a text to read in a message. */
export const entryText = (guide: Guide, structure: Structure): string => {
  const levels = entryLevels(guide, structure).map(
    ({ service, niveau, estime }) => `- ${service.nom} : ${niveau.nom.toLocaleLowerCase("fr")}${estime ? " (estimé par la rédaction)" : ""}`,
  );
  return [
    ...entryFacts(guide, structure).map(({ label, lines }) => `${label} : ${lines.length === 0 ? NOT_SAID : lines.join(" ; ")}`),
    levels.length === 0 ? `Aide proposée : ${NOT_SAID}` : "Aide proposée :",
    ...levels,
  ].join("\n");
};
