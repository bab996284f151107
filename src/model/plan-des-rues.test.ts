import { describe, expect, it } from "vitest";
import { editionSchema } from "./edition.ts";
import { planDesRues } from "./plan-des-rues.ts";

const plan = editionSchema.shape.plan;
const accepted = (tuiles: string): boolean => plan.safeParse({ tuiles }).success;

describe("the street plan", () => {
  it("is IGN's unless the guide says otherwise, and names whom it asks", () => {
    expect(planDesRues({})).toMatchObject({ origine: "https://data.geopf.fr", hote: "data.geopf.fr", attribution: "© IGN – Géoplateforme", zoomMax: 18 });
  });

  it("comes from the guide's own server when there is one, under its own name and never under IGN's", () => {
    const own = { tuiles: "https://tuiles.metropole.example:8443/plan/{z}/{x}/{y}.png", zoom_max: 16 };
    const tiles = "tuiles.metropole.example:8443";
    expect(planDesRues({ plan: own })).toEqual({ tuiles: own.tuiles, origine: `https://${tiles}`, hote: tiles, attribution: tiles, zoomMax: 16 });
    expect(planDesRues({ plan: { ...own, attribution: "© La Métropole" } })?.attribution).toBe("© La Métropole");
  });

  it("can be done without", () => expect(planDesRues({ plan: { afficher: false } })).toBeUndefined());

  it("comes from one server by https, by an address that a policy can hold and a map can fill in", () => {
    expect(accepted("https://a.example/{z}/{x}/{y}.png")).toBe(true);
    expect(accepted("https://a.example/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}")).toBe(true);
    expect(accepted("http://a.example/{z}/{x}/{y}.png")).toBe(false);
    expect(accepted("https://{s}.example/{z}/{x}/{y}.png")).toBe(false);
    expect(accepted("https://a.example/{z}/{x}/{y}{r}.png")).toBe(false);
    expect(accepted("https://a.example/{z}/{x}.png")).toBe(false);
    expect(accepted("https://a.example;script-src/{z}/{x}/{y}.png")).toBe(false);
    expect(accepted("https://a.example *.evil.example/{z}/{x}/{y}.png")).toBe(false);
    expect(accepted('https://a.example/{z}/{x}/{y}.png"onload="x')).toBe(false);
  });
});
