/** The index against a plain filter over the files' facts: the same structures, in the same order, whatever is asked. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { servicesOf } from "../../model/referentiel.ts";
import { loadGuide } from "../../reading/content.ts";
import { plainSearch } from "../../testing/plain-search.ts";
import { createRandom, type Random } from "../../testing/random.ts";
import { syntheticContent } from "../../testing/synthetic.ts";
import { writeContent } from "../../testing/write-content.ts";
import { pointOf } from "../distance.ts";
import { bitsWhere, hasBit } from "./bits.ts";
import { countsOf } from "./counts.ts";
import type { Criteria } from "./criteria.ts";
import { decodeIndex } from "./decode.ts";
import { searchIndex, vocabularyOf } from "./encode.ts";
import { FACETS, type FacetId, isFacet } from "./facets.ts";
import { search } from "./query.ts";

const STRUCTURES = 2_000;
const QUERIES = 2_000;

const directory = mkdtempSync(join(tmpdir(), "recherche-"));
afterAll(() => rmSync(directory, { recursive: true }));
writeContent(directory, syntheticContent(STRUCTURES));
const { guide } = loadGuide(directory, "2026-03-01");
if (!guide) throw new Error("The synthetic guide has errors");
const index = decodeIndex(JSON.parse(JSON.stringify(searchIndex(guide))), vocabularyOf(guide));
const services = servicesOf(guide.referentiel);

const damaged = (random: Random, word: string): string => {
  const at = random.integer(0, Math.max(0, word.length - 2));
  const ways = [
    word,
    word,
    word,
    word.slice(0, random.integer(3, 9)),
    `${word}s`,
    word.toUpperCase(),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    `${word.slice(0, at)}e${word.slice(at)}`,
  ];
  return ways[random.integer(0, ways.length - 1)] ?? word;
};

const OTHER_WORDS = [
  "bloqué",
  "journaux",
  "bureaux",
  "R.S.A.",
  "le",
  "gratuit",
  "arabe",
  "cafe",
  "zzzzz",
  "imprimer",
  "wifi",
  "57140",
  "lsf",
  "france services",
];

const words = (random: Random): string => {
  const word = (): string => {
    const structure = guide.structures[random.integer(0, guide.structures.length - 1)];
    const service = services[random.integer(0, services.length - 1)];
    const texts = [structure?.nom ?? "", structure?.commune ?? "", service?.nom ?? "", service?.synonymes.join(" ") ?? "", OTHER_WORDS.join(" ")];
    const all = (texts[random.integer(0, texts.length - 1)] ?? "").split(" ");
    return damaged(random, all[random.integer(0, all.length - 1)] ?? "");
  };
  return Array.from({ length: random.pick([1, 1, 1, 2, 2, 3]) }, word).join(" ");
};

const FACET_IDS = Object.keys(FACETS).filter(isFacet);

const choice = (random: Random): Criteria["choices"] => {
  const facet = FACET_IDS[random.integer(0, FACET_IDS.length - 1)] ?? "service";
  const ids = [...(index.facets.get(facet)?.keys() ?? [])];
  return { [facet]: random.some(ids, FACETS[facet] === "one" ? 1 : random.integer(1, 2)) };
};

/** Who is there at one instant is another matter, told elsewhere: here, any one in so many. */
const drawnOpen = (oneIn: number): NonNullable<Criteria["openNow"]> => bitsWhere(index.size, (rank) => rank % oneIn === 0);

const query = (random: Random): Criteria => {
  const near = guide.structures[random.integer(0, guide.structures.length - 1)];
  const from = near && pointOf(near);
  return {
    ...(random.chance(0.5) && { text: words(random) }),
    ...(random.chance(0.25) && { niveau: random.integer(1, 3) }),
    choices: { ...(random.chance(0.6) && choice(random)), ...(random.chance(0.3) && choice(random)) },
    ...(random.chance(0.15) && { open: { day: random.integer(0, 6), minute: random.chance(0.3) ? undefined : random.integer(0, 47) * 30 } }),
    ...(random.chance(0.1) && { openNow: drawnOpen(random.integer(2, 4)) }),
    ...(from && random.chance(0.4) && { from: { latitude: from.latitude + 0.0013, longitude: from.longitude - 0.0007 } }),
    ...(random.chance(0.5) && { within: random.pick([500, 1_000, 3_000, 10_000]) }),
  };
};

/** What a query asks, so that each kind of condition is known to have been tried with something to find. */
const asked = ({ text, niveau, choices = {}, open, openNow, from, within }: Criteria): readonly string[] => [
  ...Object.entries(choices).flatMap(([facet, ids]) => (ids && ids.length > 0 ? [facet] : [])),
  ...Object.entries({ text, niveau, openNow, day: open, hour: open?.minute, near: from, within: from && within }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  ),
];
const EVERY_KIND = [...FACET_IDS, "text", "niveau", "openNow", "day", "hour", "near", "within"];

/** The same query with one more value, or another one where only one is chosen. */
const choosing = ({ choices = {}, ...others }: Criteria, facet: FacetId, id: string): Criteria => ({
  ...others,
  choices: { ...choices, [facet]: FACETS[facet] === "all" ? [...new Set([...(choices[facet] ?? []), id])] : [id] },
});

const answered = plainSearch(guide);
const rankOf = new Map(Array.from({ length: index.size }, (_, rank) => [index.id(rank), rank]));
const plain = ({ openNow, ...others }: Criteria): readonly string[] =>
  answered(others).filter((id) => openNow === undefined || hasBit(openNow, rankOf.get(id) ?? -1));

test(`answers ${QUERIES} random queries over ${STRUCTURES} structures as a plain filter does, in the same order`, () => {
  const random = createRandom(4);
  const ids = Array.from({ length: index.size }, (_, rank) => index.id(rank));
  const fruitful = new Map<string, number>();
  for (let round = 0; round < QUERIES; round++) {
    const criteria = query(random);
    const expected = plain(criteria);
    const found = Array.from(search(index, criteria).found, (rank) => ids[rank]);
    if (found.join() !== expected.join()) expect({ criteria, found }).toEqual({ criteria, found: expected });
    if (found.length > 0) for (const kind of ["any", ...asked(criteria)]) fruitful.set(kind, (fruitful.get(kind) ?? 0) + 1);
  }
  // Else the queries would prove nothing.
  expect(fruitful.get("any")).toBeGreaterThan(QUERIES / 2);
  expect(EVERY_KIND.filter((kind) => (fruitful.get(kind) ?? 0) < QUERIES / 100)).toEqual([]);
}, 60_000);

test("tells of each value of each facet how many it would leave, as the plain filter finds them", () => {
  const random = createRandom(5);
  for (const [facet, values] of index.facets) {
    for (let round = 0; round < 8; round++) {
      const criteria = query(random);
      const [id = ""] = random.some([...values.keys()], 1);
      const told = countsOf(index, search(index, criteria)).facets.get(facet)?.get(id);
      expect({ criteria, facet, id, told }).toEqual({ criteria, facet, id, told: plain(choosing(criteria, facet, id)).length });
    }
  }
}, 60_000);
