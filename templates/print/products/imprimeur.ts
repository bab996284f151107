/** The whole guide for a print shop: interior and cover, bleed, boxes, crop marks, pure black. */
import { guideUnits } from "../guide.ts";
import { subjectOf, titleOf } from "../title.ts";
import { A4, type Product } from "../work.ts";
import { GUIDE_STYLES } from "./lecture.ts";

/** What most print shops ask for. */
const USUAL_BLEED_MM = 3;
/** A leaf of 80 or 90 g/m². */
const USUAL_LEAF_MM = 0.1;
/** Crop marks are 5 mm long, 2 mm away from the bleed. */
const ROOM_FOR_MARKS_MM = 10;

export const imprimeur: Product = {
  id: "imprimeur",
  name: "Fichiers pour l’imprimeur",
  summary: "Le guide complet pour un imprimeur : intérieur et couverture à part, fond perdu, traits de coupe, noir pur ; en CMJN si Ghostscript est installé.",
  works: (guide, { assets, suffix, ink }) => {
    const { fond_perdu_mm = USUAL_BLEED_MM, epaisseur_papier_mm = USUAL_LEAF_MM } = guide.edition.impression ?? {};
    return [
      {
        product: "imprimeur",
        id: `imprimeur${suffix}`,
        title: titleOf(guide),
        runningTitle: guide.edition.titre,
        subject: subjectOf(guide),
        units: guideUnits(guide, assets),
        paper: A4,
        bleed: fond_perdu_mm,
        surround: ROOM_FOR_MARKS_MM,
        styles: [...GUIDE_STYLES, "presse"],
        ink,
        smallestType: 7,
        deliveries: [
          { kind: "imprimeur", interior: `imprimeur-interieur${suffix}.pdf`, cover: `imprimeur-couverture${suffix}.pdf`, leaf: epaisseur_papier_mm },
        ],
      },
    ];
  },
};
