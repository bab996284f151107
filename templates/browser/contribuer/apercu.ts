/** The preview: what is typed, as the site and the paper will show it. The frames draw it with the very parts of both. */
import type { Structure } from "../../../src/model/structure.ts";
import type { NamedPlace } from "../apercu/guide-around.ts";
import { type Answer, type Drawing, listenTo, post, VIEWS, type View } from "../apercu/messages.ts";
import { element } from "../page-element.ts";
import { keepEnlarging } from "./apercu-agrandir.ts";
import { keepTabs } from "./apercu-onglets.ts";
import { type Said, shown, verdictInWords, views, WAITING } from "./apercu-verdict.ts";

export interface PreviewData {
  /** The address of the page that draws, on this site. */
  readonly page: string;
  /** The structures of the guide: their names decide of the codes. */
  readonly lieux: readonly NamedPlace[];
}

/** Long enough not to draw each letter, short enough to seem at once: the form takes its time before. */
const PAUSE_MS = 100;

const TITLES: Readonly<Record<View, string>> = { site: "Aperçu de la page du site", papier: "Aperçu de la page imprimée" };

interface Frame {
  draw(drawing: Drawing): void;
}

/** A frame shows nothing until it is ready to draw, and then what was asked last. */
const openFrame = (place: HTMLElement, page: string, view: View, hear: (answer: Answer) => void): Frame => {
  const frame = document.createElement("iframe");
  frame.title = TITLES[view];
  // What is drawn there opens no window, sends no form, leads the form nowhere.
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin");
  frame.src = `${page}#${view}`;
  let last: Drawing | undefined;
  let isReady = false;
  const send = (): void => {
    if (isReady && last && frame.contentWindow) post(frame.contentWindow, last);
  };
  element(`#apercu-${view} .apercu-cadre`, place).append(frame);
  listenTo<Answer>(frame.contentWindow, (answer) => {
    if (answer.said === "prêt") {
      isReady = true;
      send();
    } else frame.classList.add("est-la");
    hear(answer);
  });
  return {
    draw: (drawing) => {
      last = drawing;
      send();
    },
  };
};

/** The frames are opened when the person comes near them: on a slow telephone, the form comes first. */
const whenNear = (place: HTMLElement, open: () => void): void => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      open();
    },
    { rootMargin: "400px" },
  );
  observer.observe(place);
};

/**
 * Fills `place` with the preview. What it returns is called with the structure each time what is typed is sound, and with
 * nothing when it is not: the last sound one stays.
 */
export const mountPreview = (place: HTMLElement, { page, lieux }: PreviewData): ((structure: Structure | undefined) => void) => {
  place.classList.add("apercu");
  place.innerHTML = views.markup;
  keepTabs(place);
  keepEnlarging(place);
  const status = element<HTMLElement>(".apercu-verdict", place);
  let frames: readonly Frame[] = [];
  let last: Structure | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSound = false;
  let lastSaid: Said | undefined;
  /** Said again it would be heard again. */
  const say = (said: Said): void => {
    if (JSON.stringify(said) === JSON.stringify(lastSaid)) return;
    lastSaid = said;
    status.dataset["humeur"] = said.mood;
    status.innerHTML = shown(said).markup;
  };
  const draw = (): void => {
    if (last) for (const frame of frames) frame.draw({ structure: last, lieux });
  };
  const hear = (answer: Answer): void => {
    if (isSound && answer.said === "dessiné" && answer.verdict) say(verdictInWords(answer.verdict));
  };
  whenNear(place, () => {
    frames = VIEWS.map((view) => openFrame(place, page, view, hear));
    draw();
  });
  return (structure) => {
    clearTimeout(timer);
    isSound = structure !== undefined;
    if (!structure) return say(WAITING);
    last = structure;
    timer = setTimeout(draw, PAUSE_MS);
  };
};
