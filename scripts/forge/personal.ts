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

/** What a person writes to say that whoever is joined agrees: nobody can see it in a file. */
export const saysAgreed = (precisions: string | undefined): boolean => /(?<!\bpas d['’ ]|\bsans )\baccord\b/i.test(precisions ?? "");
