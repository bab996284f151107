/** Messages to the editors, already written: nothing leaves before the person sends them. */
import { DEFAULT_VERIFICATEUR, VERIFICATEUR_WORDS } from "../../model/verification.ts";
import { encoded } from "./encoded.ts";
import type { Proposition } from "./proposition.ts";
import { FORMULAIRES } from "./ticket.ts";

/** `mailto:` with a subject and a body already written. */
export const mailto = (to: string, subject: string, body: string): string =>
  `mailto:${encoded(to).replace("%40", "@")}?subject=${encoded(subject)}&body=${encoded(body.replace(/\r?\n/g, "\r\n"))}`;

export interface Courriel {
  readonly href: string;
  /** Whether the message holds the whole text of the file: else the file goes with it. */
  readonly porteLeTexte: boolean;
  /** All of the message, to copy: what a link cannot hold, a clipboard can. */
  readonly message: string;
}

/** Windows gives a mail program some 2 000 signs at most: what is longer opens nothing at all, without a word. */
const LONGEST_MAILTO = 1900;

/** The summary, cut between two lines where the message would be too long. */
const cutSummary = (lines: readonly string[], message: (lines: readonly string[]) => string): string => {
  for (let kept = lines.length; kept > 0; kept -= 1) {
    const left = lines.length - kept;
    const rest = left === 0 ? [] : [`… et ${left === 1 ? "un autre changement" : `${left} autres changements`}, dans le fichier à joindre`];
    const href = message([...lines.slice(0, kept), ...rest]);
    if (href.length <= LONGEST_MAILTO) return href;
  }
  return message(["Tous les changements sont dans le fichier à joindre"]);
};

const listed = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

const OPENING = {
  correction: "Je propose de corriger",
  ajout: "Je propose d'ajouter",
  confirmation: "J'ai relu la fiche, tout est encore juste :",
} as const;

/** The message for a proposal: its summary, and the text of the file when there is room for it. */
export const courrielOf = (to: string, { nature, nom, fichier, apres, par = DEFAULT_VERIFICATEUR }: Proposition, resume: readonly string[]): Courriel => {
  const subject = `${FORMULAIRES[nature].titre}${nom}`;
  const head = `Bonjour,\n\n${OPENING[nature]} « ${nom} » (${fichier}).`;
  if (nature === "confirmation") {
    const message = `${head}\n\nVérifié par : ${VERIFICATEUR_WORDS[par]}.\n`;
    return { href: mailto(to, subject, message), porteLeTexte: true, message };
  }
  const message = `${head}\n\n${listed(resume)}\n\nLe fichier entier :\n\n${apres}`;
  const whole = mailto(to, subject, message);
  if (whole.length <= LONGEST_MAILTO) return { href: whole, porteLeTexte: true, message };
  const name = fichier.slice(fichier.lastIndexOf("/") + 1);
  const attached = (lines: readonly string[]): string => mailto(to, subject, `${head}\n\n${listed(lines)}\n\nLe fichier à joindre à ce message : ${name}\n`);
  return { href: cutSummary(resume, attached), porteLeTexte: false, message };
};
