/** The letter that goes with the copies left in mairies and shops. */
import { lettre as letter } from "../lettre/lettre.ts";
import { subjectOf, titleOf } from "../title.ts";
import { A4, type Product } from "../work.ts";

export const lettre: Product = {
  id: "lettre",
  name: "Lettre d’accompagnement",
  summary:
    "Une page à joindre aux guides laissés en mairie ou chez les commerçants : à quoi il sert, comment en avoir d'autres, comment signaler un changement.",
  making: {
    pagesPerSide: 1,
    binding: "aucune",
    advice: "Recto seul, à signer à la main ; l'adresse se colle ou s'écrit entre les quatre repères, face à la fenêtre de l'enveloppe.",
  },
  works: (guide, { suffix, ink }) => [
    {
      product: "lettre",
      id: `lettre${suffix}`,
      title: titleOf(guide, "Lettre"),
      runningTitle: guide.edition.titre,
      subject: subjectOf(guide),
      units: [letter(guide)],
      paper: A4,
      bleed: 0,
      styles: ["page", "lettre"],
      ink,
      smallestType: 7.9,
      deliveries: [{ kind: "pages", file: `lettre${suffix}.pdf`, tagged: true }],
    },
  ],
};
