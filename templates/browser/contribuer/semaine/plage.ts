/** One opening of a day: from, to, and whether one needs an appointment. */
import { isByAppointment } from "../../../../src/model/osm/grammar.ts";
import { type PlageSaisie, SUR_RENDEZ_VOUS } from "../../../../src/model/osm/saisie.ts";
import { button, create } from "../../recherche/elements.ts";
import { checkbox, faultLine, group, labelled } from "./controls.ts";

export interface PlageControls {
  readonly element: HTMLElement;
  readonly read: () => PlageSaisie;
  readonly say: (fault: string) => void;
  readonly focus: () => void;
  /** Its place among the others of the day, and whether it may be by appointment alone. */
  readonly settle: (name: string, mayDiffer: boolean) => void;
}

const FIVE_MINUTES = 300;

const timeControl = (value: string, onChange: () => void): HTMLInputElement => {
  const made = create("input", "");
  made.type = "time";
  made.step = String(FIVE_MINUTES);
  made.value = value;
  made.addEventListener("input", onChange);
  return made;
};

/** What else the notation says of these hours, which the table keeps without offering to change it. */
const otherWords = ({ note, unsure }: PlageSaisie): string => {
  if (note === undefined) return unsure ? "(à confirmer)" : "";
  return isByAppointment(note) && note === SUR_RENDEZ_VOUS.note ? "" : `(${note})`;
};

export const plageControls = (saisie: PlageSaisie, onChange: () => void, onRemove: () => void): PlageControls => {
  const { debut, fin, ...kind } = saisie;
  const from = timeControl(debut, onChange);
  const to = timeControl(fin, onChange);
  const isAppointment = isByAppointment(kind.note);
  const appointment = checkbox("sur rendez-vous", isAppointment, onChange);
  const fault = faultLine([from, to]);
  const remove = button("retirer", "×", onRemove);
  const words = otherWords(saisie);
  const element = group(
    "plage",
    "",
    create("div", "heures", labelled("de", from), labelled("à", to), remove),
    ...(words === "" ? [] : [create("span", "mention", words)]),
    appointment.element,
    fault.element,
  );
  const kindNow = (): Pick<PlageSaisie, "note" | "unsure"> => {
    if (appointment.input.checked === isAppointment) return kind;
    return appointment.input.checked ? SUR_RENDEZ_VOUS : {};
  };
  return {
    element,
    read: () => ({ debut: from.value, fin: to.value, ...kindNow() }),
    say: fault.say,
    focus: () => from.focus(),
    settle: (name, mayDiffer) => {
      element.setAttribute("aria-label", name);
      remove.setAttribute("aria-label", `Retirer la ${name}`);
      appointment.element.hidden = !mayDiffer && !appointment.input.checked;
    },
  };
};
