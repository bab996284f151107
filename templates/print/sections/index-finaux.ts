/** Indexes: by service with levels, by name, by commune, by label. */
import { byCommune, byLabel } from "../../../src/knowledge/lists.ts";
import { byName } from "../../../src/knowledge/order.ts";
import { offersOf } from "../../../src/knowledge/rankings.ts";
import { groupBy } from "../../../src/model/grouping.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { ancreOf } from "../fiche/fiche.ts";
import { levelPicture } from "../stars.ts";
import type { ColumnUnit, Groupe } from "../unit.ts";
import { groupe, rang, rangStructure, signet, suite, titre } from "./parts.ts";

const index = (id: string, nom: string, chapeau: string, classe: string, groupes: readonly Groupe[]): readonly ColumnUnit[] =>
  groupes.length === 0
    ? []
    : [
        {
          id,
          mode: "colonnes",
          nombre: 2,
          furniture: { courant: nom },
          signets: signet(nom, id),
          tete: titre(id, nom, chapeau),
          suite: suite(nom),
          avant: html`<div class="liste ${classe}">`,
          apres: html`</div>`,
          groupes,
        },
      ];

const parService = (guide: Guide): readonly Groupe[] =>
  guide.referentiel.categories.flatMap(({ services, forme }) =>
    services
      .filter(({ id }) => offersOf(guide, id).length > 0)
      .map(({ id, nom }) =>
        groupe(
          html`<span class="marque ${forme}"></span>${typeset(nom)}`,
          offersOf(guide, id).map(({ structure, niveau: niveauId, estime }) => {
            const niveau = guide.niveau(niveauId);
            return rang(
              ancreOf(structure),
              html`${levelPicture(niveau, estime)}<span class="n">${typeset(structure.nom)}<small>, ${typeset(structure.commune)} – ${niveau.nom.toLocaleLowerCase("fr")}${estime ? " estimé" : ""}</small></span> `,
            );
          }),
        ),
      ),
  );

/** The letter a name is filed under: « École » under E, « 3e lieu » under its figure. */
const initiale = (nom: string): string =>
  nom
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .charAt(0)
    .toLocaleUpperCase("fr") || "…";

const parNom = (guide: Guide): readonly Groupe[] =>
  [...groupBy(guide.structures.toSorted(byName), ({ nom }) => initiale(nom))].map(([lettre, structures]) =>
    groupe(
      lettre,
      structures.map((structure) => rangStructure(guide, structure)),
    ),
  );

const parCle = (guide: Guide, listing: ReturnType<typeof byCommune>): readonly Groupe[] =>
  [...listing].map(([cle, structures]) =>
    groupe(
      typeset(cle),
      structures.map((structure) => rangStructure(guide, structure)),
    ),
  );

export const indexFinaux = (guide: Guide): readonly ColumnUnit[] => [
  ...index("index-services", "Index par service", "Pour chaque service, les lieux du plus spécialisé au plus simple.", "services", parService(guide)),
  ...index("index-structures", "Index des structures", "De A à Z, avec le code de carte et la page.", "", parNom(guide)),
  ...index("index-communes", "Index des communes", "Les lieux de chaque commune.", "", parCle(guide, byCommune(guide))),
  ...index("index-labels", "Index des labels", "Dispositifs nationaux, formations et labels.", "", parCle(guide, byLabel(guide))),
];
