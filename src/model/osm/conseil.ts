/** What people write by habit instead of OpenStreetMap's notation, and what to write. */

type Remplacement = readonly [motif: RegExp, par: string];

const UN_JOUR = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)";

/** A word of people's language, alone or shortened, in capitals or not. */
const mot = (formes: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${formes})\\.?(?![\\p{L}\\d])`, "giu");

const MOTS: readonly Remplacement[] = [
  [/[\u00a0\u202f\s]+/g, " "],
  [/[–—−]/g, "-"],
  [mot("(?:les )?jours? fériés?|ph"), "PH"],
  [mot("(?:les )?vacances scolaires|sh"), "SH"],
  [mot("tous les jours|toute la semaine"), "Mo-Su"],
  [mot("fermée?s?|fermeture"), "off"],
  [mot("lundis?|lun|monday|mon|mo"), "Mo"],
  [mot("mardis?|mar|tuesday|tue|tu"), "Tu"],
  [mot("mercredis?|mer|wednesday|wed|we"), "We"],
  [mot("jeudis?|jeu|thursday|thu|th"), "Th"],
  [mot("vendredis?|ven|friday|fri|fr"), "Fr"],
  [mot("samedis?|sam|saturday|sat|sa"), "Sa"],
  [mot("dimanches?|dim|sunday|sun|su"), "Su"],
  [mot("midi"), "12:00"],
  [mot("minuit"), "24:00"],
];

const HEURES: readonly Remplacement[] = [
  [/\b(\d{1,2}) ?(?:h|heures) ?(\d\d)\b/gi, "$1:$2"],
  [/\b(\d{1,2})\.(\d\d)\b/g, "$1:$2"],
  [/\b(\d{1,2}) ?(?:h|heures?)(?![\p{L}\d])/giu, "$1:00"],
  [/(?<![\d:[/.-])(\d{1,2}) ?(?:-|à) ?(\d{1,2})(?![\d:\]])/g, "$1:00-$2:00"],
  [/(?<!\d)(\d):(\d\d)/g, "0$1:$2"],
];

const SEPARATEURS: readonly Remplacement[] = [
  [/ ?(?:à|au|jusqu['’]à) (?=[A-Z\d])/g, "-"],
  [mot("du|de|des|le|les|la|ouverte?s?"), ""],
  [/ +/g, " "],
  [/ ?- ?/g, "-"],
  [/(?<=\d) ?(?:,|\/|et|puis|&) ?(?=\d)/g, ","],
  [new RegExp(`(?<=${UN_JOUR}) ?(?:,|/|et|&) ?(?=${UN_JOUR})`, "g"), ","],
  [new RegExp(`(?<=${UN_JOUR}) ?: ?`, "g"), " "],
  [/(?<=\d) (?=\d)/g, ","],
  // « off Mo » is how French says it; the notation puts the day first.
  [new RegExp(`\\boff ((?:${UN_JOUR}[-,]?)+)`, "g"), "$1 off"],
  [new RegExp(`(?<=\\d|off) ?[,.]? (?=${UN_JOUR})`, "g"), "; "],
  [/[;,. ]+$/g, ""],
  [/^ +/g, ""],
];

/** A notation that may be what was meant. The caller checks that it can be read before proposing it. */
export const traduction = (texte: string): string => [...MOTS, ...HEURES, ...SEPARATEURS].reduce((actuel, [motif, par]) => actuel.replace(motif, par), texte);
