import { describe, expect, it } from "vitest";
import { aGuide } from "../testing/guide.ts";
import { answersNear, nearestSkilled } from "./nearest-skilled.ts";

const skilled = { expertises: { messagerie: "expert" } } as const;
const guide = aGuide([
  { id: "ici", territoire: "nord", latitude: 49.1, longitude: 6.1, expertises: { retraite: "basique" } },
  { id: "voisin", territoire: "nord", latitude: 49.2, longitude: 6.1, ...skilled },
  { id: "plus-pres-mais-ailleurs", territoire: "sud", latitude: 49.101, longitude: 6.1, ...skilled },
  { id: "loin-au-sud", territoire: "sud", latitude: 48, longitude: 6.1, ...skilled },
  { id: "sans-position", territoire: "sud", expertises: { moocs: "maîtrise" } },
]);
const answer = (serviceId: string): string | undefined =>
  answersNear(guide, guide.structure("ici")).find(({ service }) => service.id === serviceId)?.offer.structure.id;

describe("where to send someone for what a place does not do", () => {
  it("stays in the territoire as long as someone masters the service there", () => {
    expect(answer("messagerie")).toBe("voisin");
  });

  it("goes to another territoire otherwise, even without a position", () => {
    expect(answer("moocs")).toBe("sans-position");
  });

  it("says nothing of what the place does itself, nor of what nobody masters", () => {
    expect(answer("retraite")).toBeUndefined();
    expect(answer("creer-cv")).toBeUndefined();
  });

  it("finds for a whole territoire the nearest that masters a service", () => {
    expect(nearestSkilled(guide, "messagerie", "sud")?.structure.territoire).toBe("sud");
    expect(nearestSkilled(guide, "moocs", "nord")?.structure.id).toBe("sans-position");
    expect(nearestSkilled(guide, "retraite", "nord")).toBeUndefined();
  });
});
