import { describe, expect, test } from "vitest";
import { type Asked, type Candidate, rank } from "./ranking.ts";

const ASKED: Asked = { profil: undefined, place: false, time: false };

const place = (id: string, facts: Partial<Candidate> = {}): Candidate => ({
  id,
  nom: `Lieu ${id}`,
  niveaux: ["basique"],
  estime: false,
  profils: [],
  wishes: [],
  ...facts,
});

const ids = (candidates: readonly Candidate[], asked: Partial<Asked> = {}): readonly string[] =>
  rank(candidates, { ...ASKED, ...asked }).map(({ candidate }) => candidate.id);

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
      place("apprend", { profils: ["autonomie"] }),
      place("avec", { profils: ["accompagne"] }),
      place("fait", { profils: ["assistance"] }),
      place("tait"),
    ];
    expect(ids(places, { profil: "assistance" })).toEqual(["fait", "avec", "tait"]);
    expect(ids(places, { profil: "autonomie" })).toEqual(["apprend", "avec", "tait"]);
  });

  test("weighs distance against level: a master next door comes before an expert far away", () => {
    const places = [place("loin", { niveaux: ["expert"], metres: 12_000 }), place("pres", { niveaux: ["maîtrise"], metres: 300 })];
    expect(ids(places, { place: true })).toEqual(["pres", "loin"]);
    expect(ids(places)).toEqual(["loin", "pres"]);
  });

  test("excludes what is known to be wrong, keeps what nobody said, and tells the two apart", () => {
    const places = [place("payant", { wishes: [false] }), place("tait", { wishes: [undefined] }), place("gratuit", { wishes: [true] })];
    expect(ids(places)).toEqual(["gratuit", "tait"]);
    const [, silent] = rank(places, ASKED);
    expect(silent?.reasons.find(({ about }) => about === "souhait")?.answer).toBe("inconnu");
  });

  test("prefers the place open when the person can come, then the one that opens within a day", () => {
    const places = [
      place("tait"),
      place("demain", { suitsTime: false, opensIn: 900 }),
      place("maintenant", { suitsTime: true, opensIn: 0 }),
      place("lundi", { suitsTime: false, opensIn: 5000 }),
    ];
    expect(ids(places, { time: true })).toEqual(["maintenant", "demain", "tait"]);
  });

  test("settles ties by declared level, then distance, then name, never by the order of files", () => {
    const places = [place("z", { nom: "Abeille" }), place("a", { nom: "École" }), place("m", { nom: "Ecole" }), place("e", { nom: "Aaa", estime: true })];
    expect(ids(places)).toEqual(ids(places.toReversed()));
    expect(ids(places)[0]).toBe("z");
    expect(ids(places).at(-1)).toBe("e");
  });

  test("lists everyone by name when nothing is asked", () => {
    expect(ids([place("b", { nom: "Zèbre", niveaux: [] }), place("a", { nom: "École", niveaux: [] })])).toEqual(["a", "b"]);
  });
});
