/**
 * The issue forms: their files, their fields, and how what is written in them comes out. Written here once for those who
 * fill them in by an address and those who read the issue afterwards.
 */
import type { Nature } from "./proposition.ts";

/** Each field of the forms: its id in an address, its label – which is its heading in the text of the issue. */
export const CHAMPS_DU_TICKET = {
  /** The file name without `.yaml`; for a new place, the one proposed. */
  fiche: { id: "fiche", label: "Fiche" },
  /** Which text of the file was corrected: `versionOf`. Absent when somebody filled the form in by hand. */
  version: { id: "version", label: "Version de la fiche" },
  /** The whole file. Comes out as a block of code, since the form says `render: yaml`. */
  yaml: { id: "yaml", label: "Texte de la fiche" },
  /** A closure: for some days, or for good. */
  fermeture: { id: "fermeture", label: "Genre de fermeture" },
  /** Its first and last days, for a closure of some days. */
  du: { id: "du", label: "Premier jour de fermeture" },
  au: { id: "au", label: "Dernier jour de fermeture" },
  /** Who says that nothing has changed: a word of the file. Empty, it is the place itself. */
  par: { id: "par", label: "Vérifié par" },
  /** In one's own words. */
  precisions: { id: "precisions", label: "Précisions" },
} as const;

export type ChampDuTicket = keyof typeof CHAMPS_DU_TICKET;

/** On every issue made by a form: it is what the workflow looks at first. */
export const ETIQUETTE_CONTRIBUTION = "contribution";

export interface Formulaire {
  /** In `.github/ISSUE_TEMPLATE/`. */
  readonly fichier: string;
  readonly nom: string;
  /** What the title of the issue begins with. */
  readonly titre: string;
  readonly etiquettes: readonly string[];
  readonly champs: readonly ChampDuTicket[];
}

/** The two answers that the closure form offers. */
export const GENRES_DE_FERMETURE = ["Temporaire", "Définitive"] as const;

export type NatureDuTicket = Nature | "fermeture";

export const FORMULAIRES = {
  ajout: {
    fichier: "ajouter.yml",
    nom: "Ajouter un lieu",
    titre: "Ajouter : ",
    etiquettes: [ETIQUETTE_CONTRIBUTION, "ajout"],
    champs: ["fiche", "yaml", "precisions"],
  },
  correction: {
    fichier: "corriger.yml",
    nom: "Corriger une fiche",
    titre: "Corriger : ",
    etiquettes: [ETIQUETTE_CONTRIBUTION, "correction"],
    champs: ["fiche", "version", "yaml", "precisions"],
  },
  fermeture: {
    fichier: "fermeture.yml",
    nom: "Signaler une fermeture",
    titre: "Fermeture : ",
    etiquettes: [ETIQUETTE_CONTRIBUTION, "fermeture"],
    champs: ["fiche", "fermeture", "du", "au", "precisions"],
  },
  /** Without the text of the file: the workflow writes the date of the issue into the one that is there. */
  confirmation: {
    fichier: "rien-n-a-change.yml",
    nom: "Rien n'a changé",
    titre: "Rien n'a changé : ",
    etiquettes: [ETIQUETTE_CONTRIBUTION, "confirmation"],
    champs: ["fiche", "par", "precisions"],
  },
} as const satisfies Readonly<Record<NatureDuTicket, Formulaire>>;

export type ReponsesAuTicket = Readonly<Partial<Record<ChampDuTicket, string>>>;

/** A fence longer than any in the text, so that nothing in it can close the block. */
const fenced = (text: string): string => {
  const longest = (text.match(/`{3,}/g) ?? []).reduce((length, { length: found }) => Math.max(length, found), 2);
  const fence = "`".repeat(longest + 1);
  return `${fence}yaml\n${text.replace(/\n*$/, "\n")}${fence}`;
};

/** What nobody answered stays empty, to be written there; a text too long for an address has its block waiting. */
const answered = (champ: ChampDuTicket, reponse = ""): string => (champ === "yaml" ? fenced(reponse) : reponse);

/** The text of the issue as GitHub makes it from its form, for forges that only take a text: who reads it reads one kind. */
export const ticketBody = (nature: NatureDuTicket, reponses: ReponsesAuTicket): string =>
  FORMULAIRES[nature].champs.map((champ) => `### ${CHAMPS_DU_TICKET[champ].label}\n\n${answered(champ, reponses[champ])}`).join("\n\n");
