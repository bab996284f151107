/** The list of exceptions, in the order in which they are written, and the ways to add one. */
import type { QuandSaisi } from "../../../../src/model/osm/exception.ts";
import { EVERY_DAY } from "../../../../src/model/osm/grammar.ts";
import type { JourSaisi } from "../../../../src/model/osm/saisie.ts";
import type { Particularite } from "../../../../src/model/osm/semaine.ts";
import { button, create } from "../../recherche/elements.ts";
import { group } from "./controls.ts";
import { type ExceptionControls, exceptionControls, exceptionOf } from "./exception.ts";

export interface Exceptions {
  readonly element: HTMLElement;
  readonly write: (particularites: readonly Particularite[]) => void;
  /** Undefined when one of them is not complete. */
  readonly settle: () => readonly Particularite[] | undefined;
}

interface Kind {
  readonly words: string;
  readonly quand: QuandSaisi;
  readonly jour: JourSaisi;
}

const CLOSED: JourSaisi = { etat: "fermé", plages: [] };
const NO_HOURS: JourSaisi = { etat: "ouvert", plages: [{ debut: "", fin: "" }] };
const JULY = 7;

/** What is added begins as it most often ends. */
const KINDS: readonly Kind[] = [
  { words: "À certaines dates", quand: { genre: "dates", debut: "", fin: "", chaqueAnnee: false, days: EVERY_DAY }, jour: CLOSED },
  { words: "Certains mois", quand: { genre: "mois", debut: JULY, fin: JULY + 1, days: EVERY_DAY }, jour: CLOSED },
  { words: "Pendant les vacances scolaires", quand: { genre: "vacances", days: EVERY_DAY }, jour: CLOSED },
  { words: "Un jour par mois (1er mardi…)", quand: { genre: "mensuel", day: 1, ranks: [] }, jour: NO_HOURS },
];

/** What is hidden cannot have the focus. */
const firstControl = (place: HTMLElement): HTMLElement | undefined =>
  [...place.querySelectorAll<HTMLElement>("input, select")].find((control) => control.getClientRects().length > 0);

export const exceptionList = (openDays: () => readonly number[], onChange: () => void): Exceptions => {
  let all: readonly ExceptionControls[] = [];
  const place = create("div", "lignes-de-semaine");
  const buttons = KINDS.map(({ words, quand, jour }) =>
    button("ajouter-plage", words, () => {
      const added = exceptionControls({ quand, jour, adds: false, openDays, onChange, onRemove });
      all = [...all, added];
      place.append(added.element);
      added.element.open = true;
      adding.open = false;
      onChange();
      firstControl(added.element)?.focus();
    }),
  );
  const adding = create("details", "ajouts", create("summary", "", "+ Ajouter une exception"), create("div", "", ...buttons));
  const onRemove = (removed: ExceptionControls): void => {
    const rank = all.indexOf(removed);
    all = all.filter((one) => one !== removed);
    removed.element.remove();
    const next = all[Math.min(rank, all.length - 1)];
    (next?.element ?? adding).querySelector<HTMLElement>("summary")?.focus();
    onChange();
  };
  return {
    element: group("exceptions-de-semaine", "Exceptions", create("p", "intertitre", "Exceptions"), place, adding),
    write: (particularites) => {
      all = particularites.map((particularite) => exceptionOf(particularite, { openDays, onChange, onRemove }));
      place.replaceChildren(...all.map(({ element }) => element));
    },
    settle: () => {
      const settled = all.map((exception) => exception.settle());
      return settled.every((one) => one !== undefined) ? settled : undefined;
    },
  };
};
