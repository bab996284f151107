import { describe, expect, it } from "vitest";
import { aGuide } from "../testing/guide.ts";
import { alternativesFor } from "./alternatives.ts";
import { metresBetween } from "./distance.ts";

const at = (latitude: number, longitude = 6.17) => ({ latitude, longitude, position: "exacte" as const });

describe("alternatives", () => {
  const skilled = { expertises: { messagerie: "maîtrise" } } as const;
  const guide = aGuide([
    { id: "ici", ...at(49.1), expertises: { retraite: "expert" } },
    { id: "proche", ...at(49.101), ...skilled },
    { id: "loin", ...at(49.15), ...skilled },
    { id: "voisin", ...at(49.1001), territoire: "sud", ...skilled },
    { id: "autre-voisin", ...at(49.1002), territoire: "sud", ...skilled },
    { id: "debutant", ...at(49.1), expertises: { messagerie: "basique" } },
  ]);
  const [first] = alternativesFor(guide, guide.structure("ici"));

  it("are the nearest that master the service, the same territoire first, three at most", () => {
    expect(first?.service.id).toBe("messagerie");
    expect(first?.alternatives.map(({ structure }) => structure.id)).toEqual(["proche", "loin", "voisin"]);
  });

  it("leave out what the structure does itself, and what nobody masters", () => {
    expect(alternativesFor(guide, guide.structure("ici")).map(({ service }) => service.id)).toEqual(["messagerie"]);
    expect(alternativesFor(guide, guide.structure("debutant")).map(({ service }) => service.id)).toEqual(["retraite"]);
  });

  it("measure as the crow flies", () => {
    expect(first?.alternatives[0]?.metres).toBeCloseTo(111, 0);
    expect(first?.alternatives[0]?.approchee).toBe(false);
    expect(metresBetween({ latitude: 48.8566, longitude: 2.3522 }, { latitude: 45.764, longitude: 4.8357 }) / 1000).toBeCloseTo(391.5, 0);
  });

  it("say when a distance is only between two quarters", () => {
    const quarters = aGuide([
      { id: "ici", latitude: 49.1, longitude: 6.17, position: "quartier" },
      { id: "la", ...at(49.2), ...skilled },
      { id: "nulle-part", ...skilled },
    ]);
    const [{ alternatives = [] } = {}] = alternativesFor(quarters, quarters.structure("ici"));
    expect(alternatives.map(({ structure, approchee }) => [structure.id, approchee])).toEqual([
      ["la", true],
      ["nulle-part", true],
    ]);
    expect(alternatives[1]?.metres).toBeUndefined();
  });
});
