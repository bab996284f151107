import type { Territoire } from "../model/territoire.ts";
import type { Complaint, Rule } from "./rule.ts";

const repeated = (territoires: readonly Territoire[], key: "id" | "lettre" | "nom", label: string): readonly Complaint[] =>
  territoires.flatMap((territoire, index) => {
    const first = territoires.findIndex((other) => other[key] === territoire[key]);
    if (first === index) return [];
    const message = `${label} « ${territoire[key]} » est déjà pris par « ${territoires[first]?.nom ?? ""} ».`;
    const conseil = "Donnez à chaque territoire son propre identifiant, son nom et sa lettre.";
    return [{ gravite: "erreur", fichier: "territoires.yaml", path: ["territoires", index, key], message, conseil }];
  });

export const territoireEnDouble: Rule = {
  name: "territoire-en-double",
  description: "Deux territoires n'ont ni le même identifiant, ni le même nom, ni la même lettre.",
  check: ({ territoires = [] }) => [
    ...repeated(territoires, "id", "L'identifiant"),
    ...repeated(territoires, "nom", "Le nom"),
    ...repeated(territoires, "lettre", "La lettre"),
  ],
};
