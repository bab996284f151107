/** The poster of a territoire, or of them all: the plan with its codes, and who is behind each of them. */
import { type GuideMap, mapOf } from "../../../src/knowledge/map.ts";
import { skyOf } from "../../../src/knowledge/sky.ts";
import { paths, urlsOf } from "../../../src/model/addresses.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Territoire } from "../../../src/model/territoire.ts";
import { type Child, type Html, html } from "../../html.ts";
import { carte } from "../../parts/carte.ts";
import { constellation } from "../../parts/constellation.ts";
import { qrCode } from "../../parts/qr.ts";
import { counted, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { picture } from "../sections/parts.ts";
import { withLetters, zoomedMap } from "../sections/plan.ts";
import { singleStar } from "../stars.ts";
import type { FixedPage } from "../unit.ts";
import type { Paper } from "../work.ts";
import { type Detail, entree } from "./entree.ts";

/** The sky beside the title. */
const SKY_ASPECT = 62 / 38;

interface Layout {
  readonly name: string;
  readonly detail: Detail;
}

type Layouts = readonly { readonly upTo: number; readonly layout: Layout }[];

/** With a true plan: large under it, then in a column beside it, then in columns under it, closer and closer. */
const WITH_PLAN: Layouts = [
  { upTo: 3, layout: { name: "dessous peu", detail: "tout" } },
  { upTo: 5, layout: { name: "a-cote", detail: "aide" } },
  { upTo: 10, layout: { name: "a-cote", detail: "contact" } },
  { upTo: Number.POSITIVE_INFINITY, layout: { name: "dessous trois", detail: "contact" } },
];
/** Without outlines, the plan of one territoire would be a disc that holds all the codes and says nothing: the list has the whole page. */
const WITHOUT_PLAN: Layouts = [
  { upTo: 3, layout: { name: "seul", detail: "tout" } },
  { upTo: 6, layout: { name: "rangs", detail: "tout" } },
  { upTo: 12, layout: { name: "rangs", detail: "aide" } },
  { upTo: 22, layout: { name: "flux deux", detail: "contact" } },
  { upTo: Number.POSITIVE_INFINITY, layout: { name: "flux trois", detail: "contact" } },
];
/** What a sheet of each size can hold and still be read; a larger territoire goes on over several sheets. */
const MOST_ON_A_SHEET = { A3: { planned: 20, listed: 66 }, A4: { planned: 16, listed: 33 }, A5: { planned: 9, listed: 16 } } as const;
/** The shape of the plan beside the list: higher than wide. */
const BESIDE_ASPECT = 0.55;

const layoutFor = (layouts: Layouts, count: number): Layout => layouts.find(({ upTo }) => count <= upTo)?.layout ?? { name: "dessous", detail: "contact" };

interface Poster {
  readonly id: string;
  readonly title: Child;
  readonly name: string;
  readonly territoireId?: string;
  readonly map: GuideMap;
  /** Absent when it would say nothing. */
  readonly drawing?: Html | undefined;
  readonly list: Html;
  readonly layout: string;
  readonly count: number;
  readonly url: string;
}

const poster = (guide: Guide, { id, title, name, territoireId, map, drawing, list, layout, count, url }: Poster): Html => {
  const source = map.isSchematic ? "Plan schématique : chaque lettre est à peu près à sa place." : map.source && `Contours : ${map.source}`;
  const note = drawing && source;
  const { titre, edition, url: home } = guide.edition;
  return html`<article class="affiche territoire mesuree" id="${id}">
<header class="bandeau"><div class="dit"><p class="rappel">${singleStar()} Se faire aider avec le numérique</p><h1>${title}</h1></div><div class="voute" aria-hidden="true">${constellation(skyOf(guide, territoireId, SKY_ASPECT), { width: 300 })}</div></header>
<div class="texte"><div class="${layout}">${drawing && picture("plan", drawing, `Plan de ${name} : le code de chaque lieu à sa place ; la liste donne son nom, son adresse et son téléphone.`)}${list}</div>
<footer><p class="compte titrage">${counted(count, "lieu", "lieux")}<span>${typeset(titre)} · ${typeset(edition)}</span>${note ? html`<span>${typeset(note)}</span>` : undefined}</p>
<div class="en-ligne"><p>Tout sur chaque lieu, à jour&nbsp;:<br><a href="${url}">${displayUrl(home)}</a></p><div class="cadre-qr" aria-hidden="true">${qrCode(url)}</div></div></footer></div></article>`;
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
  const { planned, listed } = MOST_ON_A_SHEET[paper.name];
  const sheets = parts(structures, map.isSchematic ? listed : planned);
  return sheets.map((shown, index): FixedPage => {
    const layout = layoutFor(map.isSchematic ? WITHOUT_PLAN : WITH_PLAN, shown.length);
    const again = sheets.length > 1 ? html` <span class="suite">${index + 1}/${sheets.length}</span>` : undefined;
    const beside = layout.name === "a-cote";
    return {
      name: `l'affiche du territoire ${nom}`,
      html: poster(guide, {
        id: index === 0 ? `affiche-${id}` : `affiche-${id}-${index + 1}`,
        title: html`<span class="lettre">${lettre}</span> <span>${typeset(nom)}${again}</span>`,
        name: nom,
        territoireId: id,
        map,
        drawing: map.isSchematic ? undefined : zoomedMap(map, beside ? BESIDE_ASPECT : undefined),
        list: html`<ul class="lieux">${shown.map((structure) => entree(guide, structure, layout.detail))}</ul>`,
        layout: layout.name,
        count: structures.length,
        url: urlsOf(guide.edition).absolute(paths.territoire(id)),
      }),
    };
  });
};

/** Beside a list, a plan is half a sheet wide: more codes than this could not be read on it. */
const MOST_CODES_ON_THE_WHOLE = 30;

/** Territoires beside the plan as long as they stand in one column; else under it. */
const wholeLayout = (count: number): string => (count <= 13 ? "a-cote ensemble" : count <= 20 ? "dessous ensemble" : "dessous trois ensemble");

/** All of them. While the plan shows codes, each place is named; beyond, each territoire with its number of places. */
export const whole = (guide: Guide, anchor: string): FixedPage => {
  const numbered = guide.structures.length <= MOST_CODES_ON_THE_WHOLE;
  const map = mapOf(guide, undefined, MOST_CODES_ON_THE_WHOLE);
  const chapters = guide.territoires.filter(({ id }) => guide.structuresOf(id).length > 0);
  const list = numbered
    ? html`<ul class="lieux">${guide.structures.map((structure) => entree(guide, structure, "contact"))}</ul>`
    : html`<ul class="lieux">${chapters.map(({ id, nom, lettre }) => html`<li><span class="code">${lettre}</span><div><p class="nom">${typeset(nom)}</p><p class="adresse">${counted(guide.structuresOf(id).length, "lieu", "lieux")}</p></div></li>`)}</ul>`;
  const nom = guide.edition.nom_territoire;
  return {
    name: "l'affiche de tout le territoire",
    html: poster(guide, {
      id: anchor,
      title: typeset(guide.extrait ?? nom),
      name: nom,
      map,
      drawing: carte(numbered ? map : withLetters(map), { name: "" }),
      list,
      layout: wholeLayout(numbered ? guide.structures.length : chapters.length),
      count: guide.structures.length,
      url: guide.edition.url,
    }),
  };
};
