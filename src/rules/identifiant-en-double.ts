import { groupBy } from "../model/grouping.ts";
import type { Rule } from "./rule.ts";

export const identifiantEnDouble: Rule = {
  name: "identifiant-en-double",
  description: "Deux fiches n'ont pas le même nom de fichier, même dans deux dossiers : il est leur adresse sur le site.",
  check: ({ fiches }) =>
    [...groupBy(fiches, ({ id }) => id).values()].flatMap(([first, ...others]) =>
      others.map(({ id, fichier }) => ({
        gravite: "erreur",
        fichier,
        path: [],
        message: `Le nom de fichier « ${id} » est déjà pris par ${first?.fichier ?? ""}.`,
        conseil: `Renommez ce fichier, par exemple ${id}-${fichier.split("/").at(-2) ?? "2"}.yaml.`,
      })),
    ),
};
