/** The form at work on one fiche: what is typed is read, checked, kept as a draft, shown, and proposed when asked. */
import { type Answers, answersGiven, touchedNames } from "../../../src/formulaire/answers.ts";
import type { Surroundings } from "../../../src/formulaire/check.ts";
import type { GuideData } from "../../../src/formulaire/data.ts";
import { editionOf, type Published, type Result } from "../../../src/formulaire/edition.ts";
import { NO_NEIGHBOURS, neighboursIn } from "../../../src/formulaire/neighbours.ts";
import { questionsOf } from "../../../src/formulaire/question.ts";
import { resumeOf } from "../../../src/formulaire/resume/resume.ts";
import { sectionsOf } from "../../../src/formulaire/section.ts";
import { summaryOf } from "../../../src/formulaire/summary.ts";
import { communesOf } from "../../../src/model/commune.ts";
import { element } from "../page-element.ts";
import { create } from "../recherche/elements.ts";
import { mountPreview } from "./apercu.ts";
import { blocksIn } from "./blocks.ts";
import { mountCommune } from "./commune.ts";
import { fillChoices, fillForm, readForm } from "./controls.ts";
import { draftNotice } from "./draft-notice.ts";
import { draftsOf, withDraft } from "./drafts.ts";
import { mountSending } from "./envoi.ts";
import { mendOnPress, showFaults, showSummary } from "./faults.ts";
import { faultsToShow } from "./faults-to-show.ts";
import type { GuideFiles } from "./guide-files.ts";
import { mountLevels } from "./levels.ts";
import { mountWeek } from "./semaine.ts";

/** Longer than between two letters, shorter than between two fields. */
const PAUSE_MS = 250;

/** Those whose neighbours and commune matter. */
const NAMES_OF_PLACE = new Set(["nom", "adresse", "commune", "code_postal", "code_insee", "territoire"]);

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

export const openAtelier = ({ form, files, guide, published, today }: Atelier): void => {
  const questions = questionsOf(guide.referentiel);
  const sections = sectionsOf(questions);
  const edition = editionOf(questions, published);
  const drafts = draftsOf(location.pathname, published?.id ?? "");
  const summary = element<HTMLElement>("#fautes", form);
  const notice = draftNotice(element<HTMLElement>("#brouillon"), () => {
    forget();
    location.reload();
  });
  const fileName = create("p", "aide");
  element<HTMLElement>('[name="nom"]', form).after(fileName);
  const left = new Set<string>();
  let around: Surroundings = { ...guide, communes: communesOf(() => ""), departements: new Set(), neighbours: NO_NEIGHBOURS, today };
  let preview: ReturnType<typeof mountPreview> = () => undefined;
  let isAsked = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const follow = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      keep();
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
  const levels = mountLevels(form, edition.file, today);
  const answers = (): Answers => answersGiven(edition.file, shown, readForm(form));

  const update = (): Result => {
    levels(answers());
    const given = answers();
    const result = edition.result(given, around);
    const faults = faultsToShow(form, questions, given, result.faults, (name) => isAsked || left.has(name));
    showFaults(form, faults);
    if (isAsked)
      showSummary(
        summary,
        form,
        faults.filter(({ isError }) => isError),
      );
    for (const section of sections) element<HTMLElement>(`#${section.id} [data-resume]`, form).textContent = summaryOf(section.questions, given);
    form.toggleAttribute("data-change", result.proposition !== undefined);
    fileName.textContent = published || !result.proposition ? "" : `Nom du fichier : ${result.proposition.fichier}`;
    preview(result.structure);
    return result;
  };
  const keep = (): void => {
    const now = readForm(form);
    const names = touchedNames(shown, now);
    const le = new Date().toISOString();
    if (names.length === 0) {
      drafts.erase();
      notice.none();
    } else if (drafts.write({ le, texte: published?.text ?? "", reponses: names.map((name) => [name, now.get(name) ?? []]) })) notice.kept(le);
    else notice.notKept();
  };
  const forget = (): void => {
    clearTimeout(waiting);
    window.removeEventListener("pagehide", keep);
    drafts.erase();
    notice.none();
  };

  const know = async (): Promise<void> => {
    const [communes, places] = await Promise.all([files.communes(), files.places()]);
    around = { ...around, communes, departements: new Set(guide.departements), neighbours: neighboursIn(places) };
    update();
  };
  let isKnowing = false;
  const touch = ({ target }: Event): void => {
    if (!(target instanceof Element) || !("name" in target) || typeof target.name !== "string") return;
    if (NAMES_OF_PLACE.has(target.name) && !isKnowing) {
      isKnowing = true;
      void know();
    }
    follow();
  };
  form.addEventListener("input", touch);
  form.addEventListener("change", (event) => {
    const { target } = event;
    if (target instanceof Element && "name" in target && typeof target.name === "string") left.add(target.name);
    touch(event);
  });
  // A key of a telephone's keyboard that means « next » would send.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
  });
  window.addEventListener("pagehide", keep);
  mendOnPress(form);
  mountCommune(form, files.communes, follow);

  const send = mountSending(element<HTMLElement>("#envoi", form), {
    reglages: guide.edition,
    changements: resumeOf(guide.referentiel, guide.territoires).changements,
    onSent: forget,
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isAsked = true;
    keep();
    const { proposition } = update();
    if (!summary.hidden) summary.focus();
    else if (proposition) send(proposition);
    else element<HTMLElement>("#rien-a-envoyer", form).textContent = "Vous n’avez encore rien changé.";
  });

  const draft = drafts.read();
  if (draft) {
    fillForm(form, blocks, withDraft(edition.file, draft));
    notice.found(draft.le, draft.texte !== (published?.text ?? ""));
  }
  form.hidden = false;
  update();
  void files.places().then((lieux) => {
    preview = mountPreview(element<HTMLElement>("#apercu", form), { page: form.dataset["apercu"] ?? "", lieux });
    update();
  });
};
