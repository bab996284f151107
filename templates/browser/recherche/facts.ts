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

/** A copy of a template of the page, written once or again and again: a slow telephone has no time to draw at each letter. */
export interface Facts {
  readonly drawn: DocumentFragment;
  /** What is not known of a place is taken away. */
  write(setting: FactsSetting, rank: number): void;
}

const say = (place: Element, text: string): void => {
  if (place.textContent !== text) place.textContent = text;
};

export const drawFacts = (template: string): Facts => {
  const drawn = document.importNode(element<HTMLTemplateElement>(template).content, true);
  const place = element<HTMLElement>(".ligne-lieu", drawn);
  const [link, where, code] = [element<HTMLAnchorElement>("a", place), element(".discret > span", place), element(".code", place)];
  const [opening, call] = [element<HTMLElement>(".ouverture", drawn), element<HTMLElement>(".ligne-tel", drawn)];
  const number = element<HTMLAnchorElement>("a", call);
  // What is taken away comes back where it was.
  const [beforeOpening, beforeCall] = [opening.previousSibling, call.previousSibling];
  return {
    drawn,
    write({ index, structureHref, openingOf }, rank) {
      link.href = structureHref.replace("*", index.id(rank));
      say(link, typeset(index.name(rank)));
      say(where, placeOf(index, rank));
      say(code, index.code(rank));
      const opens = openingOf(rank);
      if (opens === undefined) opening.remove();
      else {
        opening.dataset["ouverture"] = String(opens);
        if (opening.parentNode === null) beforeOpening?.after(opening);
      }
      const telephone = index.telephone(rank);
      if (telephone === undefined) call.remove();
      else {
        number.href = telephoneHref(telephone);
        say(number, displayTelephone(telephone));
        if (call.parentNode === null) beforeCall?.after(call);
      }
    },
  };
};

/** Which template of the page shows the stars of a service; nothing when it is not offered. */
export const levelTemplate = ({ levels, estimated }: SearchIndex, service: string, rank: number): string | undefined => {
  const stars = (levels.get(service)?.[rank] ?? 0) - 1;
  return stars < 0 ? undefined : `#n${stars}${stars > 0 && hasBit(estimated, rank) ? "e" : ""}`;
};

/** The stars of a service, as everywhere else. */
export const levelMark = (template: string): Node => element<HTMLTemplateElement>(template).content.cloneNode(true);
