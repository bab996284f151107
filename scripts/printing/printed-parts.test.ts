import { expect, test } from "vitest";
import { ELSEWHERE } from "./joining/join-parts.ts";
import { partsOf } from "./printed-parts.ts";

const SHEETS = [
  '<section><h1 id="sommaire">Sommaire</h1><a href="#lieu-a">A</a><a href="#lieu-b">B</a><a href="#nulle-part">?</a></section>',
  '<section><h2 id="lieu-a">A</h2><svg><use href="#n3"/></svg></section>',
  '<section><h2 id="lieu-b">B</h2><a href="#sommaire">Sommaire</a></section>',
];

test("cuts a work into parts of consecutive pages, the last one shorter", () => {
  const parts = partsOf(SHEETS, 2);
  expect(parts.map((part) => part.match(/<section>/g)?.length)).toEqual([2, 1]);
});

test("says where links that leave the part lead, and leaves the others alone", () => {
  const [first = "", second = ""] = partsOf(SHEETS, 2);
  expect(first).toContain('<a href="#lieu-a">A</a>');
  expect(first).toContain(`<a href="${ELSEWHERE}lieu-b">B</a>`);
  expect(first).toContain('<a href="#nulle-part">?</a>');
  expect(first).toContain('<use href="#n3"/>');
  expect(second).toContain(`<a href="${ELSEWHERE}sommaire">`);
});

test("announces in each part the anchors that links of any part lead to", () => {
  const announced = partsOf(SHEETS, 1).map((part) => part.slice(part.indexOf("<div style")));
  expect(announced.map((links) => [...links.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id))).toEqual([["sommaire"], ["lieu-a"], ["lieu-b"]]);
});
