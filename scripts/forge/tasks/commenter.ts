/** `npm run forge -- commenter`: the comment of a proposal, worked out from its files read as data. Runs nothing of the proposal. */
import { readEvent, workflowRunEvent } from "../event.ts";
import { githubOfWorkflow } from "../github/request.ts";
import { commentProposal } from "../proposition/handle.ts";
import type { Task } from "../task.ts";

export const commenter: Task = {
  name: "commenter",
  summary: "Écrit sous une proposition le compte rendu de sa vérification. Lancé par la forge, après « verifier ».",
  options: {},
  run: async (line) => {
    console.log(await commentProposal(githubOfWorkflow(), readEvent(workflowRunEvent), line.path("content", "content")));
    return 0;
  },
};
