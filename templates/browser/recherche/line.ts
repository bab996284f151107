/** One place found, on one line: as the lists of the site show it, with what the search knows besides. */
import { hasBit } from "../../../src/knowledge/search/bits.ts";
import { APPROXIMATE, type SearchIndex } from "../../../src/knowledge/search/index.ts";
import type { Answer } from "../../../src/knowledge/search/query.ts";
import { distanceInWords } from "../../parts/distance.ts";
import { displayTelephone, telephoneHref, typeset } from "../../parts/typography.ts";
import { element } from "../page-element.ts";

export interface LineSetting {
  readonly index: SearchIndex;
  /** « /structures/*\/ » */
  readonly structureHref: string;
  /** Which code of the table of openings is this structure's; nothing while unknown. */
  openingOf(rank: number): number | undefined;
}

const placeOf = ({ communes, communeOf, territoires, territoireOf }: SearchIndex, rank: number): string => {
  const commune = communes[communeOf[rank] ?? 0]?.nom ?? "";
  const territoire = territoires[territoireOf[rank] ?? 0]?.nom ?? "";
  return typeset(territoire.includes(commune) ? territoire : `${commune}, ${territoire}`);
};

const distanceOf = ({ precision }: SearchIndex, { distances }: Answer, rank: number): string => {
  const metres = distances?.metres[rank];
  return metres === undefined || !Number.isFinite(metres) ? "" : `, ${distanceInWords(metres, precision[rank] === APPROXIMATE)}`;
};

/** The stars of the service that the search is about. */
const fillLevel = (cell: Element, { levels, estimated }: SearchIndex, { service }: Answer, rank: number): void => {
  const level = service === undefined ? 0 : (levels.get(service)?.[rank] ?? 0);
  const stars = level - 1;
  if (level > 0) cell.append(element<HTMLTemplateElement>(`#n${stars}${stars > 0 && hasBit(estimated, rank) ? "e" : ""}`).content.cloneNode(true));
};

export const lineOf = ({ index, structureHref, openingOf }: LineSetting, answer: Answer, rank: number): Node => {
  const line = element<HTMLTemplateElement>("#ligne").content.cloneNode(true) as DocumentFragment;
  const link = element<HTMLAnchorElement>(".ligne-lieu a", line);
  link.href = structureHref.replace("*", index.id(rank));
  link.textContent = typeset(index.name(rank));
  element(".discret > span", line).textContent = `${placeOf(index, rank)}${distanceOf(index, answer, rank)}`;
  element(".code", line).textContent = index.code(rank);
  const level = element(".ligne-niveau", line);
  if (answer.service === undefined) level.remove();
  else fillLevel(level, index, answer, rank);
  const opening = element<HTMLElement>(".ouverture", line);
  const code = openingOf(rank);
  if (code === undefined) opening.remove();
  else opening.dataset["ouverture"] = String(code);
  const telephone = index.telephone(rank);
  const call = element<HTMLAnchorElement>(".ligne-tel a", line);
  if (telephone === undefined) call.parentElement?.remove();
  else {
    call.href = telephoneHref(telephone);
    call.textContent = displayTelephone(telephone);
  }
  return line;
};
