/** A level is either declared by the structure or estimated from a cited source: the file must say which. */
import { quoted } from "../wording.ts";
import { type FicheCheck, groupAt, isFilled } from "./remark.ts";

/** `proposé` says that no level is given. */
const LEVELS = new Set(["expert", "maîtrise", "basique"]);

export const expertisesRemarks: FicheCheck = (fiche) => {
  const levels = Object.entries(groupAt(fiche, "expertises")).filter(([, level]) => typeof level === "string" && LEVELS.has(level));
  const [first] = levels;
  const source = groupAt(fiche, "expertises_source");
  if (first && fiche["expertises_source"] === undefined)
    return [
      {
        code: "niveau-sans-source",
        gravite: "erreur",
        message: `Un niveau est donné (${quoted(`${first[0]}: ${String(first[1])}`)}) sans dire s'il est déclaré par la structure ou estimé.`,
        conseil: "Ajoutez : expertises_source: { statut: déclaré, date: 2026-03-12 } – ou { statut: estimé, source: … }.",
        path: ["expertises", first[0]],
      },
    ];
  if (source["statut"] === "estimé" && !isFilled(source["source"]))
    return [
      {
        code: "estimation-sans-source",
        gravite: "erreur",
        message: "Des niveaux estimés doivent citer leur source.",
        conseil: "Ajoutez par exemple : source: Étude de l'agence d'urbanisme, avril 2022",
        path: ["expertises_source"],
        on: "key",
      },
    ];
  return [];
};
