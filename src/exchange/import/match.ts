/** Which structure of the guide a row speaks of: by its identifier, its SIRET, or its name and place. */
import { communeKey } from "../../model/commune.ts";
import { comparable } from "../../model/comparable.ts";
import { groupBy } from "../../model/grouping.ts";
import type { Structure } from "../../model/structure.ts";
import type { YamlGroup } from "../yaml/write.ts";

export type Match = { readonly structure?: Structure; readonly refus?: undefined } | { readonly refus: string };

const textOf = (facts: YamlGroup, key: string): string => String(facts[key] ?? "");

export const placeKeyOf = (nom: string, commune: string): string => `${comparable(nom)} @ ${communeKey(commune)}`;

/** One SIRET is often that of a head office: it names a place only when a single one has it. */
export const matcher = (structures: readonly Structure[]): ((row: { readonly id: string; readonly facts: YamlGroup }) => Match) => {
  const byId = new Map(structures.flatMap((structure) => [structure.id, ...(structure.anciens_noms ?? [])].map((id) => [id, structure] as const)));
  const byPivot = groupBy(
    structures.filter(({ pivot }) => pivot !== undefined),
    ({ pivot }) => pivot,
  );
  const byPlace = groupBy(structures, ({ nom, commune }) => placeKeyOf(nom, commune));
  const byCode = groupBy(structures, ({ nom, code_insee }) => placeKeyOf(nom, code_insee ?? ""));
  // A commune that changed its name is still the one its code says.
  const isThere = (structure: Structure, facts: YamlGroup): boolean =>
    communeKey(structure.commune) === communeKey(textOf(facts, "commune")) || structure.code_insee === textOf(facts, "code_insee");
  const called = (facts: YamlGroup): readonly Structure[] => {
    const nom = textOf(facts, "nom");
    const code = textOf(facts, "code_insee");
    return byPlace.get(placeKeyOf(nom, textOf(facts, "commune"))) ?? (code === "" ? [] : (byCode.get(placeKeyOf(nom, code)) ?? []));
  };

  return ({ id, facts }) => {
    const own = byId.get(id);
    if (own && isThere(own, facts)) return { structure: own };
    const named = called(facts);
    const at = comparable(textOf(facts, "adresse"));
    const same = named.length > 1 ? named.filter(({ adresse = "" }) => comparable(adresse) === at) : named;
    if (same.length === 1 && same[0]) return { structure: same[0] };
    if (named.length > 1) return { refus: `plusieurs fiches ont ce nom dans cette commune : ${named.map(({ fichier }) => fichier).join(", ")}` };
    const pivot = byPivot.get(textOf(facts, "pivot")) ?? [];
    const [only] = pivot;
    return pivot.length === 1 && only && isThere(only, facts) ? { structure: only } : {};
  };
};
