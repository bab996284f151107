/** What will be sent, then the ways to send it: nothing leaves before the person opens one of them and sends it there. */
import type { Nature, Proposition } from "../../../src/exchange/proposition/proposition.ts";
import { openWays, type Reglages, type Voie } from "../../../src/exchange/proposition/voies.ts";
import { typeset } from "../../parts/typography.ts";
import { button, create } from "../recherche/elements.ts";
import { copy, save } from "./envoi-gestes.ts";
import { linesThatChange } from "./envoi-lignes.ts";
import { ALMOST_GONE, GONE, MERCI, MERCI_COURT, motsDeVoie, TITRES } from "./envoi-mots.ts";
import { sayInTab } from "./tab-title.ts";

export interface Envoi {
  readonly reglages: Reglages;
  /** One change a line. */
  readonly changements: (avant: string | undefined, apres: string) => readonly string[];
  /** Called when the person says that it has left: the draft is no longer needed. */
  readonly onSent?: () => void;
}

/** What it is about stands out from what is said of it. */
const change = (line: string): HTMLElement => {
  const cut = line.indexOf(" : ");
  return cut === -1 ? create("li", "", typeset(line)) : create("li", "", create("strong", "", typeset(line.slice(0, cut))), typeset(line.slice(cut)));
};

const listed = (lines: readonly string[]): HTMLElement => create("ul", "changements", ...lines.map(change));

const opening = (href: string, text: string): HTMLAnchorElement => {
  const link = create("a", "bouton", text);
  link.href = href;
  if (href.startsWith("mailto:")) return link;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  link.append(create("span", "hors-vue", " (nouvel onglet)"));
  return link;
};

export interface Gestes {
  readonly say: (words: string) => void;
  /** After anything that may have sent the proposal. */
  readonly onOpened: () => void;
}

const copyButton = (label: string, text: string, { say }: Gestes): HTMLButtonElement => {
  const made = button("second", label, () => void copy(text, made).then(say));
  return made;
};

const saveButton = (className: string, { id, apres }: Proposition, { say, onOpened }: Gestes): HTMLButtonElement =>
  button(className, "Enregistrer le fichier", () => {
    say(save(apres, `${id}.yaml`));
    onOpened();
  });

/** What one does, in the order in which one does it. */
export const actionsOf = (voie: Voie, proposition: Proposition, gestes: Gestes): readonly HTMLElement[] => {
  if (voie.voie === "fichier") return [saveButton("", proposition, gestes)];
  const link = opening(voie.href, motsDeVoie(voie, proposition.nature).ouvrir);
  link.addEventListener("click", gestes.onOpened);
  if (voie.voie === "courriel")
    return [
      ...(voie.porteLeTexte ? [] : [saveButton("second", proposition, gestes)]),
      link,
      copyButton(voie.porteLeTexte ? "Copier le message" : "Copier le message entier", voie.message, gestes),
    ];
  return [...(voie.porteLeTexte ? [] : [copyButton("Copier le texte", proposition.apres, gestes)]), link];
};

const wayItem = (voie: Voie, proposition: Proposition, gestes: Gestes): HTMLElement => {
  const { titre, compte, suite } = motsDeVoie(voie, proposition.nature);
  return create(
    "li",
    "voie",
    create("h3", "", typeset(titre)),
    create("p", "", create("strong", "", typeset(compte)), ` ${typeset(suite)}`),
    create("p", "gestes", ...actionsOf(voie, proposition, gestes)),
  );
};

/** Where one says that it has left; where there is no draft, nothing is waited for. */
const leaving = (onSent: (() => void) | undefined): HTMLElement => {
  const sent = create("p", "parti");
  sent.hidden = true;
  if (onSent === undefined) {
    sent.textContent = `${GONE} ${MERCI}`;
    return sent;
  }
  const thank = (): void => {
    onSent();
    sayInTab(MERCI_COURT);
    sent.replaceChildren(create("strong", "", typeset(MERCI)));
    sent.tabIndex = -1;
    sent.focus();
  };
  sent.append(typeset("Une fois que c'est parti, dites-le ici : votre brouillon sera effacé. "), button("second", "C’est envoyé", thank));
  return sent;
};

/** What became of each gesture; then, once one may have sent the proposal, what remains to be done. */
export const followUp = (onSent: Envoi["onSent"]): { readonly gestes: Gestes; readonly places: readonly HTMLElement[] } => {
  const status = create("p", "etat-envoi");
  status.setAttribute("role", "status");
  const sent = leaving(onSent);
  const gestes: Gestes = {
    say: (words) => {
      status.textContent = typeset(words);
    },
    onOpened: () => {
      sent.hidden = false;
      sayInTab(ALMOST_GONE);
    },
  };
  return { gestes, places: [status, sent] };
};

export const wayList = (voies: readonly Voie[], proposition: Proposition, gestes: Gestes): HTMLElement =>
  create("ol", "voies", ...voies.map((voie) => wayItem(voie, proposition, gestes)));

const INTRO: Readonly<Record<Nature, string>> = {
  correction: "Rien n'est encore parti. Voici ce que vous changez :",
  ajout: "Rien n'est encore parti. Voici ce que dira la fiche :",
  confirmation: "Rien n'est encore parti. Voici ce qui sera noté :",
};

/** Shows a proposal in its place, and goes there; once the form says something else, what is shown is no longer true and leaves. */
export const mountSending = (place: HTMLElement, envoi: Envoi): ((proposition: Proposition, doubts: readonly HTMLElement[]) => void) => {
  place.closest("form")?.addEventListener("input", ({ target }) => {
    if (target instanceof Node && !place.contains(target)) place.replaceChildren();
  });
  return (proposition, doubts) => {
    const { nature, avant, apres } = proposition;
    const resume = envoi.changements(avant, apres);
    const { gestes, places } = followUp(envoi.onSent);
    const title = create("h2", "", typeset(TITRES[nature]));
    title.tabIndex = -1;
    place.replaceChildren(
      create(
        "section",
        "envoi",
        title,
        ...doubts,
        create("p", "", typeset(INTRO[nature])),
        listed(resume),
        linesThatChange(proposition),
        create("h2", "", "Par où l’envoyer"),
        wayList(openWays(envoi.reglages, proposition, resume), proposition, gestes),
        ...places,
      ),
    );
    title.focus();
  };
};
