/** A text where a list is wanted, a list where a text is, a colon that silently made a group out of a sentence. */
import { alternatives, counted, inQuotes, quoted } from "../wording.ts";
import type { YamlMap, YamlValue } from "../yaml-tree.ts";
import type { Refused, ValueTrap } from "./trap.ts";

const isMap = (value: YamlValue | undefined): value is YamlMap => typeof value === "object" && !Array.isArray(value);

const named = ({ champ, cle }: Refused): string => quoted(champ?.help.label ?? cle);

const example = ({ champ, cle }: Refused): string => (champ?.help.exemple ? `Par exemple : ${cle}: ${champ.help.exemple}` : "Comparez avec une fiche voisine.");

const missing: ValueTrap = {
  code: "champ-manquant",
  explain: (refused) => {
    if (refused.valeur !== undefined) return undefined;
    return { message: `Il manque la clé ${quoted(refused.cle)} (${refused.champ?.help.label ?? refused.cle}).`, conseil: `Ajoutez-la. ${example(refused)}` };
  },
};

/** `- Ateliers: lundi` is read by YAML as a group with the key « Ateliers ». */
const colonMadeAGroup: ValueTrap = {
  code: "deux-points",
  explain: ({ champ, valeur, brut }) => {
    const isText = champ?.kind === "texte" || champ?.kind === "format" || champ?.kind === "choix";
    if (!isText || !isMap(valeur)) return undefined;
    const [key = ""] = Object.keys(valeur);
    const written = brut.split("\n")[0] ?? "";
    return {
      message: `Le texte contient « : » suivi d'une espace : YAML y voit une clé ${quoted(key)}, pas un texte.`,
      conseil: `Mettez tout le texte entre guillemets : ${inQuotes(written)}`,
    };
  },
};

const listWanted: ValueTrap = {
  code: "liste-attendue",
  explain: (refused) => {
    if (refused.champ?.kind !== "liste" || Array.isArray(refused.valeur)) return undefined;
    const { texte, cle, brut } = refused;
    if (/^-\S/.test(texte))
      return {
        message: "Il manque une espace après le tiret : YAML lit un seul texte au lieu d'une liste.",
        conseil: `Écrivez : - ${texte.slice(1).split(/ -/)[0] ?? ""}`,
      };
    const first = isMap(refused.valeur) ? `{ ${brut.split("\n")[0] ?? ""} }` : texte;
    return { message: `${named(refused)} est une liste, même s'il n'y a qu'une valeur.`, conseil: `Écrivez : ${cle}: [${first}]` };
  },
};

const groupWanted: ValueTrap = {
  code: "rubrique-attendue",
  explain: (refused) => {
    const { champ, valeur, cle, path } = refused;
    if ((champ?.kind !== "rubrique" && champ?.kind !== "grille") || isMap(valeur)) return undefined;
    const [item] = Array.isArray(valeur) ? valeur : [valeur];
    if (champ.kind === "grille" && typeof item === "string")
      return {
        message: `${named(refused)} attend un service et son niveau par ligne, pas ${Array.isArray(valeur) ? "une liste" : "un seul mot"}.`,
        conseil: `Écrivez, sous « ${cle}: » et décalé de deux espaces : ${item}: proposé`,
      };
    if (typeof path.at(-1) === "number" && typeof valeur === "string")
      return {
        message: `Chaque élément de ${quoted(cle)} attend des lignes « clé: valeur ».`,
        conseil: `Écrivez : - { ${champ.mots[0] ?? "nom"}: ${valeur} }`,
      };
    const keys = champ.kind === "grille" ? "" : ` avec ${alternatives(champ.mots.slice(0, 4))}`;
    return { message: `${named(refused)} attend des lignes « clé: valeur »${keys}.`, conseil: example(refused) };
  },
};

const textWanted: ValueTrap = {
  code: "texte-attendu",
  explain: (refused) => {
    const { champ, valeur, cle } = refused;
    if (!champ || champ.kind === "liste" || champ.kind === "rubrique" || champ.kind === "grille" || typeof valeur === "string") return undefined;
    const only =
      Array.isArray(valeur) && typeof valeur[0] === "string"
        ? `Écrivez : ${cle}: ${/[:#@`%&*!|>'"{}[\],]/.test(valeur[0]) ? inQuotes(valeur[0]) : valeur[0]}`
        : example(refused);
    return { message: `${named(refused)} attend une seule valeur, pas ${Array.isArray(valeur) ? "une liste" : "un groupe de clés"}.`, conseil: only };
  },
};

const empty: ValueTrap = {
  code: "texte-vide",
  explain: (refused) =>
    refused.texte === "" && typeof refused.valeur === "string"
      ? { message: `${named(refused)} est vide.`, conseil: "Complétez la valeur ou supprimez la ligne." }
      : undefined,
};

const tooLong: ValueTrap = {
  code: "trop-long",
  explain: (refused) => {
    const { issue, valeur } = refused;
    if (issue.code !== "too_big" || (issue.origin !== "string" && issue.origin !== "array")) return undefined;
    const most = Number(issue.maximum);
    if (issue.origin === "array")
      return {
        message: `${named(refused)} : ${counted(Array.isArray(valeur) ? valeur.length : 0, "élément")}, ${most} au plus.`,
        conseil: "Gardez l'essentiel.",
      };
    const length = refused.texte.length;
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
