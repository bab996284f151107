/** What is said of a place wherever a script shows it: its name, where it is, how to call, whether it is open. */
import { hasBit } from "../../../src/knowledge/search/bits.ts";
import type { SearchIndex } from "../../../src/knowledge/search/index.ts";
import { displayTelephone, telephoneHref, typeset } from "../../parts/typography.ts";
import { element } from "../page-element.ts";

export interface FactsSetting {
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

/** A copy of a template of the page, its facts filled in; what is not known is taken away. */
export const withFacts = (template: string, { index, structureHref, openingOf }: FactsSetting, rank: number): DocumentFragment => {
  const drawn = element<HTMLTemplateElement>(template).content.cloneNode(true) as DocumentFragment;
  const link = element<HTMLAnchorElement>(".ligne-lieu a", drawn);
  link.href = structureHref.replace("*", index.id(rank));
  link.textContent = typeset(index.name(rank));
  element(".discret > span", drawn).textContent = placeOf(index, rank);
  element(".code", drawn).textContent = index.code(rank);
  const opening = element<HTMLElement>(".ouverture", drawn);
  const code = openingOf(rank);
  if (code === undefined) opening.remove();
  else opening.dataset["ouverture"] = String(code);
  const telephone = index.telephone(rank);
  const call = element<HTMLAnchorElement>(".ligne-tel a", drawn);
  if (telephone === undefined) call.parentElement?.remove();
  else {
    call.href = telephoneHref(telephone);
    call.textContent = displayTelephone(telephone);
  }
  return drawn;
};

/** The stars of a service, as everywhere else; nothing when it is not offered. */
export const levelMark = ({ levels, estimated }: SearchIndex, service: string, rank: number): readonly Node[] => {
  const stars = (levels.get(service)?.[rank] ?? 0) - 1;
  if (stars < 0) return [];
  return [element<HTMLTemplateElement>(`#n${stars}${stars > 0 && hasBit(estimated, rank) ? "e" : ""}`).content.cloneNode(true)];
};
