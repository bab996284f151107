import { describe, expect, it } from "vitest";
import { editUrl, mailto } from "./correction.ts";

describe("how a page is corrected", () => {
  it.each([
    ["https://github.com/metz/guide", "https://github.com/metz/guide/edit/main/content/structures/borny/x.yaml"],
    ["https://github.com/metz/guide.git/", "https://github.com/metz/guide/edit/main/content/structures/borny/x.yaml"],
    ["https://gitlab.com/metz/guide", "https://gitlab.com/metz/guide/-/edit/main/content/structures/borny/x.yaml"],
    ["https://gitlab.metz.fr/guide", "https://gitlab.metz.fr/guide/-/edit/main/content/structures/borny/x.yaml"],
    ["https://codeberg.org/metz/guide", "https://codeberg.org/metz/guide/_edit/main/content/structures/borny/x.yaml"],
  ])("leads from %s to the file in its forge", (depot, expected) => {
    expect(editUrl({ depot }, "structures/borny/x.yaml")).toBe(expected);
  });

  it("leads nowhere when the forge is unknown, or pretends to be one that is known: a message is sent instead", () => {
    expect(editUrl({ depot: "https://forge.example/guide" }, "structures/borny/x.yaml")).toBeUndefined();
    expect(editUrl({ depot: "https://github.com.example/guide" }, "structures/borny/x.yaml")).toBeUndefined();
    expect(editUrl({}, "structures/borny/x.yaml")).toBeUndefined();
  });

  it("prepares a message that no name can add a recipient to", () => {
    const link = mailto("a@b.example", "Corriger « L'eau & cie »?bcc=x@y", "ligne 1\nligne 2");
    expect(link).toMatch(/^mailto:a@b\.example\?subject=[^?&]*&body=[^?&]*$/);
    expect(link).toContain("ligne%201%0D%0Aligne%202");
  });
});
