/** Two real lists, whole: every row becomes a file that the checks accept, or is refused with a reason. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataFiles } from "../../src/exchange/data-files.ts";
import { departementOf } from "../../src/model/commune.ts";
import { groupBy } from "../../src/model/grouping.ts";
import { readHoraires } from "../../src/model/horaires.ts";
import { COMMUNES } from "../../src/reading/communes.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { isError } from "../../src/reading/problem.ts";
import { emptyGuide } from "../../src/testing/chapters.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { writeCandidates } from "../writing/candidates.ts";
import { planOf } from "./import.ts";
import { openList, readList, readMapping } from "./source.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A guide whose chapters are the départements of the communes given. */
const guideOf = (communes: readonly { readonly nom: string; readonly code_insee: string }[]): string => {
  const folder = mkdtempSync(join(tmpdir(), "listes-"));
  folders.push(folder);
  const unique = [...new Map(communes.map((commune) => [commune.code_insee, commune])).values()];
  writeContent(folder, emptyGuide(groupBy(unique, ({ code_insee }) => departementOf(code_insee).toLowerCase())));
  return folder;
};

const importAll = (name: string, mapping: string, communesOf: (cells: Readonly<Record<string, string>>) => readonly { nom: string; code_insee: string }[]) => {
  const table = readList(`../shared/data/${name}`);
  const content = guideOf(table.rows.flatMap(({ cells }) => communesOf(cells)));
  const { guide, problems } = loadGuide(content);
  if (!guide) throw new Error(problems.map(({ message }) => message).join("\n"));
  const list = { kind: "other", table, mapping: readMapping(`data/correspondances/${mapping}`, guide.referentiel), leftOut: 0 } as const;
  const request = { content, guide, problems, list };
  return { content, request, ...planOf(request) };
};

const again = (content: string, request: Parameters<typeof planOf>[0]) => {
  const { guide, problems } = loadGuide(content);
  if (!guide) throw new Error("The guide must load.");
  return planOf({ ...request, guide, problems });
};

/** What importing the guide's own export would do to it. */
const ownExport = (content: string, name: string): ReturnType<typeof planOf>["rows"] => {
  const { guide, problems } = loadGuide(content);
  if (!guide) throw new Error("The guide must load.");
  const path = join(content, name);
  writeFileSync(path, dataFiles(guide).find((file) => file.path === `/donnees/${name}`)?.content ?? "");
  return planOf({ content, guide, problems, list: openList(path, undefined, guide.referentiel) }).rows;
};

const counts = (rows: ReturnType<typeof planOf>["rows"]) =>
  Object.fromEntries([...groupBy(rows, ({ action }) => action)].map(([action, all]) => [action, all.length]));

const inseeOf = ({ insee_com = "", lib_com = "" }: Readonly<Record<string, string>>) =>
  !/^\d[\dAB]\d{3}$/.test(insee_com) ? [] : [{ nom: lib_com, code_insee: insee_com }];

describe.skipIf(!existsSync("../shared/data"))("the lists of ../shared/data (skipped without it)", { timeout: 300_000 }, () => {
  it("imports or refuses each of the 2 683 France services, hours included", () => {
    const { rows } = importAll("france-services-2022-12-01.csv", "france-services.yaml", inseeOf);
    expect(rows).toHaveLength(2683);
    const { créée: created = 0, refusée: refused = 0 } = counts(rows);
    expect(created).toBeGreaterThanOrEqual(2650);
    expect(created + refused).toBe(2683);
    for (const row of rows) if (row.action === "refusée") expect(row.raison.length).toBeGreaterThan(10);
    const facts = rows.flatMap((row) => (row.action === "créée" ? [row.facts] : []));
    const hours = facts.flatMap(({ horaires }) => (typeof horaires === "string" ? [horaires] : []));
    expect(hours.length).toBeGreaterThan(2450);
    expect(hours.filter((osm) => !readHoraires(osm).ok)).toEqual([]);
    const inWords = rows.filter(({ remarques }) => remarques.some((remarque) => remarque.startsWith("horaires gardés en toutes lettres")));
    expect(inWords.length).toBeLessThan(50);
  });

  it("imports or refuses each of the 347 places of the Gironde, and a second time changes nothing", () => {
    const { content, request, rows, texts } = importAll("gironde-lieux-inclusion-numerique.json", "gironde.yaml", ({ Commune = "" }) =>
      COMMUNES.named(Commune).flatMap(({ nom, code }) => (code.startsWith("33") ? [{ nom, code_insee: code }] : [])),
    );
    expect(rows).toHaveLength(347);
    const { créée: created = 0, refusée: refused = 0 } = counts(rows);
    expect(created).toBeGreaterThanOrEqual(320);
    for (const row of rows) if (row.action === "refusée") expect(row.raison).toMatch(/ne propose ni service|code postal/);
    writeCandidates(content, texts, () => true);
    expect(loadGuide(content).problems.filter(isError)).toEqual([]);
    expect(counts(again(content, request).rows)).toEqual({ inchangée: created, refusée: refused });
    for (const name of ["structures.xlsx", "structures.json"]) expect(counts(ownExport(content, name))).toEqual({ inchangée: created });
  });
});
