/** « Rien n'a changé »: the one line of a file that says when it was checked, and by whom. */
import type { Verificateur } from "../../model/verification.ts";
import { editFiche } from "../yaml/edit-fiche.ts";

/** The file as confirmed that day; the facts keep their own date. Undefined when the text cannot be edited. */
export const confirmedFiche = (text: string, today: string, par: Verificateur): string | undefined => editFiche(text, { verification: { date: today, par } });
