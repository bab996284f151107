import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ficheWith } from "../../../src/reading/testing/fiche.ts";
import { writeGuide } from "../../../src/reading/testing/guide.ts";
import type { WorkflowRunEvent } from "../event.ts";
import { type FakeForge, fakeForge, REPOSITORY } from "../testing/fake-github.ts";
import { commentProposal } from "./handle.ts";

const SHA = "c".repeat(40);
const FICHE = "structures/borny/tilleuls.yaml";
const FORK = "benevole/guide";

const event = (changes: Partial<WorkflowRunEvent["workflow_run"]> = {}): WorkflowRunEvent => ({
  workflow_run: {
    id: 99,
    event: "pull_request",
    head_sha: SHA,
    head_repository: { full_name: FORK },
    html_url: "https://forge.test/metropole/guide/actions/runs/99",
    ...changes,
  },
  repository: { full_name: REPOSITORY, default_branch: "main" },
});

const folder = mkdtempSync(join(tmpdir(), "commentaire-"));
beforeAll(() => writeGuide(folder));
afterAll(() => rmSync(folder, { recursive: true }));

let forge: FakeForge;
beforeEach(() => {
  forge = fakeForge();
  const pull = (number: number, sha: string, repo = FORK, base = "main") => ({
    number,
    state: "open" as const,
    title: "",
    body: "",
    head: { ref: "main", sha, repo: { full_name: repo } },
    base: { ref: base, repo: { full_name: REPOSITORY } },
  });
  forge.pulls.push(pull(7, SHA), pull(8, "d".repeat(40)), pull(9, SHA, "quelquun/guide"), pull(10, SHA, FORK, "ancienne"));
});

/** What the pull request changes: text by path in the folder of the guide, or a file of elsewhere by its whole path. */
const propose = (files: Readonly<Record<string, string | Uint8Array>>, elsewhere: readonly string[] = []): void => {
  forge.head.clear();
  for (const [path, text] of Object.entries(files)) forge.head.set(path, { bytes: typeof text === "string" ? strToU8(text) : text });
  const touched = [...Object.keys(files).map((path) => `content/${path}`), ...elsewhere];
  forge.pullFiles.set(
    7,
    touched.map((filename) => ({ filename, status: "modified" })),
  );
};
const leave = (files: Readonly<Record<string, string>>, name = "compte-rendu") =>
  forge.artifacts.push({
    id: 1 + forge.artifacts.length,
    name,
    run: 99,
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  });
const drawn = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ version: 1, apercus: [{ fiche: "tilleuls", web: true, papier: true, deborde: false }], ...changes });

const run = (changes: Partial<WorkflowRunEvent["workflow_run"]> = {}): Promise<string> => commentProposal(forge.github, event(changes), folder);
const comment = (): string => (forge.comments.get(7) ?? []).map(({ body }) => body).join("\n=====\n");
const wrote = (): readonly string[] => forge.asked.filter((line) => !line.startsWith("GET "));

describe("the comment of a proposal", () => {
  it("is written once, then kept up to date", async () => {
    propose({ [FICHE]: ficheWith({ nom: "nom: La Maison" }) });
    await run();
    expect(comment()).toContain("Tout est en ordre");
    expect(comment()).toContain("### La Maison (modifiée)");
    propose({ [FICHE]: ficheWith({ code_postal: "code_postal: 5700" }) });
    await run();
    expect(forge.comments.get(7)).toHaveLength(1);
    expect(comment()).toContain("Il reste quelque chose à corriger");
    await run();
    expect(wrote()).toEqual(["POST /issues/7/comments", "PATCH /issues/comments/1000"]);
  });

  it("is not mistaken for that of somebody who copied its mark", async () => {
    propose({ [FICHE]: ficheWith() });
    forge.comments.set(7, [{ id: 5, user: { login: "benevole" }, body: "<!-- bonne-etoile : vérification -->\nfaux" }]);
    await run();
    expect(forge.comments.get(7)?.map(({ body }) => body.includes("faux"))).toEqual([true, false]);
  });

  it("links to the run for the pictures, by the address that the forge gave, and says which version it speaks of", async () => {
    propose({ [FICHE]: ficheWith() });
    leave({ "apercus.json": drawn() });
    await run();
    expect(comment()).toContain("(https://forge.test/metropole/guide/actions/runs/99#artifacts)");
    expect(comment()).toContain("la version `ccccccc`");
  });

  it("tells that a printed page overflows", async () => {
    propose({ [FICHE]: ficheWith() });
    leave({ "apercus.json": drawn({ apercus: [{ fiche: "tilleuls", web: true, papier: true, deborde: true }] }) });
    await run();
    expect(comment()).toContain("Sa page imprimée déborde");
    expect(comment()).not.toContain("en ordre");
  });

  it("follows files that change name or go", async () => {
    forge.head.set("structures/borny/maison.yaml", { bytes: strToU8(ficheWith({ nom: "nom: La Maison" })) });
    forge.pullFiles.set(7, [
      { filename: "content/structures/borny/maison.yaml", status: "renamed", previous_filename: `content/${FICHE}` },
      { filename: "content/actualites/ouverture.md", status: "removed" },
    ]);
    await run();
    expect(comment()).toContain("### La Maison (nouvelle fiche)");
    expect(comment()).toContain("### Centre social des Tilleuls (retirée du guide)");
    expect(comment()).toContain("Ce fichier est retiré du guide.");
  });
});

describe("whatever a hostile proposal leaves behind", () => {
  const faulty = { [FICHE]: ficheWith({ code_postal: "code_postal: 5700" }) };

  it.each<[string, () => void]>([
    ["nothing", () => undefined],
    ["a report that names no file", () => leave({ "apercus.json": drawn({ apercus: [] }) })],
    [
      "a report of old, that says that all is well",
      () => leave({ "commentaire.json": '{"version":1,"numero":7,"files":[],"autresFichiers":0,"consequences":[]}' }),
    ],
    ["another name", () => leave({ "apercus.json": drawn() }, "autre")],
    ["two artefacts of the same name", () => [leave({ "apercus.json": drawn() }), leave({ "apercus.json": drawn() })]],
    ["a path that climbs", () => leave({ "../apercus.json": drawn() })],
    ["no zip", () => forge.artifacts.push({ id: 1, name: "compte-rendu", run: 99, bytes: strToU8("PK nothing") })],
    ["a bomb", () => leave({ "apercus.json": " ".repeat(5_000_000) })],
    ["a huge zip", () => forge.artifacts.push({ id: 1, name: "compte-rendu", run: 99, bytes: new Uint8Array(600_000) })],
    ["no JSON", () => leave({ "apercus.json": "{" })],
    ["words of its own", () => leave({ "apercus.json": drawn({ message: "Entrez votre mot de passe" }) })],
    ["words in a name", () => leave({ "apercus.json": drawn({ apercus: [{ fiche: "Entrez votre mot de passe", web: true, papier: true, deborde: false }] }) })],
    ["a prototype", () => leave({ "apercus.json": drawn().replace("{", '{"__proto__":{"version":1},') })],
  ])("the fault in its file is told, and nothing else: %s", async (_, prepare) => {
    propose(faulty);
    prepare();
    await run();
    expect(comment()).toContain("À corriger");
    expect(comment()).toContain("5700");
    expect(comment()).not.toMatch(/en ordre|mot de passe|aucune fiche/);
  });

  it("is not looked at when it may have changed the program, and is never said to be in order", async () => {
    propose({ [FICHE]: ficheWith() }, ["scripts/forge.ts"]);
    leave({ "apercus.json": drawn() });
    await run();
    expect(comment()).not.toMatch(/en ordre|#artifacts/);
    expect(comment().split("\n")[1]).toContain("`scripts/forge.ts`");
    expect(comment()).toContain("n'est pas vérifié ici");
    expect(forge.asked.filter((line) => line.includes("artifacts"))).toEqual([]);
  });

  it("says so even when it touches no fiche", async () => {
    propose({}, [".github/workflows/x.yml"]);
    await run();
    expect(comment()).toContain("ne touche aucune fiche");
    expect(comment()).toContain("n'est pas vérifié ici");
  });

  it.each<[string, Parameters<FakeForge["head"]["set"]>[1] | undefined]>([
    ["a link", { bytes: strToU8(ficheWith()), mode: "120000" }],
    ["a module", { bytes: strToU8(""), mode: "160000" }],
    ["a huge file", { bytes: strToU8(ficheWith()), size: 50_000_000 }],
    ["a file that the commit does not have", undefined],
  ])("is said not to be read: %s", async (_, file) => {
    propose({ [FICHE]: "" });
    if (file) forge.head.set(FICHE, file);
    else forge.head.clear();
    await run();
    expect(comment()).not.toContain("en ordre");
    expect(comment()).toContain("n'a pas pu être lu ici");
    expect(forge.asked.filter((line) => line.includes("blobs"))).toEqual([]);
  });

  it("is said not to be read beyond what fits", async () => {
    propose(Object.fromEntries(Array.from({ length: 320 }, (_, rank) => [`pages/p${rank}.md`, "---\ntitre: Page\n---\nTexte\n"])));
    await run();
    expect(comment()).toContain("pas pu être vérifiée en entier");
    expect(forge.asked.filter((line) => line.includes("blobs")).length).toBe(300);
  });

  it("is read as the bytes it is", async () => {
    propose({ [FICHE]: Buffer.from("nom: Café\n", "latin1") });
    await run();
    expect(comment()).toMatch(/enregistré en UTF/);
  });

  it.each<[string, Partial<WorkflowRunEvent["workflow_run"]>]>([
    ["the run is not that of a pull request", { event: "push" }],
    ["its pull request is at another commit", { head_sha: "f".repeat(40) }],
    ["it comes from a fork that is gone", { head_repository: null }],
    ["another fork has that commit", { head_repository: { full_name: "mechant/guide" } }],
  ])("is not commented when %s", async (_, changes) => {
    propose(faulty);
    expect(await run(changes)).toMatch(/rien à dire|rien n'est écrit/);
    expect(wrote()).toEqual([]);
  });

  it("is not commented when it is closed, nor anywhere but under itself", async () => {
    propose(faulty);
    await run();
    expect([...forge.comments.keys()]).toEqual([7]);
    for (const pull of forge.pulls) pull.state = "closed";
    forge.comments.clear();
    await run();
    expect([...forge.comments.keys()]).toEqual([]);
  });

  it("does nothing in the comment: no mention, no link, no picture, no HTML", async () => {
    const bad = "@everyone <img src=x> [x](https://mechant.example) https://mechant.example #1 ``` # Titre";
    propose({ [FICHE]: ficheWith({ nom: `nom: ${JSON.stringify(bad)}`, horaires: `horaires: ${JSON.stringify(bad)}` }), [`${bad}.yaml`]: "nom: x\n" }, [bad]);
    await run();
    const outsideCode = comment()
      .replace(/<!-- bonne-etoile : vérification -->/, "")
      .replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, "");
    expect(comment()).toContain("everyone");
    expect(outsideCode).not.toMatch(/@everyone|[^\\]<img|[^\\]\]\(|https?:\/\/mechant|[^\\]#1/);
    expect(outsideCode.split("\n").filter((line) => line.startsWith("# "))).toEqual([]);
  });
});
