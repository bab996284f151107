import { describe, expect, it } from "vitest";
import { structureSchema } from "../model/structure.ts";
import { aGuide } from "../testing/guide.ts";
import { readCsv } from "./csv/read-csv.ts";
import { dataFiles, dataFilesById } from "./data-files.ts";

const PLACED = { latitude: 49.12345678, longitude: 6.1, position: "quartier" } as const;

const guide = aGuide(
  [
    { id: "b", nom: "Bêta; =A1", telephone: "3949", expertises: { "creer-cv": "maîtrise", messagerie: "expert" }, ...PLACED },
    { date_maj: "2026-02-01", id: "a", nom: "Alpha", pivot: "43493312300029" },
  ],
  { licence_donnees: "Licence Ouverte 2.0" },
);
const files = dataFilesById(guide);

describe("the JSON file", () => {
  const data = JSON.parse(files.json.content);

  it("has a version, a licence, and every structure even without a SIRET", () => {
    expect(data).toMatchObject({ schema_version: "1.0", licence: "Licence Ouverte 2.0", date: "2026-03-01" });
    expect(data.structures.map(({ id }: { id: string }) => id)).toEqual(["a", "b"]);
  });

  it("names the address of each structure under the guide's own path", () => {
    expect(data.structures[0].adresse_web).toBe("https://guide.example/essai/structures/a/");
  });

  it("writes keys in the order of the schema, whatever the order in the contributor's file", () => {
    const facts = { date_maj: "2026-02-01", territoire: "nord", commune: "Metz", code_postal: "57000", pivot: "43493312300029", nom: "Le Lieu" };
    const read = structureSchema(guide.referentiel).parse(facts);
    const written = JSON.parse(dataFilesById(aGuide([{ id: "lu", ...read }])).json.content).structures[0];
    const order = Object.keys(structureSchema(guide.referentiel).shape);
    expect(Object.keys(read)).toEqual(Object.keys(facts).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(Object.keys(written).slice(0, 3)).toEqual(["id", "code", "adresse_web"]);
  });

  it("says nothing of where files are on the editor's disk", () => {
    expect(files.json.content).not.toContain("structures/nord/");
  });

  it("puts each structure on its own line, for comparing two versions", () => {
    expect(files.json.content.split("\n").filter((line) => /^{"id":"[ab]","code"/.test(line))).toHaveLength(2);
  });
});

describe("the GeoJSON file", () => {
  const { features, ...collection } = JSON.parse(files.geojson.content);

  it("holds only the structures that have a position", () => {
    expect(collection).toEqual({ type: "FeatureCollection" });
    expect(features.map(({ id }: { id: string }) => id)).toEqual(["b"]);
    expect(files.geojson.count).toBe(1);
  });

  it("puts the longitude first, and says how precise the position is", () => {
    expect(features[0].geometry).toEqual({ type: "Point", coordinates: [6.1, 49.123457] });
    expect(features[0].properties.precision).toBe("quartier");
  });

  it("stays valid without any structure", () => {
    expect(JSON.parse(dataFilesById(aGuide([])).geojson.content)).toEqual({ type: "FeatureCollection", features: [] });
  });
});

describe("the matrix file", () => {
  const [head = [], ...rows] = readCsv(files.tableau.content.slice(1), ";");

  it("opens in French spreadsheets: byte order mark, semicolons", () => {
    expect(files.tableau.content.startsWith("\uFEFFCode;Structure;")).toBe(true);
  });

  it("gives the level in words, empty when the service is not offered", () => {
    const cell = (name: string) => rows[1]?.[head.indexOf(name)];
    expect(cell("Réaliser son CV")).toBe("maîtrise");
    expect(cell("Diffuser son CV en ligne")).toBe("");
    expect(rows).toHaveLength(2);
  });

  it("lets no spreadsheet run a name", () => {
    expect(rows[1]?.[1]).toBe("Bêta; '=A1");
  });
});

describe("the data files", () => {
  it("are the same bytes for the same guide, and say their size in bytes", () => {
    const again = dataFiles(aGuide(guide.structures, guide.edition));
    expect(again.map(({ content }) => content)).toEqual(dataFiles(guide).map(({ content }) => content));
    for (const { content, bytes } of dataFiles(guide)) expect(bytes).toBe(Buffer.byteLength(content));
  });
});
