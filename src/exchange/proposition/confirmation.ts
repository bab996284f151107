/** « Rien n'a changé »: the one line of a file that says when it was checked, and by whom. */
import { editFiche } from "../yaml/edit-fiche.ts";

/** The file as confirmed by the structure that day; the facts keep their own date. Undefined when the text cannot be edited. */
export const confirmedFiche = (text: string, today: string): string | undefined => editFiche(text, { verification: { date: today, par: "structure" } });
