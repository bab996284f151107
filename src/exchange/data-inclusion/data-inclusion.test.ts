import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Structure } from "../../model/structure.ts";
import { loadGuide } from "../../reading/content.ts";
import { aGuide } from "../../testing/guide.ts";
import { schemaFaults } from "../../testing/json-schema.ts";
import { dataInclusion } from "./data-inclusion.ts";

const rowsOf = (facts: Partial<Structure>) => {
  const { structures, services } = dataInclusion(aGuide([facts]));
  return { structure: JSON.parse(structures)[0], services: JSON.parse(services) };
};

const FULL: Partial<Structure> = {
  nom: "Le Lieu.",
  pivot: "43493312300029",
  code_insee: "57463",
  latitude: 49.1,
  longitude: 6.1,
  position: "exacte",
  typologie: ["CCAS", "ASSO"],
  telephone: "03 87 00 00 00",
  courriels: ["accueil@lieu.example"],
  site_web: ["https://lieu.example"],
  prise_rdv: "https://lieu.example/rdv",
  horaires: "Mo-Fr 09:00-12:00",
  presentation_resume: "Un lieu.",
  expertises: { messagerie: "expert", "creer-cv": "basique", retraite: "proposé", "droits-sociaux": "proposé" },
  acces_internet: { wifi: true },
  publics: ["enfants", "familles", "allophones"],
  frais_a_charge: ["Gratuit"],
  modalites_acces: ["Se présenter", "Contacter par mail", "Envoyer un mail avec une fiche de prescription"],
  modalites_accompagnement: ["Accompagnement individuel", "À distance"],
  dispositif_programmes_nationaux: ["Conseillers numériques"],
};

describe("a structure for data·inclusion", () => {
  it("has one service for each national kind of help, its services of the grid named in it", () => {
    const { structure, services } = rowsOf(FULL);
    expect(services.map(({ nom }: { nom: string }) => nom)).toEqual([
      "Aide aux démarches administratives",
      "Maîtrise des outils numériques du quotidien",
      "Insertion professionnelle via le numérique",
      "Accès internet et matériel informatique",
    ]);
    expect(services[0].description).toContain("retraite");
    expect(services[0]).toMatchObject({ structure_id: structure.id, frais: "gratuit", modes_accueil: ["en-presentiel", "a-distance"] });
    expect(new Set(services.map(({ id }: { id: string }) => id)).size).toBe(4);
  });

  it("uses the words of the schema, each once, and says the others in words", () => {
    const { structure, services } = rowsOf(FULL);
    expect(structure).toMatchObject({ nom: "Le Lieu", siret: "43493312300029", reseaux_porteurs: ["ccas-cias", "conseillers-numeriques"] });
    expect(services[0]).toMatchObject({
      publics: ["familles"],
      publics_precisions: "Personnes qui apprennent le français",
      modes_mobilisation: ["se-presenter", "envoyer-un-courriel"],
    });
    expect(rowsOf({ ...FULL, publics: ["tous", "jeunes"] }).services[0].publics).toEqual(["tous-publics"]);
  });

  it("leaves out what it cannot say: hours in words, an approximate place, an RNA where a SIRET is wanted", () => {
    expect(rowsOf({ horaires: "le matin", latitude: 49.1, longitude: 6.1, position: "quartier", pivot: "W123456789" }).structure).toMatchObject({
      horaires_accueil: null,
      latitude: null,
      siret: null,
    });
  });
});

const SCHEMAS = "../shared/reference/data-inclusion-v1";

describe.skipIf(!existsSync(SCHEMAS))("the published schemas of data·inclusion v1 (need ../shared/reference)", () => {
  const schema = (name: string) => JSON.parse(readFileSync(`${SCHEMAS}/${name}.json`, "utf8"));
  const faultsOf = ({ structures, services }: ReturnType<typeof dataInclusion>) => [
    ...JSON.parse(structures).flatMap((row: unknown) => schemaFaults(schema("structure"), row)),
    ...JSON.parse(services).flatMap((row: unknown) => schemaFaults(schema("service"), row)),
  ];

  it("accept a full structure and a bare one", () => {
    expect(faultsOf(dataInclusion(aGuide([FULL, { id: "nu", nom: "N" }])))).toEqual([]);
  });

  it("accept the whole guide", () => {
    const { guide } = loadGuide("content");
    expect(guide && faultsOf(dataInclusion(guide))).toEqual([]);
  });

  it("would refuse a wrong word", () => {
    expect(schemaFaults(schema("service"), { ...JSON.parse(dataInclusion(aGuide([FULL])).services)[0], publics: ["chats"] })).toHaveLength(1);
  });
});
