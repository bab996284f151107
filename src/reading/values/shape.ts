/** A text where a list is wanted, a list where a text is, a colon that silently made a group out of a sentence. */
import { alternatives, counted, inQuotes, quoted } from "../wording.ts";
import type { YamlMap, YamlValue } from "../yaml-tree.ts";
import type { Refused, ValueTrap } from "./trap.ts";

const isMap = (value: YamlValue | undefined): value is YamlMap => typeof value === "object" && !Array.isArray(value);

const named = ({ field, key }: Refused): string => quoted(field?.help.label ?? key);

const example = ({ field, key }: Refused): string => (field?.help.example ? `Par exemple : ${key}: ${field.help.example}` : "Comparez avec une fiche voisine.");

const missing: ValueTrap = {
  code: "champ-manquant",
  explain: (refused) => {
    if (refused.value !== undefined) return undefined;
    return { message: `Il manque la clé ${quoted(refused.key)} (${refused.field?.help.label ?? refused.key}).`, conseil: `Ajoutez-la. ${example(refused)}` };
  },
};

/** `- Ateliers: lundi` is read by YAML as a group with the key « Ateliers ». */
const colonMadeAGroup: ValueTrap = {
  code: "deux-points",
  explain: ({ field, value, raw }) => {
    const isText = field?.kind === "text" || field?.kind === "format" || field?.kind === "choice";
    if (!isText || !isMap(value)) return undefined;
    const [key = ""] = Object.keys(value);
    const written = raw.split("\n")[0] ?? "";
    return {
      message: `Le texte contient « : » suivi d'une espace : YAML y voit une clé ${quoted(key)}, pas un texte.`,
      conseil: `Mettez tout le texte entre guillemets : ${inQuotes(written)}`,
    };
  },
};

const listWanted: ValueTrap = {
  code: "liste-attendue",
  explain: (refused) => {
    if (refused.field?.kind !== "list" || Array.isArray(refused.value)) return undefined;
    const { text, key, raw } = refused;
    if (/^-\S/.test(text))
      return {
        message: "Il manque une espace après le tiret : YAML lit un seul texte au lieu d'une liste.",
        conseil: `Écrivez : - ${text.slice(1).split(/ -/)[0] ?? ""}`,
      };
    const first = isMap(refused.value) ? `{ ${raw.split("\n")[0] ?? ""} }` : text;
    const isOneWord = typeof refused.value === "string" && !/[,;[\]{}\n#]/.test(raw);
    return {
      message: `${named(refused)} est une liste, même s'il n'y a qu'une valeur.`,
      conseil: `Écrivez : ${key}: [${first}]`,
      ...(isOneWord && { remplacement: `[${raw}]` }),
    };
  },
};

const groupWanted: ValueTrap = {
  code: "rubrique-attendue",
  explain: (refused) => {
    const { field, value, key, path } = refused;
    if ((field?.kind !== "group" && field?.kind !== "grid") || isMap(value)) return undefined;
    const [item] = Array.isArray(value) ? value : [value];
    if (field.kind === "grid" && typeof item === "string")
      return {
        message: `${named(refused)} attend un service et son niveau par ligne, pas ${Array.isArray(value) ? "une liste" : "un seul mot"}.`,
        conseil: `Écrivez, sous « ${key}: » et décalé de deux espaces : ${item}: proposé`,
      };
    if (typeof path.at(-1) === "number" && typeof value === "string")
      return {
        message: `Chaque élément de ${quoted(key)} attend des lignes « clé: valeur ».`,
        conseil: `Écrivez : - { ${field.words[0] ?? "nom"}: ${value} }`,
      };
    const keys = field.kind === "grid" ? "" : ` avec ${alternatives(field.words.slice(0, 4))}`;
    return { message: `${named(refused)} attend des lignes « clé: valeur »${keys}.`, conseil: example(refused) };
  },
};

const textWanted: ValueTrap = {
  code: "texte-attendu",
  explain: (refused) => {
    const { field, value, key } = refused;
    if (!field || field.kind === "list" || field.kind === "group" || field.kind === "grid" || typeof value === "string") return undefined;
    const only =
      Array.isArray(value) && typeof value[0] === "string"
        ? `Écrivez : ${key}: ${/[:#@`%&*!|>'"{}[\],]/.test(value[0]) ? inQuotes(value[0]) : value[0]}`
        : example(refused);
    return { message: `${named(refused)} attend une seule valeur, pas ${Array.isArray(value) ? "une liste" : "un groupe de clés"}.`, conseil: only };
  },
};

const empty: ValueTrap = {
  code: "texte-vide",
  explain: (refused) =>
    refused.text === "" && typeof refused.value === "string"
      ? { message: `${named(refused)} est vide.`, conseil: "Complétez la valeur ou supprimez la ligne." }
      : undefined,
};

const tooLong: ValueTrap = {
  code: "trop-long",
  explain: (refused) => {
    const { issue, value } = refused;
    if (issue.code !== "too_big" || (issue.origin !== "string" && issue.origin !== "array")) return undefined;
    const most = Number(issue.maximum);
    if (issue.origin === "array")
      return {
        message: `${named(refused)} : ${counted(Array.isArray(value) ? value.length : 0, "élément")}, ${most} au plus.`,
        conseil: "Gardez l'essentiel.",
      };
    const length = refused.text.length;
    return {
      message: `${named(refused)} : ${counted(length, "caractère")}, ${most} au plus.`,
      conseil: `Raccourcissez de ${counted(length - most, "caractère")}.`,
    };
  },
};

const tooFew: ValueTrap = {
  code: "liste-incomplete",
  explain: (refused) => {
    const { issue } = refused;
    if (issue.code !== "too_small" && issue.code !== "too_big") return undefined;
    if (issue.origin !== "array") return undefined;
    const wanted = issue.code === "too_small" ? issue.minimum : issue.maximum;
    return {
      message: `${named(refused)} : il faut ${issue.exact ? "exactement" : "au moins"} ${counted(Number(wanted), "élément")}.`,
      conseil: example(refused),
    };
  },
};

export const shapeTraps: readonly ValueTrap[] = [missing, colonMadeAGroup, listWanted, groupWanted, textWanted, empty, tooLong, tooFew];
