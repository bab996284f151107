/** Hours in another language than French: its own words for days and exceptions, its dates as its readers write them. */
import type { SameHours } from "../../src/knowledge/remise.ts";
import type { DayChoice, Period, TimeSpan, Weeks, YearDay } from "../../src/model/osm/grammar.ts";
import { type SpecialFacts, specialOf } from "../../src/model/osm/special.ts";
import { WEEKDAYS } from "../../src/model/osm/words.ts";
import { RANGS, type Traduction } from "../../src/model/traduction.ts";
import { type Child, type Html, html, joined } from "../html.ts";
import { DASH, unbroken } from "./francais.ts";

/** Figures and hours are written from left to right in every language. */
export const figures = (text: Child): Html => html`<bdi dir="ltr">${text}</bdi>`;
/** What a structure wrote: French, whatever the language of the sheet. */
export const writtenInFrench = (text: string): Html => html`<bdi lang="fr" dir="ltr">${unbroken(text)}</bdi>`;

export interface HorairesTraduits {
  semaine(hours: SameHours): Html;
  /** Undefined when the language has no word for a rank as rare as the third before last. */
  exception(facts: SpecialFacts): Html | undefined;
  jour(date: string): Html;
}

const COMMA = { ltr: ", ", rtl: "، " } as const;

const two = (value: number): string => String(value).padStart(2, "0");
const clock = (minutes: number): string => `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;

/** « from {debut} to {fin} », its places filled. */
const filled = (words: string, values: Readonly<Record<string, string | number | undefined>>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
/** « from {heure} »: what stands around the hour may be nothing. */
const filledWith = (words: string, value: Html): Html => {
  const [before = "", after = ""] = words.split(/\{\w+\}/);
  return html`${before}${value}${after}`;
};

const isSameDay = (a: YearDay, b: YearDay): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** Months in the language, as Europe (150) writes them, figures and calendar as in France; French where the browser does not know the language. */
const dates = (langue: string) => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat([`${langue}-150-u-ca-gregory-nu-latn`, "fr"], { ...options, month: "long", timeZone: "UTC" });
  const long = format({ day: "numeric", year: "numeric" });
  const day = format({ day: "numeric" });
  const month = format({});
  const monthOfYear = format({ year: "numeric" });
  return {
    long: (date: string): string => long.format(new Date(`${date}T00:00:00Z`)),
    // Without a year, one that has a 29 February.
    ofYear: ({ year, month: rank, day: number }: YearDay): string => {
      const formats = number === undefined ? { dated: monthOfYear, bare: month } : { dated: long, bare: day };
      return (year === undefined ? formats.bare : formats.dated).format(Date.UTC(year ?? 2024, rank - 1, number ?? 1));
    },
  };
};

/** Days, ranks and dates of one language, as they stand inside a sentence. */
const moments = ({ langue, jours, horaires, rangs, rangs_feminins = rangs, genres }: Traduction) => {
  const list = new Intl.ListFormat([langue, "fr"], { type: "conjunction" });
  const { ofYear } = dates(langue);
  const day = (number: number | undefined): string => jours[WEEKDAYS[number ?? 0] ?? "lundi"];
  const range = (debut: string | number, fin: string | number, words = horaires.de_a): string => filled(words, { debut, fin });
  /** Runs of at least three days are said by their ends. */
  const days = (numbers: readonly number[]): readonly string[] => {
    if (numbers.length === 7) return [horaires.tous_les_jours];
    const runs: number[][] = [];
    for (const number of numbers) {
      const run = runs.at(-1);
      if (run?.at(-1) === number - 1) run.push(number);
      else runs.push([number]);
    }
    return runs.flatMap((run) => (run.length < 3 ? run.map(day) : [range(day(run[0]), day(run.at(-1)))]));
  };
  const rankedDay = ({ day: number, ranks }: DayChoice): string | undefined => {
    const names = genres?.[WEEKDAYS[number] ?? "lundi"] === "féminin" ? rangs_feminins : rangs;
    const said = ranks.flatMap((rank) => RANGS.filter((name) => name === String(rank)).map((name) => names[name]));
    return said.length < ranks.length ? undefined : filled(horaires.rang_du_mois, { rang: list.format(said), jour: day(number) });
  };
  const weeks = ({ start, end, step }: Weeks): string => {
    if (step === 2 && start <= 2 && end >= 52) return start === 1 ? horaires.semaines_impaires : horaires.semaines_paires;
    const said = start === end ? filled(horaires.semaine, { numero: start }) : range(start, end, horaires.semaines);
    return step === 1 ? said : `${said} (${filled(horaires.une_semaine_sur, { nombre: step })})`;
  };
  const period = ({ start, end }: Period): string =>
    isSameDay(start, end) ? ofYear(end) : range(ofYear(start.year === end.year ? { ...start, year: undefined } : start), ofYear(end));
  return { list, days, rankedDay, weeks, period };
};

/** The hours of a week, and what departs from it, as one language says them. */
export const horairesTraduits = (traduction: Traduction): HorairesTraduits => {
  const { langue, sens, horaires, rendez_vous } = traduction;
  const { list, days: someDays, rankedDay, weeks: someWeeks, period } = moments(traduction);
  const comma = COMMA[sens];
  const atStart = (text: string): string => text.charAt(0).toLocaleUpperCase(langue) + text.slice(1);

  /** What was written of an opening stays in French, appointments apart. */
  const note = (text: string): Child => {
    if (/^sans (?:rendez-vous|rdv)\.?$/i.test(text)) return rendez_vous.sans;
    if (/^sur (?:rendez-vous|rdv)\.?$/i.test(text)) return horaires.sur_rendez_vous;
    return /\bsur (?:rendez-vous|rdv)\b/i.test(text) ? html`${horaires.sur_rendez_vous}${comma}${writtenInFrench(text)}` : writtenInFrench(text);
  };
  const span = ({ start, end }: TimeSpan): Child => {
    if (end === undefined) return filledWith(horaires.a_partir_de, figures(clock(start)));
    return start === 0 && end === 1440 ? horaires.jour_et_nuit : figures(`${clock(start)}${DASH}${clock(end)}`);
  };
  const spans = (hours: readonly TimeSpan[]): Child => joined(hours.map(span), comma);

  const when = (facts: SpecialFacts): string | undefined => {
    const { periods, weeks, schoolHolidays, days, feries } = specialOf(facts);
    const ranked = days.filter(({ ranks }) => ranks.length > 0).map(rankedDay);
    if (ranked.includes(undefined)) return undefined;
    const everyWeek = days.filter(({ ranks }) => ranks.length === 0).map(({ day }) => day);
    const targets = [
      ...(everyWeek.length > 0 ? someDays(everyWeek.toSorted((a, b) => a - b)) : []),
      ...ranked.filter((one) => one !== undefined),
      ...(feries ? [horaires.jours_feries] : []),
    ];
    const parts = [list.format(periods.map(period)), list.format(weeks.map(someWeeks)), schoolHolidays && horaires.vacances_scolaires];
    return [...parts, list.format(targets)].filter(Boolean).join(comma);
  };

  const exception = (facts: SpecialFacts): Html | undefined => {
    const moment = when(facts);
    const { state, hours, comment, replaces, adds } = specialOf(facts);
    if (moment === undefined) return undefined;
    const noted = comment !== undefined && html` (${note(comment)})`;
    if (state === "closed") {
      const closed = [moment, hours.length > 0 && spans(hours)].filter(Boolean);
      return html`${atStart(horaires.ferme)}${closed.length > 0 && ": "}${joined(closed, comma)}${noted}`;
    }
    const start = moment && `${atStart(moment)}: `;
    if (hours.length === 0) {
      const open = comment === undefined ? horaires.toute_la_journee : note(comment);
      return html`${start}${start === "" && typeof open === "string" ? atStart(open) : open}`;
    }
    const nuance = replaces ? horaires.seulement : adds && moment ? horaires.en_plus : undefined;
    return html`${start}${spans(hours)}${noted}${nuance && ` (${nuance})`}`;
  };

  return {
    semaine: ({ jours, heures }) =>
      html`${atStart(list.format(someDays(jours)))}: ${joined(
        heures.map(([start, end, about]) => html`${span({ start, end })}${about && html` (${note(about)})`}`),
        comma,
      )}`,
    exception,
    jour: (date) => html`<bdi>${dates(langue).long(date)}</bdi>`,
  };
};
