/** The places of the index, ranked by kinds, against each place ranked alone from what its file says. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { servicesOf } from "../../model/referentiel.ts";
import type { Structure } from "../../model/structure.ts";
import { loadGuide } from "../../reading/content.ts";
import { createRandom, type Random } from "../../testing/random.ts";
import { syntheticContent } from "../../testing/synthetic.ts";
import { writeContent } from "../../testing/write-content.ts";
import { flatMetresFrom, pointOf } from "../distance.ts";
import { presencesOf } from "../openings.ts";
import { byName } from "../order.ts";
import { encodePresences } from "../presence-code.ts";
import { decodeIndex } from "../search/decode.ts";
import { searchIndex, vocabularyOf } from "../search/encode.ts";
import { appointmentOf } from "../welcome.ts";
import { type Demand, orientation, type Wish } from "./demand.ts";
import { availability, MOMENTS, windowOf } from "./moments.ts";
import { type Answer, type Kind, PROFILS, type Ranking, rank } from "./ranking.ts";

const DEMANDS = 150;
const MOST = 30;
const NOW = 10 * 60;

const directory = mkdtempSync(join(tmpdir(), "orientation-"));
afterAll(() => rmSync(directory, { recursive: true }));
writeContent(directory, syntheticContent(400));
const { guide } = loadGuide(directory, "2026-03-02");
if (!guide) throw new Error("The synthetic guide has errors");
const index = decodeIndex(JSON.parse(JSON.stringify(searchIndex(guide))), vocabularyOf(guide));
const structures = guide.structures.toSorted(byName);
const services = servicesOf(guide.referentiel).map(({ id }) => id);
const codes = structures.map((structure) => {
  const presences = presencesOf(guide, structure);
  return presences && encodePresences(presences.all);
});

const WISHES: readonly [Wish, ...Wish[]] = [
  ["cout", "gratuit"],
  ["avec", "sans-rendez-vous"],
  ["materiel", "ordinateur"],
  ["public", "seniors"],
  ["public", "jeunes"],
  ["public", "allocataires-rsa"],
  ["langue", "ar"],
  ["prise", "illettrisme"],
];

const YOUNG = ["enfants", "jeunes", "etudiants"];
const OLD = ["seniors"];

const audience = (publics: readonly string[], wanted: string): Kind["souhaits"][number] => {
  if (publics.includes(wanted) || publics.includes("tous")) return "oui";
  const opposite = YOUNG.includes(wanted) ? OLD : OLD.includes(wanted) ? YOUNG : [];
  const who = publics.filter((id) => id !== "adherents" && id !== "habitants-quartier");
  return who.length > 0 && who.every((id) => opposite.includes(id)) ? "non" : "inconnu";
};

const wished = (structure: Structure, [facet, id]: Wish): Kind["souhaits"][number] => {
  const { frais_a_charge: costs = [], materiel = [], publics = [], interprete, prise_en_charge_specifique: care = [] } = structure;
  if (facet === "public") return audience(publics, id);
  if (facet === "cout") return costs.includes("Gratuit") ? "oui" : costs.length > 0 && costs.every((cost) => cost === "Payant") ? "non" : "inconnu";
  if (facet === "avec") {
    const appointment = appointmentOf(structure);
    return appointment === undefined ? "inconnu" : appointment === "avec" ? "non" : "oui";
  }
  const has =
    facet === "materiel" ? materiel.some(({ type }) => type === id) : facet === "langue" ? interprete?.langues?.includes(id) : care.includes("Illettrisme");
  return has ? "oui" : "inconnu";
};

const PATH_OF = { "faire-a-la-place": "assistance", "faire-avec": "accompagne", "vers-autonomie": "autonomie" } as const;
const isWay = (id: string): id is keyof typeof PATH_OF => id in PATH_OF;
const openThen = ({ window }: Demand, at: number): Answer => (window ? availability(codes[at], window) : "inconnu");

/** Each place alone, in any order. */
const plainly = (demand: Demand, random: Random): Ranking => {
  const places = structures.map((structure, at) => ({ structure, at })).toSorted(() => random.next() - 0.5);
  const metresTo = demand.from && flatMetresFrom(demand.from);
  const steps = (degrees: number): number => Math.round(degrees * 5000) / 5000;
  return rank(
    {
      ranks: Uint32Array.from(places, ({ at }) => at),
      kindOf: Uint32Array.from(places, (_, place) => place),
      kinds: places.map(({ structure, at }): Kind => {
        const niveaux = demand.services.map((id) => structure.expertises?.[id]);
        return {
          niveaux,
          estime: structure.expertises_source?.statut === "estimé" && niveaux.some((niveau) => niveau !== undefined && niveau !== "proposé"),
          profils: (structure.intervention ?? []).filter(isWay).map((way) => PATH_OF[way]),
          moment: openThen(demand, at),
          souhaits: demand.wishes.map((wish) => wished(structure, wish)),
        };
      }),
      metres:
        metresTo &&
        Float64Array.from(structures, (structure) => {
          const point = pointOf(structure);
          return point ? metresTo(steps(point.latitude), steps(point.longitude)) : Number.POSITIVE_INFINITY;
        }),
    },
    { profil: demand.profil, moment: demand.window !== undefined },
    MOST,
  );
};

const anyDemand = (random: Random): Demand => ({
  services: random.some(services, random.pick([0, 1, 1, 1, 2, 3])),
  profil: random.chance(0.5) ? random.pick(PROFILS) : undefined,
  interventions: { assistance: ["faire-a-la-place"], accompagne: ["faire-avec"], autonomie: ["vers-autonomie"] },
  wishes: random.some(WISHES, random.integer(0, 3)),
  from: random.chance(0.5) ? pointOf(structures[random.integer(0, structures.length - 1)] ?? {}) : undefined,
  window: random.chance(0.4)
    ? windowOf({ moment: random.pick(MOMENTS), minute: random.pick([undefined, 600, 900]) }, { first: guide.date, now: NOW })
    : undefined,
});

test("finds the same places, for the same points and in the same order, whatever is asked for a person", () => {
  const random = createRandom(3);
  const wrong: string[] = [];
  let found = 0;
  for (let round = 0; round < DEMANDS; round++) {
    const demand = anyDemand(random);
    const shown = ({ count, best }: Ranking): string => JSON.stringify([count, best.map((one) => [one.rank, one.points, one.reasons])]);
    const ours = orientation(index, demand, (at) => openThen(demand, at), MOST);
    found += ours.count;
    const [actual, expected] = [shown(ours), shown(plainly(demand, random))];
    if (actual !== expected) wrong.push(`${JSON.stringify(demand)}\n  ${actual.slice(0, 400)}\n≠ ${expected.slice(0, 400)}`);
  }
  expect(wrong.slice(0, 2), wrong[0]).toEqual([]);
  expect(found).toBeGreaterThan(DEMANDS);
});
