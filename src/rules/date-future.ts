import type { Structure } from "../model/structure.ts";
import type { Complaint, Rule } from "./rule.ts";

const datesOf = ({ date_maj, verification, expertises_source }: Structure): readonly (readonly [Complaint["path"], string | undefined])[] => [
  [["date_maj"], date_maj],
  [["verification", "date"], verification?.date],
  [["expertises_source", "date"], expertises_source?.date],
];

export const dateFuture: Rule = {
  name: "date-future",
  description: "Une mise à jour ou une vérification a déjà eu lieu.",
  check: ({ structures, today }) =>
    structures.flatMap((structure) =>
      datesOf(structure).flatMap(([path, date]) =>
        date === undefined || date <= today
          ? []
          : {
              gravite: "erreur" as const,
              fichier: structure.fichier,
              path,
              message: `La date ${date} est dans le futur.`,
              conseil: `Vérifiez l'année. Nous sommes le ${today}.`,
            },
      ),
    ),
};
