/** What hangs on a wall: the poster of a place, and those of the territoires. */
import type { Guide } from "../../../src/model/guide.ts";
import { lieu } from "../affiche/lieu.ts";
import { territoire, whole } from "../affiche/territoire.ts";
import { subjectOf, titleOf } from "../title.ts";
import type { FixedUnit } from "../unit.ts";
import { A3, A4, type Paper, type Product, type Wish, type Work } from "../work.ts";

const FURNITURE = { fullPage: true } as const;

const places = (guide: Guide): readonly FixedUnit[] =>
  guide.territoires.flatMap(({ id }): readonly FixedUnit[] => {
    const structures = guide.structuresOf(id);
    if (structures.length === 0) return [];
    return [
      {
        id: `affiches-${id}`,
        mode: "fixed",
        furniture: FURNITURE,
        bookmarks: structures.map((structure) => ({ title: `${guide.code(structure.id)} ${structure.nom}`, anchor: `affiche-${structure.id}` })),
        pages: structures.map((structure) => ({
          html: lieu(guide, structure),
          name: structure.nom,
          structureId: structure.id,
        })),
      },
    ];
  });

const WHOLE = "affiche-ensemble";

/** First the whole, when it has several parts; then each of them. */
const territoires = (guide: Guide, paper: Paper): readonly FixedUnit[] => {
  const chapters = guide.territoires.filter(({ id }) => guide.structuresOf(id).length > 0);
  const together = chapters.length > 1;
  return [
    {
      id: "affiches-des-territoires",
      mode: "fixed",
      furniture: FURNITURE,
      bookmarks: [
        ...(together ? [{ title: guide.edition.nom_territoire, anchor: WHOLE }] : []),
        ...chapters.map(({ id, nom, lettre }) => ({ title: `${lettre} · ${nom}`, anchor: `affiche-${id}` })),
      ],
      pages: [...(together ? [whole(guide, WHOLE)] : []), ...chapters.flatMap((chapter) => territoire(guide, chapter, paper))],
    },
  ];
};

const work = (guide: Guide, { ink, suffix }: Wish, paper: Paper, file: string, title: string, units: readonly FixedUnit[]): Work => {
  const name = `${file}${paper === A3 ? "-a3" : ""}${suffix}`;
  return {
    product: "affiche",
    id: name,
    title: titleOf(guide, title),
    runningTitle: guide.edition.titre,
    subject: subjectOf(guide),
    units,
    paper,
    bleed: 0,
    styles: ["page", "cartes", "affiche", "affiche-territoire", ...(paper === A3 ? ["affiche-a3"] : [])],
    ink,
    // What accompanies the lists; the codes of a plan may be smaller, as their style sheet says.
    smallestType: 9,
    deliveries: [{ kind: "pages", file: `${name}.pdf`, tagged: true }],
  };
};

export const affiche: Product = {
  id: "affiche",
  name: "Affiches",
  summary: "Une affiche par lieu (« Ici, on vous aide avec le numérique ») et une par territoire, avec son plan ; en A4 ou en A3.",
  making: { pagesPerSide: 1, binding: "aucune", apart: true, advice: "Recto seul, à la taille réelle. En A3, sur une imprimante A3." },
  works: (guide, wish) => {
    const paper = wish.paper ?? A4;
    // The poster of one place needs no plan of its territoire beside it.
    if (guide.structures.length === 1) return [work(guide, wish, paper, "affiche", "Affiche", places(guide))];
    return [
      work(guide, wish, paper, "affiches", "Affiches des lieux", places(guide)),
      work(guide, wish, paper, "affiche-territoire", "Affiches des territoires", territoires(guide, paper)),
    ];
  },
};
