/** « Rien n'a changé »: what the fiche says, and one link to confirm it. */
import { confirmedFiche } from "../../../src/exchange/proposition/confirmation.ts";
import type { Proposition } from "../../../src/exchange/proposition/proposition.ts";
import { openWays, type Reglages, type Voie } from "../../../src/exchange/proposition/voies.ts";
import type { Fait } from "../../../src/formulaire/resume/resume.ts";
import { typeset } from "../../parts/typography.ts";
import { element } from "../page-element.ts";
import { create } from "../recherche/elements.ts";
import { actionsOf, followUp, type Gestes, wayList } from "./envoi.ts";
import { linesThatChange } from "./envoi-lignes.ts";
import { motsDeVoie } from "./envoi-mots.ts";
import { sayInTab } from "./tab-title.ts";

/** What changes most often in the life of a place: enough to see that it is right. */
export const FAITS_A_RELIRE = ["adresse", "commune", "telephone", "courriels", "horaires", "horaires_precisions", "conditions_acces", "tarifs"] as const;

export interface Confirmation {
  readonly id: string;
  readonly fichier: string;
  readonly nom: string;
  readonly text: string;
  readonly today: string;
  readonly faits: readonly Fait[];
  readonly reglages: Reglages;
  /** The page of the structure, and the form filled with its fiche. */
  readonly fiche: string;
  readonly corriger: string;
}

const linkTo = (href: string, text: string): HTMLAnchorElement => {
  const link = create("a", "", typeset(text));
  link.href = href;
  return link;
};

const facts = (faits: readonly Fait[]): HTMLElement =>
  create("dl", "a-relire", ...faits.map(({ label, mots }) => create("div", "", create("dt", "", typeset(label)), create("dd", "", typeset(mots)))));

/** The file as it will be once confirmed; one that cannot be edited here still can be confirmed, its day is written by the editors. */
const propositionOf = ({ id, fichier, nom, text, today }: Confirmation): Proposition => ({
  nature: "confirmation",
  id,
  fichier,
  nom,
  avant: text,
  apres: confirmedFiche(text, today) ?? text,
});

/** The first way, and the first that takes no account: each is one click. */
const quickest = (voies: readonly Voie[]): readonly Voie[] => {
  const [first] = voies;
  const free = voies.find((voie) => voie.voie !== "fichier" && motsDeVoie(voie, "confirmation").sansCompte);
  return [...new Set([first, free])].filter((voie) => voie !== undefined);
};

const shortWay = (voie: Voie, proposition: Proposition, gestes: Gestes): readonly HTMLElement[] => {
  const { compte, suite } = motsDeVoie(voie, "confirmation");
  return [create("p", "gestes", ...actionsOf(voie, proposition, gestes)), create("p", "", create("strong", "", typeset(compte)), ` ${typeset(suite)}`)];
};

/** The whole page becomes this question: all of it must be on one screen, even of a telephone. */
export const mountConfirmation = (place: HTMLElement, confirmation: Confirmation): void => {
  const { nom, faits, reglages, fiche, corriger } = confirmation;
  const proposition = propositionOf(confirmation);
  const { gestes, places } = followUp(undefined);
  const voies = openWays(reglages, proposition, []);
  const quick = quickest(voies);
  const title = element<HTMLElement>("h1");
  const question = `« ${nom} » : tout est encore juste ?`;
  title.textContent = typeset(question);
  sayInTab(question);
  title.tabIndex = -1;
  element<HTMLElement>(".chapeau").hidden = true;
  place.replaceChildren(
    create(
      "section",
      "envoi",
      facts(faits),
      create("p", "", linkTo(fiche, "Relire toute la fiche")),
      ...quick.flatMap((voie) => shortWay(voie, proposition, gestes)),
      ...places,
      create("p", "", typeset("Quelque chose a changé ? "), linkTo(corriger, "Corriger cette fiche")),
      create(
        "details",
        "",
        create("summary", "", "Confirmer autrement"),
        wayList(
          voies.filter((voie) => !quick.includes(voie)),
          proposition,
          gestes,
        ),
        linesThatChange(proposition),
      ),
    ),
  );
  title.focus();
};
