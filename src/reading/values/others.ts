/** The formats that remain, then the sentence that any field's own help can give. */
import { slugOf } from "../../model/comparable.ts";
import { inQuotes, quoted } from "../wording.ts";
import type { ValueTrap } from "./trap.ts";

const pivot: ValueTrap = {
  code: "pivot",
  explain: ({ key, text }) => {
    if (key !== "pivot") return undefined;
    const compact = text.replace(/[\s._\u00a0\u202f-]/g, "").toUpperCase();
    if (compact !== text && /^(?:\d{14}|W\d{9})$/.test(compact))
      return { message: "Le SIRET ou RNA s'écrit sans espace ni point.", conseil: `Écrivez : pivot: ${inQuotes(compact)}`, remplacement: inQuotes(compact) };
    if (/^\d{13}$/.test(compact))
      return {
        message: `${quoted(text)} n'a que 13 chiffres : le zéro du début a peut-être été perdu.`,
        conseil: `Vérifiez, puis écrivez : pivot: "0${compact}"`,
      };
    return {
      message: `${quoted(text)} n'est ni un SIRET (14 chiffres) ni un numéro RNA (W et 9 chiffres).`,
      conseil: 'Écrivez par exemple : pivot: "43493312300029", ou supprimez la ligne.',
    };
  },
};

const slug: ValueTrap = {
  code: "identifiant",
  explain: ({ field, text, key }) => {
    const right = slugOf(text);
    const isSlug = (field?.help.expected ?? "").includes("sans accent") || (field?.help.expected ?? "").startsWith("un ancien nom de fichier");
    if (!isSlug || !right || right === text) return undefined;
    return {
      message: `${quoted(field?.help.label ?? key)} : ${quoted(text)} contient une majuscule, un accent, une espace ou un autre signe refusé.`,
      conseil: `Écrivez : ${right}`,
      remplacement: right,
    };
  },
};

const fallback: ValueTrap = {
  code: "valeur-refusee",
  explain: ({ field, text, key }) => ({
    message: `${quoted(field?.help.label ?? key)} : ${quoted(text)} ne convient pas.`,
    conseil: field?.help.expected
      ? `Attendu : ${field.help.expected}${field.help.example ? `, par exemple ${field.help.example}` : ""}.`
      : `Par exemple : ${field?.help.example ?? "voir une fiche voisine"}`,
  }),
};

export const otherTraps: readonly ValueTrap[] = [pivot, slug, fallback];
