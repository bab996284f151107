/** Everything that the workflows call. */
import type { Task } from "../task.ts";
import { commenter } from "./commenter.ts";
import { liens } from "./liens.ts";
import { publier } from "./publier.ts";
import { reprendreLiens } from "./reprendre-liens.ts";
import { ticket } from "./ticket.ts";
import { verifier } from "./verifier.ts";

export const TASKS: readonly Task[] = [verifier, commenter, ticket, liens, reprendreLiens, publier];
