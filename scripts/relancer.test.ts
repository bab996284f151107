/** `npm run relancer`, for real: its messages read back as a mail program would, its letters opened, its answers told later. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCsv } from "../src/exchange/csv/read-csv.ts";
import { readMessage } from "../src/testing/read-message.ts";
import { syntheticContent } from "../src/testing/synthetic.ts";
import { writeContent } from "../src/testing/write-content.ts";

const TWO_MINUTES = 120_000;
const folder = mkdtempSync(join(tmpdir(), "relancer-"));
const campaign = join(folder, "campagne");

/** Seconds since 1970 of a day at noon: the command works on the day it is given. */
const on = (day: string) => ({ ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000) });
const runIn = (place: string, day: string, ...options: readonly string[]) =>
  spawnSync("node", ["--import", "tsx", "scripts/relancer.ts", "--content", join(place, "contenu"), "--sortie", join(place, "campagne"), ...options], {
    encoding: "utf8",
    env: on(day),
  });

const fiche = (facts: string): string => `adresse: 1 rue de l'Essai
code_postal: "57000"
commune: Metz
code_insee: "57463"
territoire: metz
materiel: [{ type: imprimante }]
expertises: { creer-cv: maîtrise }
expertises_source: { statut: déclaré, date: 2024-01-10 }
date_maj: 2024-01-10
${facts}`;

const TERRITOIRES = `territoires:
  - { id: metz, nom: Metz, lettre: M, couleur: "#0b5c8a", communes: [{ nom: Metz, code_insee: "57463" }] }
  - { id: montigny, nom: Montigny-lès-Metz, lettre: Y, couleur: "#7a3b00", communes: [{ nom: Montigny-lès-Metz, code_insee: "57480" }] }
`;

const FICHES: Readonly<Record<string, string>> = {
  "atelier-de-metz": fiche(`nom: L'Atelier « d'à côté »\ncourriels: [accueil@atelier.example]\ntelephone: "03 87 00 00 01"\nhoraires: "Mo-Fr 09:00-12:00"\n`),
  "sans-courriel": fiche(`nom: "=HYPERLINK(A1)"\n`),
  "adresse-d-une-personne": fiche(`nom: Le Relais\ncourriels: [jeanne.martin@relais.example]\n`),
  "deja-vue": fiche(`nom: Déjà vue\nverification: { date: 2026-02-01, par: téléphone }\n`),
  bus: fiche(`nom: Le Bus\ntelephone: "03 87 00 00 02"\ntournee: [{ lieu: Mairie, commune: Metz }]\n`).replace(/^adresse: .*\n/, ""),
};

const tableIn = (place: string, file: string): readonly (readonly string[])[] =>
  readCsv(readFileSync(join(place, "campagne", file), "utf8").replace("\uFEFF", ""), ";");
/** The cells of a column of the follow-up, by file. */
const columnIn = (place: string, name: string): Readonly<Record<string, string>> => {
  const [head = [], ...rows] = tableIn(place, "suivi.csv");
  return Object.fromEntries(rows.map((row) => [row[0] ?? "", row[head.indexOf(name)] ?? ""]));
};

const pagesOf = async (file: string): Promise<readonly string[]> => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  return pages;
};

let first: ReturnType<typeof runIn>;
beforeAll(() => {
  const files = new Map([...syntheticContent(12)].filter(([path]) => !/^(?:structures|actualites)\//.test(path)));
  files.set("territoires.yaml", TERRITOIRES);
  for (const [id, text] of Object.entries(FICHES)) files.set(`structures/metz/${id}.yaml`, text);
  writeContent(join(folder, "contenu"), files);
  first = runIn(folder, "2026-03-01");
}, TWO_MINUTES);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The campaign begun above, in a folder of its own, to go on with. */
const copied = (name: string): string => {
  const place = join(folder, name);
  for (const part of ["contenu", "campagne"]) cpSync(join(folder, part), join(place, part), { recursive: true });
  return place;
};

describe("npm run relancer", () => {
  test("asks those who must be, by message or by letter, and says who cannot be reached and why", () => {
    const { status, stdout, stderr } = first;
    expect(status, stderr + stdout).toBe(0);
    expect(stdout).toContain("4 lieux à interroger : 1 par courriel, 2 par lettre.");
    expect(stdout).toMatch(/1 lieu a un courriel écarté/);
    expect(stdout).toMatch(/à appeler au 03 87 00 00 02 \(1\) : Le Bus/);
    expect(stdout).toContain("Rien n'est envoyé par cette commande.");
    expect(columnIn(folder, "Voie")).toEqual({
      "atelier-de-metz": "courriel",
      "sans-courriel": "lettre",
      "adresse-d-une-personne": "lettre",
      bus: "aucune",
    });
    expect(columnIn(folder, "Demandée le")).toMatchObject({ "sans-courriel": "2026-03-01", bus: "" });
    expect(columnIn(folder, "État")).toMatchObject({ "sans-courriel": "en attente", bus: "à joindre autrement" });
    expect(columnIn(folder, "Remarque")["adresse-d-une-personne"]).toContain("personne");
  });

  test("writes messages that a mail program reads, to nobody but the structure's own address", () => {
    expect(readdirSync(join(campaign, "messages-2026-03-01"))).toEqual(["atelier-de-metz.eml"]);
    const { headers, text } = readMessage(readFileSync(join(campaign, "messages-2026-03-01", "atelier-de-metz.eml"), "utf8"));
    expect(headers.get("to")).toEqual(["accueil@atelier.example"]);
    expect(headers.get("subject")).toEqual(["Votre fiche « L'Atelier « d'à côté » » est-elle encore juste ?"]);
    expect(text).toContain("\nhttps://guide.example/contribuer/?fiche=atelier-de-metz&rien=oui\n");
    expect(text).toContain("\nhttps://guide.example/contribuer/?fiche=atelier-de-metz\n");
    expect(text).toContain("Horaires : Du lundi au vendredi");
    expect(text).toContain("maîtrise");
  });

  test("writes a mail merge that no spreadsheet runs", () => {
    const rows = tableIn(folder, "publipostage-2026-03-01.csv");
    expect(rows.map(([way]) => way)).toEqual(["Voie", "lettre", "courriel", "lettre"]);
    expect(rows.flat()).toContain("'=HYPERLINK(A1)");
    expect(rows.flat().filter((cell) => /^[=+@-]/.test(cell) && !/^[+-]?[\d .]+$/.test(cell))).toEqual([]);
  });

  test("prints one page for each letter, with the entry as it stands", async () => {
    const pages = await pagesOf(join(campaign, "lettres-2026-03-01.pdf"));
    expect(pages).toHaveLength(2);
    const relais = pages.find((page) => page.includes("Le Relais")) ?? "";
    expect(relais.replaceAll(/\s/g, "")).toContain("guide.example/contribuer/?fiche=adresse-d-une-personne");
    expect(relais).toContain("1 rue de l’Essai");
    expect(relais).toMatch(/57000\s+METZ/);
    expect(existsSync(join(campaign, "lettres-2026-03-01.png"))).toBe(false);
  });

  test("run again later, says who answered and who left the guide; asks again only the others, and remembers both days", { timeout: TWO_MINUTES }, () => {
    const place = copied("plus-tard");
    const pathOf = (id: string): string => join(place, "contenu", "structures", "metz", `${id}.yaml`);
    writeFileSync(pathOf("atelier-de-metz"), `${FICHES["atelier-de-metz"]}verification: { date: 2026-03-09, par: structure }\n`);
    rmSync(pathOf("sans-courriel"));
    const { stdout } = runIn(place, "2026-03-20");
    expect(stdout).toContain("Campagne commencée le 1er mars 2026 : 3 lieux interrogés.");
    expect(stdout).toContain("1 a répondu, 1 est attendu, 1 a quitté le guide.");
    expect(columnIn(place, "État")).toEqual({
      "atelier-de-metz": "a répondu",
      "sans-courriel": "retirée du guide",
      "adresse-d-une-personne": "en attente",
      bus: "à joindre autrement",
    });
    expect(columnIn(place, "Répondu le")["atelier-de-metz"]).toBe("2026-03-09");
    expect(readdirSync(join(place, "campagne")).filter((file) => file.includes("2026-03-20"))).toEqual([]);

    expect(runIn(place, "2026-04-01", "--rappel", "--lettres", "aucune").stdout).toContain("2 lieux à interroger");
    expect(tableIn(place, "publipostage-2026-04-01.csv").map(([, , nom]) => nom)).toEqual(["Nom", "Le Relais"]);
    expect(columnIn(place, "Relancée le")).toMatchObject({ "atelier-de-metz": "", bus: "", "adresse-d-une-personne": "2026-04-01" });
  });

  test("never mixes two campaigns, nor goes on from a record it cannot read", { timeout: TWO_MINUTES }, () => {
    const place = copied("autre");
    expect(runIn(place, "2026-04-01", "--mois", "24").stderr).toContain("tient déjà une campagne (6 mois)");
    writeFileSync(join(place, "campagne", "campagne.json"), "{");
    const { status, stderr } = runIn(place, "2026-04-01");
    expect([status, stderr]).toEqual([1, expect.stringContaining("n'est plus lisible")]);
  });

  test("refuses in French what it cannot do, and writes nothing", { timeout: TWO_MINUTES }, () => {
    const elsewhere = join(folder, "ailleurs");
    expect(runIn(folder, "2026-03-01", "--sortie", elsewhere, "--mois", "six").stderr).toContain("écrivez un nombre de mois");
    expect(runIn(folder, "2026-03-01", "--sortie", elsewhere, "--rappel").stderr).toContain("Aucune campagne n'est commencée");
    expect(existsSync(elsewhere)).toBe(false);
  });
});
