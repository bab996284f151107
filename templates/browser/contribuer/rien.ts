/** « Rien n'a changé »: what the fiche says, and one link to confirm it. */
import { confirmedFiche } from "../../../src/exchange/proposition/confirmation.ts";
import type { Proposition } from "../../../src/exchange/proposition/proposition.ts";
import { openWays, type Reglages, type Voie } from "../../../src/exchange/proposition/voies.ts";
import type { GuideData } from "../../../src/formulaire/data.ts";
import { type Fait, resumeOf } from "../../../src/formulaire/resume/resume.ts";
import { servicesInShort } from "../../../src/formulaire/resume/services.ts";
import { DEFAULT_VERIFICATEUR, VERIFICATEUR_WORDS, type Verificateur, verificateurOf } from "../../../src/model/verification.ts";
import { typeset } from "../../parts/typography.ts";
import { element } from "../page-element.ts";
import { create } from "../recherche/elements.ts";
import { actionsOf, followUp, type Gestes, wayList } from "./envoi.ts";
import { linesThatChange } from "./envoi-lignes.ts";
import { motsDeVoie } from "./envoi-mots.ts";
import { sayInTab } from "./tab-title.ts";

/** What changes most often in the life of a place: seen at once. */
const SEEN_FIRST = ["adresse", "commune", "telephone", "courriels", "horaires", "horaires_precisions", "conditions_acces", "tarifs"] as const;

/** Confirmed too, but longer: folded. */
const SEEN_ON_DEMAND = [
  "complement_adresse",
  "site_web",
  "prise_rdv",
  "publics",
  "modalites_accompagnement",
  "materiel",
  "acces_internet",
  "expertises",
  "rendez_vous_reguliers",
  "tournee",
] as const;

export interface ConfirmedFacts {
  readonly faits: readonly Fait[];
  readonly autres: readonly Fait[];
}

/** What the person vouches for: all of it can be read before the click. */
export const confirmedFacts = ({ referentiel, territoires }: GuideData, text: string): ConfirmedFacts => {
  const { faits } = resumeOf(referentiel, territoires);
  const services = servicesInShort(text);
  return {
    faits: [...faits(text, SEEN_FIRST), ...(services === "" ? [] : [{ label: "Services", mots: services }])],
    autres: faits(text, SEEN_ON_DEMAND),
  };
};

export interface Confirmation extends ConfirmedFacts {
  readonly id: string;
  readonly fichier: string;
  readonly nom: string;
  readonly text: string;
  readonly today: string;
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
const propositionOf = ({ id, fichier, nom, text, today }: Confirmation, par: Verificateur): Proposition => ({
  nature: "confirmation",
  id,
  fichier,
  nom,
  avant: text,
  apres: confirmedFiche(text, today, par) ?? text,
  par,
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

/** Who says so: the guide prints it. Never a name. */
const whoConfirms = (onChosen: (par: Verificateur) => void): HTMLElement => {
  const select = create("select", "");
  select.id = "qui-confirme";
  for (const [par, words] of Object.entries(VERIFICATEUR_WORDS)) select.append(new Option(typeset(words), par));
  select.value = DEFAULT_VERIFICATEUR;
  select.addEventListener("change", () => onChosen(verificateurOf(select.value) ?? DEFAULT_VERIFICATEUR));
  const label = create("label", "", typeset("Qui le confirme ?"));
  label.htmlFor = select.id;
  return create("p", "qui-confirme", label, select);
};

const otherFacts = (autres: readonly Fait[]): readonly HTMLElement[] =>
  autres.length === 0 ? [] : [create("details", "", create("summary", "", "Services, matériel, publics : tout relire"), facts(autres))];

/** The ways, as they are once it is known who confirms. */
const showWays = (quickly: HTMLElement, otherwise: HTMLElement, proposition: Proposition, reglages: Reglages, gestes: Gestes): void => {
  const voies = openWays(reglages, proposition, []);
  const quick = quickest(voies);
  const others = voies.filter((voie) => !quick.includes(voie));
  quickly.replaceChildren(...quick.flatMap((voie) => shortWay(voie, proposition, gestes)));
  otherwise.replaceChildren(wayList(others, proposition, gestes), linesThatChange(proposition));
};

const askInTitle = (question: string): HTMLElement => {
  const title = element<HTMLElement>("h1");
  title.textContent = typeset(question);
  sayInTab(question);
  title.tabIndex = -1;
  return title;
};

/** The whole page becomes this question: all of it must be on one screen, even of a telephone. */
export const mountConfirmation = (place: HTMLElement, confirmation: Confirmation): void => {
  const { nom, faits, autres, reglages, fiche, corriger } = confirmation;
  const { gestes, places } = followUp(undefined);
  const [quickly, otherwise] = [create("div", "voies-courtes"), create("div", "")];
  const showFor = (par: Verificateur): void => showWays(quickly, otherwise, propositionOf(confirmation, par), reglages, gestes);
  const title = askInTitle(`« ${nom} » : tout est encore juste ?`);
  element<HTMLElement>(".chapeau").hidden = true;
  place.replaceChildren(
    create(
      "section",
      "envoi",
      facts(faits),
      ...otherFacts(autres),
      whoConfirms(showFor),
      quickly,
      ...places,
      create("p", "", linkTo(fiche, "Relire toute la fiche")),
      create("p", "", typeset("Quelque chose a changé ? "), linkTo(corriger, "Corriger cette fiche")),
      create("details", "", create("summary", "", "Confirmer autrement"), otherwise),
    ),
  );
  showFor(DEFAULT_VERIFICATEUR);
  title.focus();
};
