import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadGuide } from "../src/reading/content.ts";
import { isError } from "../src/reading/problem.ts";
import { emptyGuide } from "../src/testing/chapters.ts";
import { writeContent } from "../src/testing/write-content.ts";

const folder = mkdtempSync(join(tmpdir(), "importer-"));
const content = join(folder, "contenu");
const COMMUNES = [
  { nom: "Metz", code_insee: "57463" },
  { nom: "Woippy", code_insee: "57751" },
];
beforeAll(() => writeContent(content, emptyGuide(new Map([["moselle", COMMUNES]]))));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...options: readonly string[]) =>
  spawnSync("node", ["--import", "tsx", "scripts/importer.ts", "--content", content, ...options], { encoding: "utf8" });

const file = (name: string, text: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const fiches = (): readonly string[] => {
  try {
    return readdirSync(join(content, "structures/moselle")).toSorted();
  } catch {
    return [];
  }
};

const NATIONAL = [
  "id;pivot;nom;commune;code_postal;adresse;telephone;horaires;date_maj;services;latitude;longitude",
  "x1;;Médiathèque & Café;WOIPPY;57140;1 rue des Tilleuls;+33387000000;Mo-Fr 09:00-12:00;2026-01-10;Maîtrise des outils numériques du quotidien;49,15;6,15",
  "x2;;Sans service;Metz;57000;2 rue des Tilleuls;;;2026-01-10;;;",
  "x3;;\"=cmd|' /C calc'!A0\";Metz;57000;3 rue <b>des</b> Tilleuls;;le matin;2026-01-10;Aide aux démarches administratives;;",
  "x4;;Ailleurs;Nancy;54000;4 rue des Tilleuls;;;2026-01-10;Aide aux démarches administratives;;",
].join("\r\n");

describe("npm run importer", { timeout: 120_000 }, () => {
  it("shows what a national list would do, writes it on demand, and finds nothing to do the second time", () => {
    const list = file("national.csv", Buffer.from(NATIONAL, "latin1"));
    const shown = run(list);
    expect(shown.stderr).toBe("");
    expect(shown.stdout).toContain("4 lignes : 2 fiches créées, 0 fiche modifiée, 0 inchangée, 2 lignes refusées.");
    expect(shown.stdout).toMatch(/ 3 {2}Sans service +refusée +La fiche ne propose ni service/);
    expect(shown.stdout).toMatch(/ 5 {2}Ailleurs +refusée +aucun territoire du guide n'a la commune « Nancy »/);
    expect(shown.stdout).toContain("horaires gardés en toutes lettres : « le matin »");
    expect(fiches()).toEqual([]);

    expect(run(list, "--ecrire").status).toBe(0);
    expect(fiches()).toEqual(["cmd-c-calc-a0.yaml", "mediatheque-cafe.yaml"]);
    const text = readFileSync(join(content, "structures/moselle/mediatheque-cafe.yaml"), "utf8");
    for (const line of [
      "nom: Médiathèque & Café",
      "commune: Woippy",
      'code_insee: "57751"',
      'telephone: "03 87 00 00 00"',
      "latitude: 49.15",
      "  messagerie: proposé",
    ])
      expect(text).toContain(`${line}\n`);
    expect(loadGuide(content).problems.filter(isError)).toEqual([]);
    expect(run(list).stdout).toContain("0 fiche créée, 0 fiche modifiée, 2 inchangées, 2 lignes refusées.");

    const path = join(content, "structures/moselle/mediatheque-cafe.yaml");
    writeFileSync(
      path,
      `# à nous\n${text.replace("messagerie: proposé", "messagerie: expert # dit la directrice").replace("date_maj", "expertises_source: { statut: déclaré, date: 2026-01-12 }\ndate_maj")}`,
    );
    const before = readFileSync(path, "utf8");
    run(file("plus-recent.csv", NATIONAL.replaceAll("2026-01-10", "2026-02-20").replace("+33387000000", "+33387111111")), "--ecrire");
    expect(readFileSync(path, "utf8")).toBe(before.replace("03 87 00 00 00", "03 87 11 11 11").replace("date_maj: 2026-01-10", "date_maj: 2026-02-20"));
  });

  it("asks for a mapping when the columns are not the national ones, and names examples", () => {
    const { status, stderr } = run(file("autre.csv", "Lieu,Ville\nA,Metz\n"));
    expect(status).toBe(1);
    expect(stderr).toContain("Colonnes trouvées : Lieu, Ville.");
    expect(stderr).toContain("--correspondance data/correspondances/gironde.yaml");
  });

  it("says which national columns a list was deprived of", () => {
    const { stderr } = run(file("sans-pivot.csv", NATIONAL.replace(";pivot;", ";siret;")));
    expect(stderr).toContain("Il n'y manque que « pivot » pour en être une liste : vous pouvez aussi ajouter cette colonne, vide si rien n'est connu.");
  });

  it("asks which chapter has a place of a shared commune, and reads the answer in a column added to the list", () => {
    const shared = join(folder, "partagee");
    writeContent(shared, emptyGuide(new Map(["nord", "sud"].map((id) => [id, COMMUNES]))));
    const lines = NATIONAL.split("\r\n").slice(0, 2);
    const without = lines.map((line) => line.replace(";latitude;longitude", ";;").replace(";49,15;6,15", ";;"));
    const asked = run(file("partagee.csv", Buffer.from(without.join("\n"), "latin1")), "--content", shared);
    expect(asked.stdout).toMatch(/ 2 {2}Médiathèque & Café +refusée +Woippy est dans plusieurs .*\(nord, sud\) : dites lequel dans une colonne « territoire »/);
    const [head = "", row = ""] = lines;
    const told = run(file("precisee.csv", Buffer.from(`${head};territoire\n${row};sud`, "latin1")), "--content", shared);
    expect(told.stdout).toMatch(/ 2 {2}Médiathèque & Café +créée +structures\/sud\/mediatheque-cafe\.yaml/);
  });

  it("explains the mistakes of a mapping as those of a fiche", () => {
    const mapping = file("faux.yaml", "nom: Essai\ncolonnes:\n  nom: Lieu\n  comune: Ville\nconstantes:\n  date_maj: 12/03/2026\n");
    const { status, stderr } = run(file("autre.csv", "Lieu,Ville\nA,Metz\n"), "--correspondance", mapping);
    expect(status).toBe(1);
    expect(stderr).toContain("« comune » n'existe pas");
    expect(stderr).toContain("date_maj: 2026-03-12");
  });

  it("says which columns a mapping names in vain", () => {
    const mapping = file("vain.yaml", "nom: Essai\ncolonnes:\n  nom: Lieu\n  commune: Cité\n");
    expect(run(file("autre.csv", "Lieu,Ville\nA,Metz\n"), "--correspondance", mapping).stderr).toContain("nomme : Cité.");
  });

  it.each([
    ["an empty file", "vide.csv", ""],
    ["JSON cut short", "coupe.json", '[{"nom": "A"'],
    ["a damaged workbook", "abime.xlsx", "PK\u0003\u0004abîmé"],
  ])("refuses %s in French", (_, name, text) => {
    const { status, stderr } = run(file(name, text));
    expect(status).toBe(1);
    expect(stderr).toMatch(/vide|JSON valable|classeur/);
    expect(stderr).not.toContain("at ");
  });

  it("takes only the rows that the mapping wants from a list of the whole country, and counts the others", () => {
    const list = file(
      "pays.csv",
      "lieu,ville,cp,etat\nMaison bleue,Metz,57000,ouvert\nMaison rouge,Nancy,54000,ouvert\nMaison verte,Metz,57000,FERMÉ\nMaison jaune,Woippy,57140,ouvert\n",
    );
    const mapping = file(
      "pays.yaml",
      'nom: Le pays\nlignes: { garder: { cp: ["57*"] }, ecarter: { etat: [fermé] } }\ncolonnes: { nom: lieu, commune: ville, code_postal: cp }\nconstantes: { date_maj: 2026-01-10, adresse: 1 rue des Tilleuls, acces_internet: { wifi: true } }\n',
    );
    const shown = run(list, "--correspondance", mapping);
    expect(shown.stdout).toContain("2 autres lignes de la liste : « lignes », dans la correspondance, ne les demande pas.");
    expect(shown.stdout).toContain("2 lignes : 2 fiches créées");
    expect(shown.stdout).toMatch(/ 2 {2}Maison bleue[\s\S]* 5 {2}Maison jaune/);

    const wrong = file("pays-faux.yaml", "nom: Le pays\nlignes: { garder: { departement: [Moselle] } }\ncolonnes: { nom: lieu }\n");
    expect(run(list, "--correspondance", wrong).stderr).toContain("Le fichier n'a pas les colonnes que la correspondance nomme : departement.");
  });
});
