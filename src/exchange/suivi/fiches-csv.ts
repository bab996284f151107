/** Every entry as its editors look after it, for a spreadsheet: how whole, how fresh, what waits. No contact stands in it. */
import { type Care, editorsView } from "../../knowledge/editors-view.ts";
import { paths, urlsOf } from "../../model/addresses.ts";
import type { Guide } from "../../model/guide.ts";
import { writeFrenchCsv } from "../csv/csv.ts";

const HEAD = [
  "Fiche",
  "Nom",
  "Territoire",
  "Commune",
  "Qualité",
  "Manque",
  "Âge",
  "Modifiée le",
  "Vérifiée le",
  "Vérifiée par",
  "À interroger",
  "Voie",
  "SIRET ou RNA",
  "Niveaux estimés",
  "Corriger",
];

const yesOrNo = (value: boolean): string => (value ? "oui" : "non");

const rowOf = (guide: Guide, { structure, score, lacks, freshness, isDue, way, hasPivot, estimated }: Care): readonly string[] => {
  const { id, nom, territoire, commune, date_maj, verification } = structure;
  return [
    id,
    nom,
    guide.territoire(territoire).nom,
    commune,
    String(score),
    lacks.join(", "),
    freshness.age,
    date_maj,
    verification?.date ?? "",
    verification?.par ?? "",
    yesOrNo(isDue),
    way,
    yesOrNo(hasPivot),
    String(estimated),
    urlsOf(guide.edition).absolute(paths.corriger(id)),
  ];
};

export const fichesCsv = (guide: Guide): string => writeFrenchCsv([HEAD, ...editorsView(guide).cares.map((care) => rowOf(guide, care))]);
