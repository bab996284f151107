/** The form at work on one fiche: what is typed is read, checked, kept as a draft, shown, and proposed when asked. */
import { type Answers, answersGiven } from "../../../src/formulaire/answers.ts";
import type { GuideData } from "../../../src/formulaire/data.ts";
import { editionOf, type Published, type Result } from "../../../src/formulaire/edition.ts";
import { questionsOf } from "../../../src/formulaire/question.ts";
import { resumeOf } from "../../../src/formulaire/resume/resume.ts";
import { sectionsOf } from "../../../src/formulaire/section.ts";
import { summaryOf } from "../../../src/formulaire/summary.ts";
import { element } from "../page-element.ts";
import { create } from "../recherche/elements.ts";
import { mountPreview } from "./apercu.ts";
import { blocksIn } from "./blocks.ts";
import { mountCommune } from "./commune.ts";
import { fillChoices, fillForm, readForm } from "./controls.ts";
import { draftKeeping } from "./draft-keeping.ts";
import { mountSending } from "./envoi.ts";
import { mendOnPress, showFaults, showSummary } from "./faults.ts";
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

/** Where a new place will have its file. */
const fileNameIn = (form: HTMLFormElement): ((result: Result) => void) => {
  const line = create("p", "aide");
  element<HTMLElement>('[name="nom"]', form).after(line);
  return ({ proposition }) => {
    line.textContent = proposition?.nature === "ajout" ? `Nom du fichier : ${proposition.fichier}` : "";
  };
};

export const openAtelier = ({ form, files, guide, published, today }: Atelier): void => {
  const questions = questionsOf(guide.referentiel);
  const sections = sectionsOf(questions);
  const edition = editionOf(questions, published);
  const summary = element<HTMLElement>("#fautes", form);
  const left = new Set<string>();
  let preview: ReturnType<typeof mountPreview> = () => undefined;
  let isAsked = false;
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
  fillForm(form, blocks, edition.file);
  const shown = readForm(form);
  const draft = draftKeeping({ notice: element("#brouillon"), id: published?.id ?? "", text: published?.text ?? "", shown, read: () => readForm(form) });
  const { around, learnFor, learnHours } = knowing(guide, files, today, () => update());
  const levels = mountLevels(form, edition.file, today);
  const point = mountPoint(form, edition.file);
  const showFileName = fileNameIn(form);
  const answers = (): Answers => answersGiven(edition.file, shown, readForm(form));

  const update = (): Result => {
    void learnHours(hoursWritten(form));
    levels(answers());
    const given = answers();
    point(given);
    const result = edition.result(given, around());
    const faults = faultsToShow(form, questions, given, result.faults, (name) => isAsked || left.has(name));
    const errors = faults.filter(({ isError }) => isError);
    showFaults(form, faults);
    if (isAsked) showSummary(summary, form, errors);
    for (const section of sections) element<HTMLElement>(`#${section.id} [data-resume]`, form).textContent = summaryOf(section.questions, given);
    form.toggleAttribute("data-change", result.proposition !== undefined);
    showFileName(result);
    preview(result.structure);
    return result;
  };

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
    changements: resumeOf(guide.referentiel).changements,
    onSent: draft.forget,
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    isAsked = true;
    draft.keep();
    await learnHours(hoursWritten(form));
    const { proposition } = update();
    if (!summary.hidden) summary.focus();
    else if (proposition) send(proposition);
    else element<HTMLElement>("#rien-a-envoyer", form).textContent = "Vous n’avez encore rien changé.";
  });

  const drafted = draft.found(edition.file);
  if (drafted) fillForm(form, blocks, drafted);
  form.hidden = false;
  update();
  void files.places().then((lieux) => {
    preview = mountPreview(element<HTMLElement>("#apercu", form), { page: form.dataset["apercu"] ?? "", lieux });
    update();
  });
};
