import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Structure } from "../../model/structure.ts";
import { aGuide, aStructure } from "../../testing/guide.ts";
import { readCsv } from "../csv/read-csv.ts";
import { checkNational } from "./check.ts";
import { COLUMNS, type NationalRow } from "./columns.ts";
import { nationalRow } from "./row.ts";
import { nationalCsv, nationalExport } from "./schema-national.ts";

const SIRET = "43493312300029";

const rowOf = (facts: Partial<Structure>): NationalRow => nationalRow(aGuide([facts]), aStructure({ pivot: SIRET, ...facts }));

/** A row in which nothing is empty, every list full. */
const fullRow = (): NationalRow =>
  rowOf({
    code_insee: "57463",
    complement_adresse: "Bâtiment B",
    latitude: 49.1,
    longitude: 6.1,
    position: "exacte",
    typologie: ["CS", "ASSO"],
    telephone: "03 87 00 00 00",
    courriels: ["accueil@lieu.example"],
    site_web: ["https://lieu.example"],
    horaires: "Mo-Fr 09:00-12:00",
    presentation_resume: "Un lieu.",
    presentation_detail: "Un lieu, en détail.",
    structure_parente: "Ville",
    itinerance: ["Fixe"],
    expertises: { messagerie: "expert", "creer-cv": "basique" },
    publics_specifiquement_adresses: ["Seniors"],
    prise_en_charge_specifique: ["Langues étrangères (anglais)"],
    frais_a_charge: ["Gratuit"],
    dispositif_programmes_nationaux: ["Relais numérique (Emmaüs Connect)"],
    formations_labels: ["ORDI 3.0"],
    autres_formations_labels: ["Un label"],
    modalites_acces: ["Ce lieu n'accueille pas de public"],
    modalites_accompagnement: ["À distance"],
    fiche_acces_libre: "https://acceslibre.example/1",
    prise_rdv: "https://lieu.example/rdv",
  });

describe("a structure in the national schema", () => {
  it("writes one telephone, in international form", () => {
    expect(rowOf({ telephone: "03 87 00 00 00" }).telephone).toBe("+33387000000");
    expect(rowOf({ telephone: "0 809 401 401" }).telephone).toBe("+33809401401");
    expect(rowOf({ telephone: "02 62 12 34 56" }).telephone).toBe("+262262123456");
  });

  it("leaves out a short number, which the schema cannot write", () => {
    expect(rowOf({ telephone: "3949" }).telephone).toBe("");
  });

  it("gathers the national services of everything offered, each once, in the national order", () => {
    const { services } = rowOf({ expertises: { "creer-cv": "expert", "declarer-revenus": "proposé", "droits-sociaux": "basique" } });
    expect(services).toBe("Aide aux démarches administratives|Insertion professionnelle via le numérique");
  });

  it("adds access to the internet when there is wifi, or equipment in free access, and only then", () => {
    const access = "Accès internet et matériel informatique";
    expect(rowOf({ acces_internet: { wifi: true } }).services).toBe(access);
    expect(rowOf({ materiel: [{ type: "ordinateur", libre_acces: true }] }).services).toBe(access);
    expect(rowOf({ acces_internet: { wifi: false }, materiel: [{ type: "ordinateur" }] }).services).toBe("");
  });

  it("says the audiences of the guide in the national words, but none for a place open to all", () => {
    expect(rowOf({ publics: ["enfants", "familles", "adultes"], publics_specifiquement_adresses: ["Jeunes"] }).publics_specifiquement_adresses).toBe(
      "Jeunes|Familles et/ou enfants",
    );
    expect(rowOf({ publics: ["tous", "seniors"] }).publics_specifiquement_adresses).toBe("");
  });

  it("gives a position only when it is that of the place or of its street", () => {
    const place = { latitude: 49.1, longitude: 6.1 };
    expect(rowOf({ ...place, position: "rue" }).latitude).toBe("49.1");
    expect(rowOf({ ...place, position: "quartier" }).latitude).toBe("");
  });

  it("says that a place with rounds is itinerant", () => {
    expect(rowOf({ tournee: [{ lieu: "Place", commune: "Metz" }] }).itinerance).toBe("Itinérant");
  });

  it("keeps the separator of lists out of their values", () => {
    expect(rowOf({ autres_formations_labels: ["A|B", "C"], site_web: ["https://lieu.example/?a|b"] })).toMatchObject({
      autres_formations_labels: "A/B|C",
      site_web: "https://lieu.example/?a%7Cb",
    });
  });
});

describe("the check of national rows", () => {
  it("accepts a full row", () => {
    expect(checkNational([fullRow()])).toEqual([]);
  });

  it("checks each value of a list, not only the last one as the published patterns do", () => {
    const row = { ...fullRow(), frais_a_charge: "Offert|Gratuit" };
    expect(checkNational([row])).toEqual([{ id: "le-lieu", column: "frais_a_charge", value: "Offert" }]);
  });

  it.each([
    ["telephone", "03 87 00 00 00"],
    ["telephone", "+352123456"],
    ["code_postal", "5700"],
    ["modalites_acces", "Ce lieu n’accueille pas de public"],
    ["site_web", "lieu.example"],
    ["presentation_resume", "x".repeat(281)],
    ["pivot", "434 933 123 00029"],
    ["services", "Maîtrise des outils numériques du quotidien|"],
  ] as const)("refuses %s « %s »", (column, value) => {
    expect(checkNational([{ ...fullRow(), [column]: value }])).toHaveLength(1);
  });
});

describe("the national CSV file", () => {
  const guide = aGuide([
    { id: "complet", pivot: SIRET, nom: "=SOMME(A1)", telephone: "03 87 00 00 00" },
    { id: "sans-pivot", nom: "Sans pivot" },
    { id: "sans-adresse", nom: "Bus", pivot: SIRET, adresse: undefined, tournee: [{ lieu: "Place", commune: "Metz" }] },
  ]);

  it("has the columns of the schema in its order, then a row a structure", () => {
    const [head, ...rows] = readCsv(nationalCsv(guide));
    expect(head).toEqual(COLUMNS.map(({ name }) => name));
    expect(rows.map(([id]) => id)).toEqual(["complet"]);
  });

  it("keeps the telephone as the schema wants it while it disarms a formula", () => {
    const [head = [], row = []] = readCsv(nationalCsv(guide));
    expect(row[head.indexOf("telephone")]).toBe("+33387000000");
    expect(row[head.indexOf("nom")]).toBe("'=SOMME(A1)");
  });

  it("tells who is missing and why", () => {
    expect(nationalExport(guide).missing.map(({ structure, raisons }) => [structure.id, ...raisons])).toEqual([
      ["sans-adresse", "pas d'adresse (numéro et rue)"],
      ["sans-pivot", "pas de SIRET ni de numéro RNA"],
    ]);
  });
});

const PUBLISHED = "../shared/reference/lieux-mediation-numerique.v1.0.2.tableschema.json";

interface PublishedField {
  readonly name: string;
  readonly constraints?: { readonly required?: boolean; readonly pattern?: string; readonly maxLength?: number };
}

describe.skipIf(!existsSync(PUBLISHED))("the published schema v1.0.2 (needs ../shared/reference)", () => {
  const fields = (): readonly PublishedField[] => JSON.parse(readFileSync(PUBLISHED, "utf8")).fields;
  const patternOf = (name: string): RegExp => new RegExp(fields().find((field) => field.name === name)?.constraints?.pattern ?? "");

  it("has our columns, in our order, with our obligations", () => {
    const ours = COLUMNS.map((column) => [column.name, "required" in column, "longest" in column ? column.longest : undefined]);
    expect(fields().map(({ name, constraints }) => [name, constraints?.required === true, constraints?.maxLength])).toEqual(ours);
  });

  it("accepts every value of our closed lists, but the label whose space its pattern forgets", () => {
    const refused = COLUMNS.flatMap((column) => ("allowed" in column ? column.allowed.filter((value) => !patternOf(column.name).test(value)) : []));
    expect(refused).toEqual(["Étapes numériques (La Poste)"]);
  });

  it("lists no value that we do not know", () => {
    for (const column of COLUMNS) {
      if (!("allowed" in column)) continue;
      const listed = /\(\?:\^\|\\\|\)\((.*)\)\)\+\$$/.exec(patternOf(column.name).source.replaceAll("\\/", "/"))?.[1] ?? "";
      const values = listed.replaceAll(/\\([()])/g, "$1").split("|");
      expect(
        values.map((value) => value.replace("numériques(La", "numériques (La")),
        column.name,
      ).toEqual([...column.allowed]);
    }
  });

  it("accepts each cell of a full row", () => {
    const row: Readonly<Record<string, string>> = fullRow();
    const refused = fields().filter(({ name, constraints }) => constraints?.pattern && !new RegExp(constraints.pattern).test(row[name] ?? ""));
    expect(refused.map(({ name }) => name)).toEqual([]);
  });
});
