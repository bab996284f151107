/** One exception: when, what happens then, and how to take it away. */
import { capitalized } from "../../../../src/model/capitalized.ts";
import { isOver, type QuandSaisi, quandOfSaisie, saisieOfQuand } from "../../../../src/model/osm/exception.ts";
import { readNotation } from "../../../../src/model/osm/notation.ts";
import { type JourSaisi, jourOfSaisie, saisieOfJour } from "../../../../src/model/osm/saisie.ts";
import { EMPTY_SEMAINE, type Particularite } from "../../../../src/model/osm/semaine.ts";
import { notationOf } from "../../../../src/model/osm/semaine-writer.ts";
import { button, create } from "../../recherche/elements.ts";
import { checkbox } from "./controls.ts";
import { jourControls } from "./jour.ts";
import { ligne } from "./ligne.ts";
import { quandControls } from "./quand.ts";

export interface ExceptionControls {
  readonly element: HTMLDetailsElement;
  /** Says what it is, shows what is wrong; undefined when something is. */
  readonly settle: () => Particularite | undefined;
}

interface ExceptionOptions {
  readonly quand: QuandSaisi;
  readonly jour: JourSaisi;
  readonly adds: boolean;
  readonly openDays: () => readonly number[];
  readonly onChange: () => void;
  readonly onRemove: (exception: ExceptionControls) => void;
}

const today = (): string => new Date().toLocaleDateString("sv-SE");

/** « Fermé du 1er au 15 août », « 1er mardi du mois : 9 h – 12 h, en plus ». */
const words = (particularite: Particularite): string => {
  const read = readNotation(notationOf({ ...EMPTY_SEMAINE, particularites: [{ ...particularite, adds: false }] }));
  const said = read.ok ? read.horaires.remarks.join(" ; ") : "";
  return particularite.adds && particularite.jour.etat !== "fermé" ? `${said}, en plus` : said;
};

export const exceptionControls = ({ quand, jour, adds, openDays, onChange, onRemove }: ExceptionOptions): ExceptionControls => {
  const day = jourControls({
    name: "cette exception",
    label: "Alors, c’est",
    onChange: () => {
      when.follow(day.read()?.etat === "fermé");
      beside.element.hidden = day.read()?.etat === "fermé";
      onChange();
    },
    suggested: () => [],
  });
  const when = quandControls(quand, { isClosed: jour.etat === "fermé", openDays, onChange });
  const beside = checkbox("en plus des heures habituelles", adds, onChange);
  beside.element.hidden = jour.etat === "fermé";
  const remove = button("lien", "Retirer cette exception", () => onRemove(exception));
  // What the controls do not know as dates is kept or taken away, whole.
  const content =
    quand.genre === "autre" ? [create("p", "aide", "Le tableau la garde telle qu’elle est écrite.")] : [when.element, day.element, beside.element];
  const line = ligne("Exception", ...content, remove);
  day.write(jour);

  const read = (): { readonly quand: ReturnType<typeof quandOfSaisie>; readonly jour: ReturnType<typeof jourOfSaisie> } => ({
    quand: quandOfSaisie(when.read()),
    jour: jourOfSaisie(day.read() ?? jour),
  });
  const exception: ExceptionControls = {
    element: line.element,
    settle: () => {
      const now = read();
      when.say("faute" in now.quand ? now.quand.faute : "");
      day.show("fautes" in now.jour ? now.jour.fautes : []);
      if ("faute" in now.quand || "fautes" in now.jour) {
        line.say("", true);
        return undefined;
      }
      const { jour: happens } = now.jour;
      const particularite = {
        quand: now.quand.quand,
        adds: beside.input.checked,
        jour: happens,
      };
      line.rename(capitalized(words(particularite)));
      line.say(isOver(particularite.quand, today()) ? "passé" : "", false);
      return particularite;
    },
  };
  return exception;
};

/** An exception of the notation. */
export const exceptionOf = (particularite: Particularite, options: Pick<ExceptionOptions, "openDays" | "onChange" | "onRemove">): ExceptionControls =>
  exceptionControls({
    ...options,
    ...particularite,
    quand: saisieOfQuand(particularite.quand, new Date().getFullYear()),
    jour: saisieOfJour(particularite.jour),
  });
