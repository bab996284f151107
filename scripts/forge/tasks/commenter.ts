/** `npm run forge -- commenter`: the comment of a proposal, from what its checks left behind. Runs nothing of the proposal. */
import { readEvent, workflowRunEvent } from "../event.ts";
import { githubOfWorkflow } from "../github/request.ts";
import { commentProposal } from "../proposition/handle.ts";
import type { Task } from "../task.ts";

export const commenter: Task = {
  name: "commenter",
  summary: "Écrit sous une proposition le compte rendu de sa vérification. Lancé par la forge, après « verifier ».",
  options: {},
  run: async () => {
    console.log(await commentProposal(githubOfWorkflow(), readEvent(workflowRunEvent)));
    return 0;
  },
};
