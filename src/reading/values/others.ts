/** The formats that remain, then the sentence that any field's own help can give. */
import { slugOf } from "../../model/comparable.ts";
import { inQuotes, quoted } from "../wording.ts";
import type { ValueTrap } from "./trap.ts";

const pivot: ValueTrap = {
  code: "pivot",
  explain: ({ cle, texte }) => {
    if (cle !== "pivot") return undefined;
    const compact = texte.replace(/[\s._\u00a0\u202f-]/g, "").toUpperCase();
    if (compact !== texte && /^(?:\d{14}|W\d{9})$/.test(compact))
      return { message: "Le SIRET ou RNA s'écrit sans espace ni point.", conseil: `Écrivez : pivot: ${inQuotes(compact)}` };
    if (/^\d{13}$/.test(compact))
      return {
        message: `${quoted(texte)} n'a que 13 chiffres : le zéro du début a peut-être été perdu.`,
        conseil: `Vérifiez, puis écrivez : pivot: "0${compact}"`,
      };
    return {
      message: `${quoted(texte)} n'est ni un SIRET (14 chiffres) ni un numéro RNA (W et 9 chiffres).`,
      conseil: 'Écrivez par exemple : pivot: "43493312300029", ou supprimez la ligne.',
    };
  },
};

const slug: ValueTrap = {
  code: "identifiant",
  explain: ({ champ, texte, cle }) => {
    const right = slugOf(texte);
    const isSlug = (champ?.help.attendu ?? "").includes("sans accent") || (champ?.help.attendu ?? "").startsWith("un ancien nom de fichier");
    if (!isSlug || !right || right === texte) return undefined;
    return {
      message: `${quoted(champ?.help.label ?? cle)} : ${quoted(texte)} contient une majuscule, un accent, une espace ou un autre signe refusé.`,
      conseil: `Écrivez : ${right}`,
    };
  },
};

const fallback: ValueTrap = {
  code: "valeur-refusee",
  explain: ({ champ, texte, cle }) => ({
    message: `${quoted(champ?.help.label ?? cle)} : ${quoted(texte)} ne convient pas.`,
    conseil: champ?.help.attendu
      ? `Attendu : ${champ.help.attendu}${champ.help.exemple ? `, par exemple ${champ.help.exemple}` : ""}.`
      : `Par exemple : ${champ?.help.exemple ?? "voir une fiche voisine"}`,
  }),
};

export const otherTraps: readonly ValueTrap[] = [pivot, slug, fallback];
