/** One place found, on one line: as the lists of the site show it, with what the search knows besides. */
import { APPROXIMATE, type SearchIndex } from "../../../src/knowledge/search/index.ts";
import type { Answer } from "../../../src/knowledge/search/query.ts";
import { distanceInWords } from "../../parts/distance.ts";
import { element } from "../page-element.ts";
import { type FactsSetting, levelMark, withFacts } from "./facts.ts";

export type LineSetting = FactsSetting;

const distanceOf = ({ precision }: SearchIndex, { distances }: Answer, rank: number): string => {
  const metres = distances?.metres[rank];
  return metres === undefined || !Number.isFinite(metres) ? "" : `, ${distanceInWords(metres, precision[rank] === APPROXIMATE)}`;
};

export const lineOf = (setting: LineSetting, answer: Answer, rank: number): Node => {
  const { index } = setting;
  const line = withFacts("#ligne", setting, rank);
  element(".discret > span", line).append(distanceOf(index, answer, rank));
  const level = element(".ligne-niveau", line);
  if (answer.service === undefined) level.remove();
  else level.append(...levelMark(index, answer.service, rank));
  return line;
};
