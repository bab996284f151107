import { describe, expect, it } from "vitest";
import { aGuide, aStructure } from "../testing/guide.ts";
import { latestChanges } from "./changes.ts";
import { dayOnScreen, freshnessOf } from "./freshness.ts";

describe("freshness", () => {
  it.each([
    ["2026-03-01", "récent", 0],
    ["2025-09-02", "récent", 5],
    ["2025-09-01", "assez récent", 6],
    ["2025-03-02", "assez récent", 11],
    ["2025-03-01", "à confirmer", 12],
    ["2024-03-02", "à confirmer", 23],
    ["2024-03-01", "ancien", 24],
    ["2027-01-01", "récent", 0],
  ] as const)("of %s, seen on 1 March 2026, is %s", (date_maj, age, months) => {
    expect(freshnessOf(aStructure({ date_maj }), "2026-03-01")).toMatchObject({ age, months });
  });

  it("counts from the last check, and says how it was made", () => {
    const structure = aStructure({ date_maj: "2022-04-01", verification: { date: "2026-02-01", par: "visite" } });
    expect(freshnessOf(structure, "2026-03-01")).toMatchObject({ age: "récent", date: "2026-02-01", by: "visite" });
  });

  it("does not credit an old check for facts edited since", () => {
    const structure = aStructure({ date_maj: "2025-12-01", verification: { date: "2023-01-01", par: "visite" } });
    const freshness = freshnessOf(structure, "2026-03-01");
    expect(freshness.date).toBe("2025-12-01");
    expect(freshness.by).toBeUndefined();
  });

  it("goes on growing on screen when nobody touches the content", () => {
    expect(dayOnScreen({ date: "2022-04-30", horairesDu: "2026-03-02" })).toBe("2026-03-02");
    expect(dayOnScreen({ date: "2026-03-04", horairesDu: "2026-03-02" })).toBe("2026-03-04");
    expect(dayOnScreen({ date: "2026-03-04" })).toBe("2026-03-04");
  });
});

describe("the latest changes", () => {
  const guide = aGuide([
    { id: "ancien", date_maj: "2024-01-01" },
    { id: "verifie", date_maj: "2023-01-01", verification: { date: "2026-02-01", par: "téléphone" } },
    { id: "b", nom: "B", date_maj: "2025-06-01" },
    { id: "a", nom: "A", date_maj: "2025-06-01" },
  ]);

  it("come first, checks included, then by name", () => {
    expect(latestChanges(guide).map(({ structure, nature }) => [structure.id, nature])).toEqual([
      ["verifie", "vérification"],
      ["a", "mise à jour"],
      ["b", "mise à jour"],
      ["ancien", "mise à jour"],
    ]);
    expect(latestChanges(guide, 2)).toHaveLength(2);
  });
});
