/** The editors' own texts: news items and pages, Markdown with a YAML front matter. */
import { z } from "zod";
import { date, liste, parmi, texte } from "./fields.ts";

export const actualiteSchema = z.strictObject({
  titre: texte({ label: "Titre" }, 160),
  date: date({ label: "Date" }),
  categorie: parmi(["Lieux", "Services", "Dispositifs", "Événements"], { label: "Catégorie" }).optional(),
  resume: texte({ label: "Résumé" }, 240).optional(),
  structures: liste(texte({ label: "Structure" }, 120), { label: "Structures concernées" }).optional(),
  source: texte({ label: "Source" }, 200).optional(),
});

export const pageSchema = z.strictObject({
  titre: texte({ label: "Titre" }, 160),
  description: texte({ label: "Description" }, 240).optional(),
});

interface Article {
  /** File name without extension. */
  readonly id: string;
  readonly fichier: string;
  /** Markdown source. */
  readonly texte: string;
}
export type Actualite = Readonly<z.infer<typeof actualiteSchema>> & Article;
export type EditorialPage = Readonly<z.infer<typeof pageSchema>> & Article;
