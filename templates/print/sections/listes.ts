/** Practical lists: free internet, equipment, rounds, workshops of the week. A list without a row is left out. */
import { byMateriel, freeInternet, rounds, weeklyWorkshops } from "../../../src/knowledge/lists.ts";
import { capitalized } from "../../../src/model/capitalized.ts";
import { groupBy } from "../../../src/model/grouping.ts";
import type { Guide } from "../../../src/model/guide.ts";
import { hoursInWords } from "../../../src/model/horaires.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, type Html, html, joined } from "../../html.ts";
import { displayTelephone, typeset } from "../../parts/typography.ts";
import { anchorOf } from "../fiche/fiche.ts";
import type { ColumnUnit } from "../unit.ts";
import { columnList, group, row, together } from "./parts.ts";

/** A row with the essentials under the name, so that the page need not be turned. */
const detailed = (structure: Structure, details: readonly Child[], nom = structure.nom): Html =>
  row(anchorOf(structure), html`<span class="n"><b>${typeset(nom)}</b>${details.map((detail) => detail && html`<br><small>${detail}</small>`)}</span> `);

const whereAndWhen = ({ adresse, telephone, horaires, acces_internet: internet }: Structure): readonly Child[] => [
  joined([adresse && typeset(adresse), telephone && html`<b>${displayTelephone(telephone)}</b>`], " · "),
  hoursInWords(horaires).map(typeset).join(" ; "),
  joined([internet?.wifi && "Wi-Fi", internet?.libre_service && "postes en libre-service", internet?.precisions && typeset(internet.precisions)], ", "),
];

const notEmpty = (child: Child): boolean => !(Array.isArray(child) && child.length === 0) && child !== "";

/** Where one goes online for nothing. */
export const accesInternet = (guide: Guide, columns?: number): readonly ColumnUnit[] =>
  columnList("acces-internet", "Accès gratuit à internet", "Où se connecter sans payer, avec ou sans son appareil.", {
    className: "details",
    columns,
    groups: [...groupBy(freeInternet(guide), ({ commune }) => commune)].map(([commune, structures]) =>
      group(
        typeset(commune),
        structures.map((structure) => detailed(structure, whereAndWhen(structure).filter(notEmpty))),
      ),
    ),
  });

const materiel = (guide: Guide, columns: number): readonly ColumnUnit[] =>
  columnList("materiel", "Matériel à disposition", "Ce que le public peut utiliser sur place.", {
    className: "menue",
    columns,
    groups: [...byMateriel(guide)].map(([type, structures]) => {
      const nom = guide.referentiel.materiel.find(({ id }) => id === type)?.pluriel ?? type;
      return group(
        capitalized(nom),
        structures.map((structure) => {
          const item = structure.materiel?.find((one) => one.type === type);
          const extra = joined([item?.nombre, item?.libre_acces && "libre accès"], ", ");
          return row(
            anchorOf(structure),
            html`<span class="c">${guide.code(structure.id)}</span> <span class="n">${typeset(structure.nom)}${notEmpty(extra) ? html` <small>– ${extra}</small>` : undefined}</span> `,
          );
        }),
      );
    }),
  });

const tournees = (guide: Guide, columns: number): readonly ColumnUnit[] =>
  columnList("tournees", "Tournées", "Les lieux qui se déplacent, et leurs arrêts.", {
    className: "details",
    columns,
    groups: rounds(guide).map(({ structure, stops }) =>
      group(
        typeset(structure.nom),
        stops.map(({ stop, horaires }) =>
          detailed(
            structure,
            [typeset(stop.lieu), horaires.map(typeset).join(" ; "), stop.precisions && typeset(stop.precisions)].filter(Boolean),
            stop.commune,
          ),
        ),
      ),
    ),
  });

const ateliers = (guide: Guide, columns: number): readonly ColumnUnit[] =>
  columnList("ateliers", "Ateliers et permanences de la semaine", "Jour par jour. Renseignez-vous avant de venir : certains demandent une inscription.", {
    className: "details",
    columns,
    groups: weeklyWorkshops(guide).map(({ day, rendezVous }) =>
      group(
        day ? capitalized(day) : "Sans jour fixe",
        rendezVous.map(({ structure, rendezVous: { titre: nom, inscription, lieu }, when }) =>
          detailed(
            structure,
            [
              joined([when && typeset(when), inscription === "obligatoire" && "sur inscription"], " · "),
              joined([typeset(structure.nom), lieu && typeset(lieu), structure.telephone && html`<b>${displayTelephone(structure.telephone)}</b>`], " · "),
            ].filter(notEmpty),
            nom,
          ),
        ),
      ),
    ),
  });

/** `columns`: those of the lists that say more than a name; names alone stand in two. */
export const listes = (guide: Guide, columns = 2): readonly ColumnUnit[] => [
  ...together("Accès, tournées, ateliers", [...accesInternet(guide, columns), ...tournees(guide, columns), ...ateliers(guide, columns)]),
  ...materiel(guide, 2),
];
