/** Large print: for those who see badly, to be bound with a spiral. */
import { grosUnits } from "../gros/guide.ts";
import { subjectOf, titleOf } from "../title.ts";
import { A4, type Product } from "../work.ts";

export const grosCaracteres: Product = {
  id: "gros-caracteres",
  name: "Gros caractères",
  summary: "Le guide pour les personnes qui voient mal : rien sous 16 points, noir sur blanc, une colonne, marge pour une spirale.",
  making: {
    pagesPerSide: 1,
    binding: "reliure",
    advice: "Recto verso sur le bord long, papier blanc mat de 90 g ou plus, relié à gauche par une spirale qui laisse le guide à plat.",
  },
  works: (guide, { assets, suffix, ink }) => [
    {
      product: "gros-caracteres",
      id: `gros-caracteres${suffix}`,
      title: titleOf(guide, "Gros caractères"),
      runningTitle: guide.edition.titre,
      subject: subjectOf(guide),
      units: grosUnits(guide, assets),
      paper: A4,
      bleed: 0,
      styles: ["page", "cartes", "sections", "listes", "couverture", "gros"],
      ink,
      smallestType: 16,
      deliveries: [{ kind: "pages", file: `gros-caracteres${suffix}.pdf`, tagged: true }],
    },
  ],
};
