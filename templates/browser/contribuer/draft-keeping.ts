/** The draft of one fiche as it is typed: kept, found again, forgotten; and what is said of it each time. */
import { type Answers, touchedNames } from "../../../src/formulaire/answers.ts";
import { draftNotice } from "./draft-notice.ts";
import { draftsOf, withDraft } from "./drafts.ts";

export interface DraftKeeping {
  /** The fiche with what the draft changes, when there is one. */
  readonly found: (file: Answers) => Answers | undefined;
  readonly keep: () => void;
  /** It has been sent, or is not wanted any more. */
  readonly forget: () => void;
}

interface Kept {
  readonly notice: HTMLElement;
  /** The name of the fiche; empty for a place that has none. */
  readonly id: string;
  readonly text: string;
  /** What the controls held once filled, and what they hold. */
  readonly shown: Answers;
  readonly read: () => Answers;
}

export const draftKeeping = ({ notice: place, id, text, shown, read }: Kept): DraftKeeping => {
  const drafts = draftsOf(location.pathname, id);
  const notice = draftNotice(place, () => {
    forget();
    location.reload();
  });
  let isForgotten = false;

  const keep = (): void => {
    if (isForgotten) return;
    const now = read();
    const names = touchedNames(shown, now);
    const le = new Date().toISOString();
    if (names.length === 0) {
      drafts.erase();
      notice.none();
    } else if (drafts.write({ le, texte: text, reponses: names.map((name) => [name, now.get(name) ?? []]) })) notice.kept(le);
    else notice.notKept();
  };
  const forget = (): void => {
    isForgotten = true;
    drafts.erase();
    notice.none();
  };
  window.addEventListener("pagehide", keep);
  return {
    keep,
    forget,
    found: (file) => {
      const draft = drafts.read();
      if (draft) notice.found(draft.le, draft.texte !== text);
      return draft && withDraft(file, draft);
    },
  };
};
