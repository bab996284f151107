/** What is written to the author of a ticket, and to those who read the proposal over. Markdown, in French. */
import { FORMULAIRES, type NatureDuTicket } from "../../../src/exchange/proposition/ticket.ts";
import type { Problem } from "../../../src/reading/problem.ts";
import { inBlock, inCode, inText } from "../markdown.ts";
import { PERSONAL_WORDS } from "../personal.ts";
import { problemLines } from "../problem-lines.ts";
import type { Candidate, Needless, Refused } from "./candidate.ts";

const HOW_TO_MEND =
  "Pour corriger : ouvrez le menu « … » en haut de ce ticket, choisissez « Modifier » (*Edit*), changez le texte, enregistrez. La vérification repart toute seule.";

export const PERSONAL_REFUSAL = `${PERSONAL_WORDS} Si la personne est d'accord pour être jointe ainsi, écrivez dans les précisions, sur une ligne à part : « Accord : oui ».`;

export const refusalComment = ({ refus, problems = [] }: Refused): string =>
  [
    "Merci ! Il reste quelque chose à corriger avant que l'équipe du guide puisse relire votre proposition.",
    ...refus,
    ...(problems.length > 0 ? [problemLines(problems)] : []),
    HOW_TO_MEND,
  ].join("\n\n");

export const needlessComment = ({ merci }: Needless): string => `Merci ! ${merci} Il n'y a donc rien à changer dans le guide.`;

export const thanksComment = (pull: number): string =>
  `Merci ! Votre proposition est prête : #${pull}. L'équipe du guide la relit ; vous verrez ici ce qu'elle devient.\n\nUn oubli ? Modifiez ce ticket : la proposition suivra.`;

/** When the editors have put commits of their own on the branch. */
export const TAKEN_OVER =
  "Merci ! L'équipe du guide travaille déjà sur cette proposition : ce que vous venez de changer ici n'y est pas ajouté tout seul, elle le lira dans le ticket.";

/** When the forge does not let workflows open pull requests. */
export const waitingComment = (address: string): string =>
  `Merci ! Votre proposition est prête, et l'équipe du guide la relira.\n\nPour l'équipe : ce dépôt n'autorise pas les actions à ouvrir une demande. [Ouvrez-la ici](${address}), ou cochez « Allow GitHub Actions to create and approve pull requests » dans les réglages du dépôt.`;

/** Names of files are slugs: nothing in a title can call anybody or close another ticket. */
export const titleOf = (nature: NatureDuTicket, { id }: Candidate): string => `${FORMULAIRES[nature].titre}${id}`;

const task = ({ fichier, message }: Problem): string => `- [ ] ${inCode(fichier)} : ${inText(message)}`;

export interface Reading {
  /** The ticket's number. */
  readonly number: number;
  readonly precisions: string | undefined;
  readonly warnings: readonly Problem[];
  /** What else must change in the guide before this can be accepted. */
  readonly consequences: readonly Problem[];
}

export const pullBody = ({ fichier, notes }: Candidate, { number, precisions, warnings, consequences }: Reading): string =>
  [
    `Proposé dans le ticket #${number}, qui se fermera quand cette demande sera acceptée : « Closes #${number} ».`,
    `Fichier : \`${fichier}\`.${consequences.length === 0 ? " Les vérifications du guide sont passées." : ""}`,
    "Pour voir les pages changées, fermez cette demande puis rouvrez-la : la forge ne lance rien d'elle-même sur ce qu'elle a ouvert.",
    ...notes,
    ...(warnings.length > 0 ? [`### À regarder\n\n${problemLines(warnings)}`] : []),
    ...(consequences.length > 0 ? [`### À faire avant d'accepter\n\n${consequences.map(task).join("\n")}`] : []),
    ...(precisions === undefined ? [] : [`### Précisions de la personne\n\n${inBlock(precisions, "", 4_000)}`]),
  ].join("\n\n");
