import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type NatureDuTicket, type ReponsesAuTicket, ticketBody } from "../../../src/exchange/proposition/ticket.ts";
import { versionOf } from "../../../src/exchange/proposition/version.ts";
import { ficheWith } from "../../../src/reading/testing/fiche.ts";
import { writeGuide } from "../../../src/reading/testing/guide.ts";
import type { IssueEvent } from "../event.ts";
import { type FakeForge, fakeForge, HEAD } from "../testing/fake-github.ts";
import { handleTicket } from "./handle.ts";
import { type Known, openKnown } from "./known.ts";

const FICHE = "structures/borny/tilleuls.yaml";
let folder: string;
let known: Known;
let forge: FakeForge;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ticket-"));
  writeGuide(folder);
  known = openKnown(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  forge = fakeForge();
});

interface Changes {
  readonly action?: string;
  readonly title?: string;
  readonly body?: string;
  readonly state?: "open" | "closed";
  readonly labels?: readonly string[];
  readonly label?: string;
  readonly sender?: string;
}

const event = (nature: NatureDuTicket, answers: ReponsesAuTicket, changes: Changes = {}): IssueEvent => ({
  action: changes.action ?? "opened",
  ...(changes.label === undefined ? {} : { label: { name: changes.label } }),
  issue: {
    number: 12,
    title: changes.title ?? "Corriger : x",
    body: changes.body ?? ticketBody(nature, answers),
    state: changes.state ?? "open",
    created_at: "2026-07-01T08:00:00Z",
    labels: (changes.labels ?? ["contribution", nature]).map((name) => ({ name })),
  },
  repository: { full_name: "metropole/guide", default_branch: "main" },
  sender: { type: changes.sender ?? "User" },
});

const handle = (nature: NatureDuTicket, answers: ReponsesAuTicket, changes?: Changes): Promise<string> =>
  handleTicket({ github: forge.github, known, parent: HEAD, server: "https://forge.test" }, event(nature, answers, changes));

const comment = (): string => (forge.comments.get(12) ?? []).map(({ body }) => body).join("\n=====\n");
const commit = () => forge.commits.get(forge.refs.get("ticket/12") ?? "");
/** Paths in the content folder → text, or null for a file that goes. */
const committed = (): Readonly<Record<string, string | null>> =>
  Object.fromEntries((forge.trees.get(commit()?.tree ?? "") ?? []).map(({ path, content }) => [path.replace(`${folder}/`, ""), content ?? null]));

const corrected = ficheWith({ horaires: 'horaires: "Mo-Fr 09:00-18:00"' });

describe("a ticket that corrects a fiche", () => {
  it("becomes a branch and a pull request, and is thanked once", async () => {
    expect(await handle("correction", { fiche: "tilleuls", yaml: corrected, precisions: "Appel ce matin." })).toBe("Ticket 12 : proposition 100.");
    expect(committed()).toEqual({ [FICHE]: corrected });
    expect(commit()?.parents).toEqual([HEAD]);
    const [pull] = forge.pulls;
    expect(pull).toMatchObject({ title: "Corriger : tilleuls", head: { ref: "ticket/12" }, base: { ref: "main" } });
    expect(pull?.body).toContain("Closes #12");
    expect(pull?.body).toContain("Appel ce matin.");
    expect(comment()).toContain("#100");

    const before = forge.asked.length;
    await handle("correction", { fiche: "tilleuls", yaml: corrected, precisions: "Appel ce matin." }, { action: "labeled", label: "correction" });
    expect(forge.asked.slice(before).filter((line) => /^(POST|PATCH) (?!\/git\/trees|\/pulls\/100)/.test(line))).toEqual([]);
  });

  it("never undoes what the guide learned since the text was prepared", async () => {
    const now = known.textOf(FICHE) ?? "";
    expect(await handle("correction", { fiche: "tilleuls", version: versionOf(now.replaceAll("\n", "\r\n")), yaml: corrected })).toBe(
      "Ticket 12 : proposition 100.",
    );
    for (const sent of [{ version: versionOf(`${now}# avant`), yaml: corrected }, { yaml: corrected.replace(/^date_maj: .*$/m, "date_maj: 2019-01-01") }]) {
      forge = fakeForge();
      await handle("correction", { fiche: "tilleuls", ...sent });
      expect(forge.pulls).toEqual([]);
      expect(comment()).toContain("La fiche a changé dans le guide depuis que ce texte a été préparé");
    }
  });

  it("follows the ticket when its author edits it: same branch, same pull request, same comment", async () => {
    await handle("correction", { fiche: "tilleuls", yaml: corrected });
    const again = corrected.replace("18:00", "19:00");
    await handle("correction", { fiche: "tilleuls", yaml: again.replaceAll("\n", "\r\n") }, { action: "edited" });
    expect(committed()).toEqual({ [FICHE]: again });
    expect(commit()?.parents).toEqual([HEAD]);
    expect(forge.pulls).toHaveLength(1);
    expect(forge.comments.get(12)).toHaveLength(1);
  });

  it("never covers what the editors put on its branch", async () => {
    await handle("correction", { fiche: "tilleuls", yaml: corrected });
    const theirs = forge.refs.get("ticket/12") ?? "";
    const retouche = "e".repeat(40);
    forge.commits.set(retouche, { tree: forge.commits.get(theirs)?.tree ?? "", parents: [theirs], message: "Relecture" });
    forge.refs.set("ticket/12", retouche);
    await handle("correction", { fiche: "tilleuls", yaml: corrected.replace("18:00", "19:00") }, { action: "edited" });
    expect(forge.refs.get("ticket/12")).toBe(retouche);
    expect(comment()).toContain("L'équipe du guide travaille déjà sur cette proposition");
  });

  it("says in French what to mend, line by line, then thanks in the same comment", async () => {
    await handle("correction", { fiche: "tilleuls", yaml: corrected.replace(/^code_postal: .*$/m, "code_postal: 5700") });
    expect(forge.refs.has("ticket/12")).toBe(false);
    expect(comment()).toMatch(/\*\*Ligne \d+\*\*/);
    expect(comment()).toContain("`code_postal: 5700`");
    expect(comment()).toContain("Modifier");
    await handle("correction", { fiche: "tilleuls", yaml: corrected }, { action: "edited" });
    expect(forge.comments.get(12)).toHaveLength(1);
    expect(comment()).toContain("Votre proposition est prête");
  });

  it("moves the file when the fiche changes chapter", async () => {
    const moved = ficheWith({ territoire: "territoire: woippy", commune: "commune: Woippy", code_postal: 'code_postal: "57140"' });
    await handle("correction", { fiche: "tilleuls", yaml: moved });
    expect(committed()).toEqual({ [FICHE]: null, "structures/woippy/tilleuls.yaml": moved });
  });

  it("points to the fiche that was meant, and to « Rien n'a changé » when nothing differs", async () => {
    await handle("correction", { fiche: "tileuls", yaml: corrected });
    expect(comment()).toContain("Vouliez-vous dire `tilleuls` ?");
    await handle("correction", { fiche: "tilleuls", yaml: known.textOf(FICHE) ?? "" }, { action: "edited" });
    expect(comment()).toContain("« Rien n'a changé »");
  });
});

describe("a ticket that adds a place", () => {
  const fresh = ficheWith({ nom: "nom: Médiathèque du Lac" });
  it("names the file after the place when no name is proposed", async () => {
    await handle("ajout", { yaml: fresh });
    expect(committed()).toEqual({ "structures/borny/mediatheque-du-lac.yaml": fresh });
  });
  it("is refused when the name is taken, or when the place is already there under another", async () => {
    await handle("ajout", { fiche: "tilleuls", yaml: fresh });
    expect(comment()).toContain("existe déjà");
    await handle("ajout", { fiche: "autre", yaml: ficheWith() }, { action: "edited" });
    expect(comment()).toContain("ne va pas avec le reste du guide");
    expect(forge.refs.has("ticket/12")).toBe(false);
  });
  it("is refused in a chapter that does not exist", async () => {
    await handle("ajout", { yaml: ficheWith({ territoire: "territoire: ../../x" }) });
    expect(comment()).toContain("n'est pas dans ce guide");
    expect(forge.asked.filter((line) => line.includes("/git/"))).toEqual([]);
  });
});

describe("a ticket that tells a closure", () => {
  it("of some days adds it to the hours and keeps the rest", async () => {
    await handle("fermeture", { fiche: "tilleuls", fermeture: "Temporaire", du: "3 août 2026", au: "14/08/2026" });
    const text = committed()[FICHE] ?? "";
    const before = known.textOf(FICHE) ?? "";
    const added = text.split("\n").filter((line) => !before.split("\n").includes(line));
    expect(added.join("\n")).toMatch(/2026 Aug 03-14 off|Fermé du/);
    expect(added).toHaveLength(2);
    expect(text).toContain("date_maj: 2026-07-01");
  });
  it("for good removes the file, asks what becomes of its links, and lists what else must change", async () => {
    await handle("fermeture", { fiche: "tilleuls", fermeture: "Définitive" });
    expect(committed()).toEqual({ [FICHE]: null });
    expect(forge.pulls[0]?.body).toContain("anciens_noms");
    expect(forge.pulls[0]?.body).toContain("À faire avant d'accepter");
    expect(forge.pulls[0]?.body).toContain("ouverture.md");
  });
  it.each([
    [{ fiche: "tilleuls" }, "Dites si la fermeture"],
    [{ fiche: "tilleuls", fermeture: "Temporaire", du: "bientôt" }, "premier jour"],
    [{ fermeture: "Définitive" }, "Le nom de la fiche manque"],
  ])("is asked again when it is not clear: %o", async (answers, said) => {
    await handle("fermeture", answers);
    expect(comment()).toContain(said);
    expect(forge.pulls).toEqual([]);
  });
});

describe("a ticket that says nothing has changed", () => {
  it("changes the verification alone, at the day of the ticket", async () => {
    await handle("confirmation", { fiche: "https://guide.exemple.fr/structures/tilleuls/" });
    const before = known.textOf(FICHE) ?? "";
    const after = committed()[FICHE] ?? "";
    expect(after.replace(/^verification: .*\n/m, "")).toBe(before.replace(/^verification: .*\n/m, ""));
    expect(after).toMatch(/verification: \{ date: 2026-07-01, par: structure \}/);
  });

  it("writes who confirms, however it is typed, and asks when nobody knows who it is", async () => {
    await handle("confirmation", { fiche: "tilleuls", par: "Telephone " });
    expect(committed()[FICHE]).toMatch(/verification: \{ date: 2026-07-01, par: téléphone \}/);
    await handle("confirmation", { fiche: "tilleuls", par: "le maire" });
    expect(comment()).toContain("Dites qui le confirme : `téléphone`");
  });

  it("is thanked, and asked for nothing, when the fiche was verified since", async () => {
    const verified = ficheWith({ verification: "verification: { date: 2026-08-01, par: visite }" });
    known = { ...known, textOf: () => verified };
    expect(await handle("confirmation", { fiche: "tilleuls" })).toContain("rien à changer");
    known = openKnown(folder);
    expect(comment()).toContain("déjà vérifiée au 2026-08-01");
    expect(comment()).not.toContain("Modifier");
    expect(forge.pulls).toEqual([]);
  });
});

describe("a ticket that gives what joins a person", () => {
  const personal = ficheWith({ telephone: 'telephone: "06 00 00 00 00"', demarche: "demarche: Écrire à jeanne.martin@exemple.fr" });

  it("is asked about before anything enters the history, without a word of it in the comment", async () => {
    await handle("correction", { fiche: "tilleuls", yaml: personal });
    expect(forge.asked.filter((line) => line.includes("/git/"))).toEqual([]);
    expect(comment()).toContain("« Accord : oui »");
    expect(comment()).toMatch(/\*\*Ligne 8\*\*/);
    expect(comment()).not.toMatch(/06 ?00|jeanne/i);
  });

  it.each(["Elle n'est pas d'accord.", "Envoyé sans son accord", "Désaccord", "Accord : non", "Elle n'a pas donné son accord : oui, refusé"])(
    "stays out when the person does not agree: %s",
    async (precisions) => {
      await handle("correction", { fiche: "tilleuls", yaml: personal, precisions });
      expect(forge.pulls).toEqual([]);
    },
  );

  it("goes on when the person agrees, and is still shown to those who read it over", async () => {
    await handle("correction", { fiche: "tilleuls", yaml: personal, precisions: "La conseillère l'a écrit.\nAccord : oui" });
    expect(committed()).toEqual({ [FICHE]: personal });
    expect(forge.pulls[0]?.body).toContain("Ce qui est écrit ici");
    expect(forge.pulls[0]?.body).not.toMatch(/06 ?00 ?00|jeanne/i);
  });
});

describe("what is not a contribution", () => {
  it.each<[string, Changes]>([
    ["another subject", { labels: ["bug"], title: "Le site est lent" }],
    ["a closed ticket", { state: "closed" }],
    ["what robots write", { sender: "Bot" }],
    ["a label that is not ours", { action: "labeled", label: "question" }],
  ])("is left alone: %s", async (_, changes) => {
    await handle("correction", { fiche: "tilleuls", yaml: corrected }, changes);
    expect(forge.asked).toEqual([]);
  });

  it("is not brought back once the editors closed it", async () => {
    await handle("correction", { fiche: "tilleuls", yaml: corrected });
    for (const pull of forge.pulls) pull.state = "closed";
    expect(await handle("correction", { fiche: "tilleuls", yaml: corrected }, { action: "labeled", label: "contribution" })).toContain("déjà été traitée");
    expect(forge.pulls).toHaveLength(1);
  });
});

describe("when the forge does not let workflows open pull requests", () => {
  it("the branch is there, and the comment says how to open it", async () => {
    forge.refusals.set("POST /pulls", 403);
    await handle("correction", { fiche: "tilleuls", yaml: corrected });
    expect(committed()).toEqual({ [FICHE]: corrected });
    expect(comment()).toContain("https://forge.test/metropole/guide/compare/main...ticket/12?expand=1");
  });
});

const BOMB = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n${"e: [*d,*d,*d,*d]\n".repeat(20)}`;

describe("hostile tickets", () => {
  it.each([
    ["out of the folder", "../../../.github/workflows/publier"],
    ["out of the folder of Windows", "..\\..\\x"],
    ["from the root", "/etc/passwd"],
    ["back up", "tilleuls/../../x"],
    ["two lines", "structures/borny/tilleuls.yaml\n.github/workflows/x.yml"],
    ["a command", "$(touch /tmp/x)"],
    ["two commands", "`id`; rm -rf ."],
    ["an option", "tilleuls --force"],
    ["a prototype", "__proto__"],
    ["very long", "a".repeat(5000)],
    ["a mention", "@everyone"],
    ["a null", "tilleuls\u0000"],
  ])("never choose the path of a file: %s", async (_, fiche) => {
    await handle("correction", { fiche, yaml: corrected });
    await handle("ajout", { fiche, yaml: ficheWith({ nom: "nom: Neuf" }) }, { action: "edited" });
    expect(forge.asked.filter((line) => line.includes("/git/"))).toEqual([]);
    expect(comment()).not.toMatch(/(^|[^\\`\w])@everyone/);
  });

  it.each([
    ["a YAML bomb", BOMB],
    ["a text far too long", `nom: ${"x".repeat(250_000)}`],
    ["a deep nest", `nom: ${"[".repeat(20_000)}`],
    ["control characters", "nom: a\u0000b\u001b[31m\n"],
    ["a script", ficheWith({ nom: "nom: <script>alert(1)</script> @everyone [x](https://mechant.example)", code_postal: "code_postal: x" })],
  ])("are answered with what to mend, and nothing acts: %s", async (_, yaml) => {
    await handle("correction", { fiche: "tilleuls", yaml });
    expect(forge.asked.filter((line) => line.includes("/git/"))).toEqual([]);
    expect(comment().length).toBeLessThan(20_000);
    expect(comment().replace(/`[^`\n]*`/g, "")).not.toMatch(/<script|\]\(https|(^|[^\\])@everyone/);
  });

  it("put nothing of theirs in a title, in the name of a branch or in a commit message", async () => {
    const title = "Corriger : $(id) `id` @everyone Fixes #1 \n::set-output name=x::y";
    const nom = 'nom: "Fixes #1 @everyone $(id)"';
    await handle("correction", { fiche: "tilleuls", yaml: ficheWith({ nom }), precisions: "Closes #2\n@everyone\n```\n# Titre" }, { title });
    expect([...forge.refs.keys()]).toEqual(["main", "ticket/12"]);
    expect(commit()?.message).toBe("Corriger : tilleuls\n\nTicket #12");
    expect(forge.pulls[0]?.title).toBe("Corriger : tilleuls");
    expect(forge.pulls[0]?.body).toContain("````\nCloses #2\n@everyone\n```\n# Titre\n````");
  });

  it("write nothing in the checkout", async () => {
    const files = () => readdirSync(folder, { recursive: true }).length;
    const before = files();
    await handle("ajout", { yaml: ficheWith({ nom: "nom: Lieu neuf" }) });
    expect(files()).toBe(before);
  });
});
