/** The editors' own texts: news items and pages, Markdown with a YAML front matter. */
import * as z from "zod";
import { date, list, oneOf, text } from "./fields.ts";

export const actualiteSchema = z.strictObject({
  titre: text({ label: "Titre" }, 160),
  date: date({ label: "Date" }),
  categorie: oneOf(["Lieux", "Services", "Dispositifs", "Événements"], { label: "Catégorie" }).optional(),
  resume: text({ label: "Résumé" }, 240).optional(),
  structures: list(text({ label: "Structure" }, 120), { label: "Structures concernées" }).optional(),
  source: text({ label: "Source" }, 200).optional(),
});

export const pageSchema = z.strictObject({
  titre: text({ label: "Titre" }, 160),
  description: text({ label: "Description" }, 240).optional(),
});

interface Article {
  /** File name without extension. */
  readonly id: string;
  readonly fichier: string;
  /** Markdown source. */
  readonly text: string;
}
export type Actualite = Readonly<z.infer<typeof actualiteSchema>> & Article;
export type EditorialPage = Readonly<z.infer<typeof pageSchema>> & Article;
