import { communeKey } from "../model/commune.ts";
import { comparable } from "../model/comparable.ts";
import { groupBy } from "../model/grouping.ts";
import type { Structure } from "../model/structure.ts";
import type { Rule } from "./rule.ts";

/** Words that a network gives to each of its places: two of them in one commune are not the same place. */
const areApart = (a: Structure, b: Structure): boolean => {
  const [here, there] = [comparable(a.adresse ?? ""), comparable(b.adresse ?? "")];
  return here !== "" && there !== "" && here !== there;
};

/** A guide has thousands of structures and a few communes. */
const remembered = (compute: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    known.set(text, value);
    return value;
  };
};

export const structureEnDouble: Rule = {
  name: "structure-en-double",
  description: "Une structure n'a qu'une fiche : même nom dans la même commune, c'est la même.",
  check: ({ structures }) => {
    const communeOf = remembered(communeKey);
    return [...groupBy(structures, ({ nom, commune }) => `${comparable(nom)} @ ${communeOf(commune)}`).values()].flatMap(([first, ...others]) =>
      others.flatMap((other) => {
        if (!first) return [];
        const isDoubtful = areApart(first, other);
        return {
          gravite: isDoubtful ? "avertissement" : "erreur",
          fichier: other.fichier,
          path: ["nom"],
          message: `« ${other.nom} », à ${other.commune}, a déjà une fiche : ${first.fichier}.`,
          conseil: isDoubtful ? "Si ce sont deux lieux, distinguez leurs noms (« … – Borny »)." : "Réunissez les deux fiches en une seule.",
        } as const;
      }),
    );
  },
};
