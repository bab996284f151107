/** Problems as a person reads them in a terminal: where, the line with a caret, what is wrong, what to write instead. */
import { groupBy } from "../model/grouping.ts";
import { columnsOf, printable } from "./printable.ts";
import { isError, type Problem } from "./problem.ts";
import { counted } from "./wording.ts";

export interface TextOptions {
  readonly couleurs: boolean;
  /** Every warning, even when fifty files have the same. */
  readonly tout: boolean;
}

/** From this many warnings of one kind on, the rest is counted. */
const MOST_OF_A_KIND = 5;
/** Columns of a terminal that an excerpt may fill. */
const WIDEST_EXCERPT = 110;

const STYLES = { rouge: 31, jaune: 33, vert: 32, bleu: 36, gras: 1, gris: 90 } as const;

const painter =
  (couleurs: boolean) =>
  (style: keyof typeof STYLES, text: string): string =>
    couleurs ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;

type Paint = ReturnType<typeof painter>;

/** The part of a long line around the fault. */
const excerptLines = ({ extrait, colonne, longueur, ligne, gravite }: Problem, paint: Paint): readonly string[] => {
  if (extrait === "" || colonne > extrait.length + 1) return [];
  const from = colonne + longueur > WIDEST_EXCERPT ? Math.max(0, colonne - 1 - Math.floor(WIDEST_EXCERPT / 3)) : 0;
  const shown = printable(extrait.slice(from, from + WIDEST_EXCERPT));
  const before = (from > 0 ? "…" : "") + printable(extrait.slice(from, colonne - 1));
  const underlined = printable(extrait.slice(colonne - 1, Math.min(colonne - 1 + longueur, from + WIDEST_EXCERPT)));
  const margin = String(ligne).padStart(5);
  const caret = "^".repeat(Math.max(1, columnsOf(underlined)));
  return [
    `${paint("gris", `${margin} │`)} ${from > 0 ? "…" : ""}${shown}${from + WIDEST_EXCERPT < extrait.length ? "…" : ""}`,
    `${paint("gris", `${" ".repeat(margin.length)} │`)} ${" ".repeat(columnsOf(before))}${paint(gravite === "erreur" ? "rouge" : "jaune", caret)}`,
  ];
};

const oneProblem = (problem: Problem, paint: Paint): string => {
  const { fichier, ligne, colonne, gravite, message, conseil, code } = problem;
  const kind = gravite === "erreur" ? paint("rouge", "erreur") : paint("jaune", "avertissement");
  return [
    `${paint("gras", `${printable(fichier)}:${ligne}:${colonne}`)}  ${kind} ${paint("gris", `[${code}]`)}`,
    ...excerptLines(problem, paint),
    `      ${printable(message)}`,
    ...(conseil === undefined ? [] : [`      ${paint("vert", "→")} ${printable(conseil)}`]),
  ].join("\n");
};

/** Which warnings are shown one by one, and how many of each kind are only counted. */
const sorted = (problems: readonly Problem[], tout: boolean) => {
  const shown: Problem[] = [];
  const counts: { readonly problem: Problem; readonly rest: number; readonly total: number }[] = [];
  for (const [, alike] of groupBy(problems, ({ code, gravite }) => `${gravite} ${code}`)) {
    const [problem] = alike;
    if (!problem) continue;
    const isLong = !tout && problem.gravite === "avertissement" && alike.length > MOST_OF_A_KIND;
    const saysTheSame = alike.every(({ extrait, message }) => extrait === "" && message === problem.message);
    const kept = !isLong ? alike.length : saysTheSame ? 0 : MOST_OF_A_KIND;
    shown.push(...alike.slice(0, kept));
    if (kept < alike.length) counts.push({ problem, rest: alike.length - kept, total: alike.length });
  }
  return { shown, counts };
};

const byPlace = (a: Problem, b: Problem): number => (a.fichier === b.fichier ? a.ligne - b.ligne || a.colonne - b.colonne : a.fichier < b.fichier ? -1 : 1);

const summaryOf = (problems: readonly Problem[]): string => {
  const errors = problems.filter(isError).length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return "Aucune erreur, aucun avertissement.";
  return `${errors === 0 ? "Aucune erreur" : counted(errors, "erreur")}, ${warnings === 0 ? "aucun avertissement" : counted(warnings, "avertissement")}.`;
};

export const textReport = (problems: readonly Problem[], { couleurs, tout }: TextOptions): string => {
  const paint = painter(couleurs);
  const { shown, counts } = sorted(problems, tout);
  const summary = summaryOf(problems);
  return [
    ...shown.toSorted(byPlace).map((problem) => oneProblem(problem, paint)),
    ...counts.map(({ problem, rest, total }) =>
      rest === total
        ? `${paint("jaune", "avertissement")} ${paint("gris", `[${problem.code}]`)} dans ${counted(total, "fiche")} : ${printable(problem.message)}\n      ${paint("vert", "→")} ${printable(problem.conseil ?? "")} La liste : --tout.`
        : `… et ${counted(rest, "autre avertissement", "autres avertissements")} ${paint("gris", `[${problem.code}]`)} ; la liste : --tout.`,
    ),
    problems.some(isError) ? paint("rouge", summary) : paint("vert", summary),
  ].join("\n\n");
};
