/** What people write by habit instead of OpenStreetMap's notation, and what to write. */

type Replacement = readonly [pattern: RegExp, by: string];

const A_DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)";

/** A word of people's language, alone or shortened, in capitals or not. */
const word = (forms: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${forms})\\.?(?![\\p{L}\\d])`, "giu");

const WORDS: readonly Replacement[] = [
  [/[\u00a0\u202f\s]+/g, " "],
  [/[–—−]/g, "-"],
  [word("(?:les )?jours? fériés?|ph"), "PH"],
  [word("(?:les )?vacances scolaires|sh"), "SH"],
  [word("tous les jours|toute la semaine"), "Mo-Su"],
  [word("fermée?s?|fermeture"), "off"],
  [word("lundis?|lun|monday|mon|mo"), "Mo"],
  [word("mardis?|mar|tuesday|tue|tu"), "Tu"],
  [word("mercredis?|mer|wednesday|wed|we"), "We"],
  [word("jeudis?|jeu|thursday|thu|th"), "Th"],
  [word("vendredis?|ven|friday|fri|fr"), "Fr"],
  [word("samedis?|sam|saturday|sat|sa"), "Sa"],
  [word("dimanches?|dim|sunday|sun|su"), "Su"],
  [word("midi"), "12:00"],
  [word("minuit"), "24:00"],
];

const TIMES: readonly Replacement[] = [
  [/\b(\d{1,2}) ?(?:h|heures) ?(\d\d)\b/gi, "$1:$2"],
  [/\b(\d{1,2})\.(\d\d)\b/g, "$1:$2"],
  [/\b(\d{1,2}) ?(?:h|heures?)(?![\p{L}\d])/giu, "$1:00"],
  [/(?<![\d:[/.-])(\d{1,2}) ?(?:-|à) ?(\d{1,2})(?![\d:\]])/g, "$1:00-$2:00"],
  [/(?<!\d)(\d):(\d\d)/g, "0$1:$2"],
];

const SEPARATORS: readonly Replacement[] = [
  [/ ?(?:à|au|jusqu['’]à) (?=[A-Z\d])/g, "-"],
  [word("du|de|des|le|les|la|ouverte?s?"), ""],
  [/ +/g, " "],
  [/ ?- ?/g, "-"],
  [/(?<=\d) ?(?:,|\/|et|puis|&) ?(?=\d)/g, ","],
  [new RegExp(`(?<=${A_DAY}) ?(?:,|/|et|&) ?(?=${A_DAY})`, "g"), ","],
  [new RegExp(`(?<=${A_DAY}) ?: ?`, "g"), " "],
  [/(?<=\d) (?=\d)/g, ","],
  // « off Mo » is how French says it; the notation puts the day first.
  [new RegExp(`\\boff ((?:${A_DAY}[-,]?)+)`, "g"), "$1 off"],
  [new RegExp(`(?<=\\d|off) ?[,.]? (?=${A_DAY})`, "g"), "; "],
  [/[;,. ]+$/g, ""],
  [/^ +/g, ""],
];

/** A notation that may be what was meant. The caller checks that it can be read before proposing it. */
export const suggestedNotation = (text: string): string =>
  [...WORDS, ...TIMES, ...SEPARATORS].reduce((current, [pattern, by]) => current.replace(pattern, by), text);
