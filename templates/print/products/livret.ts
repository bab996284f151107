/** The guide laid out again in A5, for an office copier: page by page, and two up to fold. */
import { guideUnits } from "../guide.ts";
import { A5_GUIDE } from "../presentation.ts";
import { subjectOf, titleOf } from "../title.ts";
import { A5, type Product } from "../work.ts";
import { booklet } from "./booklet.ts";

export const livret: Product = {
  id: "livret",
  name: "Livret A5",
  summary: "Le guide complet recomposé en A5, pour le copieur du bureau : à lire page par page, ou à plier en cahiers.",
  making: {
    pagesPerSide: 2,
    binding: "agrafes",
    advice: "Imprimez « livret-a-plier » recto verso, retourné sur le bord court, à taille réelle ; pliez chaque cahier et agrafez au milieu.",
  },
  works: (guide, { assets, suffix, ink }) => [
    {
      product: "livret",
      id: `livret${suffix}`,
      title: titleOf(guide, "Livret"),
      runningTitle: guide.edition.titre,
      subject: subjectOf(guide),
      units: guideUnits(guide, assets, A5_GUIDE),
      paper: A5,
      bleed: 0,
      styles: ["page", "cartes", "sections", "listes", "couverture", "flux", "a5", "a5-guide", "a5-fiche", "flux-a5"],
      ink,
      smallestType: 7.5,
      deliveries: [{ kind: "pages", file: `livret${suffix}.pdf`, tagged: true }, booklet(guide, `livret-a-plier${suffix}.pdf`)],
    },
  ],
};
