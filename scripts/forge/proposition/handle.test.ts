import { strToU8, zipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import type { WorkflowRunEvent } from "../event.ts";
import { type FakeForge, fakeForge, REPOSITORY } from "../testing/fake-github.ts";
import { commentProposal } from "./handle.ts";
import type { Report, ReportFile } from "./report.ts";

const SHA = "c".repeat(40);
const PATH = "content/structures/borny/tilleuls.yaml";
const FORK = "benevole/guide";

const file = (changes: Partial<ReportFile> = {}): ReportFile => ({ path: PATH, change: "modifié", nom: "Les Tilleuls", problemes: [], autres: 0, ...changes });
const report = (changes: Partial<Report> = {}): Report => ({ version: 1, numero: 7, files: [file()], autresFichiers: 0, consequences: [], ...changes });
const event = (changes: Partial<WorkflowRunEvent["workflow_run"]> = {}): WorkflowRunEvent => ({
  workflow_run: {
    id: 99,
    event: "pull_request",
    head_sha: SHA,
    head_repository: { full_name: FORK },
    html_url: "https://forge.test/metropole/guide/actions/runs/99",
    ...changes,
  },
  repository: { full_name: REPOSITORY },
});

let forge: FakeForge;
beforeEach(() => {
  forge = fakeForge();
  const pull = (number: number, sha: string, repo = FORK) => ({
    number,
    state: "open" as const,
    title: "",
    body: "",
    head: { ref: "main", sha, repo: { full_name: repo } },
    base: { ref: "main", repo: { full_name: REPOSITORY } },
  });
  forge.pulls.push(pull(7, SHA), pull(8, "d".repeat(40)), pull(9, SHA, "quelquun/guide"));
  forge.pullFiles.set(7, [PATH]);
});

const leave = (files: Readonly<Record<string, string>>, name = "commentaire") =>
  forge.artifacts.push({
    id: 1 + forge.artifacts.length,
    name,
    run: 99,
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  });
const leaveReport = (content: unknown) => leave({ "commentaire.json": typeof content === "string" ? content : JSON.stringify(content) });
const comment = (): string => (forge.comments.get(7) ?? []).map(({ body }) => body).join("\n=====\n");
const wrote = (): readonly string[] => forge.asked.filter((line) => !line.startsWith("GET "));

describe("the comment of a proposal", () => {
  it("is written once, then kept up to date", async () => {
    leaveReport(report());
    await commentProposal(forge.github, event());
    expect(comment()).toContain("Tout est en ordre");
    forge.artifacts.length = 0;
    leaveReport(report({ files: [file({ problemes: [{ gravite: "erreur", ligne: 3, message: "Le code postal manque.", extrait: "x" }] })] }));
    await commentProposal(forge.github, event());
    expect(forge.comments.get(7)).toHaveLength(1);
    expect(comment()).toContain("Le code postal manque");
    await commentProposal(forge.github, event());
    expect(wrote()).toEqual(["POST /issues/7/comments", "PATCH /issues/comments/1000"]);
  });

  it("is not mistaken for that of somebody who copied its mark", async () => {
    leaveReport(report());
    forge.comments.set(7, [{ id: 5, user: { login: "benevole" }, body: "<!-- bonne-etoile : vérification -->\nfaux" }]);
    await commentProposal(forge.github, event());
    expect(forge.comments.get(7)?.map(({ body }) => body.includes("faux"))).toEqual([true, false]);
  });

  it("links to the run for the pictures, by the address that the forge gave", async () => {
    leaveReport(report({ files: [file({ apercu: { web: true, papier: true, deborde: false } })] }));
    await commentProposal(forge.github, event());
    expect(comment()).toContain("(https://forge.test/metropole/guide/actions/runs/99#artifacts)");
  });

  it("leaves out files that the pull request does not touch", async () => {
    leaveReport(report({ files: [file(), file({ path: "content/structures/borny/voisin.yaml", nom: "Le voisin" })] }));
    await commentProposal(forge.github, event());
    expect(comment()).toContain("Les Tilleuls");
    expect(comment()).not.toContain("Le voisin");
  });
});

describe("what a hostile proposal leaves behind", () => {
  it.each<[string, () => void]>([
    ["nothing", () => undefined],
    ["another name", () => leave({ "commentaire.json": JSON.stringify(report()) }, "autre")],
    ["two artefacts of the same name", () => [leaveReport(report()), leaveReport(report())]],
    ["a path that climbs", () => leave({ "../commentaire.json": JSON.stringify(report()), "x/commentaire.json": JSON.stringify(report()) })],
    ["no zip", () => forge.artifacts.push({ id: 1, name: "commentaire", run: 99, bytes: strToU8("PK nothing") })],
    ["a bomb", () => leave({ "commentaire.json": " ".repeat(5_000_000) })],
    ["a huge zip", () => forge.artifacts.push({ id: 1, name: "commentaire", run: 99, bytes: new Uint8Array(600_000) })],
    ["no JSON", () => leaveReport("{")],
    ["a key of its own", () => leaveReport({ ...report(), html: "<script>" })],
    ["a prototype", () => leaveReport(JSON.stringify(report()).replace("{", '{"__proto__":{"numero":7},'))],
    ["a text far too long", () => leaveReport(report({ files: [file({ nom: "x".repeat(200) })] }))],
    ["too many files", () => leaveReport(report({ files: Array.from({ length: 60 }, () => file()) }))],
    ["a number that is a path", () => leaveReport({ ...report(), numero: "7/../8" })],
    ["the number of somebody else's pull request", () => leaveReport(report({ numero: 8 }))],
    ["the number of a pull request of another fork", () => leaveReport(report({ numero: 9 }))],
    ["a number of nobody", () => leaveReport(report({ numero: 1234 }))],
  ])("is not commented: %s", async (_, prepare) => {
    prepare();
    const said = await commentProposal(forge.github, event()).catch((error: unknown) => String(error));
    expect(said).toMatch(/rien à dire|rien n'est écrit|rien n'est lu/);
    expect(wrote()).toEqual([]);
  });

  it("is not commented when the run is not that of a pull request, or when it is closed", async () => {
    leaveReport(report());
    await commentProposal(forge.github, event({ event: "push" }));
    for (const pull of forge.pulls) pull.state = "closed";
    await commentProposal(forge.github, event());
    expect(wrote()).toEqual([]);
  });

  it("does nothing in the comment: no mention, no link, no picture, no HTML", async () => {
    const bad = "@everyone <img src=x> [x](https://mechant.example) https://mechant.example #1 ```\n# Titre";
    forge.pullFiles.set(7, [PATH, bad]);
    leaveReport(
      report({
        files: [file({ nom: bad.slice(0, 140), problemes: [{ gravite: "erreur", ligne: 1, message: bad, conseil: bad, extrait: bad }] }), file({ path: bad })],
        consequences: [{ path: bad, gravite: "erreur", ligne: 1, message: bad, conseil: bad, extrait: bad }],
      }),
    );
    await commentProposal(forge.github, event());
    const outsideCode = comment()
      .replace(/<!-- bonne-etoile : vérification -->/, "")
      .replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, "");
    expect(comment()).toContain("@&#8203;everyone");
    expect(outsideCode).not.toMatch(/@everyone|[^\\]<img|[^\\]\]\(|https?:\/\/mechant|[^\\]#1/);
    expect(outsideCode.split("\n").filter((line) => line.startsWith("# "))).toEqual([]);
  });
});
