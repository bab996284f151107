/** Problems for another program. */
import { printableJson } from "./printable.ts";
import { isError, type Problem } from "./problem.ts";

export const jsonReport = (problems: readonly Problem[]): string => {
  const erreurs = problems.filter(isError).length;
  return printableJson({ erreurs, avertissements: problems.length - erreurs, problemes: problems });
};
