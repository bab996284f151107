/**
 * What a ticket asks for, as files to write or remove – or the sentences that tell its author what to mend. Paths are made
 * here, from names that exist or that can only be names; nothing of the ticket goes into one as it is.
 */
import { confirmedFiche } from "../../../src/exchange/proposition/confirmation.ts";
import { closedFor, closureInWords, closureOf } from "../../../src/exchange/proposition/fermeture.ts";
import { GENRES_DE_FERMETURE, type NatureDuTicket, type ReponsesAuTicket } from "../../../src/exchange/proposition/ticket.ts";
import { versionOf } from "../../../src/exchange/proposition/version.ts";
import { slugOf } from "../../../src/model/comparable.ts";
import { nearest } from "../../../src/model/nearest.ts";
import type { StructureFacts } from "../../../src/model/structure.ts";
import { DEFAULT_VERIFICATEUR, VERIFICATEURS, verificateurOf } from "../../../src/model/verification.ts";
import { isError, type Problem } from "../../../src/reading/problem.ts";
import { LARGEST_YAML } from "../../../src/reading/text-file.ts";
import type { Changes } from "../github/branch.ts";
import { lostLinks } from "../lost-links.ts";
import { inCode } from "../markdown.ts";
import type { Known } from "./known.ts";

export interface Candidate {
  /** Name of the file without `.yaml`: a slug, and so safe in a title. */
  readonly id: string;
  /** Relative to the content folder. */
  readonly fichier: string;
  readonly changes: Changes;
  /** What whoever reads the proposal over must know, in Markdown. */
  readonly notes: readonly string[];
}

/** Markdown sentences, and what is wrong in the file line by line. */
export interface Refused {
  readonly refus: readonly string[];
  readonly problems?: readonly Problem[];
}

/** There is nothing to change, and nothing to mend either. */
export interface Needless {
  readonly merci: string;
}

export type Outcome = Candidate | Refused | Needless;

export interface Asked {
  readonly nature: NatureDuTicket;
  readonly answers: ReponsesAuTicket;
  /** `AAAA-MM-JJ`, the day of the ticket. */
  readonly today: string;
}

const LONGEST_NAME = 100;
const refused = (...refus: readonly string[]): Refused => ({ refus });

/** The name as it was typed: alone, with its extension, or as the address of the page ends. */
const nameIn = (answer: string | undefined): string | undefined => {
  const line = answer?.trim() ?? "";
  if (line.length > 300) return undefined;
  const name = /^(?:https?:\/\/[\w./:-]+\/structures\/)?([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.yaml|\/)?$/.exec(line)?.[1];
  return name !== undefined && name.length <= LONGEST_NAME ? name : undefined;
};

interface Fiche {
  readonly id: string;
  readonly fichier: string;
  readonly text: string;
}

/** The fiche that is meant, which must exist. */
const existing = (known: Known, answer: string | undefined): Fiche | Refused => {
  const id = nameIn(answer);
  const fichier = id === undefined ? undefined : known.fiches.get(id);
  const text = fichier === undefined ? undefined : known.textOf(fichier);
  if (id !== undefined && fichier !== undefined && text !== undefined) return { id, fichier, text };
  if (answer === undefined) return refused("Le nom de la fiche manque. C'est la fin de l'adresse de sa page : `centre-social-des-tilleuls`.");
  const near = nearest(
    answer.slice(0, LONGEST_NAME),
    [...known.fiches.keys()].map((value) => ({ value })),
  );
  return refused(`La fiche ${inCode(answer, 80)} n'existe pas dans ce guide.${near === undefined ? "" : ` Vouliez-vous dire ${inCode(near)} ?`}`);
};

/** The text of a fiche, sound by itself, and where it goes. */
const readText = (known: Known, yaml: string | undefined, shown: string) => {
  if (yaml === undefined) return refused("Le texte de la fiche manque.");
  if (Buffer.byteLength(yaml) > LARGEST_YAML) return refused("Le texte de la fiche est beaucoup trop long.");
  const { value: facts, problems } = known.read(yaml, shown);
  if (!facts) return { refus: ["Le texte de la fiche a des erreurs :"], problems: problems.filter(isError) };
  if (!known.territoires.includes(facts.territoire) || slugOf(facts.territoire) !== facts.territoire)
    return refused(
      `Le territoire ${inCode(facts.territoire, 60)} n'est pas dans ce guide. Écrivez l'un de : ${known.territoires.map((id) => inCode(id)).join(", ")}.`,
    );
  return { facts };
};

const addition = (known: Known, { fiche, yaml }: ReponsesAuTicket): Outcome => {
  const read = readText(known, yaml, "structures/nouvelle-fiche.yaml");
  if ("refus" in read) return read;
  const id = fiche === undefined ? slugOf(read.facts.nom).slice(0, LONGEST_NAME).replace(/-$/, "") : nameIn(fiche);
  if (id === undefined || id === "")
    return refused(
      `Le nom de fichier ${inCode(fiche ?? "", 80)} ne convient pas : des minuscules sans accent, des chiffres et des tirets. Vous pouvez laisser ce champ vide.`,
    );
  if (known.fiches.has(id)) return refused(`La fiche ${inCode(id)} existe déjà : passez par « Corriger une fiche », ou donnez un autre nom.`);
  const fichier = `structures/${read.facts.territoire}/${id}.yaml`;
  return { id, fichier, changes: new Map([[fichier, yaml]]), notes: [] };
};

/** Whether the fiche was changed after the text sent was made from it: to take that text would undo the change without a word. */
const isOvertaken = (known: Known, { text, fichier }: Fiche, version: string | undefined, sent: StructureFacts): boolean => {
  if (version !== undefined) return version.trim() !== versionOf(text);
  const { value: facts } = known.read(text, fichier);
  return facts !== undefined && sent.date_maj < facts.date_maj;
};

const OVERTAKEN =
  "La fiche a changé dans le guide depuis que ce texte a été préparé : le prendre effacerait ce changement. Quand le site est à jour, rouvrez « Corriger cette fiche » : votre brouillon y est gardé, et le nouveau texte partira de la bonne version.";

const correction = (known: Known, { fiche, version, yaml }: ReponsesAuTicket): Outcome => {
  const there = existing(known, fiche);
  if ("refus" in there) return there;
  const read = readText(known, yaml, there.fichier);
  if ("refus" in read) return read;
  if (yaml?.trimEnd() === there.text.trimEnd())
    return { merci: "Le texte envoyé est exactement celui de la fiche. S'il est toujours juste, dites-le avec « Rien n'a changé »." };
  if (isOvertaken(known, there, version, read.facts)) return refused(OVERTAKEN);
  const fichier = `structures/${read.facts.territoire}/${there.id}.yaml`;
  if (fichier === there.fichier) return { ...there, changes: new Map([[fichier, yaml]]), notes: [] };
  const notes = ["La fiche change de chapitre : son fichier change de dossier, son adresse reste la même."];
  return {
    id: there.id,
    fichier,
    changes: new Map([
      [there.fichier, undefined],
      [fichier, yaml],
    ]),
    notes,
  };
};

const removal = ({ id, fichier }: Fiche): Candidate => ({
  id,
  fichier,
  changes: new Map([[fichier, undefined]]),
  notes: ["Ce lieu ferme pour de bon : sa fiche est retirée du guide.", lostLinks(inCode(id))],
});

const closure = (known: Known, { fiche, fermeture, du, au }: ReponsesAuTicket, today: string): Outcome => {
  const there = existing(known, fiche);
  if ("refus" in there) return there;
  const [temporaire, definitive] = GENRES_DE_FERMETURE;
  if (fermeture?.trim() === definitive) return removal(there);
  if (fermeture?.trim() !== temporaire) return refused(`Dites si la fermeture est « ${temporaire} » ou « ${definitive} ».`);
  const days = closureOf(du, au, today);
  if (typeof days === "string") return refused(days);
  const { value: facts } = known.read(there.text, there.fichier);
  const text = facts && closedFor(there.text, facts, days, today);
  if (text === undefined) return refused("La fermeture n'a pas pu être écrite dans la fiche : l'équipe du guide va le faire à la main.");
  const notes = [`${closureInWords(days)}. Les ateliers, permanences et arrêts de tournée gardent leurs horaires : voyez s'ils sont fermés aussi.`];
  return { ...there, changes: new Map([[there.fichier, text]]), notes };
};

const confirmation = (known: Known, { fiche, par: who }: ReponsesAuTicket, today: string): Outcome => {
  const there = existing(known, fiche);
  if ("refus" in there) return there;
  const par = who === undefined ? DEFAULT_VERIFICATEUR : verificateurOf(who);
  if (par === undefined)
    return refused(`Dites qui le confirme : ${VERIFICATEURS.map((one) => inCode(one)).join(", ")} ; ou laissez ce champ vide, c'est la structure.`);
  const { value: facts } = known.read(there.text, there.fichier);
  if (facts?.verification !== undefined && facts.verification.date >= today) return { merci: `La fiche est déjà vérifiée au ${facts.verification.date}.` };
  const text = confirmedFiche(there.text, today, par);
  if (text === undefined) return refused("La fiche ne peut pas être relue en ce moment : l'équipe du guide va la corriger à la main.");
  return {
    ...there,
    changes: new Map([[there.fichier, text]]),
    notes: [`Seule la vérification change. Vérifiez que la demande vient bien ${par === "structure" ? "du lieu" : "de l'équipe du guide"}.`],
  };
};

export const candidateOf = (known: Known, { nature, answers, today }: Asked): Outcome => {
  switch (nature) {
    case "ajout":
      return addition(known, answers);
    case "correction":
      return correction(known, answers);
    case "fermeture":
      return closure(known, answers, today);
    case "confirmation":
      return confirmation(known, answers, today);
    default:
      return nature satisfies never;
  }
};
