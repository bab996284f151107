/** One place found, on one line: as the lists of the site show it, with what the search knows besides. */
import { APPROXIMATE, type SearchIndex } from "../../../src/knowledge/search/index.ts";
import type { Answer } from "../../../src/knowledge/search/query.ts";
import { distanceInWords } from "../../parts/distance.ts";
import { element } from "../page-element.ts";
import { drawFacts, type FactsSetting, levelMark, levelTemplate } from "./facts.ts";

export type LineSetting = FactsSetting;

/** A line, drawn once, then written again for each place that takes it. */
export interface Line {
  readonly row: HTMLElement;
  write(setting: LineSetting, answer: Answer, rank: number): void;
}

const distanceOf = ({ precision }: SearchIndex, { distances }: Answer, rank: number): string => {
  const metres = distances?.metres[rank];
  return metres === undefined || !Number.isFinite(metres) ? "" : `, ${distanceInWords(metres, precision[rank] === APPROXIMATE)}`;
};

export const drawLine = (): Line => {
  const { drawn, write } = drawFacts("#ligne");
  const row = element<HTMLElement>(".ligne", drawn);
  const [level, place, where] = [element(".ligne-niveau", row), element(".ligne-lieu", row), element(".discret > span", row)];
  const distance = document.createElement("span");
  where.after(distance);
  let keep: HTMLElement | null = null;
  let mark: string | undefined;
  const writeLevel = (template: string | undefined): void => {
    if (template !== mark) level.replaceChildren(...(template === undefined ? [] : [levelMark(template)]));
    mark = template;
  };
  return {
    row,
    write(setting, answer, rank) {
      const { index } = setting;
      write(setting, rank);
      const away = distanceOf(index, answer, rank);
      if (distance.textContent !== away) distance.textContent = away;
      if (answer.service === undefined) level.remove();
      else {
        writeLevel(levelTemplate(index, answer.service, rank));
        if (level.parentNode === null) place.before(level);
      }
      // The button of the selection, once its script has come.
      keep ??= row.querySelector<HTMLElement>("[data-garder]");
      if (keep && keep.dataset["garder"] !== index.id(rank)) Object.assign(keep.dataset, { garder: index.id(rank), nom: index.name(rank) });
    },
  };
};
