/** The poster of a territoire, or of them all: the plan with its codes, and who is behind each of them. */
import { type GuideMap, mapOf } from "../../../src/knowledge/map.ts";
import { skyOf } from "../../../src/knowledge/sky.ts";
import { paths, urlsOf } from "../../../src/model/addresses.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import type { Territoire } from "../../../src/model/territoire.ts";
import { type Child, type Html, html } from "../../html.ts";
import { carte } from "../../parts/carte.ts";
import { constellation } from "../../parts/constellation.ts";
import { qrCode } from "../../parts/qr.ts";
import { counted, displayTelephone, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { picture } from "../sections/parts.ts";
import { withLetters, zoomedMap } from "../sections/plan.ts";
import { singleStar } from "../stars.ts";
import type { FixedPage } from "../unit.ts";
import type { Paper } from "../work.ts";

const SKY_ASPECT = 210 / 44;
/** From few to many: large under a wide plan, then in a column beside it, then in columns under it, closer and closer. */
const LAYOUTS = [
  { upTo: 6, layout: "dessous peu" },
  { upTo: 13, layout: "a-cote" },
  { upTo: 26, layout: "dessous" },
  { upTo: 36, layout: "dessous trois" },
  { upTo: Number.POSITIVE_INFINITY, layout: "dessous quatre" },
] as const;
/** What a sheet of each size can hold and still be read; a larger territoire goes on over several sheets. */
const MOST_ON_A_SHEET = { A3: 72, A4: 32, A5: 16 } as const;
/** On the plan of the whole, where addresses are left to the other posters. */
const MOST_ON_THE_WHOLE = 72;
/** The shape of the plan beside the list: higher than wide. */
const BESIDE_ASPECT = 0.55;
/** Longer addresses than this would leave no room for the names. */
const LONGEST_ADDRESS = 70;

const address = ({ adresse, commune }: Structure): string => typeset(adresse === undefined || adresse.length > LONGEST_ADDRESS ? commune : adresse);

const entry = (guide: Guide, structure: Structure, where: string | undefined): Html =>
  html`<li><span class="code">${guide.code(structure.id)}</span><p><b>${typeset(structure.nom)}</b>${where ? html` <span class="adresse">${where}</span>` : undefined}${structure.telephone ? html` <span class="tel">${displayTelephone(structure.telephone)}</span>` : undefined}</p></li>`;

const layoutFor = (count: number): string => LAYOUTS.find(({ upTo }) => count <= upTo)?.layout ?? "dessous";

interface Poster {
  readonly id: string;
  readonly title: Child;
  readonly name: string;
  readonly territoireId?: string;
  readonly map: GuideMap;
  readonly drawing: Html;
  readonly list: Html;
  readonly layout: string;
  readonly count: number;
  readonly url: string;
}

const poster = (guide: Guide, { id, title, name, territoireId, map, drawing, list, layout, count, url }: Poster): Html => {
  const note = map.isSchematic ? "Plan schématique : chaque code est dans son quartier, non à son adresse exacte." : map.source && `Contours : ${map.source}`;
  return html`<article class="affiche territoire mesuree" id="${id}">
<header class="bandeau"><div class="voute" aria-hidden="true">${constellation(skyOf(guide, territoireId, SKY_ASPECT), { width: 700 })}</div>
<p class="rappel">${singleStar()} Se faire aider avec le numérique</p><h1>${title}</h1></header>
<div class="texte"><div class="${layout}">${picture("plan", drawing, `Plan de ${name} : le code de chaque lieu à sa place ; la liste donne son nom, son adresse et son téléphone.`)}${list}</div>
<footer><p class="compte titrage">${counted(count, "lieu", "lieux")}<span>${typeset(guide.edition.titre)} · ${typeset(guide.edition.edition)}</span>${note ? html`<span>${typeset(note)}</span>` : undefined}</p>
<div class="en-ligne"><p>Horaires, aide proposée<br><a href="${url}">${displayUrl(url)}</a></p><div class="cadre-qr" aria-hidden="true">${qrCode(url)}</div></div></footer></div></article>`;
};

/** Parts of about the same length, none longer than `most`. */
const parts = <Value>(values: readonly Value[], most: number): readonly (readonly Value[])[] => {
  const count = Math.ceil(values.length / most);
  const length = Math.ceil(values.length / count);
  return Array.from({ length: count }, (_, index) => values.slice(index * length, (index + 1) * length));
};

/** One territoire: its plan drawn close, its places numbered as on the plan. One sheet, as long as a sheet holds them. */
export const territoire = (guide: Guide, { id, nom, lettre }: Territoire, paper: Paper): readonly FixedPage[] => {
  const structures = guide.structuresOf(id);
  const map = mapOf(guide, id);
  const sheets = parts(structures, MOST_ON_A_SHEET[paper.name]);
  return sheets.map((shown, index): FixedPage => {
    const layout = layoutFor(shown.length);
    const again = sheets.length > 1 ? html` <span class="suite">${index + 1}/${sheets.length}</span>` : undefined;
    return {
      name: `l'affiche du territoire ${nom}`,
      html: poster(guide, {
        id: index === 0 ? `affiche-${id}` : `affiche-${id}-${index + 1}`,
        title: html`<span class="lettre">${lettre}</span> <span>${typeset(nom)}${again}</span>`,
        name: nom,
        territoireId: id,
        map,
        drawing: layout === "a-cote" ? zoomedMap(map, BESIDE_ASPECT) : zoomedMap(map),
        list: html`<ul class="lieux">${shown.map((structure) => entry(guide, structure, address(structure)))}</ul>`,
        layout,
        count: structures.length,
        url: urlsOf(guide.edition).absolute(paths.territoire(id)),
      }),
    };
  });
};

/** Beside a list, a plan is half a sheet wide: more codes than this could not be read on it. */
const MOST_CODES_ON_THE_WHOLE = 30;

/** All of them. While the plan shows codes and a sheet holds their names, each place is named; beyond, each territoire with its number of places. */
export const whole = (guide: Guide, anchor: string): FixedPage => {
  const hasRoom = guide.structures.length <= MOST_CODES_ON_THE_WHOLE;
  const map = mapOf(guide, undefined, MOST_CODES_ON_THE_WHOLE);
  const chapters = guide.territoires.filter(({ id }) => guide.structuresOf(id).length > 0);
  const numbered = map.markers.length > 0 && guide.structures.length <= MOST_ON_THE_WHOLE;
  const list = numbered
    ? html`<ul class="lieux">${guide.structures.map((structure) => entry(guide, structure, undefined))}</ul>`
    : html`<ul class="lieux">${chapters.map(({ id, nom, lettre }) => html`<li><span class="code">${lettre}</span><p><b>${typeset(nom)}</b> <span class="adresse">${counted(guide.structuresOf(id).length, "lieu", "lieux")}</span></p></li>`)}</ul>`;
  const nom = guide.edition.nom_territoire;
  return {
    name: "l'affiche de tout le territoire",
    html: poster(guide, {
      id: anchor,
      title: typeset(guide.extrait ?? nom),
      name: nom,
      map,
      drawing: carte(hasRoom ? map : withLetters(map), { name: "" }),
      list,
      layout: layoutFor(numbered ? guide.structures.length : chapters.length),
      count: guide.structures.length,
      url: guide.edition.url,
    }),
  };
};
