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
import type { ColumnUnit, Groupe } from "../unit.ts";
import { FERME, groupe, OUVRE, rangStructure, signet, suite, titre } from "./parts.ts";

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

/** One level of one service: a column that goes on with it says both again. */
const palier = (guide: Guide, { nom }: Service, forme: string, offers: readonly Offer[], first: boolean): Groupe => {
  const [{ niveau: niveauId, estime } = { niveau: "proposé" as const, estime: false }] = offers;
  const niveau = guide.niveau(niveauId);
  const service = html`<span class="marque ${forme}"></span>${typeset(nom)}`;
  const level = html`<p class="niveau-du-palier">${levelPicture(niveau, estime)}${niveau.nom.toLocaleLowerCase("fr")}${estime ? " (estimé)" : niveau.etoiles === 0 ? ", niveau non déclaré" : undefined}</p>`;
  return {
    ouvre: html`<section class="groupe ${first ? "" : "palier"}"><div class="tete">${first ? html`<h2 class="tete-service">${service}</h2>` : undefined}${level}</div>${OUVRE}`,
    suite: html`<section class="groupe"><div class="tete reprise" aria-hidden="true"><p class="tete-service">${service} <span>(suite)</span></p>${level}</div>${OUVRE}`,
    ferme: FERME,
    depend: !first,
    rangs: offers.map(({ structure }) => rangStructure(guide, structure)),
  };
};

const parService = (guide: Guide): readonly Groupe[] =>
  guide.referentiel.categories.flatMap(({ services, forme }) =>
    services.flatMap((service) =>
      [...groupBy(offersOf(guide, service.id), ({ niveau, estime }) => `${niveau} ${estime}`).values()].map((offers, index) =>
        palier(guide, service, forme, offers, index === 0),
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
