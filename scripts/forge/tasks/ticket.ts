/** `npm run forge -- ticket`: a ticket made by one of the forms becomes a proposal, or is answered. */
import { issueEvent, readEvent } from "../event.ts";
import { headCommit } from "../git.ts";
import { githubOfWorkflow } from "../github/request.ts";
import type { Task } from "../task.ts";
import { handleTicket } from "../ticket/handle.ts";
import { openKnown } from "../ticket/known.ts";

export const ticket: Task = {
  name: "ticket",
  summary: "Fait d'un ticket une proposition, ou répond ce qu'il faut corriger. Lancé par la forge.",
  options: {},
  run: async (line) => {
    const event = readEvent(issueEvent);
    const server = process.env["GITHUB_SERVER_URL"] ?? "https://github.com";
    console.log(await handleTicket({ github: githubOfWorkflow(), known: openKnown(line.path("content", "content")), parent: headCommit(), server }, event));
    return 0;
  },
};
