/** The edition: what `guide.yaml` says of this guide – its title, its publisher, its address, how it is printed. */
import { z } from "zod";
import { courriel, date, liste, markdown, motif, nombre, ouiNon, parmi, telephone, texte, url } from "./fields.ts";

const fichier = motif(/^[a-z0-9][a-z0-9._/-]*$/, {
  label: "Fichier",
  attendu: "un chemin dans le dossier du guide, sans accent ni espace",
  exemple: "medias/logo.svg",
});

export const editionSchema = z.strictObject({
  titre: texte({ label: "Titre du guide", exemple: "Le numérique pour tous" }, 80),
  sous_titre: texte({ label: "Sous-titre" }, 160).optional(),
  nom_territoire: texte({ label: "Nom du territoire", exemple: "Metz, Woippy et Montigny-lès-Metz" }, 120),
  edition: texte({ label: "Édition", exemple: "Édition 2026" }, 80),
  date_edition: date({ label: "Date de l'édition" }),
  accroche: texte({ label: "Accroche de l'accueil" }, 200).optional(),
  url: url({ label: "Adresse du site", exemple: "https://guide.exemple.fr" }),
  depot: url({ label: "Dépôt git" }).optional(),
  licence_donnees: texte({ label: "Licence des données", exemple: "Licence Ouverte 2.0" }, 120).optional(),
  region: texte({ label: "Région", exemple: "Grand Est" }, 60).optional(),
  alsace_moselle: ouiNon({ label: "Jours fériés d'Alsace-Moselle" }).optional(),
  editeur: z
    .strictObject({
      nom: texte({ label: "Éditeur" }, 160),
      adresse: texte({ label: "Adresse de l'éditeur" }, 200).optional(),
      courriel: courriel({ label: "Courriel de l'éditeur" }).optional(),
      telephone: telephone({ label: "Téléphone de l'éditeur" }).optional(),
      site_web: url({ label: "Site de l'éditeur" }).optional(),
    })
    .readonly()
    .meta({ label: "Éditeur" }),
  contact: z
    .strictObject({
      courriel: courriel({ label: "Courriel de contact" }),
      telephone: telephone({ label: "Téléphone de contact" }).optional(),
      adresse: texte({ label: "Adresse de contact" }, 200).optional(),
    })
    .readonly()
    .meta({ label: "Contact" }),
  logos: liste(z.strictObject({ fichier, nom: texte({ label: "Nom du logo" }, 80) }).readonly(), { label: "Logos" }, 12).optional(),
  contours: fichier.meta({ label: "Contours (GeoJSON)", exemple: "medias/communes.geojson" }).optional(),
  contours_source: texte({ label: "Source des contours" }, 160).optional(),
  lignes_nationales: liste(
    z
      .strictObject({
        nom: texte({ label: "Nom" }, 120),
        telephone: telephone({ label: "Téléphone" }).optional(),
        site_web: url({ label: "Site web" }).optional(),
        description: texte({ label: "Description" }, 300).optional(),
        source: texte({ label: "Source" }, 160).optional(),
      })
      .readonly(),
    { label: "Lignes d'aide nationales" },
    30,
  ).optional(),
  glossaire: liste(
    z.strictObject({ terme: texte({ label: "Terme" }, 80), definition: texte({ label: "Définition" }, 600) }).readonly(),
    { label: "Glossaire" },
    80,
  ).optional(),
  impression: z
    .strictObject({
      format: parmi(["A4", "A5"], { label: "Format" }).optional(),
      fond_perdu_mm: nombre(0, 10, { label: "Fond perdu (mm)", exemple: "3" }).optional(),
    })
    .readonly()
    .meta({ label: "Impression" })
    .optional(),
  sources: liste(
    z.strictObject({ nom: texte({ label: "Source" }, 200), description: texte({ label: "Description" }, 600).optional() }).readonly(),
    { label: "Sources" },
    40,
  ).optional(),
  nouveautes: markdown({ label: "Nouveautés de l'édition" }).optional(),
});

export type Edition = Readonly<z.infer<typeof editionSchema>>;
