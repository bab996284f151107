/** The residents' edition, left on counters: A5, page by page or to fold. */
import { pocheUnits } from "../poche/guide.ts";
import { subjectOf, titleOf } from "../title.ts";
import { A5, type Product } from "../work.ts";
import { booklet } from "./booklet.ts";

export const poche: Product = {
  id: "poche",
  name: "Guide de poche",
  summary: "Pour les habitants, en A5 : trois ou quatre lieux par page, le téléphone en grand, ce qu'on y fait en mots simples. À lire ou à plier.",
  making: {
    pagesPerSide: 2,
    binding: "agrafes",
    advice: "Imprimez « poche-a-plier » recto verso, retourné sur le bord court, à taille réelle ; pliez et agrafez au milieu.",
  },
  works: (guide, { assets, suffix, ink }) => [
    {
      product: "poche",
      id: `poche${suffix}`,
      title: titleOf(guide, "Guide de poche"),
      runningTitle: guide.edition.titre,
      subject: subjectOf(guide),
      units: pocheUnits(guide, assets),
      paper: A5,
      bleed: 0,
      styles: ["page", "cartes", "listes", "couverture", "a5", "poche"],
      ink,
      smallestType: 8.5,
      deliveries: [{ kind: "pages", file: `poche${suffix}.pdf`, tagged: true }, booklet(guide, `poche-a-plier${suffix}.pdf`)],
    },
  ],
};
