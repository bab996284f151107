import { describe, expect, test } from "vitest";
import { factsOf, readHoraires } from "../../src/model/horaires.ts";
import type { Traduction } from "../../src/model/traduction.ts";
import { traductions } from "../../src/testing/traductions.ts";
import type { Html } from "../html.ts";
import { horairesTraduits } from "./horaires-traduits.ts";

const all = new Map(traductions().autres.map((traduction) => [traduction.langue, traduction]));
const inLanguage = (langue: string): Traduction => {
  const traduction = all.get(langue);
  if (!traduction) throw new Error(`No translation: ${langue}`);
  return traduction;
};
const words = (said: Html | undefined): string | undefined => said?.markup.replace(/<[^>]*>/g, "").replace(/\u00a0–\u2060\u00a0/g, "–");

/** What does not stand in the week of these hours, as the language says it. */
const exceptions = (langue: string, osm: string): readonly (Html | undefined)[] => {
  const reading = readHoraires(osm);
  if (!reading.ok) throw new Error(`${osm}: ${reading.message}`);
  return reading.horaires.specials.map((special) => horairesTraduits(inLanguage(langue)).exception(factsOf(special)));
};
const said = (langue: string, osm: string): string => exceptions(langue, osm).map(words).join(" | ");

/** One of each kind of exception. */
const KINDS = [
  "Mo-Fr 09:00-17:00; PH off",
  "Mo-Fr 09:00-17:00; PH 10:00-12:00",
  "Sa[1,3] 09:00-12:00",
  "We[-1] 14:00-16:00, Sa[-2] 09:00-12:00",
  "Mo-Fr 09:00-17:00; Tu[5] off",
  "Mo-Fr 09:00-17:00; Jul 14-Aug 16 off",
  "Mo-Fr 09:00-17:00; 2026 Dec 24-Jan 2 off",
  "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00",
  "Mo-Fr 09:00-17:00; week 2-52/2 We off",
  "week 1-53/2 We 09:00-12:00",
  "week 10 We 09:00-12:00",
  "week 10-20/3 We 09:00-12:00",
  "SH Mo-Fr 10:00-12:00",
  "Mo 09:00-12:00, Jul Mo 18:00-20:00",
  "Mo 09:00+",
  "Jul Mo",
  'Tu "sur rendez-vous"',
  "Jul open",
  '"sur rendez-vous"',
].filter((osm) => readHoraires(osm).ok);

test("one of each kind of exception is tried", () => expect(KINDS.length).toBeGreaterThan(15));

describe.each([...all.keys()])("hours in « %s »", (langue) => {
  test("every kind of exception is said, in its own words, nothing left unfilled", () => {
    for (const osm of KINDS)
      for (const exception of exceptions(langue, osm)) {
        expect(words(exception), osm).toMatch(/\p{L}/u);
        expect(exception?.markup, osm).not.toMatch(/undefined|[{}]|lang="fr"|Invalid/);
        expect(words(exception), osm).not.toMatch(/ferm|jour|semaine\b|samedi|juillet|août|décembre|seulement/i);
        expect(words(exception), osm).not.toMatch(/^\p{Ll}/u);
      }
  });

  test("hours are read from left to right", () => {
    const [monday] = exceptions(langue, "Mo[1] 09:00-12:00");
    expect(monday?.markup).toMatch(/<bdi dir="ltr">09:00[^<]*12:00<\/bdi>/);
    const week = horairesTraduits(inLanguage(langue)).semaine({ jours: [0, 1, 2], heures: [[540, 720, "Sur RDV"]] });
    expect(week.markup).toMatch(/<bdi dir="ltr">09:00[^<]*12:00<\/bdi>/);
    expect(week.markup).not.toContain("RDV");
  });

  test("what was written of an opening stays in French, and « sans rendez-vous » is not an appointment", () => {
    expect(exceptions(langue, 'Tu[1] 14:00-17:00 "avec son ordinateur"')[0]?.markup).toContain('<bdi lang="fr" dir="ltr">avec son ordinateur</bdi>');
    const { horaires } = inLanguage(langue);
    expect(said(langue, 'Tu[1] 14:00-17:00 "sans rendez-vous"')).not.toContain(horaires.sur_rendez_vous);
    expect(said(langue, 'Tu[1] 14:00-17:00 "sur rendez-vous au guichet"')).toContain(horaires.sur_rendez_vous);
  });
});

test("days, ranks and dates agree as each language wants", () => {
  expect(said("en", "Sa[1,3] 09:00-12:00")).toBe("1st and 3rd Saturday of the month: 09:00–12:00");
  expect(said("en", "Mo-Fr 09:00-17:00; Jul 14-Aug 16 off")).toBe("Closed: 14 July to 16 August");
  expect(said("pt", "Mo[-1] 09:00-12:00")).toMatch(/^Última segunda-feira/);
  expect(said("pt", "Sa[-1] 09:00-12:00")).toMatch(/^Último sábado/);
  expect(said("uk", "We[2] 09:00-12:00")).toMatch(/^2-га середа/);
  expect(said("uk", "Tu[2] 09:00-12:00")).toMatch(/^2-й вівторок/);
  expect(said("ar", "Sa[1,3] 09:00-12:00")).toMatch(/^السبت الأول والثالث من الشهر/);
  expect(said("tr", "Mo 09:00+")).toBe("Pazartesi: 09:00 itibarıyla");
  expect(said("ar", "Mo-Fr 09:00-17:00; 2026 Dec 24-Jan 2 off")).toBe("مغلق: من 24 ديسمبر 2026 إلى 2 يناير 2027");
});

test("hours that take the place of the usual ones, or come beside them, say so", () => {
  expect(said("en", "Mo-Sa 09:00-17:00; Sa[1] 09:00-12:00")).toContain("(only these hours)");
  expect(said("en", "Mo 09:00-12:00, Mo[1] 14:00-17:00")).toContain("(in addition to the usual hours)");
});

test("a rank that a language has no word for is left to French", () => expect(said("en", "Mo[-3] 09:00-12:00")).toBe(""));

test("a language that no browser knows has its own days, and French months", () => {
  const { exception } = horairesTraduits({ ...inLanguage("en"), langue: "qqq" });
  expect(words(exception({ periods: [{ start: { month: 8 }, end: { month: 8 } }], days: [{ day: 0, ranks: [] }], state: "closed" }))).toBe(
    "Closed: août, Monday",
  );
});
