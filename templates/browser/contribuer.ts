/** On /contribuer/: which fiche it is about, then its form; or the one question whether nothing has changed. */
import "./contribuer/no-eval.ts";

import type { GuideData } from "../../src/formulaire/data.ts";
import { type Published, publishedFiche } from "../../src/formulaire/edition.ts";
import { typeset } from "../parts/typography.ts";
import { openAtelier } from "./contribuer/atelier.ts";
import { mountChoosing } from "./contribuer/choosing.ts";
import { guideFiles } from "./contribuer/guide-files.ts";
import { nameInMessages } from "./contribuer/messages.ts";
import { confirmedFacts, mountConfirmation } from "./contribuer/rien.ts";
import { addStyles } from "./contribuer/styles.ts";
import { sayInTab } from "./contribuer/tab-title.ts";
import { nextTask } from "./next-task.ts";
import { element } from "./page-element.ts";
import { create } from "./recherche/elements.ts";

const form = element<HTMLFormElement>("#formulaire");
const choosing = element<HTMLElement>("#choisir");
const heading = element<HTMLElement>("#lieu-en-cours");
const files = guideFiles(form.dataset);

/** The day of the person, whatever the hour in Greenwich. */
const today = (): string => new Date().toLocaleDateString("sv-SE");

const linkTo = (href: string, words: string): HTMLAnchorElement => {
  const link = create("a", "", words);
  link.href = href;
  return link;
};

const pageOf = (slug: string): string => (form.dataset["fiche"] ?? "").replace("*", slug);

const nameOf = ({ facts: { nom }, id }: Published): string => (typeof nom === "string" ? nom : id);

/** The messages that one may write instead are about the fiche that is open. */
const speakOf = (published: Published): void => {
  const { commune } = published.facts;
  const page = new URL(pageOf(published.id), location.href).href;
  nameInMessages({ nom: nameOf(published), commune: typeof commune === "string" ? commune : "", page });
};

const show = (title: string, ...links: readonly HTMLAnchorElement[]): void => {
  sayInTab(title);
  heading.replaceChildren(create("h2", "", typeset(title)), create("p", "suites", ...links));
  heading.hidden = false;
  choosing.hidden = true;
};

const confirm = (guide: GuideData, published: Published): void => {
  choosing.hidden = true;
  form.hidden = true;
  const { id, fichier, text } = published;
  const confirmation = {
    id,
    fichier,
    text,
    nom: nameOf(published),
    today: today(),
    reglages: guide.edition,
    fiche: pageOf(id),
    corriger: `?fiche=${id}`,
  };
  mountConfirmation(element<HTMLElement>("#rien"), { ...confirmation, ...confirmedFacts(guide, text) });
};

const correct = (guide: GuideData, published: Published): Promise<void> => {
  show(`Vous corrigez « ${nameOf(published)} »`, linkTo(pageOf(published.id), "Voir sa page"), linkTo("?", "Choisir un autre lieu"));
  const territoire = element<HTMLSelectElement>('[name="territoire"]', form);
  // The file would have to move: that is for the editors.
  territoire.disabled = true;
  const why = create("p", "aide", typeset("Seule la rédaction range un lieu dans un autre chapitre : demandez-le-lui en quelques mots, par un message."));
  why.id = "pourquoi-ce-territoire";
  territoire.before(why);
  territoire.setAttribute("aria-describedby", [territoire.getAttribute("aria-describedby"), why.id].filter(Boolean).join(" "));
  return openAtelier({ form, files, guide, published, today: today() });
};

const declare = (guide: GuideData): Promise<void> => {
  show("Vous déclarez un lieu qui manque", linkTo("?", "Chercher d’abord s’il y est"));
  element<HTMLDetailsElement>("#lieu", form).open = true;
  return openAtelier({ form, files, guide, published: undefined, today: today() });
};

const sorry = (words: string): void => {
  heading.replaceChildren(create("p", "alerte", words));
  heading.hidden = false;
};

const start = async (): Promise<void> => {
  await nextTask();
  addStyles();
  mountChoosing(choosing, files.places);
  const asked = new URLSearchParams(location.search);
  const slug = asked.get("fiche");
  if (slug === null && !asked.has("nouveau")) return;
  const [guide, fiche] = await Promise.all([files.guide(), slug === null ? undefined : files.fiche(slug)]);
  if (!guide || fiche === "injoignable") return sorry("Le formulaire n’a pas pu se charger : vérifiez la connexion, puis rechargez la page.");
  if (slug === null || fiche === undefined) return declare(guide);
  if (fiche === "absente") return sorry("Cette fiche n’est pas dans le guide, ou n’y est plus. Cherchez le lieu par son nom.");
  await nextTask();
  const published = publishedFiche(slug, fiche.text);
  speakOf(published);
  if (asked.has("rien")) return confirm(guide, published);
  await nextTask();
  await correct(guide, published);
};

await start();
