/** What changes in the sections of the guide with the size of its pages. */
import type { Guide } from "../../src/model/guide.ts";
import type { Categorie, Referentiel } from "../../src/model/referentiel.ts";
import type { Structure } from "../../src/model/structure.ts";
import { fiche } from "./fiche/fiche.ts";
import { fichePliee } from "./livret/fiche.ts";
import { matrice } from "./sections/vue-d-ensemble.ts";
import type { ColumnUnit, FixedPage } from "./unit.ts";

export interface Presentation {
  /** The page of a structure. */
  readonly fiche: (guide: Guide, structure: Structure) => Pick<FixedPage, "html" | "facing">;
  /** Who does what, in one table or several. */
  readonly matrices: (guide: Guide) => readonly ColumnUnit[];
  /** The most codes the overview map can show legibly; undefined: as many as on the site. */
  readonly overviewCodes: number | undefined;
  /** Pages of « Mode d'emploi ». */
  readonly openingPages: 1 | 2;
  /** The most places listed on the opener of their chapter; more have their own pages. */
  readonly openerPlaces: number;
  /** Columns of contents and of lists that say more than a name. */
  readonly listColumns: 1 | 2;
  /** Rules on a page of notes. */
  readonly noteRules: number | undefined;
}

export const A4_GUIDE: Presentation = {
  fiche: (guide, structure) => ({ html: fiche(guide, structure) }),
  matrices: (guide) => [matrice(guide)],
  overviewCodes: undefined,
  openingPages: 1,
  openerPlaces: 22,
  listColumns: 2,
  noteRules: undefined,
};

/** Columns of services that stand side by side on a small page. */
const MOST_SERVICES = 8;

/** Domains that follow one another, together as long as their services stand on one page. */
const narrowTables = ({ categories }: Referentiel): readonly (readonly Categorie[])[] => {
  const tables: Categorie[][] = [];
  let room = 0;
  for (const categorie of categories) {
    const { length } = categorie.services;
    if (length > room) {
      tables.push([categorie]);
      room = MOST_SERVICES;
    } else tables.at(-1)?.push(categorie);
    room -= length;
  }
  return tables;
};

/** Smaller pages: one column, a few domains a table, two facing pages for those who do most. */
export const A5_GUIDE: Presentation = {
  fiche: fichePliee,
  matrices: (guide) =>
    narrowTables(guide.referentiel)
      .map((domains) => matrice(guide, domains))
      .filter(({ groups }) => groups.length > 0),
  overviewCodes: 0,
  openingPages: 2,
  openerPlaces: 7,
  listColumns: 1,
  noteRules: 20,
};
