/** What happens one day – a weekday, a public holiday, an exception: open, closed or by appointment, and the hours. */
import type { FauteDeSaisie, JourSaisi, PlageSaisie } from "../../../../src/model/osm/saisie.ts";
import { button, create } from "../../recherche/elements.ts";
import { faultLine, group, labelled, select } from "./controls.ts";
import { type PlageControls, plageControls } from "./plage.ts";

export interface JourControls {
  readonly element: HTMLElement;
  /** Undefined: nothing is said of it, where that may be chosen. */
  readonly read: () => JourSaisi | undefined;
  readonly write: (saisi: JourSaisi | undefined) => void;
  readonly show: (fautes: readonly FauteDeSaisie[]) => void;
}

interface JourOptions {
  /** « lundi », as it stands in « plage 1 de lundi ». */
  readonly name: string;
  readonly onChange: () => void;
  /** What stands before the choice. */
  readonly label: string;
  /** What a day that opens begins with: the hours of another day. */
  readonly suggested: () => readonly PlageSaisie[];
  /** The words for saying nothing of it, where that is a choice. */
  readonly nothing?: string;
}

const STATES = [
  ["ouvert", "Ouvert"],
  ["fermé", "Fermé"],
  ["rendez-vous", "Sur rendez-vous"],
] as const;

const EMPTY_PLAGE: PlageSaisie = { debut: "", fin: "" };
const isState = (value: string): value is JourSaisi["etat"] => STATES.some(([state]) => state === value);

export const jourControls = ({ name, label, onChange, suggested, nothing }: JourOptions): JourControls => {
  let plages: readonly PlageControls[] = [];
  /** Words in quotes belong to the state that they were read with. */
  let first: JourSaisi | undefined;
  const state = select([...(nothing === undefined ? [] : [["", nothing] as const]), ...STATES], "", () => {
    if (state.value === "ouvert" && plages.length === 0) set(suggested());
    if (state.value === "ouvert" && plages.length === 0) set([EMPTY_PLAGE]);
    settle();
    onChange();
  });
  const place = create("div", "plages");
  const hint = create("p", "aide", "Sans heures : tout se fait sur rendez-vous, à convenir.");
  const fault = faultLine([state]);
  const add = button("ajouter-plage", "+ Ajouter une plage", () => {
    set([...plages.map((plage) => plage.read()), EMPTY_PLAGE]);
    plages.at(-1)?.focus();
    onChange();
  });

  const settle = (): void => {
    const hasHours = state.value === "ouvert" || state.value === "rendez-vous";
    place.hidden = !hasHours;
    add.hidden = !hasHours;
    hint.hidden = state.value !== "rendez-vous" || plages.length > 0;
    for (const [rank, plage] of plages.entries()) plage.settle(`plage ${rank + 1} de ${name}`, state.value === "ouvert" && plages.length > 1);
    place.classList.toggle("tout-sur-rendez-vous", state.value === "rendez-vous");
  };
  const removeAt = (plage: PlageControls): void => {
    const rank = plages.indexOf(plage);
    set(plages.filter((one) => one !== plage).map((one) => one.read()));
    (plages[Math.max(0, rank - 1)] ?? add).focus();
    onChange();
  };
  const set = (saisies: readonly PlageSaisie[]): void => {
    plages = saisies.map((saisie) => {
      const made = plageControls(saisie, onChange, () => removeAt(made));
      return made;
    });
    place.replaceChildren(...plages.map(({ element }) => element));
    settle();
  };

  return {
    element: group("jour-a-remplir", name, labelled(label, state, "etat"), fault.element, place, hint, add),
    read: () => {
      if (!isState(state.value)) return undefined;
      const mots = first?.etat === state.value ? first.mots : undefined;
      return { etat: state.value, plages: state.value === "fermé" ? [] : plages.map((plage) => plage.read()), mots };
    },
    write: (saisi) => {
      first = saisi;
      state.value = saisi?.etat ?? "";
      set(saisi?.plages ?? []);
    },
    show: (fautes) => {
      fault.say(fautes.find(({ plage }) => plage === undefined)?.message ?? "");
      for (const [rank, plage] of plages.entries()) plage.say(fautes.find((one) => one.plage === rank)?.message ?? "");
    },
  };
};
