/** What was typed and not sent, kept in this browser only: one draft a fiche, with its day. */
import type { Answers } from "../../../src/formulaire/answers.ts";

export interface Draft {
  /** The moment of the last change, as the clock says it. */
  readonly le: string;
  /** The fiche as it was published then. */
  readonly texte: string;
  /** Only what differed from it; nothing where it was emptied. */
  readonly reponses: readonly (readonly [name: string, values: readonly string[]])[];
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "le" in value &&
  typeof value.le === "string" &&
  "texte" in value &&
  typeof value.texte === "string" &&
  "reponses" in value &&
  Array.isArray(value.reponses) &&
  value.reponses.every((pair) => Array.isArray(pair) && typeof pair[0] === "string" && Array.isArray(pair[1]));

export interface Drafts {
  readonly read: () => Draft | undefined;
  /** Says whether it could be kept. */
  readonly write: (draft: Draft) => boolean;
  readonly erase: () => void;
}

/** Several guides may live on one host: a draft is named after the address of the form, then after the fiche. */
export const draftsOf = (page: string, fiche: string): Drafts => {
  const name = `brouillon:${page}:${fiche}`;
  return {
    read: () => {
      try {
        const stored: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
        return isDraft(stored) ? stored : undefined;
      } catch {
        return undefined;
      }
    },
    write: (draft) => {
      try {
        localStorage.setItem(name, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    erase: () => {
      try {
        localStorage.removeItem(name);
      } catch {
        // Nothing was kept there.
      }
    },
  };
};

/** The fiche with what the draft changes. */
export const withDraft = (answers: Answers, { reponses }: Draft): Answers => {
  const merged = new Map(answers);
  for (const [name, values] of reponses) {
    if (values.length > 0) merged.set(name, values);
    else merged.delete(name);
  }
  return merged;
};
