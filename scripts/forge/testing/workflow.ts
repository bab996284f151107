/** The part of the syntax of GitHub's workflows that ours use; anything else is refused, so that it is looked at first. */
import { z } from "zod";

const rights = z.partialRecord(z.enum(["actions", "contents", "id-token", "issues", "pages", "pull-requests"]), z.enum(["read", "write"]));
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const step = z
  .strictObject({
    id: z.string().optional(),
    if: z.string().optional(),
    uses: z.string().optional(),
    with: values.optional(),
    run: z.string().optional(),
    env: values.optional(),
    "continue-on-error": z.boolean().optional(),
  })
  .refine(({ uses, run }) => (uses === undefined) !== (run === undefined), "a step uses an action or runs a line")
  .refine(({ uses, with: inputs }) => uses !== undefined || inputs === undefined, "only actions have inputs");

const job = z.strictObject({
  if: z.string().optional(),
  needs: z.string().optional(),
  "runs-on": z.literal("ubuntu-24.04"),
  "timeout-minutes": z.int().max(120),
  permissions: rights.optional(),
  environment: z.strictObject({ name: z.string(), url: z.string() }).optional(),
  steps: z.array(step).min(1),
});

const branches = z.strictObject({ branches: z.array(z.string()).optional(), "paths-ignore": z.array(z.string()).optional() }).nullable();

export const workflowSchema = z.strictObject({
  name: z.string(),
  on: z.strictObject({
    pull_request: branches.optional(),
    push: branches.optional(),
    workflow_run: z.strictObject({ workflows: z.array(z.string()).min(1), types: z.tuple([z.literal("completed")]) }).optional(),
    issues: z.strictObject({ types: z.array(z.enum(["opened", "edited", "reopened", "labeled"])) }).optional(),
    schedule: z.array(z.strictObject({ cron: z.string().regex(/^\d+ \d+ \* \* \*$/) })).optional(),
    workflow_dispatch: z.null().optional(),
  }),
  permissions: rights,
  concurrency: z.strictObject({ group: z.string(), "cancel-in-progress": z.boolean() }),
  jobs: z.record(z.string().regex(/^[a-z-]+$/), job),
});
export type Workflow = z.infer<typeof workflowSchema>;
export type Step = z.infer<typeof step>;

const field = z
  .strictObject({
    type: z.enum(["input", "textarea", "dropdown"]),
    id: z.string().regex(/^[a-z]+$/),
    attributes: z.strictObject({
      label: z.string().min(1),
      description: z.string().optional(),
      placeholder: z.string().optional(),
      render: z.string().optional(),
      options: z.array(z.string()).min(1).optional(),
    }),
    validations: z.strictObject({ required: z.boolean() }),
  })
  .refine(({ type, attributes }) => (type === "dropdown") === (attributes.options !== undefined), "only a dropdown has options")
  .refine(({ type, attributes }) => type === "textarea" || attributes.render === undefined, "only a textarea is rendered");

/** The syntax of GitHub's issue forms. */
export const formSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  title: z.string(),
  labels: z.array(z.string()),
  body: z.array(z.union([field, z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: z.string() }) })])),
});
