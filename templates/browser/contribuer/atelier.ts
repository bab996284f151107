/** The form at work on one fiche: what is typed is read, checked, kept as a draft, shown, and proposed when asked. */
import { type Answers, answersGiven } from "../../../src/formulaire/answers.ts";
import type { GuideData } from "../../../src/formulaire/data.ts";
import { editionOf, type Published, type Result } from "../../../src/formulaire/edition.ts";
import { questionsOf } from "../../../src/formulaire/question.ts";
import { resumeOf } from "../../../src/formulaire/resume/resume.ts";
import { type Section, sectionsOf } from "../../../src/formulaire/section.ts";
import { summaryOf } from "../../../src/formulaire/summary.ts";
import { typeset } from "../../parts/typography.ts";
import { nextTask } from "../next-task.ts";
import { element } from "../page-element.ts";
import { create } from "../recherche/elements.ts";
import { mountPreview } from "./apercu.ts";
import { blocksIn } from "./blocks.ts";
import { mountCommune } from "./commune.ts";
import { fillChoices, fillForm, readForm } from "./controls.ts";
import { draftKeeping } from "./draft-keeping.ts";
import { mountSending } from "./envoi.ts";
import { doubtsIn, type FieldFault, mendOnPress, showFaults, showSummary } from "./faults.ts";
import { faultsToShow } from "./faults-to-show.ts";
import type { GuideFiles } from "./guide-files.ts";
import { knowing } from "./knowing.ts";
import { mountLevels } from "./levels.ts";
import { mountPoint } from "./point.ts";
import { mountWeek } from "./semaine.ts";

/** Longer than between two letters, shorter than between two fields. */
const PAUSE_MS = 250;

export interface Atelier {
  readonly form: HTMLFormElement;
  readonly files: GuideFiles;
  readonly guide: GuideData;
  /** Absent: a place that has no fiche is declared. */
  readonly published: Published | undefined;
  readonly today: string;
}

/** Hours are typed in a table: each control that holds some has one. */
const mountWeeks = (root: ParentNode): void => {
  for (const control of root.querySelectorAll("[data-horaires]")) if (control instanceof HTMLInputElement) mountWeek(control);
};

/** The hours of the form, but for those being typed: half written, they are not to be judged. */
const hoursWritten = (form: HTMLFormElement): readonly string[] =>
  [...form.querySelectorAll<HTMLInputElement>("[data-horaires]")].filter((one) => one !== document.activeElement).map(({ value }) => value.trim());

/** The name of the control of an event; empty where it has none. */
const nameOf = ({ target }: Event): string => (target instanceof Element && "name" in target && typeof target.name === "string" ? target.name : "");

/** A key of a telephone's keyboard that means « next » would send. */
const keepEnterFromSending = (form: HTMLFormElement): void => {
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
  });
};

/** The answers, and what they make. */
interface Seen {
  readonly given: Answers;
  readonly result: Result;
}

/** What is drawn already is not drawn again. */
const isSame = (one: Result["structure"], other: Result["structure"]): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What each part holds, in a few words. */
const showSections = (form: HTMLFormElement, sections: readonly Section[], given: Answers): void => {
  for (const { id, questions } of sections) {
    const line = element<HTMLElement>(`#${id} [data-resume]`, form);
    const words = summaryOf(questions, given);
    if (line.textContent !== words) line.textContent = words;
  }
};

/** Where a new place will have its file. */
const fileNameIn = (form: HTMLFormElement): ((result: Result) => void) => {
  const line = create("p", "aide");
  element<HTMLElement>('[name="nom"]', form).after(line);
  return ({ proposition }) => {
    line.textContent = proposition?.nature === "ajout" ? `Nom du fichier : ${proposition.fichier}` : "";
  };
};

/** Who read it all and found nothing to change has something to say too. */
const sayNothingChanged = (form: HTMLFormElement, published: Published | undefined): void => {
  const confirm = create("a", "", typeset("Tout est encore juste ? Dites que rien n’a changé."));
  confirm.href = `?fiche=${published?.id ?? ""}&rien=oui`;
  element<HTMLElement>("#rien-a-envoyer", form).replaceChildren("Vous n’avez encore rien changé. ", ...(published ? [confirm] : []));
};

/** In several tasks, so that a slow telephone hears its owner between them. */
export const openAtelier = async ({ form, files, guide, published, today }: Atelier): Promise<void> => {
  const questions = questionsOf(guide.referentiel);
  const sections = sectionsOf(questions);
  const edition = editionOf(questions, published);
  await nextTask();
  const summary = element<HTMLElement>("#fautes", form);
  const left = new Set<string>();
  let preview: ReturnType<typeof mountPreview> = () => undefined;
  let isAsked = false;
  let last: Result | undefined;
  let doubts: readonly FieldFault[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const follow = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      draft.keep();
      update();
    }, PAUSE_MS);
  };
  const blocks = blocksIn(
    form,
    (block) => {
      fillChoices(block, questions);
      mountWeeks(block);
    },
    follow,
  );
  mountWeeks(form);
  await nextTask();
  fillForm(form, blocks, edition.file);
  await nextTask();
  const shown = readForm(form);
  const draft = draftKeeping({ notice: element("#brouillon"), id: published?.id ?? "", text: published?.text ?? "", shown, read: () => readForm(form) });
  const { around, learnFor, learnHours } = knowing(guide, files, today, () => update());
  const levels = mountLevels(form, edition.file, today);
  const point = mountPoint(form, edition.file);
  const showFileName = fileNameIn(form);
  const answers = (): Answers => answersGiven(edition.file, shown, readForm(form));

  const look = (): Seen => {
    void learnHours(hoursWritten(form));
    const before = answers();
    const given = levels(before) ? answers() : before;
    point(given);
    return { given, result: edition.result(given, around()) };
  };
  const tell = ({ given, result }: Seen): Result => {
    if (!isSame(result.structure, last?.structure)) preview(result.structure);
    last = result;
    const faults = faultsToShow(form, questions, given, result.faults, (name) => isAsked || left.has(name));
    showFaults(form, faults);
    doubts = faults.filter(({ isError }) => !isError);
    if (isAsked)
      showSummary(
        summary,
        form,
        faults.filter(({ isError }) => isError),
      );
    showSections(form, sections, given);
    form.toggleAttribute("data-change", result.proposition !== undefined);
    showFileName(result);
    return result;
  };
  const update = (): Result => tell(look());

  form.addEventListener("input", (event) => {
    learnFor(nameOf(event));
    follow();
  });
  form.addEventListener("change", (event) => {
    const name = nameOf(event);
    if (name !== "") left.add(name);
    follow();
  });
  keepEnterFromSending(form);
  mendOnPress(form);
  mountCommune(form, files.communes, follow);

  const send = mountSending(element<HTMLElement>("#envoi", form), {
    reglages: guide.edition,
    changements: (avant, apres) => resumeOf(guide.referentiel, guide.territoires).changements(avant, apres),
    onSent: draft.forget,
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    isAsked = true;
    draft.keep();
    await learnHours(hoursWritten(form));
    const { proposition } = update();
    if (!summary.hidden) summary.focus();
    else if (proposition) send(proposition, doubtsIn(form, doubts));
    else sayNothingChanged(form, published);
  });

  const drafted = draft.found(edition.file);
  if (drafted) fillForm(form, blocks, drafted);
  form.hidden = false;
  await nextTask();
  const seen = look();
  await nextTask();
  // What was learnt meanwhile may have been told already.
  if (last === undefined) tell(seen);
  const lieux = await files.places();
  preview = mountPreview(element<HTMLElement>("#apercu", form), { page: form.dataset["apercu"] ?? "", lieux });
  if (last) preview(last.structure);
};
