import { jsonLd } from "../../src/exchange/json-ld/structure.ts";
import { paths } from "../../src/model/addresses.ts";
import type { Structure } from "../../src/model/structure.ts";
import { layout } from "../layout.ts";
import { type Page, pagePer } from "../page.ts";
import { place } from "../parts/lieu.ts";
import { orientation } from "../parts/orientation.ts";
import type { Site } from "../site.ts";
import { STRUCTURE_STYLES, structureBody } from "./structure-body.ts";
import { uniqueNames } from "./unique-names.ts";

const describe = (site: Site, structure: Structure): string =>
  structure.presentation_resume ?? `${structure.nom}, ${place(site.guide, structure)} : adresse, horaires, aide proposée pour le numérique.`;

/** /structures/<id>/: all that is known of one structure. */
export const structurePages = (site: Site): Page<{ key: string }> => {
  const { guide } = site;
  const titleOf = uniqueNames(guide);
  return pagePer(
    guide.structures.map(({ id }) => id),
    paths.structure,
    (id) => {
      const structure = guide.structure(id);
      return layout(site, {
        path: paths.structure(id),
        title: titleOf(structure),
        description: describe(site, structure),
        styles: STRUCTURE_STYLES,
        scripts: ["fiche.js"],
        etoiles: true,
        jsonLd: jsonLd(guide, structure),
        main: structureBody(site, structure, orientation(site, structure)),
      });
    },
  );
};
