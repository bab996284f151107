import { describe, expect, it } from "vitest";
import { paths, urlsOf } from "./addresses.ts";

describe("addresses of the site", () => {
  it("stand at the root of a host", () => {
    const { href, absolute } = urlsOf({ url: "https://guide.example" });
    expect(href(paths.structure("x"))).toBe("/structures/x/");
    expect(absolute("/")).toBe("https://guide.example/");
  });

  it("stand under the path the guide is served from, with or without its last slash", () => {
    for (const url of ["https://metropole.example/guide", "https://metropole.example/guide/"]) {
      const { href, absolute } = urlsOf({ url });
      expect(href(paths.accueil)).toBe("/guide/");
      expect(absolute(paths.service("retraite"))).toBe("https://metropole.example/guide/services/retraite/");
    }
  });
});
