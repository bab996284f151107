import { describe, expect, it } from "vitest";
import { nameLines } from "../../src/knowledge/labels.ts";
import { mapOf } from "../../src/knowledge/map.ts";
import { skyOf } from "../../src/knowledge/sky.ts";
import { aGuide } from "../../src/testing/guide.ts";
import { carte } from "./carte.ts";
import { constellation } from "./constellation.ts";

const guide = aGuide([
  { id: "a", latitude: 49.1, longitude: 6.1, expertises: { messagerie: "expert" } },
  { id: "b", latitude: 49.2, longitude: 6.2 },
  { id: "c", latitude: 49.15, longitude: 6.3, territoire: "sud" },
]);

describe("the drawn sky", () => {
  it("has one accessible name, or none and is hidden", () => {
    expect(constellation(skyOf(guide), { name: "Trois lieux" }).markup).toContain('role="img" aria-label="Trois lieux"');
    expect(constellation(skyOf(guide)).markup).toContain('aria-hidden="true"');
  });

  it("draws one shape a structure, the specialists apart", () => {
    const { markup } = constellation(skyOf(guide));
    const shapes = (name: string): number => (new RegExp(`class="${name}" d="([^"]*)"`).exec(markup)?.[1] ?? "").split("M").length - 1;
    expect(shapes("ciel-etoiles")).toBe(2);
    expect(shapes("ciel-vives")).toBe(1);
  });

  it("carries no colour and no inline style: themes and the content policy decide", () => {
    const { markup } = constellation(skyOf(guide), { labels: true, atlas: true });
    expect(markup).not.toMatch(/#[0-9a-f]{3}|style=/i);
  });

  it("writes the names only when asked", () => {
    expect(constellation(skyOf(guide), { labels: true }).markup).toContain(">Nord</tspan>");
    expect(constellation(skyOf(guide)).markup).not.toContain("Nord");
  });

  it("never writes a number that is no number, even for nobody", () => {
    for (const structures of [[], [{ id: "seul" }], [{ id: "a" }, { id: "b" }]]) {
      const alone = aGuide(structures);
      const drawn = constellation(skyOf(alone), { labels: true, atlas: true }).markup + carte(mapOf(alone), { name: "Carte" }).markup;
      expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe("the drawn map", () => {
  it("is one picture with a name", () => {
    expect(carte(mapOf(guide), { name: "Plan" }).markup).toContain('role="img" aria-label="Plan"');
  });

  it("tells territoires apart by a pattern as well as by a tint, without inline style", () => {
    const { markup } = carte(mapOf(guide), { name: "Plan" });
    expect(markup).toContain('fill="url(#carte-motif-0)"');
    expect(markup).toContain('fill="url(#carte-motif-1)"');
    expect(markup).not.toContain("style=");
  });

  it("has no pattern, so no identifier to repeat, on a territoire's map", () => {
    expect(carte(mapOf(guide, "sud"), { name: "Sud" }).markup).not.toContain("id=");
  });
});

describe("a long name", () => {
  it.each([
    ["Borny", ["Borny"]],
    ["La Patrotte – Metz-Nord", ["La Patrotte –", "Metz-Nord"]],
    ["Metz, centre et autres quartiers", ["Metz, centre et", "autres quartiers"]],
    ["Villeneuve-d’Ascq-sur-Longue", ["Villeneuve-d’Ascq-sur-Longue"]],
  ])("is cut where it reads well: %s", (nom, lines) => {
    expect(nameLines(nom, 18)).toEqual(lines);
  });
});
