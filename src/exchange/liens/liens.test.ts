import { expect, test } from "vitest";
import { type LinkReport, readLinkReport, writeLinkReport } from "./liens.ts";

const REPORT: LinkReport = {
  date: "2026-03-01",
  morts: [{ fiche: "le-lieu", champ: "site_web", url: "https://lieu.example/perdu", raison: "la page n'existe plus (404)" }],
};

test("a report of dead links is read back as it was written", () => {
  expect(readLinkReport(writeLinkReport(REPORT))).toEqual(REPORT);
});

test.each(["", "{", "null", "[]", '{"date":"hier","morts":[]}', '{"date":"2026-03-01"}'])("%j is no report", (text) => {
  expect(readLinkReport(text)).toBeUndefined();
});

test("what is no dead link of a structure is left out of a report", () => {
  expect(readLinkReport('{"date":"2026-03-01","morts":[null,3,{"fiche":"x"},{"url":"https://a.example"}]}')?.morts).toEqual([]);
});
