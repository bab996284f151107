import { describe, expect, it } from "vitest";
import type { Structure } from "../model/structure.ts";
import { aGuide, aStructure } from "../testing/guide.ts";
import { nextChange, openingState } from "./opening-state.ts";
import { presencesOf } from "./openings.ts";
import { DAY_IN_MINUTES, type Presences } from "./presence.ts";

/** A Sunday. */
const FIRST = "2026-11-22";

const inAlsaceMoselle = { ...aGuide([], { alsace_moselle: true }), date: FIRST };
const elsewhere = { ...aGuide([]), date: FIRST };

const presences = (facts: Partial<Structure>, guide = inAlsaceMoselle): Presences => {
  const found = presencesOf(guide, aStructure(facts));
  if (!found) throw new Error("no hours");
  return found;
};

const minutesAt = (when: string): number => (Date.parse(`${when.replace(" ", "T")}Z`) - Date.parse(`${FIRST}T00:00Z`)) / 60_000;
const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const stateAt = (facts: Partial<Structure>, when: string) => openingState(presences(facts), minutesAt(when), facts.nom);
const wordsAt = (facts: Partial<Structure>, when: string): string => plain(stateAt(facts, when).words);

const WEEK = { horaires: "Mo-Fr 09:00-12:00,14:00-17:00" };
const APPOINTMENTS = { horaires: 'Mo-Fr 14:00-17:00 "sur rendez-vous"' };
const WORKSHOP = { rendez_vous_reguliers: [{ titre: "Atelier e-mail", horaires: "Th 14:00-16:00" }] };
const BUS = { nom: "Bus France Services", tournee: [{ lieu: "Place de la mairie", commune: "Woippy", horaires: "Tu[1] 09:00-12:00" }] };

describe("what is said of a structure", () => {
  it.each([
    [WEEK, "2026-11-23 09:00", "Ouvert jusqu’à 12 h"],
    [WEEK, "2026-11-23 16:29", "Ouvert jusqu’à 17 h"],
    [WEEK, "2026-11-23 16:30", "Ferme dans 30 min"],
    [WEEK, "2026-11-23 16:40", "Ferme dans 20 min"],
    [WEEK, "2026-11-23 16:59", "Ferme dans 1 min"],
    [WEEK, "2026-11-23 08:59", "Fermé, ouvre à 9 h"],
    [WEEK, "2026-11-23 12:00", "Fermé, ouvre à 14 h"],
    [WEEK, "2026-11-23 17:00", "Ouvre demain à 9 h"],
    [WEEK, "2026-11-27 17:00", "Ouvre lundi à 9 h"],
    [{ horaires: "2027 Jan 12 09:00-12:00" }, "2026-12-28 10:00", "Ouvre le 12 janvier à 9 h"],
    [{ horaires: "2026 Dec 1 09:30-12:00" }, "2026-11-24 10:00", "Ouvre le 1er décembre à 9 h 30"],
    [{ horaires: "24/7" }, "2026-12-25 03:00", "Ouvert 24 h sur 24"],
    [{ horaires: "Fr 20:00-02:00" }, "2026-11-27 21:00", "Ouvert jusqu’à 2 h"],
    [{ horaires: "Fr 20:00-02:00" }, "2026-11-28 01:45", "Ferme dans 15 min"],
    [{ horaires: "Fr 20:00-24:00" }, "2026-11-27 21:00", "Ouvert jusqu’à minuit"],
    [{ horaires: "Mo-Fr 00:00-24:00" }, "2026-11-24 21:00", "Ouvert jusqu’à vendredi à minuit"],
    [{ horaires: 'Mo 09:00-12:00 open "accueil"' }, "2026-11-23 10:00", "Ouvert jusqu’à 12 h (accueil)"],
    [APPOINTMENTS, "2026-11-23 15:00", "Sur rendez-vous jusqu’à 17 h"],
    [APPOINTMENTS, "2026-11-23 17:00", "Sur rendez-vous demain à 14 h"],
    [{ horaires: "Mo-Fr 14:00-17:00", demarche: "Sur rendez-vous" }, "2026-11-23 15:00", "Sur rendez-vous jusqu’à 17 h"],
    [{ horaires: "Mo-Fr 14:00-17:00", demarche: "Sur rendez-vous ou venir directement" }, "2026-11-23 15:00", "Ouvert jusqu’à 17 h"],
    [{ horaires: '"sur rendez-vous"' }, "2026-11-23 17:00", "Sur rendez-vous"],
    [WORKSHOP, "2026-11-26 08:00", "Atelier e-mail à 14 h"],
    [WORKSHOP, "2026-11-26 15:00", "Atelier e-mail jusqu’à 16 h"],
    [WORKSHOP, "2026-11-26 16:00", "Atelier e-mail le 3 décembre à 14 h"],
    [{ rendez_vous_reguliers: [{ titre: "Aide", horaires: 'Th 14:00-16:00 "sur RDV"' }] }, "2026-11-23 08:00", "Aide jeudi à 14 h, sur rendez-vous"],
    [BUS, "2026-12-01 10:00", "Bus France Services : place de la mairie, Woippy, jusqu’à 12 h"],
    [BUS, "2026-11-30 10:00", "Bus France Services : place de la mairie, Woippy, demain à 9 h"],
    [{ horaires: "Mo-Fr 09:00-12:00 unknown" }, "2026-11-23 10:00", "Horaires à confirmer"],
    [{ horaires: 'Mo-Fr 09:00-12:00 "selon les bénévoles"' }, "2026-11-23 10:00", "Horaires à confirmer (selon les bénévoles)"],
    [{ horaires: "Mo-Fr 09:00-12:00; SH off" }, "2026-11-23 10:00", "Horaires à confirmer (vacances scolaires)"],
    [{ horaires: "Jul-Aug 09:00-12:00" }, "2026-11-23 10:00", "Horaires à confirmer"],
  ])("%j at %s: %s", (facts, when, words) => {
    expect(wordsAt(facts, when)).toBe(words);
  });

  it("prefers the place to the workshop held there, and the workshop to an appointment", () => {
    const both = { ...WORKSHOP, horaires: "Mo-Fr 09:00-17:00" };
    expect(wordsAt(both, "2026-11-26 15:00")).toBe("Ouvert jusqu’à 17 h");
    expect(wordsAt({ ...WORKSHOP, ...APPOINTMENTS }, "2026-11-26 15:00")).toBe("Atelier e-mail jusqu’à 16 h");
    expect(wordsAt({ ...WORKSHOP, horaires: "Th 09:00-12:00" }, "2026-11-26 13:00")).toBe("Atelier e-mail à 14 h");
  });

  it("says of a workshop that one must sign up for it", () => {
    const signUp: Partial<Structure> = { rendez_vous_reguliers: [{ titre: "Aide", horaires: "Mo 14:00-16:00", inscription: "obligatoire" }] };
    expect(wordsAt(signUp, "2026-11-23 15:00")).toBe("Aide jusqu’à 16 h, sur inscription");
  });

  it("does not announce the end when it goes on with appointments", () => {
    expect(wordsAt({ horaires: 'Mo 09:00-12:00, Mo 12:00-14:00 "sur rendez-vous"' }, "2026-11-23 11:50")).toBe("Ouvert jusqu’à 12 h");
  });
});

describe("public holidays", () => {
  it("make ordinary hours uncertain, that day only", () => {
    expect(wordsAt(WEEK, "2026-12-24 18:00")).toBe("Ouvre lundi à 9 h");
    expect(wordsAt(WEEK, "2026-12-25 08:00")).toBe("Jour férié : horaires à confirmer");
    expect(wordsAt(WEEK, "2026-12-25 10:00")).toBe("Jour férié : horaires à confirmer");
    expect(wordsAt(WEEK, "2026-12-25 17:00")).toBe("Ouvre lundi à 9 h");
    expect(wordsAt(WORKSHOP, "2026-12-31 17:00")).toBe("Atelier e-mail le 7 janvier à 14 h");
  });

  it("are believed when the hours speak of them, the two of Alsace and Moselle too", () => {
    const closed = { horaires: "Mo-Sa 09:00-17:00; PH off" };
    expect(wordsAt(closed, "2026-12-25 10:00")).toBe("Ouvre lundi à 9 h");
    expect(openingState(presences(closed, elsewhere), minutesAt("2026-12-26 10:00")).words).toBe("Ouvert jusqu’à 17\u00a0h");
    expect(wordsAt({ horaires: "Mo-Sa 09:00-17:00; PH 10:00-11:00" }, "2026-12-26 10:00")).toBe("Ouvert jusqu’à 11 h");
  });

  it("do not matter where nothing opens anyway", () => {
    expect(wordsAt({ horaires: "Mo 09:00-12:00" }, "2026-12-25 10:00")).toBe("Ouvre lundi à 9 h");
  });

  it("give way to an exceptional closure that the hours write", () => {
    const holidays = { horaires: "Mo-Fr 09:00-17:00; 2026 Dec 24-Jan 2 off" };
    expect(wordsAt(holidays, "2026-12-24 10:00")).toBe("Ouvre le 4 janvier à 9 h");
    expect(wordsAt(holidays, "2026-12-25 10:00")).toBe("Ouvre le 4 janvier à 9 h");
  });
});

describe("the horizon", () => {
  it.each(["2026-11-21 23:59", "2027-01-27 00:00", "2028-03-01 10:00"])("of two months: nothing is known at %s", (when) => {
    expect(wordsAt(WEEK, when)).toBe("Horaires à confirmer");
  });

  it("is known up to its last minute", () => {
    expect(wordsAt({ horaires: "24/7" }, "2027-01-26 23:59")).toBe("Ouvert 24 h sur 24");
    expect(wordsAt(WEEK, "2027-01-26 18:00")).toBe("Horaires à confirmer");
  });
});

describe("on a row", () => {
  it.each([
    [WEEK, "2026-11-23 08:00", "Ouvre à 9 h"],
    [WEEK, "2026-11-23 10:00", "Ouvert jusqu’à 12 h"],
    [BUS, "2026-12-01 10:00", "Place de la mairie, Woippy, jusqu’à 12 h"],
    [WEEK, "2026-12-25 10:00", "Jour férié : à confirmer"],
    [
      { rendez_vous_reguliers: [{ titre: "Accompagnement individuel aux usages et aux démarches", horaires: "Th 14:00-16:00" }] },
      "2026-11-26 08:00",
      "Atelier ou permanence à 14 h",
    ],
    [{ rendez_vous_reguliers: [{ titre: "Permanence numérique d’accès aux droits", horaires: "Th 14:00-16:00" }] }, "2026-11-26 08:00", "Permanence à 14 h"],
  ])("%j at %s is shorter: %s", (facts, when, words) => {
    expect(plain(stateAt(facts, when).terse)).toBe(words);
  });
});

describe("the mark", () => {
  it.each([
    [WEEK, "2026-11-23 10:00", "open"],
    [WEEK, "2026-11-23 11:45", "closing"],
    [WEEK, "2026-11-23 13:00", "closed"],
    [APPOINTMENTS, "2026-11-23 15:00", "appointment"],
    [WORKSHOP, "2026-11-26 15:00", "event"],
    [WORKSHOP, "2026-11-26 13:00", "coming"],
    [WEEK, "2026-12-25 10:00", "unconfirmed"],
  ])("of %j at %s is that of « %s »", (facts, when, kind) => {
    expect(stateAt(facts, when).kind).toBe(kind);
  });
});

describe("typography", () => {
  it("keeps figures and their units on one line", () => {
    const said = [
      stateAt(WEEK, "2026-11-23 16:40").words,
      stateAt(WEEK, "2026-11-23 10:00").words,
      stateAt(WORKSHOP, "2026-11-26 16:00").words,
      stateAt(BUS, "2026-12-01 10:00").words,
      stateAt(WEEK, "2026-12-25 10:00").words,
    ].join("\n");
    expect(said).not.toMatch(/\d [a-zé]| :|'/);
  });
});

describe("the next change", () => {
  it.each([[WEEK], [APPOINTMENTS], [WORKSHOP], [BUS], [{ horaires: "Fr 20:00-02:00" }]])("is when the words change, and none is missed: %j", (facts) => {
    const known = presences(facts);
    const saidAt = (now: number): string => openingState(known, now, "Bus").words;
    const missed: number[] = [];
    for (let now = 0; now < 10 * DAY_IN_MINUTES; now = nextChange(known, now)) {
      const then = nextChange(known, now);
      if (then <= now) throw new Error(`no change after ${now}`);
      for (let minute = now; minute < then; minute += 1) if (saidAt(minute) !== saidAt(now)) missed.push(minute);
    }
    expect(missed).toEqual([]);
  });

  it("is far away most of the time: nothing polls", () => {
    const known = presences(WEEK);
    const night = minutesAt("2026-11-24 17:00");
    expect(nextChange(known, night) - night).toBe(7 * 60);
    expect(nextChange(known, minutesAt("2026-11-24 16:45"))).toBe(minutesAt("2026-11-24 16:46"));
  });
});
