/** On /remettre/: draws the sheet of the places that the address names, as large as one page allows. */
import type { Remise } from "../../src/knowledge/remise.ts";
import type { Vocabulaire } from "../../src/knowledge/vocabulaire.ts";
import type { Traduction } from "../../src/model/traduction.ts";
import { avecFrancais, enFrancais, type Parole } from "../feuille/mots.ts";
import { type Child, html } from "../html.ts";
import { fitted } from "./feuille-mise-en-page.ts";
import { today } from "./jour.ts";
import { askedIn, missingPlaces } from "./missing-places.ts";
import { findRemise } from "./remise-source.ts";

const MOST = 3;
const NBSP = "\u00a0";

const element = <Kind extends Element>(selector: string): Kind => {
  const found = document.querySelector<Kind>(selector);
  if (found === null) throw new Error(`Missing on the page: ${selector}`);
  return found;
};

const sheets = element<HTMLElement>("#feuilles");
const form = element<HTMLFormElement>(".reglages");
const gros = element<HTMLInputElement>("#gros");
const simple = element<HTMLInputElement>("#simple");
const langue = element<HTMLSelectElement>("#langue");
const status = element<HTMLElement>(".etat p");
const words: { readonly francais: Vocabulaire; readonly simple: Vocabulaire } = JSON.parse(element("#mots").textContent ?? "");

const tell = (items: Child): void => {
  element(".manques").innerHTML = html`${items}`.markup;
};

/** The words of a language, asked for once. */
const translations = new Map<string, Traduction>();
const translationChosen = async (): Promise<Traduction | undefined> => {
  const option = langue.selectedOptions[0];
  const file = option?.dataset["fichier"];
  if (!option || !file) return undefined;
  const known = translations.get(option.value) ?? ((await (await fetch(file)).json()) as Traduction);
  translations.set(option.value, known);
  return known;
};

const parole = async (): Promise<Parole> => {
  const french = enFrancais(simple.checked ? words.simple : words.francais, simple.checked);
  try {
    const other = await translationChosen();
    return other ? avecFrancais(other, french) : french;
  } catch {
    langue.value = "";
    tell(html`<li>Cette langue ne peut pas être chargée sans connexion${NBSP}: la fiche est en français.</li>`);
    return french;
  }
};

const pagesInWords = (pages: number): string =>
  pages === 1 ? "La fiche tient sur une page." : `La fiche fait ${pages} pages : tout ne tient pas sur une seule à cette taille.`;

/** The sheet is measured in the letters it will be printed in; those that cannot be had will not be on paper either. */
const lettersOfPaper = (): Promise<unknown> => Promise.allSettled([...document.fonts].map((face) => face.load()));

let places: readonly Remise[] = [];
let round = 0;

const draw = async (): Promise<void> => {
  if (places.length === 0) return;
  round++;
  const mine = round;
  const said = await parole();
  await lettersOfPaper();
  // A choice made since then draws its own.
  if (mine !== round) return;
  const { markup, pages, isDetailed } = fitted(
    { lieux: places, parole: said, guide: sheets.dataset["guide"] ?? "", date: today(), isGros: gros.checked },
    document.body,
  );
  sheets.replaceChildren(markup);
  status.textContent = pagesInWords(pages) + (places.length === 1 && !isDetailed ? " Ce que le lieu propose n’y est pas : il n’y a pas la place." : "");
};

/** The address says the choices, so that the sheet can be sent, kept, and gone back to. */
const remember = (): void => {
  const parameters = new URLSearchParams();
  if (gros.checked) parameters.set("gros", "1");
  if (simple.checked) parameters.set("simple", "1");
  if (langue.value) parameters.set("langue", langue.value);
  const choices = parameters.toString();
  history.replaceState(null, "", `${location.pathname}?lieux=${askedIn(location.search).slugs.join(",")}${choices && `&${choices}`}`);
};

const start = async (): Promise<void> => {
  const { slugs: asked, others } = askedIn(location.search);
  if (asked.length + others.length === 0) return;
  const parameters = new URLSearchParams(location.search);
  gros.checked = parameters.has("gros");
  simple.checked = parameters.has("simple");
  langue.value = parameters.get("langue") ?? "";
  if (langue.selectedIndex < 0) langue.value = "";
  status.textContent = "La fiche se prépare…";
  const found = await Promise.all(asked.slice(0, MOST).map((slug) => findRemise(slug, sheets.dataset["structures"] ?? "")));
  places = found.flatMap((one) => (one.kind === "found" ? [one.remise] : []));
  const tooMany = asked.length > MOST && html`<li>La fiche porte ${MOST} lieux au plus${NBSP}: les autres n’y sont pas.</li>`;
  tell([missingPlaces(found, others, sheets.dataset["rechercher"] ?? ""), tooMany]);
  element<HTMLElement>(".sans-lieu").hidden = places.length > 0;
  form.hidden = places.length === 0;
  status.textContent = "";
  await draw();
};

form.addEventListener("change", () => {
  remember();
  draw();
});
form.addEventListener("submit", (event) => event.preventDefault());
element("[data-imprimer]").addEventListener("click", () => window.print());
start();
