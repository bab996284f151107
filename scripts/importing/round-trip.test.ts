import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { dataFiles } from "../../src/exchange/data-files.ts";
import { newFiche } from "../../src/exchange/yaml/new-fiche.ts";
import { loadGuide } from "../../src/reading/content.ts";
import { isError } from "../../src/reading/problem.ts";
import { emptyGuide } from "../../src/testing/chapters.ts";
import { syntheticContent } from "../../src/testing/synthetic.ts";
import { siretOf } from "../../src/testing/synthetic-structure.ts";
import { writeContent } from "../../src/testing/write-content.ts";
import { writeCandidates } from "../writing/candidates.ts";
import { planOf } from "./import.ts";
import { openList } from "./source.ts";

const folder = mkdtempSync(join(tmpdir(), "aller-retour-"));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (content: string) => {
  const { guide, problems } = loadGuide(content);
  if (!guide) throw new Error(problems.filter(isError)[0]?.message);
  return { content, guide, problems };
};

/** Plans the import, into a guide, of what a guide exports under a name. */
const planned = (from: ReturnType<typeof read>, into: ReturnType<typeof read>, name: string) => {
  const file = dataFiles(from.guide).find(({ path }) => path === `/donnees/${name}`);
  const path = join(folder, name);
  writeFileSync(path, file?.content ?? "");
  return planOf({ ...into, list: openList(path, undefined, into.guide.referentiel) });
};

const synthetic = join(folder, "invente");
writeContent(synthetic, syntheticContent(60));

/** One place whose facts a round trip could lose: a postcode for letters, texts that begin as formulas. */
const delicate = join(folder, "delicat");
const DELICATE = {
  nom: "=Le Lieu+1",
  territoire: "33",
  adresse: "+1 rue de l'Essai",
  code_postal: "33504",
  commune: "Libourne",
  code_insee: "33243",
  pivot: siretOf(1),
  telephone: "05 00 00 00 01",
  courriels: ["accueil@lieu.example"],
  structure_parente: "-Association; =HYPERLINK(A1)",
  presentation_resume: "@SUM(A1), =1+1; '=2",
  presentation_detail: "- Un accueil\n- Un atelier\n\n=1+1",
  expertises: { messagerie: "expert" },
  expertises_source: { statut: "déclaré" },
  date_maj: "2026-01-15",
};
writeContent(
  delicate,
  new Map([
    ...emptyGuide(
      new Map([
        [
          "33",
          [
            { nom: "Libourne", code_insee: "33243" },
            { nom: "Cadillac-sur-Garonne", code_insee: "33081" },
          ],
        ],
      ]),
    ),
    ["structures/33/a.yaml", newFiche(DELICATE, "")],
    [
      "structures/33/b.yaml",
      newFiche({ ...DELICATE, nom: "-Là", commune: "Cadillac-sur-Garonne", code_insee: "33081", code_postal: "33411", pivot: siretOf(2) }, ""),
    ],
  ]),
);

describe.each([
  ["the guide of the project", "content"],
  ["an invented guide", synthetic],
  ["a guide of delicate facts", delicate],
])("%s", (_, content) => {
  it.each(["lieux-mediation-numerique.csv", "structures.xlsx", "structures.json"])("is not changed by importing its own %s", { timeout: 120_000 }, (name) => {
    const own = read(content);
    const { rows, texts } = planned(own, own, name);
    expect(rows.filter(({ action }) => action !== "inchangée")).toEqual([]);
    expect(texts.size).toBe(0);
    if (name !== "lieux-mediation-numerique.csv") expect(rows).toHaveLength(own.guide.structures.length);
  });
});

it.each(["structures.geojson", "tableau.csv", "data-inclusion-structures.json", "data-inclusion-services.json"])(
  "is not read from its %s, which says less than the fiches",
  (name) => {
    const own = read(synthetic);
    expect(() => planned(own, own, name)).toThrow(/structures\.json|schéma national/);
  },
);

it("is the same guide when its JSON is imported into a guide without structures", { timeout: 120_000 }, () => {
  const own = read(synthetic);
  const empty = join(folder, "vide");
  writeContent(empty, new Map([...syntheticContent(60)].filter(([path]) => !/^(?:structures|actualites)\//.test(path))));
  const { rows, texts } = planned(own, read(empty), "structures.json");
  expect(rows.filter(({ action }) => action !== "créée")).toEqual([]);
  writeCandidates(empty, texts, () => true);
  const facts = ({ guide }: ReturnType<typeof read>) => guide.structures.map(({ id: _, fichier: __, ...rest }) => rest);
  expect(facts(read(empty))).toEqual(facts(own));
});
