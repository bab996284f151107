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

/** What nobody looks at is drawn once typing rests: laying a printed page out takes a slow telephone longer than a letter. */
const REST_MS = 1200;

/** As the style sheet has it: there the preview stands beside the questions, and whether the page holds is looked at all the time. */
const BESIDE = "(min-width: 1200px)";

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
  keepTabs(place, () => drawWaiting());
  keepEnlarging(place);
  const status = element<HTMLElement>(".apercu-verdict", place);
  const frames = new Map<View, Frame>();
  const waiting = new Map<View, ReturnType<typeof setTimeout>>();
  let last: Structure | undefined;
  let isSound = false;
  let lastSaid: Said | undefined;
  /** Said again it would be heard again. */
  const say = (said: Said): void => {
    if (JSON.stringify(said) === JSON.stringify(lastSaid)) return;
    lastSaid = said;
    status.dataset["humeur"] = said.mood;
    status.innerHTML = shown(said).markup;
  };
  const isInSight = (view: View): boolean => !element<HTMLElement>(`#apercu-${view}`, place).inert;
  const forget = (view: View): void => {
    clearTimeout(waiting.get(view));
    waiting.delete(view);
  };
  const draw = (view: View): void => {
    forget(view);
    if (last) frames.get(view)?.draw({ structure: last, lieux });
  };
  /** Whatever was put off, now. */
  const drawWaiting = (): void => {
    for (const view of waiting.keys()) draw(view);
  };
  const drawSoon = (view: View): void => {
    forget(view);
    waiting.set(
      view,
      setTimeout(() => draw(view), isInSight(view) || matchMedia(BESIDE).matches ? PAUSE_MS : REST_MS),
    );
  };
  const hear = (answer: Answer): void => {
    if (isSound && answer.said === "dessiné" && answer.verdict) say(verdictInWords(answer.verdict));
  };
  whenNear(place, () => {
    for (const view of VIEWS) {
      frames.set(view, openFrame(place, page, view, hear));
      draw(view);
    }
  });
  return (structure) => {
    isSound = structure !== undefined;
    if (!structure) {
      for (const view of VIEWS) forget(view);
      return say(WAITING);
    }
    last = structure;
    for (const view of VIEWS) drawSoon(view);
  };
};
