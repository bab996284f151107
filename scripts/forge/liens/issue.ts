/** The one ticket that lists dead links: opened, rewritten, closed when there are none, opened again. */
import { z } from "zod";
import type { DeadLink, LinkReport } from "../../../src/exchange/liens/liens.ts";
import { ROBOT } from "../github/comment.ts";
import { allOf, type Github } from "../github/request.ts";
import { inCode, inText } from "../markdown.ts";

export const LABEL = "liens";
const TITLE = "Des liens ne répondent plus";
const MARK = "<!-- bonne-etoile : liens -->";
/** A forge refuses more than 65 536 signs. */
const MOST_LINES = 150;

const issues = z.array(
  z.object({
    number: z.int(),
    state: z.string(),
    body: z.string().nullish(),
    user: z.object({ login: z.string() }).nullish(),
    pull_request: z.unknown().optional(),
  }),
);
type Issue = z.infer<typeof issues>[number];

/** Proposals made of tickets are among them: there may be many. */
const MOST_ISSUES = 2_000;

const isOurs = ({ user, body, pull_request }: Issue): boolean => user?.login === ROBOT && pull_request === undefined && body?.startsWith(MARK) === true;

/** By its label; where the label was taken away or could not be put, among all that robots wrote. */
const ourIssue = async (github: Github): Promise<Issue | undefined> => {
  for (const wanted of [`labels=${LABEL}`, `creator=${encodeURIComponent(ROBOT)}`]) {
    const found = (await allOf(github, `/issues?${wanted}&state=all`, (answer) => issues.parse(answer), MOST_ISSUES)).find(isOurs);
    if (found) return found;
  }
  return undefined;
};

const line = ({ url, fiche, champ, raison, depuis }: DeadLink): string =>
  `- [ ] ${inCode(fiche, 100)}, ${inCode(champ, 60)} : ${inCode(url, 160)} – ${inText(raison)}${depuis === undefined ? "" : `, depuis le ${depuis}`}`;

const section = (title: string, liens: readonly DeadLink[]): readonly string[] => {
  if (liens.length === 0) return [];
  const rest = liens.length > MOST_LINES ? [`- … et ${liens.length - MOST_LINES} de plus.`] : [];
  return [`### ${title}\n\n${[...liens.slice(0, MOST_LINES).map(line), ...rest].join("\n")}`];
};

/** The list, without the day of the check: it changes only when a link does. */
export const issueBody = ({ morts, douteux = [] }: LinkReport): string =>
  [
    MARK,
    morts.length > 0
      ? "Chaque nuit, les liens des fiches sont essayés. Corrigez ceux-ci, ou retirez-les des fiches : ce ticket se met à jour et se ferme tout seul."
      : "Tous les liens des fiches répondent. Ce ticket se rouvrira si l'un d'eux ne répond plus.",
    ...section("À corriger", morts),
    ...section("À essayer dans un navigateur", douteux),
  ].join("\n\n");

/** Gives back what was done, in one sentence for the log. */
export const keepIssue = async (github: Github, report: LinkReport): Promise<string> => {
  const body = issueBody(report);
  const state = report.morts.length > 0 ? "open" : "closed";
  const ours = await ourIssue(github);
  if (!ours) {
    if (state === "closed") return "Tous les liens répondent.";
    await github.send("POST", "/issues", { title: TITLE, body, labels: [LABEL] });
    return "Un ticket est ouvert pour les liens qui ne répondent plus.";
  }
  if (ours.state === state && (state === "closed" || ours.body === body)) return `Le ticket ${ours.number} dit déjà tout.`;
  await github.send("PATCH", `/issues/${ours.number}`, { body, state });
  return `Le ticket ${ours.number} est ${state === "closed" ? "fermé : tous les liens répondent" : "à jour"}.`;
};
