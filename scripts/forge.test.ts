/** The tasks as the workflows run them: a line of shell, an event in a file, a forge at the end of a wire. */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ticketBody } from "../src/exchange/proposition/ticket.ts";
import { PROJECT } from "./command-line.ts";
import { headCommit } from "./forge/git.ts";
import { readPreviewReport } from "./forge/proposition/preview-report.ts";
import { type FakeForge, fakeForge, REPOSITORY } from "./forge/testing/fake-github.ts";

const folder = mkdtempSync(join(tmpdir(), "forge-"));
const territoire = readdirSync(join(PROJECT, "content/structures"))[0] ?? "";
const fiche = (readdirSync(join(PROJECT, "content/structures", territoire))[0] ?? "").replace(".yaml", "");

let forge: FakeForge;
const server = createServer((request, response) => {
  const pieces: Buffer[] = [];
  request.on("data", (piece: Buffer) => pieces.push(piece));
  request.on("end", async () => {
    const body = Buffer.concat(pieces).toString();
    const answer = forge.reply(`http://forge.test${request.url}`, { method: request.method ?? "GET", ...(body === "" ? {} : { body }) });
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });
});
beforeAll(() => new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready)));
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  forge = fakeForge();
});

const run = (task: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number | null; readonly said: string }> =>
  new Promise((done) => {
    const child = spawn("node", ["--import", "tsx", "scripts/forge.ts", ...task], { cwd: PROJECT, env: { PATH: process.env["PATH"] ?? "", ...environment } });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (said += piece.toString()));
    child.on("close", (code) => done({ code, said }));
  });

const onForge = (event: unknown): Readonly<Record<string, string>> => {
  const path = join(folder, "evenement.json");
  writeFileSync(path, JSON.stringify(event));
  const { port } = server.address() as AddressInfo;
  return { GITHUB_TOKEN: "jeton", GITHUB_REPOSITORY: REPOSITORY, GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_EVENT_PATH: path };
};

const issue = (changes: Readonly<Record<string, unknown>>) => ({
  action: "opened",
  issue: {
    number: 12,
    title: "Rien n'a changé : x",
    body: ticketBody("confirmation", { fiche }),
    state: "open",
    created_at: "2026-07-01T08:00:00Z",
    labels: [],
    assignees: [],
    ...changes,
  },
  repository: { full_name: REPOSITORY, default_branch: "main", private: false },
  sender: { login: "benevole", type: "User" },
});

describe("npm run forge", () => {
  it("makes a proposal of a ticket, on top of the commit that is checked out", async () => {
    const recent = [headCommit(PROJECT)];
    const { code, said } = await run(["ticket"], onForge(issue({})));
    // Somebody may commit while the tests run.
    recent.push(headCommit(PROJECT));
    expect([code, said.trim()]).toEqual([0, "Ticket 12 : proposition 100."]);
    const commit = forge.commits.get(forge.refs.get("ticket/12") ?? "");
    expect(recent).toContain(commit?.parents[0]);
    expect(forge.trees.get(commit?.tree ?? "")?.map(({ path }) => path)).toEqual([`content/structures/${territoire}/${fiche}.yaml`]);
  });

  it("checks a proposal without any right, and leaves a report that the next workflow reads", async () => {
    const summary = join(folder, "resume.md");
    const line = ["verifier", "--base", "HEAD", "--sortie", folder, "--sans-apercu"];
    const { code, said } = await run(line, { GITHUB_STEP_SUMMARY: summary });
    expect([code, said.trim()]).toEqual([0, "0 fichier du guide touché, aucune erreur."]);
    expect(readPreviewReport(readFileSync(join(folder, "compte-rendu", "apercus.json"), "utf8"))).toEqual({ of: new Map() });
    expect(JSON.parse(readFileSync(join(folder, "qualite.json"), "utf8"))).toEqual([]);
    expect(readFileSync(summary, "utf8")).toContain("ne touche aucune fiche");
  });

  it("tells in French what a workflow gave wrongly, without a stack", async () => {
    const wrong = await Promise.all([
      run(["ticket"], onForge({ action: "opened" })),
      run(["ticket"], {}),
      run(["verifier"], {}),
      run(["verifier", "--base", "--upload-pack=id"], {}),
      run(["effacer"], {}),
    ]);
    for (const { code, said } of wrong) {
      expect(code).not.toBe(0);
      expect(said).not.toMatch(/\bat .*:\d+|Error/);
    }
    expect(wrong.map(({ said }) => said.trim().split(/[:;,.]/)[0])).toEqual([
      "L'événement de la forge n'a pas la forme attendue ",
      "GITHUB_EVENT_PATH n'est pas donné ",
      "--base manque ",
      "L'option --base attend une valeur avant --upload-pack=id",
      "Écrivez une tâche",
    ]);
  });

  it("leaves nothing in the checkout when the forge refuses, and never shows the token", async () => {
    forge.refusals.set("POST /git/trees", 500);
    const { code, said } = await run(["ticket"], onForge(issue({})));
    expect(code).toBe(1);
    expect(said).toContain("La forge a refusé POST /git/trees (code 500).");
    expect(said).not.toContain("jeton");
  });
});
