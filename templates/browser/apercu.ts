/** In a frame of the form: draws the structure that the form sends, as a page of the site or of the printed guide. */
import type { Guide } from "../../src/model/guide.ts";
import { bringLibraryFor } from "../../src/model/osm/library-in-browser.ts";
import type { Structure } from "../../src/model/structure.ts";
import { guideAround, type Surroundings } from "./apercu/guide-around.ts";
import { type Drawing, listenTo, post, type Verdict, type View } from "./apercu/messages.ts";
import { drawOnPaper } from "./apercu/papier.ts";
import { drawOnSite } from "./apercu/site.ts";
import { element } from "./page-element.ts";

const view: View = location.hash === "#papier" ? "papier" : "site";
/** Where what is not the page's own is brought from. */
const addresses = element<HTMLElement>("[data-papier]").dataset;
const surroundings: Surroundings = JSON.parse(element("#guide").textContent ?? "");

/** Nothing there can be acted on: the keyboard passes by, and nothing leads away. */
const keepStill = (): void => {
  for (const control of document.querySelectorAll<HTMLElement>("a, button")) control.tabIndex = -1;
};

const hoursOf = ({ horaires, rendez_vous_reguliers = [], tournee = [] }: Structure): readonly (string | undefined)[] =>
  [{ horaires }, ...rendez_vous_reguliers, ...tournee].map((one) => one.horaires);

const draw = async (guide: Guide, structure: Structure): Promise<Verdict | undefined> => {
  await bringLibraryFor(hoursOf(structure), addresses["horairesRares"] ?? "");
  if (view === "papier") return drawOnPaper(guide, structure);
  drawOnSite(guide, structure);
  return undefined;
};

/** The paper has its own styles, and none of those of the site. */
const takeThePaper = (href: string): Promise<void> =>
  new Promise((resolve) => {
    const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    for (const event of ["load", "error"]) sheet.addEventListener(event, () => resolve());
    document.querySelector("style")?.remove();
    document.head.append(sheet);
  });

const waitForTheForm = async (form: Window): Promise<void> => {
  document.documentElement.classList.add("dans-le-formulaire");
  if (view === "papier") await takeThePaper(addresses["papier"] ?? "");
  for (const event of ["click", "auxclick"]) addEventListener(event, (happening) => happening.preventDefault(), { capture: true });
  let asked: Drawing | undefined;
  let isDrawing = false;
  /** Letters may take a while to come: only what was asked last is drawn. */
  const drawLast = async (): Promise<void> => {
    if (isDrawing) return;
    isDrawing = true;
    try {
      while (asked) {
        const { structure, lieux } = asked;
        asked = undefined;
        const verdict = await draw(guideAround(surroundings, lieux, structure), structure);
        keepStill();
        post(form, { view, said: "dessiné", verdict });
      }
    } finally {
      // Whatever could not be drawn, what comes next may.
      isDrawing = false;
    }
  };
  listenTo<Drawing>(form, (drawing) => {
    asked = drawing;
    void drawLast();
  });
  post(form, { view, said: "prêt" });
};

if (window.parent !== window) void waitForTheForm(window.parent);
