import { describe, expect, it } from "vitest";
import { addressWarning, buildDate } from "./publier.ts";

describe("the date of a publication", () => {
  const commit = (): string => "1700000000";
  it("is that of the commit, so that the same commit gives the same bytes", () => {
    expect(buildDate({ GITHUB_EVENT_NAME: "push" }, commit)).toBe("1700000000");
  });
  it("is today's at night, so that « ouvert » is known for the days to come", () => {
    expect(buildDate({ GITHUB_EVENT_NAME: "schedule" }, commit)).toBeUndefined();
    expect(buildDate({ CI_PIPELINE_SOURCE: "schedule" }, commit)).toBeUndefined();
  });
  it("is the one that is given", () => {
    expect(buildDate({ SOURCE_DATE_EPOCH: "5", GITHUB_EVENT_NAME: "schedule" }, commit)).toBe("5");
  });
});

describe("the address of a publication", () => {
  it("is warned of when the guide says another, path included", () => {
    expect(addressWarning("https://guide.exemple.fr/", "https://metropole.github.io/guide/")).toContain("url: https://metropole.github.io/guide/");
    expect(addressWarning("https://metropole.github.io/", "https://metropole.github.io/guide/")).toBeDefined();
  });
  it("is left alone when both are the same", () => {
    expect(addressWarning("https://metropole.github.io/guide/", "http://metropole.github.io/guide")).toBeUndefined();
  });
});
