/** What a place does for people, in plain words large enough for a wall: by domain, never by level. */
import { levelsOf } from "../../../src/knowledge/rankings.ts";
import { capitalized } from "../../../src/model/capitalized.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { NIVEAUX } from "../../../src/model/referentiel.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, type Html, html, joined } from "../../html.ts";
import { equipmentInWords, internetInWords } from "../../parts/accueil-du-public.ts";
import { typeset } from "../../parts/typography.ts";
import { singleStar } from "../stars.ts";

const line = (words: string, details: Child): Html =>
  html`<li>${singleStar()}<div><p class="domaine">${words}</p>${details ? html`<p class="exemples">${details}</p>` : undefined}</div></li>`;

/** Each domain with the services done best there; the others are still there, and said so. */
const domains = (guide: Guide, structure: Structure, most: number): readonly Html[] => {
  const levels = new Map(levelsOf(structure));
  return guide.referentiel.categories.flatMap(({ langage_simple, services }) => {
    const offered = services.flatMap((service) => {
      const niveau = levels.get(service.id);
      return niveau === undefined ? [] : [{ service, rank: NIVEAUX.indexOf(niveau) }];
    });
    if (offered.length === 0) return [];
    const shown = new Set(offered.toSorted((a, b) => a.rank - b.rank).slice(0, offered.length === most + 1 ? offered.length : most));
    const named = offered.filter((offer) => shown.has(offer)).map(({ service }) => typeset(service.langage_simple));
    return [line(typeset(langage_simple), joined([...named, offered.length > named.length && "et plus encore"], " · "))];
  });
};

/** What can be used on the spot. */
const onTheSpot = (guide: Guide, structure: Structure): readonly Html[] => {
  const internet = internetInWords(structure);
  const items = (structure.materiel ?? []).map((item) => equipmentInWords(guide, item));
  return [
    ...(items.length > 0 ? [line("Utiliser le matériel", capitalized(items.join(", ")))] : []),
    ...(internet ? [line("Aller sur internet", capitalized(internet))] : []),
  ];
};

export interface Aide {
  /** What the place says to those who come in. */
  readonly promise: Html;
  readonly lines: readonly Html[];
}

/** `most`: how many services of a domain are named. */
export const aide = (guide: Guide, structure: Structure, most: number): Aide => {
  const helps = domains(guide, structure, most);
  const promise =
    helps.length > 0
      ? html`Ici, on vous aide<br>avec le numérique`
      : structure.acces_internet
        ? html`Ici, on peut<br>aller sur internet`
        : html`Ici, du matériel<br>numérique pour vous`;
  return { promise, lines: [...helps, ...onTheSpot(guide, structure)] };
};
