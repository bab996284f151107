import { describe, expect, it } from "vitest";
import type { Structure } from "../model/structure.ts";
import { aGuide, aStructure } from "../testing/guide.ts";
import { answerOf, requestsOf } from "./campaign.ts";

const DATE = "2026-03-01";
const checked = (date: string): Partial<Structure> => ({ date_maj: "2022-01-01", verification: { date, par: "téléphone" } });
const asked = (structures: readonly Partial<Structure>[], months = 6) => requestsOf(aGuide(structures), { months, date: DATE });
const wayTo = (facts: Partial<Structure>) => asked([facts])[0];

describe("a campaign asks", () => {
  it("those never verified, however new, and those heard of too long ago", () => {
    const requests = asked([
      { id: "neuve", date_maj: "2026-02-28" },
      { id: "verifiee", ...checked("2025-10-01") },
      { id: "vieille", ...checked("2025-09-01") },
    ]);
    expect(requests.map(({ structure, isVerified }) => [structure.id, isVerified])).toEqual([
      ["neuve", false],
      ["vieille", true],
    ]);
  });

  it("within the months and the chapter that are wanted", () => {
    const structures = [
      { id: "a", ...checked("2025-01-01") },
      { id: "b", territoire: "sud", ...checked("2025-01-01") },
    ];
    expect(asked(structures, 24)).toEqual([]);
    expect(requestsOf(aGuide(structures), { months: 12, date: DATE, territoire: "sud" }).map(({ structure }) => structure.id)).toEqual(["b"]);
  });
});

describe("the way to a structure", () => {
  it("is the address of its function", () => {
    expect(wayTo({ courriels: ["jeanne.martin@lieu.example", "accueil@lieu.example"] })).toMatchObject({ way: "courriel", courriel: "accueil@lieu.example" });
  });

  it("is a letter rather than an address that seems to be a person's, and says so", () => {
    expect(wayTo({ courriels: ["jeanne.martin@lieu.example"] })).toMatchObject({
      way: "lettre",
      why: expect.stringContaining("personne"),
    });
  });

  it("is a letter without an e-mail address, or with one no mail program would take as it is", () => {
    expect(wayTo({})).toMatchObject({ way: "lettre", why: "pas de courriel" });
    expect(wayTo({ courriels: ["a(b)@lieu.example"] })).toMatchObject({ way: "lettre", why: expect.stringContaining("inhabituelle") });
  });

  it("is none without a postal address: the reason says what is left", () => {
    const round = { adresse: undefined, tournee: [{ lieu: "Mairie", commune: "Metz" }] };
    expect(wayTo({ ...round, telephone: "03 53 01 00 01" })).toMatchObject({ way: "aucune", why: expect.stringContaining("appeler au 03 53 01 00 01") });
    expect(wayTo(round)).toMatchObject({ way: "aucune", why: expect.stringContaining("pas de téléphone") });
  });
});

describe("an answer", () => {
  const question = { asked: "2026-03-01", known: "2022-04-30" };
  it.each([
    ["a check since", { date_maj: "2022-04-30", verification: { date: "2026-03-12", par: "structure" } }, "2026-03-12"],
    ["an edit since", { date_maj: "2026-03-05" }, "2026-03-05"],
    ["a check the same day", { date_maj: "2022-04-30", verification: { date: "2026-03-01", par: "téléphone" } }, "2026-03-01"],
    ["nothing new", { date_maj: "2022-04-30" }, undefined],
    ["news from before the question", { date_maj: "2026-02-27" }, undefined],
  ] as const)("is told from %s", (_, facts, day) => {
    expect(answerOf(aStructure(facts), question)).toBe(day);
  });

  it("is not what was known already on the day of the question", () => {
    expect(answerOf(aStructure({ date_maj: "2026-03-01" }), { asked: "2026-03-01", known: "2026-03-01" })).toBeUndefined();
  });
});
