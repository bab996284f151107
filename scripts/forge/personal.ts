/**
 * Problems about what seems to join a person. A comment stays when the fiche is mended, and travels by e-mail: it says
 * where to look, never what is written there.
 */
import type { Problem } from "../../src/reading/problem.ts";

const PERSONAL: ReadonlySet<string> = new Set(["telephone-mobile", "courriel-personnel", "coordonnees-personnelles"]);

export const isPersonal = ({ code }: Pick<Problem, "code">): boolean => PERSONAL.has(code);

/** The same, without the words of the file. */
export const discreet = <Said extends Problem>(problem: Said): Said =>
  isPersonal(problem) ? { ...problem, message: problem.message.replace(/« [^»]* »/g, "Ce qui est écrit ici"), extrait: "" } : problem;

export const PERSONAL_WORDS =
  "La fiche semble donner de quoi joindre une personne, et le guide est public. Mettez à la place le téléphone ou l'adresse de l'accueil.";

/** A line of its own that says that whoever is joined agrees: in a sentence, « accord » may well be refused. */
export const saysAgreed = (precisions: string | undefined): boolean => /^[\s>*-]*accord\s*:\s*oui\s*[.!]?\s*$/im.test(precisions ?? "");
