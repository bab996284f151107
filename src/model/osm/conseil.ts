/** What people write by habit instead of OpenStreetMap's notation, and what to write. */

const JOURS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:lundis?|lun\.?|monday|mon)(?![\p{L}\p{N}])/giu, "Mo"],
  [/\b(?:mardis?|mar\.|tuesday|tue)(?![\p{L}\p{N}])/giu, "Tu"],
  [/\b(?:mercredis?|mer\.?|wednesday|wed)(?![\p{L}\p{N}])/giu, "We"],
  [/\b(?:jeudis?|jeu\.?|thursday|thu)(?![\p{L}\p{N}])/giu, "Th"],
  [/\b(?:vendredis?|ven\.?|friday|fri)(?![\p{L}\p{N}])/giu, "Fr"],
  [/\b(?:samedis?|sam\.?|saturday|sat)(?![\p{L}\p{N}])/giu, "Sa"],
  [/\b(?:dimanches?|dim\.?|sunday|sun)(?![\p{L}\p{N}])/giu, "Su"],
];

const HABITUDES: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u202f\s]+/g, " "],
  [/[–—−]/g, "-"],
  [/(?<![\p{L}])(?:les )?jours? fériés?/giu, "PH"],
  [/(?<![\p{L}])(?:les )?vacances scolaires/giu, "SH"],
  [/(?<![\p{L}])(?:tous les jours|toute la semaine)/giu, "Mo-Su"],
  [/(?<![\p{L}])fermée?s?(?![\p{L}])/giu, "off"],
  [/(?<![\p{L}])ouverte?s?(?![\p{L}])/giu, ""],
  ...JOURS,
  [/\b(mo|tu|we|th|fr|sa|su|ph|sh)\b/gi, "$1"],
  [/\b(\d{1,2}) ?(?:h|heures?|H) ?(\d\d)\b/g, "$1:$2"],
  [/\b(\d{1,2})\.(\d\d)\b/g, "$1:$2"],
  [/\b(\d{1,2}) ?(?:h|heures?|H)(?![\p{L}\d])/gu, "$1:00"],
  [/(?<![\d:[/])\b(\d{1,2}) ?(?:-|à) ?(\d{1,2})\b(?![:\d\]])/g, "$1:00-$2:00"],
  [/(?<![\p{L}])(?:du|de|le|les) (?=[A-Z\d])/gu, ""],
  [/ (?:à|au|jusqu'à) (?=[A-Z\d])/g, "-"],
  [/(?<=\d) ?(?:\/|et|puis) ?(?=\d)/g, ","],
  [/(?<=[a-zH]) ?(?:et|&|\/) ?(?=[MTWFSP][a-zH]\b)/g, ","],
  [/ ?- ?/g, "-"],
  [/(?<=\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)) ?: ?(?=\d|off)/g, " "],
  [/(?<=\d) (?=\d)/g, ","],
  [/\b(\d):(\d\d)/g, "0$1:$2"],
  [/(?<=\d|off),? (?=(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)\b)/g, "; "],
  [/ ,/g, ","],
  [/,(?= \d)/g, ","],
  [/[;,]+\s*$/g, ""],
  [/ +/g, " "],
];

/** A notation that may be what was meant. The caller checks that it can be read before proposing it. */
export const traduction = (texte: string): string =>
  HABITUDES.reduce((actuel, [motif, remplacement]) => actuel.replace(motif, remplacement), texte)
    .replace(/\b(mo|tu|we|th|fr|sa|su)\b/gi, (jour) => jour.charAt(0).toUpperCase() + jour.slice(1).toLowerCase())
    .replace(/\b(ph|sh)\b/gi, (jour) => jour.toUpperCase())
    .trim();
