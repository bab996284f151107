/** Runs in the pages of the development server only: reloads them, and covers them with what is wrong in the content. */
import { EVENTS_PATH, type PreviewProblem, type PreviewState } from "./state.ts";

const STYLE = `
  :host { all: initial; }
  section { position: fixed; inset: auto 0 0 0; max-height: 80vh; overflow: auto; z-index: 2147483647; padding: 1.25rem 1.5rem;
    background: #fffdf8; color: #16202e; border-top: 6px solid #a03018; font: 16px/1.5 system-ui, sans-serif; }
  h2 { font-size: 1.2rem; margin: 0 0 .25rem; } p { margin: 0 0 .75rem; } ol { margin: 0; padding: 0; list-style: none; }
  li { padding: .75rem 0; border-top: 1px solid #c9c4b8; } strong { display: block; font-weight: 600; }
  code, pre { font: 14px/1.5 ui-monospace, monospace; } code { color: #4a5462; }
  pre { margin: .4rem 0; padding: .4rem .6rem; background: #f1ede3; overflow-x: auto; } em { font-style: normal; color: #17591f; }`;

const element = (name: string, text: string, ...children: readonly Node[]): HTMLElement => {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
};

const problemItem = ({ place, message, conseil, extrait }: PreviewProblem): HTMLElement =>
  element(
    "li",
    "",
    element("code", place),
    element("strong", message),
    ...(extrait ? [element("pre", extrait)] : []),
    ...(conseil ? [element("em", conseil)] : []),
  );

let overlay: HTMLElement | undefined;

const show = (problems: readonly PreviewProblem[]): void => {
  overlay?.remove();
  overlay = undefined;
  if (problems.length === 0) return;
  overlay = document.createElement("div");
  const root = overlay.attachShadow({ mode: "open" });
  // A sheet made by script is not held by the page's policy on inline styles.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const title = problems.length === 1 ? "1 erreur dans le contenu" : `${problems.length} erreurs dans le contenu`;
  const section = element(
    "section",
    "",
    element("h2", title),
    element("p", "La page se mettra à jour toute seule dès qu'il n'y en aura plus."),
    element("ol", "", ...problems.map(problemItem)),
  );
  section.setAttribute("role", "alert");
  root.append(section);
  document.documentElement.append(overlay);
};

const mine = new URL(import.meta.url).searchParams.get("v");
new EventSource(EVENTS_PATH).addEventListener("message", ({ data }) => {
  const state: PreviewState = JSON.parse(data);
  if (state.version === mine) show(state.problems);
  else location.reload();
});
