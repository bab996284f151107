/** What the forge says has happened, read as the hostile text that most of it is: titles, bodies and names come from anybody. */
import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { Refusal } from "../command-line.ts";

/** In bytes; the longest issue is a hundredth of this. */
const LARGEST_EVENT = 5_000_000;

const login = z.object({ type: z.string() });

export const issueEvent = z.object({
  action: z.string(),
  label: z.object({ name: z.string() }).optional(),
  issue: z.object({
    number: z.int().positive(),
    title: z.string(),
    body: z.string().nullish(),
    state: z.enum(["open", "closed"]),
    created_at: z.iso.datetime({ offset: true }),
    labels: z.array(z.object({ name: z.string() })),
    pull_request: z.unknown().optional(),
  }),
  repository: z.object({ full_name: z.string(), default_branch: z.string() }),
  sender: login,
});
export type IssueEvent = z.infer<typeof issueEvent>;

export const workflowRunEvent = z.object({
  workflow_run: z.object({
    id: z.int().positive(),
    event: z.string(),
    head_sha: z.string().regex(/^[0-9a-f]{40}$/),
    head_repository: z.object({ full_name: z.string() }).nullish(),
    html_url: z.string(),
  }),
  repository: z.object({ full_name: z.string(), default_branch: z.string() }),
});
export type WorkflowRunEvent = z.infer<typeof workflowRunEvent>;

/** The event of the workflow that runs us. */
export const readEvent = <Schema extends z.ZodType>(schema: Schema, path: string | undefined = process.env["GITHUB_EVENT_PATH"]): z.output<Schema> => {
  if (!path) throw new Refusal("GITHUB_EVENT_PATH n'est pas donné : cette commande est lancée par la forge.");
  if (statSync(path).size > LARGEST_EVENT) throw new Refusal("L'événement de la forge est beaucoup trop gros : il n'est pas lu.");
  const read = schema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!read.success) throw new Refusal("L'événement de la forge n'a pas la forme attendue : il n'est pas traité.");
  return read.data;
};
