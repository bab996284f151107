/** On /contribuer/: the form of one fiche, filled from its file, checked as the command line would, and made a proposition of. */
import { type Answers, answersGiven, touchedNames } from "../../src/formulaire/answers.ts";
import type { Surroundings } from "../../src/formulaire/check.ts";
import type { GuideData } from "../../src/formulaire/data.ts";
import { editionOf, type Published, publishedFiche, type Result } from "../../src/formulaire/edition.ts";
import { controlOf } from "../../src/formulaire/facts.ts";
import { questionsOf } from "../../src/formulaire/question.ts";
import { sectionsOf } from "../../src/formulaire/section.ts";
import { summaryOf } from "../../src/formulaire/summary.ts";
import { inFormWords } from "../../src/formulaire/wording.ts";
import { isError } from "../../src/reading/problem.ts";
import { blocksIn } from "./contribuer/blocks.ts";
import { mountChoosing } from "./contribuer/choosing.ts";
import { fillForm, readForm } from "./contribuer/controls.ts";
import { draftsOf, withDraft } from "./contribuer/drafts.ts";
import { type FieldFault, mendOnPress, showFaults, showSummary } from "./contribuer/faults.ts";
import { guideFiles } from "./contribuer/guide-files.ts";
import { element } from "./page-element.ts";
import { create } from "./recherche/elements.ts";

const form = element<HTMLFormElement>("#formulaire");
const choosing = element<HTMLElement>("#choisir");
const heading = element<HTMLElement>("#lieu-en-cours");
const summary = element<HTMLElement>("#fautes");
const files = guideFiles(form.dataset);

const today = (): string => new Date().toLocaleDateString("sv-SE");
/** Longer than between two letters, shorter than between two fields. */
const PAUSE_MS = 250;

const openForm = async (guide: GuideData, published: Published | undefined): Promise<void> => {
  const questions = questionsOf(guide.referentiel);
  const sections = sectionsOf(questions);
  const edition = editionOf(questions, published);
  const drafts = draftsOf(location.pathname, published?.id ?? "");
  const around: Surroundings = {
    ...guide,
    communes: await files.communes(),
    departements: new Set(guide.departements),
    others: published ? [] : await files.places(),
    today: today(),
  };
  const left = new Set<string>();
  let isAsked = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const blocks = blocksIn(
    form,
    () => undefined,
    () => follow(),
  );
  fillForm(form, blocks, edition.file);
  const shown = readForm(form);
  const draft = drafts.read();
  if (draft) fillForm(form, blocks, withDraft(edition.file, draft));

  const answers = (): Answers => answersGiven(edition.file, shown, readForm(form));

  const fieldFaults = ({ faults }: Result, given: Answers): readonly FieldFault[] =>
    faults.flatMap((fault) => {
      const name = controlOf(questions, given, fault.path) ?? "";
      return isAsked || left.has(name) || [...left].some((one) => one.startsWith(`${name}.`)) ? [{ name, isError: isError(fault), ...inFormWords(fault) }] : [];
    });

  const update = (): Result => {
    const given = answers();
    const result = edition.result(given, around);
    const faults = fieldFaults(result, given);
    showFaults(form, faults);
    if (isAsked)
      showSummary(
        summary,
        form,
        faults.filter((fault) => fault.isError),
      );
    for (const { id, questions: ofSection } of sections) element<HTMLElement>(`#${id} [data-resume]`, form).textContent = summaryOf(ofSection, given);
    return result;
  };
  const keep = (): void => {
    const now = readForm(form);
    const names = touchedNames(shown, now);
    if (names.length === 0) drafts.erase();
    else drafts.write({ le: new Date().toISOString(), texte: published?.text ?? "", reponses: names.map((name) => [name, now.get(name) ?? []]) });
  };
  const follow = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      update();
      keep();
    }, PAUSE_MS);
  };

  form.addEventListener("input", follow);
  form.addEventListener("change", ({ target }) => {
    if (target instanceof Element && "name" in target && typeof target.name === "string") left.add(target.name);
    follow();
  });
  mendOnPress(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isAsked = true;
    const { proposition, faults } = update();
    keep();
    if (faults.some(isError)) summary.focus();
    else element<HTMLElement>("#envoi", form).replaceChildren(create("pre", "", proposition?.apres ?? "Vous n’avez rien changé."));
  });

  heading.textContent = published ? `Vous corrigez : ${edition.file.get("nom")?.[0] ?? published.id}` : "Vous déclarez un lieu";
  heading.hidden = false;
  choosing.hidden = true;
  form.hidden = false;
  update();
};

const start = async (): Promise<void> => {
  const asked = new URLSearchParams(location.search);
  const slug = asked.get("fiche");
  if (slug === null && !asked.has("nouveau")) return mountChoosing(choosing, files.places);
  const [guide, text] = await Promise.all([files.guide(), slug === null ? undefined : files.fiche(slug)]);
  if (!guide) return;
  await openForm(guide, slug === null || text === undefined ? undefined : publishedFiche(slug, text));
};

await start();
