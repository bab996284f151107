/** By which ways a proposal can leave: decided here and nowhere else. */
import { type Edition, VOIES } from "../../model/edition.ts";
import { editPage, newFilePage, type PageDeForge, ticketPage } from "./adresses.ts";
import { courrielOf } from "./courriel.ts";
import { type Depot, depotOf, forgeName } from "./depot.ts";
import type { Proposition } from "./proposition.ts";

/** What of the edition decides: small enough to travel to the browser. */
export type Reglages = Pick<Edition, "depot" | "contributions" | "contact">;

export type Voie =
  /** `chez`: the forge, as people call it. */
  | ({ readonly voie: "demande" | "ticket"; readonly chez: string } & PageDeForge)
  | { readonly voie: "courriel"; readonly courriel: string; readonly href: string; readonly porteLeTexte: boolean; readonly message: string }
  | { readonly voie: "fichier"; readonly nom: string; readonly porteLeTexte: true };

const demande = (depot: Depot, proposition: Proposition): PageDeForge =>
  proposition.nature === "ajout" ? newFilePage(depot, proposition) : editPage(depot, proposition.fichier);

/** A confirmation is one click: the ways that carry everything come before those where something must be pasted. */
const inOrder = (voies: readonly Voie[], { nature }: Proposition): readonly Voie[] =>
  nature === "confirmation" ? voies.toSorted((a, b) => Number(b.porteLeTexte) - Number(a.porteLeTexte)) : voies;

/** The ways open to this proposal, in the order of the guide; e-mail and file when nothing else is left. */
export const openWays = (reglages: Reglages, proposition: Proposition, resume: readonly string[]): readonly Voie[] => {
  const depot = depotOf(reglages);
  const { courriel } = reglages.contact;
  const wanted = reglages.contributions?.voies ?? VOIES;
  const reachable = wanted.filter((voie) => depot !== undefined || voie === "courriel" || voie === "fichier");
  const voies = (reachable.length > 0 ? reachable : (["courriel", "fichier"] as const)).flatMap((voie): readonly Voie[] => {
    if (voie === "courriel") return [{ voie, courriel, ...courrielOf(courriel, proposition, resume) }];
    if (voie === "fichier") return [{ voie, nom: `${proposition.id}.yaml`, porteLeTexte: true }];
    return depot === undefined ? [] : [{ voie, chez: forgeName(depot), ...(voie === "demande" ? demande : ticketPage)(depot, proposition) }];
  });
  return inOrder(voies, proposition);
};
