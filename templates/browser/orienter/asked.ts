/** The four answers of the form → what is asked of the ranking. */
import type { Point } from "../../../src/knowledge/distance.ts";
import type { Demand } from "../../../src/knowledge/orientation/demand.ts";
import { isMoment, type When } from "../../../src/knowledge/orientation/moments.ts";
import { PROFILS, type Profil } from "../../../src/knowledge/orientation/ranking.ts";
import { isFacet } from "../../../src/knowledge/search/facets.ts";
import { chosen, minuteOf, type State } from "../recherche/state.ts";

/** The hour goes with a day of the week only. */
export const hasHour = (moment: string | undefined): boolean => moment !== undefined && !["maintenant", "aujourdhui", "soir"].includes(moment);

export const whenOf = (state: State): When | undefined => {
  const moment = chosen(state, "jour");
  if (!isMoment(moment)) return undefined;
  return { moment, minute: hasHour(moment) ? minuteOf(chosen(state, "heure")) : undefined };
};

/** The ways of helping of each path, as the page carries them. */
const interventionsOf = (form: HTMLFormElement, profil: Profil): readonly string[] =>
  form.querySelector<HTMLElement>(`[name=profil][value=${profil}]`)?.dataset["aides"]?.split(" ") ?? [];

export const demandReader = (form: HTMLFormElement): ((state: State, from: Point | undefined) => Omit<Demand, "window">) => {
  const interventions = {
    assistance: interventionsOf(form, "assistance"),
    accompagne: interventionsOf(form, "accompagne"),
    autonomie: interventionsOf(form, "autonomie"),
  };
  return (state, from) => ({
    services: state.flatMap(([name, value]) => (name === "service" ? [value] : [])),
    profil: PROFILS.find((profil) => profil === chosen(state, "profil")),
    interventions,
    wishes: state.flatMap(([name, value]) => (isFacet(name) && name !== "service" ? [[name, value] as const] : [])),
    from: chosen(state, "lieu") === undefined ? undefined : from,
  });
};
