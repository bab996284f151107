/** The whole guide, to read on a screen or to print on any A4 machine. */
import { guideUnits } from "../guide.ts";
import { subjectOf, titleOf } from "../title.ts";
import { A4, type Product } from "../work.ts";

/** The style sheets of the A4 guide; those of other sizes come after them. */
export const GUIDE_STYLES = ["page", "cartes", "fiche", "sections", "listes", "couverture", "flux"] as const;

/** What every page of the A4 guide shares, in the guide or alone. */
export const A4_WORK = { product: "lecture", paper: A4, bleed: 0, styles: GUIDE_STYLES, smallestType: 7 } as const;

export const lecture: Product = {
  id: "lecture",
  name: "Guide à lire",
  summary: "Le guide complet en A4, avec signets et liens : à lire à l'écran, à envoyer, à imprimer page par page.",
  making: { pagesPerSide: 1, binding: "reliure", advice: "Recto verso sur le bord long, puis relié à gauche : spirale, thermocollage ou classeur." },
  works: (guide, { assets, suffix, ink }) => [
    {
      ...A4_WORK,
      id: `lecture${suffix}`,
      title: titleOf(guide),
      runningTitle: guide.edition.titre,
      subject: subjectOf(guide),
      units: guideUnits(guide, assets),
      ink,
      deliveries: [{ kind: "pages", file: `guide${suffix}.pdf`, tagged: true }],
    },
  ],
};
