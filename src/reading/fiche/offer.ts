/** A structure is in the guide for something: a service, a piece of equipment or an access to the internet. */
import { type FicheCheck, groupAt, isFilled, isList } from "./remark.ts";

const givesInternet = (access: ReturnType<typeof groupAt>): boolean =>
  ["wifi", "libre_service"].some((key) => ["true", "oui"].includes(String(access[key] ?? "")));

export const offerRemarks: FicheCheck = (fiche) => {
  const isOffering =
    isFilled(fiche["expertises"]) ||
    (isList(fiche["materiel"]) ? fiche["materiel"].length > 0 : isFilled(fiche["materiel"])) ||
    givesInternet(groupAt(fiche, "acces_internet"));
  if (isOffering) return [];
  return [
    {
      code: "rien-a-proposer",
      gravite: "erreur",
      message: "La fiche ne propose ni service, ni matériel, ni accès à internet.",
      conseil: "Ajoutez au moins un service, par exemple « expertises: » puis, décalé de deux espaces, « messagerie: proposé ».",
      path: [],
    },
  ];
};
