/** Everything the website, the printed guide and the exports show: checked, ordered, immutable. */
import type { Actualite, EditorialPage } from "./article.ts";
import type { Contours } from "./contours.ts";
import type { Edition } from "./edition.ts";
import { groupBy } from "./grouping.ts";
import type { Categorie, Niveau, NiveauId, Referentiel, Service } from "./referentiel.ts";
import type { Structure } from "./structure.ts";
import type { Territoire } from "./territoire.ts";
import type { Traductions } from "./traduction.ts";

export interface GuideContent {
  readonly edition: Edition;
  readonly referentiel: Referentiel;
  readonly territoires: readonly Territoire[];
  readonly structures: readonly Structure[];
  readonly actualites: readonly Actualite[];
  readonly pages: readonly EditorialPage[];
  readonly contours?: Contours | undefined;
  /** The words of the sheet handed over. */
  readonly traductions: Traductions;
  /** The day the guide speaks from, `AAAA-MM-JJ`: holidays and ages are counted from it. */
  readonly date: string;
  /** The day from which the hours to come are prepared, `AAAA-MM-JJ`; the guide's own day when absent. */
  readonly horairesDu?: string | undefined;
  /** What part of the guide this is, « Woippy »; absent when it is the whole of it. */
  readonly extrait?: string | undefined;
}

export interface Guide extends GuideContent {
  /** These look-ups throw on an unknown identifier: that is a mistake of ours, never of a contributor. */
  structure(id: string): Structure;
  territoire(id: string): Territoire;
  service(id: string): Service;
  categorieOf(serviceId: string): Categorie;
  niveau(id: NiveauId): Niveau;
  structuresOf(territoireId: string): readonly Structure[];
  /** The map code printed and shown everywhere, « B5 »: the territory's letter, then its rank there by name. */
  code(structureId: string): string;
  page(id: string): EditorialPage | undefined;
}

const inFrench = new Intl.Collator("fr", { numeric: true });

/** Finds or throws: for identifiers that the rules have already checked. */
const lookUp = <Value>(kind: string, entries: Iterable<readonly [string, Value]>) => {
  const byId = new Map(entries);
  return (id: string): Value => {
    const value = byId.get(id);
    if (value === undefined) throw new Error(`Unknown ${kind}: ${id}`);
    return value;
  };
};

const byIdOf = <Value extends { readonly id: string }>(kind: string, values: readonly Value[]) =>
  lookUp(
    kind,
    values.map((value) => [value.id, value] as const),
  );

/** Orders the content and gives it its look-ups: structures by chapter then by name, news from the latest. */
export const createGuide = (content: GuideContent): Guide => {
  const rank = new Map(content.territoires.map(({ id }, index) => [id, index]));
  const structures = content.structures.toSorted(
    (a, b) => (rank.get(a.territoire) ?? 0) - (rank.get(b.territoire) ?? 0) || inFrench.compare(a.nom, b.nom) || (a.id < b.id ? -1 : 1),
  );
  const byTerritoire = groupBy(structures, ({ territoire }) => territoire);
  const codes = content.territoires.flatMap(({ id, lettre }) =>
    (byTerritoire.get(id) ?? []).map((structure, index) => [structure.id, `${lettre}${index + 1}`] as const),
  );
  const { categories, niveaux } = content.referentiel;
  const pages = new Map(content.pages.map((page) => [page.id, page]));
  return {
    ...content,
    structures,
    actualites: content.actualites.toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1)),
    structure: byIdOf("structure", structures),
    territoire: byIdOf("territoire", content.territoires),
    service: byIdOf(
      "service",
      categories.flatMap(({ services }) => services),
    ),
    categorieOf: lookUp(
      "service",
      categories.flatMap((categorie) => categorie.services.map(({ id }) => [id, categorie] as const)),
    ),
    niveau: byIdOf("niveau", niveaux),
    structuresOf: (territoireId) => byTerritoire.get(territoireId) ?? [],
    code: lookUp("structure", codes),
    page: (id) => pages.get(id),
  };
};
