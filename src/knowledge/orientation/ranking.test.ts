import { describe, expect, test } from "vitest";
import { createRandom } from "../../testing/random.ts";
import { type Asked, type Kind, POINTS, type Ranking, rank } from "./ranking.ts";

const ASKED: Asked = { profil: undefined, moment: false };
const ALL = 100;

interface Place extends Kind {
  readonly id: string;
  readonly metres?: number | undefined;
}

const place = (id: string, facts: Partial<Place> = {}): Place => ({
  id,
  niveaux: ["basique"],
  estime: false,
  profils: [],
  moment: "inconnu",
  souhaits: [],
  ...facts,
});

/** Each a kind of its own; ranked by the first letter of its identifier, whatever the order they come in. */
const ranking = (places: readonly Place[], asked: Partial<Asked> & { readonly place?: boolean } = {}, most = ALL): Ranking =>
  rank(
    {
      ranks: Uint32Array.from(places, ({ id }) => id.charCodeAt(0)),
      kinds: places,
      kindOf: Uint32Array.from(places, (_, at) => at),
      metres: asked.place ? Float64Array.from({ length: 256 }, (_, at) => places.find(({ id }) => id.charCodeAt(0) === at)?.metres ?? Infinity) : undefined,
    },
    { ...ASKED, ...asked },
    most,
  );

const ids = (places: readonly Place[], asked: Partial<Asked> & { readonly place?: boolean } = {}, most = ALL): readonly string[] =>
  ranking(places, asked, most).best.map(({ rank: at }) => places.find(({ id }) => id.charCodeAt(0) === at)?.id ?? "");

describe("ranking places for a person", () => {
  test("puts the better level first, and drops the place that does nothing of what is needed", () => {
    expect(ids([place("b"), place("e", { niveaux: ["expert"] }), place("rien", { niveaux: [undefined] }), place("p", { niveaux: ["proposé"] })])).toEqual([
      "e",
      "b",
      "p",
    ]);
  });

  test("keeps the place that meets one need of two, after the one that meets both", () => {
    expect(ids([place("un", { niveaux: ["basique", undefined] }), place("deux", { niveaux: ["basique", "basique"] })])).toEqual(["deux", "un"]);
  });

  test("never sends someone who cannot do alone to a place that only teaches", () => {
    const places = [
      place("enseigne", { profils: ["autonomie"] }),
      place("avec", { profils: ["accompagne"] }),
      place("fait", { profils: ["assistance"] }),
      place("tait"),
    ];
    expect(ids(places, { profil: "assistance" })).toEqual(["fait", "avec", "tait"]);
    expect(ids(places, { profil: "autonomie" })).toEqual(["enseigne", "avec", "tait"]);
  });

  test("weighs distance against level: a master next door comes before an expert far away", () => {
    const places = [place("loin", { niveaux: ["expert"], metres: 12_000 }), place("pres", { niveaux: ["maîtrise"], metres: 300 })];
    expect(ids(places, { place: true })).toEqual(["pres", "loin"]);
    expect(ids(places)).toEqual(["loin", "pres"]);
  });

  test("excludes what is known to be wrong, keeps what nobody said, and tells the two apart", () => {
    const places = [place("payant", { souhaits: ["non"] }), place("tait", { souhaits: ["inconnu"] }), place("gratuit", { souhaits: ["oui"] })];
    expect(ids(places)).toEqual(["gratuit", "tait"]);
    const [, silent] = ranking(places).best;
    expect(silent?.reasons.find(({ about }) => about === "souhait")?.answer).toBe("inconnu");
  });

  test("prefers the place open when the person can come, then the one that opens within a day", () => {
    const places = [place("tait"), place("demain", { moment: "presque" }), place("maintenant", { moment: "oui" }), place("lundi", { moment: "non" })];
    expect(ids(places, { moment: true })).toEqual(["maintenant", "demain", "tait"]);
  });

  test("settles ties by declared level, then distance, then name, never by the order of files", () => {
    const places = [place("z"), place("a"), place("m"), place("e", { estime: true })];
    expect(ids(places)).toEqual(["a", "m", "z", "e"]);
    expect(ids(places.toReversed())).toEqual(ids(places));
    // Half a metre is a point of nothing: the nearer comes first all the same.
    const near = [place("b", { metres: 10.4 }), place("c", { metres: 10 }), place("a")];
    expect(ids(near, { place: true })).toEqual(["c", "b", "a"]);
  });

  test("lists everyone by name when nothing is asked", () => {
    expect(ids([place("b", { niveaux: [] }), place("a", { niveaux: [] })])).toEqual(["a", "b"]);
  });

  test("counts all that may suit, and gives as many of the best as asked for: the same ones as in the whole ranking", () => {
    const random = createRandom(7);
    const letters = Array.from({ length: 60 }, (_, at) => String.fromCharCode(65 + at));
    const places = letters.map((id) => place(id, { metres: random.integer(0, 40) * 500, estime: random.chance(0.5) }));
    const whole = ids(places, { place: true });
    for (const most of [1, 3, 30]) expect(ids(places, { place: true }, most)).toEqual(whole.slice(0, most));
    expect(ranking([...places, place("zzz", { niveaux: [undefined] })], {}, 3).count).toBe(60);
  });

  test("adds up exactly the points that are published", () => {
    const best = place("a", { niveaux: ["expert"], profils: ["assistance"], metres: 0, moment: "oui", souhaits: ["oui"] });
    const nearly = place("b", { niveaux: ["basique"], profils: ["accompagne"], metres: 4500, moment: "presque", souhaits: ["oui"] });
    const unknown = place("c", { niveaux: ["proposé"], souhaits: ["inconnu"] });
    const { besoin, profil, distance, moment, souhait } = POINTS;
    const { best: ranked } = ranking([best, nearly, unknown], { profil: "assistance", place: true, moment: true });
    expect(ranked.map(({ points }) => points)).toEqual([
      besoin.expert + profil.oui + distance.porte + moment.oui + souhait.oui,
      besoin.basique + profil.presque + distance.porte - 4.5 * distance.parKm + moment.presque + souhait.oui,
      besoin.proposé + profil.inconnu + distance.inconnu + moment.inconnu + souhait.inconnu,
    ]);
    for (const { points, reasons } of ranked) expect(reasons.reduce((sum, reason) => sum + reason.points, 0)).toBeCloseTo(points, 1);
  });
});
