/** Telephone numbers, e-mail and web addresses. */
import { isCourriel } from "../../model/fields.ts";
import { telephoneOf } from "../../model/telephone.ts";
import { inQuotes, quoted } from "../wording.ts";
import type { ValueTrap } from "./trap.ts";

const telephone: ValueTrap = {
  code: "telephone",
  explain: ({ key, text }) => {
    if (key !== "telephone") return undefined;
    const right = telephoneOf(text);
    if (/^[1-9]\d{8}$/.test(text))
      return {
        message: `Le téléphone ${quoted(text)} n'a que neuf chiffres : le zéro du début a été perdu.`,
        conseil: `Écrivez : telephone: ${inQuotes(right ?? text)}`,
        ...(right && { remplacement: inQuotes(right) }),
      };
    if (right)
      return {
        message: `Le téléphone ${quoted(text)} doit être écrit par groupes de deux chiffres.`,
        conseil: `Écrivez : telephone: ${inQuotes(right)}`,
        remplacement: inQuotes(right),
      };
    const several = text.split(/\s*(?:\/|,|;|\bou\b|\bet\b)\s*/).filter((part) => telephoneOf(part));
    const first = telephoneOf(several[0] ?? "");
    if (several.length > 1 && first)
      return {
        message: `${quoted(text)} contient plusieurs numéros ; la fiche en affiche un seul.`,
        conseil: `Écrivez : telephone: ${inQuotes(first)} et citez l'autre dans « demarche ».`,
      };
    return {
      message: `${quoted(text)} n'est pas un numéro de téléphone français.`,
      conseil: 'Écrivez dix chiffres par groupes de deux : telephone: "03 87 00 00 00"',
    };
  },
};

const isUrlField = (expected: string | undefined): boolean => (expected ?? "").startsWith("une adresse qui commence par https");

const url: ValueTrap = {
  code: "adresse-web",
  explain: ({ key, field, text, path }) => {
    if (!isUrlField(field?.help.expected)) return undefined;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase();
    if (scheme && !["http", "https"].includes(scheme) && !/^[^:]+:\d/.test(text))
      return { message: `Une adresse web ne peut pas commencer par « ${scheme}: ».`, conseil: "Écrivez une adresse qui commence par https://." };
    const host = /^https?:\/\/[^/?#]*@([^/?#]*)/.exec(text)?.[1];
    if (host !== undefined)
      return { message: `L'adresse mène en fait à ${quoted(host)} : ce qui est avant « @ » trompe le lecteur.`, conseil: "Écrivez l'adresse sans « @ »." };
    const repaired = text.replace(/^(?:https?)?:?\/{0,2}(?=\S)/i, "").replace(/\s.*$/, "");
    if (/^[\w-]+(?:\.[\w-]+)+(?:[/?#:]\S*)?$/.test(repaired))
      return {
        message: `L'adresse ${quoted(text)} n'est pas complète ou contient une espace.`,
        conseil: `Écrivez : ${key}: ${typeof path.at(-1) === "number" ? `[https://${repaired}]` : `https://${repaired}`}`,
        ...(!/\s/.test(text) && { remplacement: inQuotes(`https://${repaired}`) }),
      };
    return { message: `${quoted(text)} n'est pas une adresse web.`, conseil: "Copiez l'adresse depuis le navigateur : elle commence par https://." };
  },
};

const courriel: ValueTrap = {
  code: "courriel",
  explain: ({ key, field, text }) => {
    if (!/^courriels?$/.test(key) && field?.help.expected !== "une adresse e-mail") return undefined;
    const several = text.split(/[\s,;]+/).filter((part) => part.includes("@"));
    if (several.length > 1)
      return { message: "Plusieurs adresses e-mail sont écrites à la suite.", conseil: `Faites-en une liste : courriels: [${several.join(", ")}]` };
    const repaired = text
      .replace(/^mailto:/i, "")
      .replace(/\s*(?:\(at\)|\[at\]| arobase )\s*/i, "@")
      .replace(/\s/g, "");
    const isRight = isCourriel(repaired);
    return {
      message: `${quoted(text)} n'est pas une adresse e-mail.`,
      conseil: isRight ? `Écrivez : ${repaired}` : "Attendu : une adresse telle que accueil@exemple.fr.",
      ...(isRight && { remplacement: repaired }),
    };
  },
};

export const contactTraps: readonly ValueTrap[] = [telephone, url, courriel];
