/** Who does what: structures × services, levels in words, for a spreadsheet. */
import type { Guide } from "../../model/guide.ts";
import { servicesOf } from "../../model/referentiel.ts";
import { writeFrenchCsv } from "../csv/csv.ts";

const status = (declared: "déclaré" | "estimé" | undefined): string => declared ?? "";

/** The header, then a line a structure. */
export const tableauRows = (guide: Guide): readonly (readonly string[])[] => {
  const services = servicesOf(guide.referentiel);
  const head = ["Code", "Structure", "Territoire", "Commune", "Téléphone", ...services.map(({ nom }) => nom), "Niveaux", "Mise à jour"];
  const rows = guide.structures.map((structure) => [
    guide.code(structure.id),
    structure.nom,
    guide.territoire(structure.territoire).nom,
    structure.commune,
    structure.telephone ?? "",
    ...services.map(({ id }) => structure.expertises?.[id] ?? ""),
    status(structure.expertises_source?.statut),
    structure.date_maj,
  ]);
  return [head, ...rows];
};

export const tableauCsv = (guide: Guide): string => writeFrenchCsv(tableauRows(guide));
