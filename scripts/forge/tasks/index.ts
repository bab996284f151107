/** Everything that the workflows call. */
import type { Task } from "../task.ts";
import { commenter } from "./commenter.ts";
import { ticket } from "./ticket.ts";
import { verifier } from "./verifier.ts";

export const TASKS: readonly Task[] = [verifier, commenter, ticket];
