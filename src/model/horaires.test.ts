import { describe, expect, it, vi } from "vitest";
import { feriesInWords, horairesInWords, readHoraires } from "./horaires.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const read = (osm: string) => {
  const reading = readHoraires(osm);
  if (!reading.ok) throw new Error(`${osm}: ${reading.message}`);
  return reading.horaires;
};
const words = (osm: string): readonly string[] => horairesInWords(read(osm)).map(plain);

const refusal = (osm: string) => {
  const reading = readHoraires(osm);
  if (reading.ok) throw new Error(`${osm} is accepted`);
  return reading;
};

describe("opening hours in words", () => {
  it.each([
    ["Mo,Tu,Fr 13:30-18:30; We 09:00-12:00", ["Lundi, mardi et vendredi : 13 h 30 – 18 h 30", "Mercredi : 9 h – 12 h"]],
    ["Mo-Fr 08:00-12:00,13:00-17:00; PH off", ["Du lundi au vendredi : 8 h – 12 h et 13 h – 17 h", "Fermé les jours fériés"]],
    ["Mo,Tu 09:00-12:00", ["Lundi et mardi : 9 h – 12 h"]],
    ["Mo-We,Fr 09:00-12:00", ["Du lundi au mercredi et vendredi : 9 h – 12 h"]],
    ["24/7", ["Tous les jours : 24 h sur 24"]],
    ["Fr 20:00-24:00", ["Vendredi : 20 h – minuit"]],
    ["Fr 22:00-02:00", ["Vendredi : 22 h – 2 h"]],
    ["Mo-Fr 09:00-12:00; PH 10:00-12:00", ["Du lundi au vendredi : 9 h – 12 h", "Les jours fériés : 10 h – 12 h"]],
    ["Tu[1] 09:00-12:00", ["1er mardi du mois : 9 h – 12 h"]],
    ["Tu[1,3] 09:00-12:00", ["1er et 3e mardis du mois : 9 h – 12 h"]],
    ["We[-1] 14:00-16:00", ["Dernier mercredi du mois : 14 h – 16 h"]],
    ["Mo-Fr 09:00-12:00; Tu[1] 14:00-16:00", ["Du lundi au vendredi : 9 h – 12 h", "1er mardi du mois : 14 h – 16 h seulement"]],
    ["Mo-Fr 09:00-12:00, Tu[1] 14:00-16:00", ["Du lundi au vendredi : 9 h – 12 h", "1er mardi du mois : 14 h – 16 h, en plus"]],
    ["Mo-Fr 09:00-12:00; Jul-Aug off", ["Du lundi au vendredi : 9 h – 12 h", "Fermé en juillet et août"]],
    ["Mo 09:00-12:00; Dec 25 off", ["Lundi : 9 h – 12 h", "Fermé le 25 décembre"]],
    ["Mo 09:00-12:00; Dec 24-Jan 02 off", ["Lundi : 9 h – 12 h", "Fermé du 24 décembre au 2 janvier"]],
    ["Mo 09:00-12:00; 2022 Aug 01-15 off", ["Lundi : 9 h – 12 h", "Fermé du 1er au 15 août 2022"]],
    ["Mo 09:00-12:00; SH off", ["Lundi : 9 h – 12 h", "Fermé pendant les vacances scolaires"]],
    ["SH Mo-Fr 10:00-12:00", ["Pendant les vacances scolaires, du lundi au vendredi : 10 h – 12 h"]],
    ["week 1-53/2 Mo 09:00-12:00", ["Semaines impaires, lundi : 9 h – 12 h"]],
    ["week 2-52/2 Mo 09:00-12:00", ["Semaines paires, lundi : 9 h – 12 h"]],
    ["Sa 09:00+", ["Samedi : à partir de 9 h"]],
    ['Mo 09:00-12:00 "sur rendez-vous"', ["Lundi : 9 h – 12 h (sur rendez-vous)"]],
    ['"sur rendez-vous"', ["Sur rendez-vous"]],
    ["Mo-Fr 08:00-18:00; We 12:00-14:00 off", ["Lundi, mardi, jeudi et vendredi : 8 h – 18 h", "Mercredi : 8 h – 12 h et 14 h – 18 h"]],
  ])("says %s", (osm, expected) => {
    expect(words(osm)).toEqual(expected);
  });

  it("shows the notation itself rather than a wrong week when only the library understands it", () => {
    const horaires = read("Mo-Fr sunrise-sunset");
    expect(horaires.week.every(({ openings }) => openings.length === 0)).toBe(true);
    expect(horaires.isRegular).toBe(false);
    expect(horaires.remarks.join()).toContain("Mo-Fr sunrise-sunset");
  });
});

describe("the week", () => {
  it("keeps an opening whose end is unknown out of the week", () => {
    const horaires = read("Mo 09:00-12:00; Sa 09:00+");
    expect(horaires.week[5]?.openings).toEqual([]);
    expect(horaires.week[5]?.remarks).toHaveLength(1);
    expect(horaires.isRegular).toBe(false);
  });

  it("says that a day open once a month is not an ordinary day", () => {
    const horaires = read("Mo 09:00-12:00; Tu[1] 09:00-12:00");
    expect(horaires.week[1]?.openings).toEqual([]);
    expect(horaires.week[1]?.remarks.map(plain)).toEqual(["1er mardi du mois : 9 h – 12 h"]);
  });

  it("keeps the weekly half of a rule that is only partly monthly", () => {
    const horaires = read("Mo,Tu[1] 09:00-12:00");
    expect(horaires.week[0]?.openings).toEqual([{ start: 540, end: 720 }]);
    expect(horaires.remarks.map(plain)).toEqual(["1er mardi du mois : 9 h – 12 h"]);
  });

  it("joins openings that touch", () => {
    expect(read("Mo 09:00-12:00,12:00-14:00").week[0]?.openings).toEqual([{ start: 540, end: 840 }]);
  });

  it("replaces the day after a semicolon and adds to it after a comma", () => {
    expect(read("Mo 09:00-12:00; Mo 14:00-16:00").week[0]?.openings).toEqual([{ start: 840, end: 960 }]);
    expect(read("Mo 09:00-12:00, Mo 14:00-16:00").week[0]?.openings).toHaveLength(2);
  });

  it("knows appointments by their comment", () => {
    expect(read('Mo 09:00-12:00 "sur RDV"').byAppointment).toBe(true);
    expect(read('Mo 09:00-12:00 "entrée par la cour"').byAppointment).toBe(false);
  });

  it.each([
    ["Mo 09:00-12:00; PH off", "fermé"],
    ["Mo 09:00-12:00; PH 10:00-12:00", "10 h – 12 h"],
    ["Mo,PH 09:00-12:00", "9 h – 12 h"],
    ["Mo 09:00-12:00", "horaires à confirmer"],
  ])("of public holidays, %s says: %s", (osm, expected) => {
    expect(plain(feriesInWords(read(osm)))).toBe(expected);
  });
});

describe("a refusal", () => {
  it.each([
    ["9h-12h", "09:00-12:00"],
    ["Lundi au vendredi 9h-12h", "Mo-Fr 09:00-12:00"],
    ["lundi, mardi 9h30-12h / 14h-17h", "Mo,Tu 09:30-12:00,14:00-17:00"],
    ["Du lundi au vendredi de 9h à 12h et de 14h à 17h30", "Mo-Fr 09:00-12:00,14:00-17:30"],
    ["Lundi : 9h-12h, mardi : 14h-17h", "Mo 09:00-12:00; Tu 14:00-17:00"],
    ["Mo-Fr 9.30-12.00", "Mo-Fr 09:30-12:00"],
    ["mo-fr 09:00-12:00", "Mo-Fr 09:00-12:00"],
    ["Mo-Fr 09:00–12:00", "Mo-Fr 09:00-12:00"],
    ["Mo-Fr 09:00-12:00 / 14:00-17:00", "Mo-Fr 09:00-12:00,14:00-17:00"],
    ["Lundi 9h-12h; fermé les jours fériés", "Mo 09:00-12:00; PH off"],
    ["Fermé le lundi", "Mo off"],
    ["Dec 25 off; lundi 9h-12h", "Mo 09:00-12:00; Dec 25 off"],
    ["9h-12h; 14h-17h", "09:00-12:00,14:00-17:00"],
    ["Sauf le lundi 9h-12h", undefined],
  ])("of « %s » proposes « %s »", (osm, conseil) => {
    expect(refusal(osm).conseil).toBe(conseil);
  });

  it("only proposes what it would itself accept", () => {
    const week = ["lundi 9h-12h", "Mo-Fr 09:00-12:00", "9h-12h", "14h/17h", "mardi de 14h à 16h", "Mo 12:00-09:00", "tous les jours 8h-20h"];
    const more = ["", "PH off", "fermé en août", "Jul off", "Dec 25 off", "matin", "foo", "14h-17h", "We[1] 10:00-12:00", "sauf férié"];
    const written = week.flatMap((hours) => more.flatMap((one) => [" ", "; ", ", "].flatMap((sign) => [hours + sign + one, one + sign + hours])));
    const readings = written.map((osm) => readHoraires(osm));
    const proposed = readings.flatMap((reading) => (reading.ok || reading.conseil === undefined ? [] : [reading.conseil]));
    expect(proposed.length).toBeGreaterThan(100);
    expect(proposed.filter((conseil) => !readHoraires(conseil).ok)).toEqual([]);
  });

  it("shows where the notation stops being understood", () => {
    expect(refusal("Mo-Fr 09:00-12:00; Xy 10:00-12:00").position).toBe(19);
    expect(refusal("Mo-Fr 25:00-26:00").position).toBeGreaterThanOrEqual(6);
  });

  it("points out an exception that the next rule cancels, and sets the order right", () => {
    const { message, conseil } = refusal("PH off; Mo-Fr 09:00-12:00");
    expect(message).toContain("PH off");
    expect(conseil).toBe("Mo-Fr 09:00-12:00; PH off");
    expect(refusal("Jul-Aug off; Mo-Fr 09:00-12:00").conseil).toBe("Mo-Fr 09:00-12:00; Jul-Aug off");
    expect(refusal("PH off; Jul off; Mo-Fr 09:00-12:00").conseil).toBe("Mo-Fr 09:00-12:00; PH off; Jul off");
  });

  it("points out hours that silently replace others", () => {
    expect(refusal("09:00-12:00; 14:00-17:00").conseil).toBe("09:00-12:00,14:00-17:00");
    expect(refusal("Mo 08:00-09:00; 09:00-12:00; 14:00-17:00").message).toContain("14:00-17:00");
  });

  it("keeps the library's own complaints off the terminal", () => {
    const spies = (["error", "warn", "log"] as const).map((way) => vi.spyOn(console, way));
    for (const osm of ["ST[aS", 'shch"e- w', "SHF"]) readHoraires(osm);
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it.each(["", " ", ";", "[", '"', "Mo-", "Mo 09:00-", "-12:00", "Mo 09:00-09:00", "n'importe quoi", "Mo 09:00-12:00 Tu", "\u0000"])(
    "never throws: %j",
    (osm) => {
      expect(typeof readHoraires(osm).ok).toBe("boolean");
    },
  );
});
