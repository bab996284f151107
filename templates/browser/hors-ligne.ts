/** On /hors-ligne/: keeps the site on this device when asked, says what that takes, and takes it away again. */
import { type Contenu, filesOf, weightOf } from "../../src/knowledge/hors-ligne/contenu.ts";
import { paths } from "../../src/model/addresses.ts";
import { counted, typeset } from "../parts/typography.ts";
import { type Kept, openKeptSite } from "./hors-ligne/kept-site.ts";
import { ageInWords } from "./hors-ligne/notice.ts";
import { element } from "./page-element.ts";

const NBSP = "\u00a0";

const place = element<HTMLElement>("[data-garde]");
const status = element<HTMLElement>(".etat", place);
const progress = element<HTMLProgressElement>("progress", place);
const papers = element<HTMLInputElement>("#papiers", place);
const keepButton = element<HTMLButtonElement>('[data-geste="garder"]', place);
const removeButton = element<HTMLButtonElement>('[data-geste="retirer"]', place);
const root = place.dataset["garde"] ?? "/";
const site = openKeptSite(root);

const isAble = (): boolean => "serviceWorker" in navigator && "caches" in window && "DecompressionStream" in window;

/** Never « 0 Mo ». */
const weightInWords = (bytes: number): string => `${Math.max(0.1, bytes / 1_000_000).toLocaleString("fr-FR", { maximumFractionDigits: 1 })}${NBSP}Mo`;

const say = (...sentences: readonly string[]): void => {
  status.textContent = typeset(sentences.filter((sentence) => sentence !== "").join(" "));
};

const sizeOf = (contenu: Contenu, withPapers: boolean): string =>
  `${counted(contenu.lieux, "lieu", "lieux")}, ${weightInWords(weightOf(filesOf(contenu, withPapers)))}`;

const absentsInWords = ({ absents }: Contenu): string =>
  absents.length === 0
    ? ""
    : `Le guide est trop grand pour tenir entier : ${absents.join(", ")} restent en ligne. La recherche donne quand même le nom et le téléphone de chaque lieu.`;

/** Nothing to be done but to read. */
const sayOnly = (sentence: string): void => {
  say(sentence);
  for (const shown of [keepButton, removeButton, element<HTMLElement>(".papiers", place)]) shown.hidden = true;
};

const newsInWords = ({ contenu }: Kept, offered: Contenu | undefined): string =>
  offered && offered.version !== contenu.version ? "Le site a changé depuis : mettez la copie à jour." : "";

let offered: Contenu | undefined;

/** What this device has and what the site offers, after what was just done. */
const show = async (first = ""): Promise<void> => {
  const kept = await site.current();
  const withPapers = papers.checked;
  if (kept)
    say(
      first || "Ce guide est gardé sur cet appareil.",
      `${sizeOf(kept.contenu, kept.avecPapiers)}.`,
      ageInWords(kept),
      newsInWords(kept, offered),
      absentsInWords(kept.contenu),
    );
  else if (offered) say(first, `À télécharger et à garder : ${sizeOf(offered, withPapers)}.`, absentsInWords(offered));
  else say(first, "Le guide ne peut pas être gardé pour l’instant : réessayez avec du réseau.");
  keepButton.textContent = kept ? "Mettre à jour" : "Garder sur cet appareil";
  keepButton.hidden = offered === undefined;
  // What was begun and never finished takes room too.
  removeButton.hidden = !(await site.isBegun());
  const inPapers = offered?.papiers ?? [];
  const choice = element<HTMLElement>(".papiers", place);
  choice.hidden = inPapers.length === 0;
  element(".papiers label", place).textContent = `Avec ${counted(inPapers.length, "papier")} à imprimer (PDF, ${weightInWords(weightOf(inPapers))})`;
};

const isFull = (failure: unknown): boolean => failure instanceof DOMException && failure.name === "QuotaExceededError";

/** The worker that answers without the network. Asked for again, it is the same one; removed by the browser, it comes back. */
const register = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(root + paths.serviceWorker.slice(1), { scope: root, updateViaCache: "none" });

const keep = async (): Promise<void> => {
  const before = await site.current();
  for (const button of [keepButton, removeButton]) button.disabled = true;
  progress.hidden = false;
  progress.value = 0;
  say("Téléchargement…");
  try {
    // Where the browser must ask, it is the moment: the visitor has just said that it matters.
    navigator.storage.persist?.().catch(() => undefined);
    // First: a copy that nothing shows is not kept, whatever its page says.
    await register();
    const { contenu } = await site.keep(papers.checked, (share) => {
      progress.value = share;
    });
    offered = contenu;
    await show(before ? (before.contenu.version === contenu.version ? "C’était déjà à jour." : "C’est à jour.") : "C’est gardé.");
  } catch (failure) {
    if (isFull(failure) && !before) await site.remove();
    await show(
      isFull(failure)
        ? "Il n’y a pas assez de place sur cet appareil."
        : "Le téléchargement s’est arrêté avant la fin : recommencez quand le réseau sera revenu, il reprendra où il en était.",
    );
  }
  progress.hidden = true;
  for (const button of [keepButton, removeButton]) button.disabled = false;
  status.focus();
};

const remove = async (): Promise<void> => {
  await site.remove();
  await (await navigator.serviceWorker.getRegistration(root))?.unregister();
  papers.checked = false;
  await show("C’est retiré : il ne reste rien des pages du guide sur cet appareil.");
  status.focus();
};

const start = async (): Promise<void> => {
  if (!isAble())
    return sayOnly("Ce navigateur ne sait pas garder un site, ou la fenêtre est privée, ou l’adresse ne commence pas par https. Le guide s’imprime aussi.");
  const kept = await site.current();
  papers.checked = kept?.avecPapiers ?? false;
  const isAnswering =
    kept === undefined ||
    (await register().then(
      () => true,
      () => false,
    ));
  offered = await site.offered().catch(() => undefined);
  await show(isAnswering ? "" : "La copie est sur cet appareil, mais elle ne s’ouvrira pas sans réseau : rechargez cette page avec du réseau.");
  keepButton.addEventListener("click", keep);
  removeButton.addEventListener("click", remove);
  papers.addEventListener("change", () => show());
};

place.hidden = false;
start().catch(() => sayOnly("Ce navigateur refuse de garder quoi que ce soit : c’est un réglage, ou une fenêtre privée."));
