/** What the checks of the command line say of a file that the form wrote, field by field. */
import { type Communes, departementOf } from "../model/commune.ts";
import type { Referentiel } from "../model/referentiel.ts";
import type { Structure, StructureFacts } from "../model/structure.ts";
import type { Territoire } from "../model/territoire.ts";
import { ficheReader } from "../reading/fiche-reader.ts";
import type { Path } from "../reading/field.ts";
import { findingsIn } from "../reading/file.ts";
import { UNCHECKED_HOURS } from "../reading/leaves/hours.ts";
import { isError, type Statement } from "../reading/problem.ts";
import { RULES } from "../rules/all.ts";
import type { ReadContent } from "../rules/rule.ts";
import type { KnownPlace, Neighbours } from "./neighbours.ts";

/** Something to mend, and the path of what it is about; an empty path is the whole file. */
export interface Fault extends Statement {
  readonly path: Path;
}

export interface Surroundings {
  readonly referentiel: Referentiel;
  readonly territoires: readonly Territoire[];
  /** Those of the départements of the guide. */
  readonly communes: Communes;
  readonly departements: ReadonlySet<string>;
  readonly neighbours: Neighbours;
  readonly today: string;
  /** What reads the rarest of hours could not be reached: they are nobody's fault. */
  readonly isLibraryAway?: boolean;
}

export interface Reading {
  /** Absent as soon as one fault is an error. */
  readonly structure?: Structure;
  readonly faults: readonly Fault[];
}

/** Where a form answers a remark about the whole file, or about a group of keys. */
const ANSWERED_AT: Readonly<Record<string, Path>> = {
  "adresse-absente": ["adresse"],
  "rien-a-proposer": ["expertises"],
  "identifiant-en-double": ["nom"],
  "estimation-sans-source": ["expertises_source", "source"],
};

const placed = ({ path = [], ...statement }: Statement & { readonly path?: Path | undefined }): Fault => ({
  ...statement,
  path: ANSWERED_AT[statement.code] ?? path,
});

const nearly = ({ nom, commune, territoire, id, fichier, adresse }: KnownPlace): Structure => ({
  id,
  fichier,
  nom,
  commune,
  territoire,
  code_postal: "",
  date_maj: "",
  ...(adresse !== undefined && { adresse }),
});

/** The table of communes has those of some départements: a commune of theirs is known, and so is a postcode of theirs. */
const isChecked = (rule: string, { code_postal, code_insee, commune }: StructureFacts, { departements, communes }: Surroundings): boolean =>
  rule !== "commune-incoherente" ||
  departements.has(departementOf(code_postal)) ||
  (code_insee === undefined ? communes.named(commune) : communes.ofCode(code_insee)).length > 0;

/** A name alone may be that of another commune, in a département that the table does not have: that is a doubt, not an error. */
const isDoubt = ({ code_postal, code_insee }: StructureFacts, { departements }: Surroundings): boolean =>
  code_insee === undefined && !departements.has(departementOf(code_postal));

const rulesFaults = (structure: Structure, around: Surroundings): readonly Fault[] => {
  const others = around.neighbours.of(structure.id, structure.nom).filter(({ fichier }) => fichier !== structure.fichier);
  const structures = [...others.map(nearly), structure];
  const content: ReadContent = { ...around, structures, fiches: structures, actualites: [], pages: [] };
  return RULES.filter(({ name }) => isChecked(name, structure, around)).flatMap(({ name, check }) =>
    check(content)
      .filter(({ fichier }) => fichier === structure.fichier)
      .map(({ fichier: _, on: __, ...complaint }) => placed({ ...complaint, code: name, ...(isDoubt(structure, around) && { gravite: "avertissement" }) })),
  );
};

/** Without importance for the guide, and nobody wrote anything there. */
const UNSAID = new Set(["pivot-absent"]);

const isUnchecked = ({ code }: Fault): boolean => code === UNCHECKED_HOURS;

/** Hours that nobody could check: while what will tell is on its way nothing is said of them; out of reach, they are nobody's fault. */
const withoutBlame = (faults: readonly Fault[], { isLibraryAway }: Surroundings): readonly Fault[] =>
  isLibraryAway ? faults.map((fault) => (isUnchecked(fault) ? { ...fault, gravite: "avertissement" } : fault)) : faults.filter((fault) => !isUnchecked(fault));

/** Reads the text of one fiche as `npm run verifier` would. */
export const readFiche = (file: { readonly id: string; readonly fichier: string; readonly text: string }, around: Surroundings): Reading => {
  const { id, fichier } = file;
  const { value, findings } = findingsIn(file, ficheReader(around.referentiel, around.communes));
  const said = findings.filter(({ code }) => !UNSAID.has(code)).map(({ start: _, end: __, ...finding }) => placed(finding));
  const faults = withoutBlame(said, around);
  if (value === undefined) return { faults };
  const structure = { ...value, id, fichier };
  const all = [...faults, ...rulesFaults(structure, around)];
  const isKnown = around.isLibraryAway === true || !said.some(isUnchecked);
  return isKnown && !all.some(isError) ? { structure, faults: all } : { faults: all };
};

const keyOf = ({ code, message }: Fault): string => `${code}\n${message}`;

/** Those that the file did not have before: nobody is told of what they did not write. */
export const newFaults = (before: readonly Fault[], after: readonly Fault[]): readonly Fault[] => {
  const known = new Set(before.map(keyOf));
  return after.filter((fault) => !known.has(keyOf(fault)));
};
