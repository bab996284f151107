/** Hours in another language than French: those of a week, and what departs from it. */
import type { SameHours } from "../../src/knowledge/remise.ts";
import type { TimeSpan } from "../../src/model/osm/grammar.ts";
import { type SpecialFacts, specialOf } from "../../src/model/osm/special.ts";
import type { Traduction } from "../../src/model/traduction.ts";
import { type Child, type Html, html, joined } from "../html.ts";
import { DASH, unbroken } from "./francais.ts";
import { COMMA, momentsTraduits } from "./moments-traduits.ts";

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

const two = (value: number): string => String(value).padStart(2, "0");
const clock = (minutes: number): string => `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;

/** « from {heure} »: what stands around the hour may be nothing. */
const filledWith = (words: string, value: Html): Html => {
  const [before = "", after = ""] = words.split(/\{\w+\}/);
  return html`${before}${value}${after}`;
};

/** The hours of a week, and what departs from it, as one language says them. */
export const horairesTraduits = (traduction: Traduction): HorairesTraduits => {
  const { langue, sens, horaires, rendez_vous } = traduction;
  const moments = momentsTraduits(traduction);
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

  const exception = (facts: SpecialFacts): Html | undefined => {
    const moment = moments.exception(facts);
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
      html`${atStart(moments.semaine(jours))}: ${joined(
        heures.map(([start, end, about]) => html`${span({ start, end })}${about && html` (${note(about)})`}`),
        comma,
      )}`,
    exception,
    jour: (date) => html`<bdi>${moments.date(date)}</bdi>`,
  };
};
