import { beforeEach, describe, expect, it } from "vitest";
import type { DeadLink, LinkReport } from "../../../src/exchange/liens/liens.ts";
import { aStructure } from "../../../src/testing/guide.ts";
import { type FakeForge, fakeForge } from "../testing/fake-github.ts";
import { type Ask, askWeb, NOT_PUBLIC } from "./ask.ts";
import { checkLink, checkLinks, isCutOff, linksOf } from "./check.ts";
import { issueBody, keepIssue } from "./issue.ts";
import { isPublicAddress, mayAsk } from "./public-address.ts";

/** « METHOD address » → a status, « status address » for a redirection, or the code of an error. */
const web = (answers: Readonly<Record<string, number | string>>) => {
  const asked: string[] = [];
  const ask: Ask = (url, method) => {
    asked.push(`${method} ${url.href}`);
    const answer = answers[`${method} ${url.href}`] ?? answers[url.href] ?? 200;
    if (typeof answer === "number") return Promise.resolve({ status: answer });
    const [status, location] = answer.split(" ");
    return location === undefined ? Promise.reject(Object.assign(new Error(answer), { code: answer })) : Promise.resolve({ status: Number(status), location });
  };
  return { ask, asked };
};

describe("a link", () => {
  it("that answers is asked for its headers only", async () => {
    const { ask, asked } = web({});
    expect(await checkLink(ask, "https://a.exemple.fr/")).toBeUndefined();
    expect(asked).toEqual(["HEAD https://a.exemple.fr/"]);
  });

  it("of a site that knows no HEAD is asked again before it is held for dead", async () => {
    const { ask } = web({ "HEAD https://a.exemple.fr/": 404, "GET https://a.exemple.fr/": 200 });
    expect(await checkLink(ask, "https://a.exemple.fr/")).toBeUndefined();
  });

  it.each([
    [404, "introuvable"],
    [410, "introuvable"],
    [403, "sans-robots"],
    [429, "sans-robots"],
    [503, "en-panne"],
    ["ENOTFOUND", "nom-inconnu"],
    ["ETIMEDOUT", "delai"],
    ["ECONNREFUSED", "connexion-refusee"],
    ["CERT_HAS_EXPIRED", "certificat"],
    [NOT_PUBLIC, "adresse-interdite"],
    ["301 https://a.exemple.fr/", "tourne-en-rond"],
    ["302 http://169.254.169.254/latest/", "adresse-interdite"],
    ["302 file:///etc/passwd", "adresse-interdite"],
    ["302 /ailleurs", undefined],
  ])("that answers %s is told apart: %s", async (answer, reason) => {
    expect(await checkLink(web({ "https://a.exemple.fr/": answer }).ask, "https://a.exemple.fr/")).toBe(reason);
  });

  it.each([
    "http://localhost/",
    "http://127.0.0.1/",
    "http://0x7f.1/",
    "http://2130706433/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://10.1.2.3/",
    "http://192.168.1.1/",
    "http://172.20.0.1/",
    "http://169.254.169.254/",
    "http://imprimante.local/",
    "http://intranet/",
    "http://service.internal/",
    "https://a:b@exemple.fr/",
    "https://exemple.fr:22/",
    "ftp://exemple.fr/",
    "javascript:alert(1)",
    "pas une adresse",
  ])("to what is not a public site is never asked: %s", async (url) => {
    const { ask, asked } = web({});
    expect(await checkLink(ask, url)).toBe("adresse-interdite");
    expect(asked).toEqual([]);
  });

  it("whose name leads to a private address is refused when it is connected to", async () => {
    await expect(askWeb(new URL("http://localhost:8080/"), "HEAD")).rejects.toMatchObject({ code: NOT_PUBLIC });
  });

  it("to a public address may be asked", () => {
    expect(["8.8.8.8", "172.32.0.1", "2a01:e0a::1"].map(isPublicAddress)).toEqual([true, true, true]);
    expect(["::", "fe80::1", "fd00::1", "64:ff9b::a00:1", "2002:a00:1::", "x"].map(isPublicAddress)).toEqual([false, false, false, false, false, false]);
    expect(mayAsk(new URL("https://www.exemple.fr:8443/x"))).toBe(true);
  });
});

describe("all the links", () => {
  const links = [
    { fiche: "a", champ: "site_web", url: "https://a.exemple.fr/1" },
    { fiche: "a", champ: "prise_rdv", url: "https://a.exemple.fr/2" },
    { fiche: "b", champ: "site_web", url: "https://a.exemple.fr/1" },
    { fiche: "b", champ: "site_web", url: "https://b.exemple.fr/" },
  ];

  it("are asked once each, one page of a site at a time", async () => {
    let now = 0;
    let most = 0;
    const asked: string[] = [];
    const ask: Ask = async (url) => {
      if (url.hostname === "a.exemple.fr") most = Math.max(most, ++now);
      asked.push(url.href);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (url.hostname === "a.exemple.fr") now -= 1;
      return { status: 200 };
    };
    expect(await checkLinks(links, { ask, today: "2026-03-01", pause: 0 })).toEqual({ date: "2026-03-01", morts: [], douteux: [] });
    expect(asked.toSorted()).toEqual(["https://a.exemple.fr/1", "https://a.exemple.fr/2", "https://b.exemple.fr/"]);
    expect(most).toBe(1);
  });

  it("are told for each fiche, with the night since which they are silent", async () => {
    const { ask } = web({ "https://a.exemple.fr/1": 404, "https://b.exemple.fr/": 403 });
    const first = await checkLinks(links, { ask, today: "2026-03-01", pause: 0 });
    const next = await checkLinks(links, { ask, today: "2026-03-02", before: first, pause: 0 });
    const raison = "la page n'existe plus";
    expect(next.morts).toEqual(["a", "b"].map((fiche) => ({ fiche, champ: "site_web", url: "https://a.exemple.fr/1", raison, depuis: "2026-03-01" })));
    expect(next.douteux).toMatchObject([{ fiche: "b", raison: "le site refuse les robots" }]);
  });
});

describe("a machine without network", () => {
  const links = ["a", "b"].map((fiche) => ({ fiche, champ: "site_web", url: `https://${fiche}.exemple.fr/` }));
  it("learns nothing, instead of holding every link for dead", async () => {
    const nowhere: Ask = () => Promise.reject(Object.assign(new Error("ENOTFOUND"), { code: "ENOTFOUND" }));
    expect(isCutOff(links, await checkLinks(links, { ask: nowhere, today: "2026-03-01", pause: 0 }))).toBe(true);
    expect(isCutOff(links, await checkLinks(links, { ask: web({ "https://a.exemple.fr/": 404 }).ask, today: "2026-03-01", pause: 0 }))).toBe(false);
  });
});

describe("the links of a guide", () => {
  it("are those of every field that holds an address, with the field", () => {
    const structure = aStructure({ id: "a", site_web: ["https://a.exemple.fr/", "https://b.exemple.fr/"], prise_rdv: "https://rdv.exemple.fr/" });
    expect(linksOf([structure, aStructure({ id: "b" })])).toEqual([
      { fiche: "a", champ: "site_web", url: "https://a.exemple.fr/" },
      { fiche: "a", champ: "site_web", url: "https://b.exemple.fr/" },
      { fiche: "a", champ: "prise_rdv", url: "https://rdv.exemple.fr/" },
    ]);
  });
});

describe("the ticket of dead links", () => {
  let forge: FakeForge;
  beforeEach(() => {
    forge = fakeForge();
  });
  const dead: DeadLink = { fiche: "a", champ: "site_web", url: "https://a.exemple.fr/", raison: "la page n'existe plus", depuis: "2026-03-01" };
  const report = (...morts: readonly DeadLink[]): LinkReport => ({ date: "2026-03-02", morts });

  it("opens, changes with the links, closes when they answer, opens again: always the same one", async () => {
    await keepIssue(forge.github, report());
    expect(forge.issues).toEqual([]);
    await keepIssue(forge.github, report(dead));
    await keepIssue(forge.github, report(dead));
    expect(forge.issues).toMatchObject([{ state: "open", labels: ["liens"] }]);
    await keepIssue(forge.github, report(dead, { ...dead, fiche: "b" }));
    expect(forge.issues[0]?.body).toContain("`b`");
    await keepIssue(forge.github, report());
    await keepIssue(forge.github, report());
    expect(forge.issues[0]?.state).toBe("closed");
    await keepIssue(forge.github, report(dead));
    expect(forge.issues).toMatchObject([{ state: "open" }]);
    expect(forge.asked.filter((line) => line.startsWith("PATCH"))).toHaveLength(3);
  });

  it("is found again where its label could not be put", async () => {
    await keepIssue(forge.github, report(dead));
    for (const issue of forge.issues) Object.assign(issue, { labels: [] });
    await keepIssue(forge.github, report(dead, { ...dead, fiche: "b" }));
    expect(forge.issues).toHaveLength(1);
  });

  it("does nothing with what a fiche says", () => {
    const body = issueBody(report({ ...dead, url: "https://x.exemple.fr/`@everyone`](https://y)", raison: "<b>#1</b>" }));
    expect(body).not.toMatch(/[^\\]<b>|[^`&;]#1/);
    expect(body).toContain("``https://x");
  });

  it("stays within what a forge accepts", () => {
    expect(
      issueBody(report(...Array.from({ length: 2_000 }, (_, rank) => ({ ...dead, url: `https://exemple.fr/${rank}/${"x".repeat(300)}` })))).length,
    ).toBeLessThan(65_000);
  });
});
