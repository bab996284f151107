/** How many places each day, hour and distance would leave: what the facets of the index do not count. */
import type { Bits } from "../../../src/knowledge/search/bits.ts";
import { leaving } from "../../../src/knowledge/search/counts.ts";
import { nearerThan, openMembers } from "../../../src/knowledge/search/criteria.ts";
import type { SearchIndex } from "../../../src/knowledge/search/index.ts";
import type { Answer } from "../../../src/knowledge/search/query.ts";
import type { CountOf } from "./fields.ts";
import { chosen, dayOf, minuteOf, type State } from "./state.ts";

/** `openNow`: nothing while the openings are not known. */
export const momentCounts = (index: SearchIndex, answer: Answer, state: State, openNow: () => Bits | undefined): CountOf => {
  const leaves = leaving(index, answer);
  const day = dayOf(chosen(state, "jour"));
  const minute = minuteOf(chosen(state, "heure"));
  return (name, value) => {
    if (name === "jour") return leaves("open", openMembers(index, { day: dayOf(value) ?? 0, minute }));
    if (name === "heure") return day === undefined ? undefined : leaves("open", openMembers(index, { day, minute: minuteOf(value) }));
    if (name === "rayon") return answer.distances && leaves("within", nearerThan(answer.distances, Number(value)));
    const now = name === "ouvert" ? openNow() : undefined;
    return now && leaves("openNow", now);
  };
};
