/**
 * Problems as GitHub pins them to the lines of a pull request. A message is one workflow command on one line: whatever a
 * contributor wrote in it must stay data, so the signs that commands are made of are percent-encoded.
 */
import { printable } from "./printable.ts";
import type { Problem } from "./problem.ts";

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

export const githubReport = (problems: readonly Problem[]): string =>
  problems
    .map(({ fichier, ligne, colonne, longueur, gravite, code, message, conseil }) => {
      const place = `file=${property(printable(fichier))},line=${ligne},endLine=${ligne},col=${colonne},endColumn=${colonne + longueur},title=${property(code)}`;
      const words = [message, ...(conseil === undefined ? [] : [`→ ${conseil}`])].map(printable).join("\n");
      return `::${gravite === "erreur" ? "error" : "warning"} ${place}::${data(words)}`;
    })
    .join("\n");
