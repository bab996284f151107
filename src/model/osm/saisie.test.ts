import { describe, expect, it } from "vitest";
import { createRandom } from "../../testing/random.ts";
import { randomSemaine } from "../../testing/random-semaine.ts";
import { type JourSaisi, jourInWords, jourOfSaisie, nightFaults, saisieOfJour } from "./saisie.ts";
import type { Jour } from "./semaine.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const open = (...hours: readonly (readonly [string, string])[]): JourSaisi => ({ etat: "ouvert", plages: hours.map(([debut, fin]) => ({ debut, fin })) });

const faults = (saisi: JourSaisi): readonly string[] => {
  const read = jourOfSaisie(saisi);
  return "fautes" in read ? read.fautes.map(({ plage, message }) => plain(`${plage ?? "jour"} : ${message}`)) : [];
};

const hours = (saisi: JourSaisi): string => {
  const read = jourOfSaisie(saisi);
  if ("fautes" in read) throw new Error(read.fautes.map(({ message }) => message).join(" "));
  return plain(jourInWords(read.jour));
};

describe("a day being filled in", () => {
  it.each([
    [open(["09:00", "12:00"]), "9 h – 12 h"],
    [open(["14:00", "17:00"], ["09:00", "12:00"]), "9 h – 12 h et 14 h – 17 h"],
    [open(["20:00", "00:00"]), "20 h – minuit"],
    [open(["22:00", "02:00"]), "22 h – 2 h"],
    [open(["00:00", "00:00"]), "24 h sur 24"],
    [{ ...open(["09:00", "12:00"]), etat: "rendez-vous" } as const, "9 h – 12 h (sur rendez-vous)"],
    [{ etat: "rendez-vous", plages: [] } as const, "sur rendez-vous"],
    [{ etat: "fermé", plages: [] } as const, "fermé"],
  ])("is understood: %j is %s", (saisi, expected) => {
    expect(hours(saisi)).toBe(expected);
  });

  it.each([
    [open(["", ""]), ["0 : Il manque les heures."]],
    [open(["09:00", ""]), ["0 : Il manque l’heure de fin."]],
    [open(["", "12:00"]), ["0 : Il manque l’heure de début."]],
    [open(["09:00", "09:00"]), ["0 : Le début et la fin sont à la même heure."]],
    [open(["14:00", "09:00"]), ["0 : La fin (9 h) vient avant le début (14 h)."]],
    [open(["09:00", "12:00"], ["11:00", "13:00"]), ["1 : Cette plage chevauche celle de 9 h – 12 h."]],
    [open(["11:00", "13:00"], ["09:00", "12:00"]), ["0 : Cette plage chevauche celle de 9 h – 12 h."]],
    [open(), ["jour : Ajoutez une plage, ou choisissez « Fermé »."]],
  ])("is told what is wrong: %j", (saisi, expected) => {
    expect(faults(saisi)).toEqual(expected);
  });

  it("keeps the words of an appointment, and finds its own when it has none", () => {
    const noted: JourSaisi = { etat: "rendez-vous", plages: [{ debut: "09:00", fin: "12:00", note: "sur rendez-vous au 3e étage", unsure: "inconnu" }] };
    expect(hours(noted)).toBe("9 h – 12 h (sur rendez-vous au 3e étage)");
    expect(hours({ etat: "rendez-vous", plages: [], mots: "sur RDV" })).toBe("sur RDV");
  });

  it("shows any day in controls and reads it back the same", () => {
    const random = createRandom(7);
    const jours = Array.from({ length: 80 }, () => randomSemaine(random).jours).flat();
    for (const jour of jours) expect(jourOfSaisie(saisieOfJour(jour))).toEqual({ jour });
  });
});

describe("a night", () => {
  const day = (start: number, end: number): Jour => ({ etat: "ouvert", plages: [{ start: start * 60, end: end * 60 }] });
  const week = (friday: Jour, saturday: Jour): readonly Jour[] =>
    [0, 1, 2, 3, 4, 5, 6].map((rank) => (rank === 4 ? friday : rank === 5 ? saturday : { etat: "fermé" }));

  it("that runs into the hours of the next day is told on that day", () => {
    expect(nightFaults(week(day(22, 26), day(1, 3))).map(({ day, message }) => [day, plain(message)])).toEqual([
      [5, "La nuit de vendredi (jusqu’à 2 h) déborde sur les heures de samedi."],
    ]);
  });

  it("that ends before is nobody's fault", () => {
    expect(nightFaults(week(day(22, 26), day(9, 12)))).toEqual([]);
    expect(nightFaults(week(day(22, 26), { etat: "fermé" }))).toEqual([]);
  });
});
