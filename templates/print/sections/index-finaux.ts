/** Indexes: by service with levels, by name, by commune, by label. */
import { byCommune, byLabel } from "../../../src/knowledge/lists.ts";
import { byName } from "../../../src/knowledge/order.ts";
import { type Offer, offersOf } from "../../../src/knowledge/rankings.ts";
import { groupBy } from "../../../src/model/grouping.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Service } from "../../../src/model/referentiel.ts";
import { html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { levelPicture } from "../stars.ts";
import type { ColumnUnit, Group } from "../unit.ts";
import { CLOSE_LIST, columnList, group, OPEN_LIST, structureRow, together } from "./parts.ts";

/** One level of one service: a column that goes on with it says both again. */
const levelGroup = (guide: Guide, { nom }: Service, shape: string, offers: readonly Offer[], first: boolean): Group => {
  const [{ niveau: niveauId, estime } = { niveau: "proposé" as const, estime: false }] = offers;
  const niveau = guide.niveau(niveauId);
  const service = html`<span class="marque ${shape}"></span>${typeset(nom)}`;
  const level = html`<p class="niveau-du-palier">${levelPicture(niveau, estime)}${niveau.nom.toLocaleLowerCase("fr")}${estime ? " (estimé)" : niveau.etoiles === 0 ? ", niveau non déclaré" : undefined}</p>`;
  return {
    open: html`<section class="groupe ${first ? "" : "palier"}"><div class="tete">${first ? html`<h2 class="tete-service">${service}</h2>` : undefined}${level}</div>${OPEN_LIST}`,
    reopen: html`<section class="groupe"><div class="tete reprise" aria-hidden="true"><p class="tete-service">${service} <span>(suite)</span></p>${level}</div>${OPEN_LIST}`,
    close: CLOSE_LIST,
    continuesPrevious: !first,
    rows: offers.map(({ structure }) => structureRow(guide, structure)),
  };
};

const byService = (guide: Guide): readonly Group[] =>
  guide.referentiel.categories.flatMap(({ services, forme }) =>
    services.flatMap((service) =>
      [...groupBy(offersOf(guide, service.id), ({ niveau, estime }) => `${niveau} ${estime}`).values()].map((offers, index) =>
        levelGroup(guide, service, forme, offers, index === 0),
      ),
    ),
  );

/** The letter a name is filed under: « École » under E, « 3e lieu » under its figure. */
const initial = (nom: string): string =>
  nom
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .charAt(0)
    .toLocaleUpperCase("fr") || "…";

const byInitial = (guide: Guide): readonly Group[] =>
  [...groupBy(guide.structures.toSorted(byName), ({ nom }) => initial(nom))].map(([lettre, structures]) =>
    group(
      lettre,
      structures.map((structure) => structureRow(guide, structure)),
    ),
  );

const byKey = (guide: Guide, listing: ReturnType<typeof byCommune>): readonly Group[] =>
  [...listing].map(([key, structures]) =>
    group(
      typeset(key),
      structures.map((structure) => structureRow(guide, structure)),
    ),
  );

/** For each service, who does it best. */
export const serviceIndex = (guide: Guide, columns = 2): readonly ColumnUnit[] =>
  columnList("index-services", "Index par service", "Pour chaque service, les lieux du plus spécialisé au plus simple.", {
    groups: byService(guide),
    className: "services",
    columns,
  });

/** Every place from A to Z. */
export const nameIndex = (guide: Guide, title: string): readonly ColumnUnit[] =>
  columnList("index-structures", title, "De A à Z, avec le code de carte et la page.", { groups: byInitial(guide), className: "services" });

export const indexFinaux = (guide: Guide): readonly ColumnUnit[] =>
  together("Index", [
    ...serviceIndex(guide),
    ...nameIndex(guide, "Index des structures"),
    ...columnList("index-communes", "Index des communes", "Les lieux de chaque commune.", { groups: byKey(guide, byCommune(guide)), className: "services" }),
    ...columnList("index-labels", "Index des labels", "Dispositifs nationaux, formations et labels.", {
      groups: byKey(guide, byLabel(guide)),
      className: "services",
    }),
  ]);
