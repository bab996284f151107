/** The national export needs a SIRET or an RNA; the guide does not. */
import type { FicheCheck } from "./remark.ts";

export const pivotRemarks: FicheCheck = (fiche) =>
  fiche["pivot"] === undefined
    ? [
        {
          code: "pivot-absent",
          gravite: "avertissement",
          message: "Le SIRET ou RNA (clé « pivot ») manque : la structure ne sera pas dans l'export national.",
          conseil: "Sans importance pour le site et le guide imprimé. Numéros sur annuaire-entreprises.data.gouv.fr.",
          path: [],
        },
      ]
    : [];
