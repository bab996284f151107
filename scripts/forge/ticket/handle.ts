/** A ticket → a branch and its pull request, or a comment that says what to mend. */
import { join } from "node:path";
import { natureDuTicket, readTicket } from "../../../src/exchange/proposition/read-ticket.ts";
import { ETIQUETTE_CONTRIBUTION, type NatureDuTicket } from "../../../src/exchange/proposition/ticket.ts";
import { isError, type Problem } from "../../../src/reading/problem.ts";
import { judge } from "../../writing/candidates.ts";
import type { IssueEvent } from "../event.ts";
import { commitOnBranch, keepPull, pullOf } from "../github/branch.ts";
import { keepComment } from "../github/comment.ts";
import { ForgeRefusal, type Github } from "../github/request.ts";
import { discreet, isPersonal, saysAgreed } from "../personal.ts";
import { type Candidate, candidateOf, type Refused } from "./candidate.ts";
import type { Known } from "./known.ts";
import { needlessComment, PERSONAL_REFUSAL, pullBody, refusalComment, TAKEN_OVER, thanksComment, titleOf, waitingComment } from "./words.ts";

export interface Workshop {
  readonly github: Github;
  readonly known: Known;
  /** The commit that is checked out. */
  readonly parent: string;
  /** « https://github.com » */
  readonly server: string;
}

const COMMENT = "ticket";

/** What happened to an issue that may be one of ours; undefined when it is not for us. */
const natureOf = ({ action, label, issue, sender }: IssueEvent): NatureDuTicket | undefined => {
  if (issue.state !== "open" || issue.pull_request !== undefined || sender.type === "Bot") return undefined;
  const labels = issue.labels.map(({ name }) => name);
  const nature = natureDuTicket(issue.title, labels);
  return action === "labeled" && label?.name !== ETIQUETTE_CONTRIBUTION && label?.name !== nature ? undefined : nature;
};

interface Judged {
  readonly warnings: readonly Problem[];
  readonly consequences: readonly Problem[];
}

/** What joins a person is asked about before it enters the history of the guide, unless it is there already. */
const personalRefusal = ({ problems }: Known, warnings: readonly Problem[], precisions: string | undefined): Refused | undefined => {
  const known = new Set(problems.map(({ fichier, message }) => `${fichier}\n${message}`));
  const fresh = warnings.filter((problem) => isPersonal(problem) && !known.has(`${problem.fichier}\n${problem.message}`));
  return fresh.length === 0 || saysAgreed(precisions) ? undefined : { refus: [PERSONAL_REFUSAL], problems: fresh.map(discreet) };
};

/** What the guide would say with it. A fiche that goes may leave tasks to the editors; anything else must leave no error. */
const judged = ({ content, problems }: Known, { fichier, changes }: Candidate): Judged | Refused => {
  const { added, problems: all } = judge(content, changes, problems);
  const isRemoval = changes.get(fichier) === undefined;
  if (added.length > 0 && !isRemoval) return { refus: ["La fiche ne va pas avec le reste du guide :"], problems: added };
  const shown = join(content, fichier);
  return { warnings: all.filter((problem) => problem.fichier === shown && !isError(problem)), consequences: added };
};

const refuse = async ({ github }: Workshop, number: number, refused: Refused): Promise<string> => {
  await keepComment(github, number, COMMENT, refusalComment(refused));
  return `Ticket ${number} : il reste des choses à corriger, dites en commentaire.`;
};

const branchOf = (number: number): string => `ticket/${number}`;

const propose = async (workshop: Workshop, { issue, repository }: IssueEvent, title: string, candidate: Candidate, body: string): Promise<string> => {
  const { github, parent, known, server } = workshop;
  const branch = branchOf(issue.number);
  const changes = new Map([...candidate.changes].map(([path, text]) => [`${known.content}/${path}`, text]));
  const isOurs = await commitOnBranch(github, { branch, parent, message: `${title}\n\nTicket #${issue.number}`, changes });
  if (!isOurs) {
    await keepComment(github, issue.number, COMMENT, TAKEN_OVER);
    return `Ticket ${issue.number} : quelqu'un travaille déjà sur la branche ${branch}, elle n'est pas touchée.`;
  }
  try {
    const pull = await keepPull(github, branch, repository.default_branch, { title, body });
    await keepComment(github, issue.number, COMMENT, thanksComment(pull));
    return `Ticket ${issue.number} : proposition ${pull}.`;
  } catch (error) {
    if (!(error instanceof ForgeRefusal) || error.status !== 403) throw error;
    const address = `${server}/${github.repository}/compare/${repository.default_branch}...${branch}?expand=1`;
    await keepComment(github, issue.number, COMMENT, waitingComment(address));
    return `Ticket ${issue.number} : la branche ${branch} est prête, la demande reste à ouvrir.`;
  }
};

/** A proposal that the editors closed comes back only if its author changes it. */
const isSettled = async ({ github }: Workshop, { action, issue }: IssueEvent): Promise<boolean> =>
  action !== "edited" && action !== "reopened" && (await pullOf(github, branchOf(issue.number)))?.isOpen === false;

/** Gives back what was done, in one sentence for the log. */
export const handleTicket = async (workshop: Workshop, event: IssueEvent): Promise<string> => {
  const { number, body, created_at } = event.issue;
  const nature = natureOf(event);
  if (nature === undefined) return `Ticket ${number} : ce n'est pas une contribution, rien à faire.`;
  if (await isSettled(workshop, event)) return `Ticket ${number} : sa proposition a déjà été traitée.`;
  const answers = readTicket(body ?? "", nature);
  if (!answers)
    return refuse(workshop, number, {
      refus: ["Le texte de ce ticket n'est pas celui du formulaire : ouvrez-en un nouveau, ou remettez les titres d'origine."],
    });
  const candidate = candidateOf(workshop.known, { nature, answers, today: created_at.slice(0, 10) });
  if ("refus" in candidate) return refuse(workshop, number, candidate);
  if ("merci" in candidate) {
    await keepComment(workshop.github, number, COMMENT, needlessComment(candidate));
    return `Ticket ${number} : il n'y a rien à changer.`;
  }
  const judgement = judged(workshop.known, candidate);
  if ("refus" in judgement) return refuse(workshop, number, judgement);
  const personal = personalRefusal(workshop.known, judgement.warnings, answers.precisions);
  if (personal) return refuse(workshop, number, personal);
  const text = pullBody(candidate, { number, precisions: answers.precisions, ...judgement, warnings: judgement.warnings.map(discreet) });
  return propose(workshop, event, titleOf(nature, candidate), candidate, text);
};
