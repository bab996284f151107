/** The filters of the search: what can be asked of a place, by the question it answers. A script writes how many each leaves. */

import { compareNames } from "../../src/knowledge/order.ts";
import type { Choice } from "../../src/knowledge/search/choices.ts";
import type { ListedFacet } from "../../src/knowledge/search/facets.ts";
import { capitalized } from "../../src/model/capitalized.ts";
import { slugOf } from "../../src/model/comparable.ts";
import { WEEKDAYS } from "../../src/model/horaires.ts";
import { type Child, type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { box, boxes, HALF_HOURS, type Option, option, select } from "./champs.ts";
import { typeset } from "./typography.ts";

type Choices = Readonly<Record<ListedFacet, readonly Choice[]>>;
/** A question, folded away; `open` for those that answer most needs. */
const question = (title: string, isOpen: boolean, content: Child): Html =>
  html`<details${isOpen && html` open`}><summary>${title}</summary><div class="filtres-champs">${content}</div></details>
`;

const LEVELS: readonly Option[] = [
  { id: "3", nom: "Expert" },
  { id: "2", nom: "Maîtrise ou mieux" },
  { id: "1", nom: "Basique ou mieux" },
];

const RADII: readonly Option[] = [
  { id: "1000", nom: "À moins de 1 km" },
  { id: "2000", nom: "À moins de 2 km" },
  { id: "5000", nom: "À moins de 5 km" },
  { id: "10000", nom: "À moins de 10 km" },
  { id: "20000", nom: "À moins de 20 km" },
];

const communes = ({ guide }: Site): readonly Option[] =>
  [...new Set(guide.structures.map(({ commune }) => commune))].toSorted(compareNames).map((nom) => ({ id: slugOf(nom), nom }));

const need = ({ guide: { referentiel } }: Site): Child => [
  select(
    "service",
    "Service",
    "Tous les services",
    referentiel.categories.map(({ nom, services }) => html`<optgroup label="${typeset(nom)}">${services.map(option)}</optgroup>`),
  ),
  select("niveau", "Niveau", "Tous les niveaux", LEVELS.map(option)),
  boxes("categorie", "Genre de besoin", referentiel.categories),
];

const person = ({ public: publics, prise, langue }: Choices): Child => [
  select("public", "Public", "Tous les publics", publics.filter(({ id }) => id !== "tous").map(option)),
  boxes("prise", "Accueil adapté", prise),
  boxes("langue", "Langue parlée sur place", langue),
];

const moment = (avec: readonly Choice[]): Child => [
  html`<fieldset><legend>Ouverture</legend>${box("ouvert", { id: "maintenant", nom: "Ouvert maintenant" })}${avec.map((choice) => box("avec", choice))}</fieldset>`,
  select(
    "jour",
    "Jour, une semaine ordinaire",
    "Tous les jours",
    WEEKDAYS.map((jour) => option({ id: jour, nom: capitalized(jour) })),
  ),
  select("heure", "Heure, ce jour-là", "Toute heure", HALF_HOURS.map(option)),
];

const WEEKLY = new Set(["soir", "samedi"]);
/** Nobody looks for a place because it asks for an appointment. */
const NOT_WISHED = "sur-rendez-vous";

const where = (site: Site): Child => [
  select("rayon", "Distance du lieu ci-dessus", "Toute distance", RADII.map(option)),
  select("territoire", "Territoire", "Tous les territoires", site.guide.territoires.map(option)),
  select("commune", "Commune", "Toutes les communes", communes(site).map(option)),
];

/** Every filter, by the question it answers. */
export const filtres = (site: Site, choices: Choices): Html =>
  html`${question("Quel besoin", true, need(site))}${question("Où", false, where(site))}${question("Quand", false, moment(choices.avec.filter(({ id }) => WEEKLY.has(id))))}${question(
    "Conditions",
    true,
    [
      boxes("cout", "Coût", choices.cout),
      boxes(
        "avec",
        "Accès",
        choices.avec.filter(({ id }) => !WEEKLY.has(id) && id !== NOT_WISHED),
      ),
    ],
  )}${question("Pour qui", false, person(choices))}${question("Façon d’aider", false, [
    boxes("intervention", "Aide", choices.intervention),
    boxes("format", "Accompagnement", choices.format),
  ])}${question("Matériel et labels", false, [boxes("materiel", "Matériel", choices.materiel), boxes("label", "Labels et dispositifs", choices.label)])}`;
