/** The edition: what `guide.yaml` says of this guide – its title, its publisher, its address, how it is printed. */
import * as z from "zod";
import { courriel, date, integer, list, markdown, matching, number, oneOf, telephone, text, url, yesNo } from "./fields.ts";
import { langue } from "./traduction.ts";

const fichier = matching(/^[a-z0-9][a-z0-9._/-]*$/, {
  label: "Fichier",
  expected: "un chemin dans le dossier du guide, sans accent ni espace",
  example: "medias/logo.svg",
});

/** The papers that can be made, as they are asked for by name. */
export const PAPIERS = ["lecture", "imprimeur", "livret", "gros-caracteres", "poche", "affiche", "lettre"] as const;

/** How a proposal may reach the editors, in the order in which the site shows them. */
export const VOIES = ["demande", "ticket", "courriel", "fichier"] as const;
/** The forges whose pages we know how to open. Those of Gitea and Forgejo are the same. */
export const FORGES = ["github", "gitlab", "forgejo", "gitea"] as const;
export type Forge = (typeof FORGES)[number];

export const editionSchema = z.strictObject({
  titre: text({ label: "Titre du guide", example: "Le numérique pour tous" }, 80),
  sous_titre: text({ label: "Sous-titre" }, 160).optional(),
  nom_territoire: text({ label: "Nom du territoire", example: "Saint-Martin et ses environs" }, 120),
  edition: text({ label: "Édition", example: "Édition 2026" }, 80),
  date_edition: date({ label: "Date de l'édition" }),
  accroche: text({ label: "Accroche de l'accueil" }, 200).optional(),
  url: url({ label: "Adresse du site", example: "https://guide.exemple.fr" }),
  depot: url({ label: "Dépôt git" }).optional(),
  contributions: z
    .strictObject({
      voies: list(oneOf(VOIES, { label: "Voie" }), { label: "Voies proposées, dans l'ordre", example: "[courriel, ticket, fichier]" }, VOIES.length).optional(),
      forge: oneOf(FORGES, { label: "Genre de forge du dépôt", example: "forgejo" }).optional(),
      branche: matching(/^[A-Za-z0-9][A-Za-z0-9_-]*(?:[./][A-Za-z0-9_-]+)*$/, {
        label: "Branche du dépôt où vont les corrections",
        expected: "le nom d'une branche, sans accent ni espace",
        example: "main",
      }).optional(),
    })
    .readonly()
    .meta({ label: "Contributions", example: "{ voies: [courriel, ticket, fichier] }" })
    .optional(),
  licence_donnees: text({ label: "Licence des données", example: "Licence Ouverte 2.0" }, 120).optional(),
  region: text({ label: "Région", example: "Grand Est" }, 60).optional(),
  langues_remise: list(langue, { label: "Langues de la fiche à remettre", example: "[en, ar, uk]" }, 20).optional(),
  alsace_moselle: yesNo({ label: "Jours fériés d'Alsace-Moselle" }).optional(),
  recherche_adresse: yesNo({ label: "Recherche d'une adresse exacte (service national des adresses)" }).optional(),
  editeur: z
    .strictObject({
      nom: text({ label: "Éditeur" }, 160),
      adresse: text({ label: "Adresse de l'éditeur" }, 200).optional(),
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
      adresse: text({ label: "Adresse de contact" }, 200).optional(),
    })
    .readonly()
    .meta({ label: "Contact" }),
  logos: list(z.strictObject({ fichier, nom: text({ label: "Nom du logo" }, 80) }).readonly(), { label: "Logos" }, 12).optional(),
  contours: fichier.meta({ label: "Contours (GeoJSON)", example: "medias/communes.geojson" }).optional(),
  contours_source: text({ label: "Source des contours" }, 160).optional(),
  plan: z
    .strictObject({
      afficher: yesNo({ label: "Proposer le plan des rues", example: "non" }).optional(),
      tuiles: matching(/^https:\/\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})(?!\S*\{(?![xyz]\}))[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?\/[^\s"'<>\\]+$/, {
        label: "Images du plan",
        expected: "une adresse en https:// qui contient {z}, {x} et {y}",
        example: "https://tuiles.exemple.fr/plan/{z}/{x}/{y}.png",
      }).optional(),
      attribution: text({ label: "Mention du plan", example: "© les contributeurs d'OpenStreetMap" }, 160).optional(),
      zoom_max: integer(10, 22, { label: "Zoom le plus fort", example: "19" }).optional(),
    })
    .readonly()
    .meta({ label: "Plan des rues", example: "{ afficher: non }" })
    .optional(),
  lignes_nationales: list(
    z
      .strictObject({
        nom: text({ label: "Nom" }, 120),
        telephone: telephone({ label: "Téléphone" }).optional(),
        site_web: url({ label: "Site web" }).optional(),
        description: text({ label: "Description" }, 300).optional(),
        source: text({ label: "Source" }, 160).optional(),
      })
      .readonly(),
    { label: "Lignes d'aide nationales" },
    30,
  ).optional(),
  glossaire: list(
    z.strictObject({ terme: text({ label: "Terme" }, 80), definition: text({ label: "Définition" }, 600) }).readonly(),
    { label: "Glossaire" },
    80,
  ).optional(),
  impression: z
    .strictObject({
      produits: list(oneOf(PAPIERS, { label: "Papier" }), { label: "Papiers publiés sur le site", example: "[lecture, livret, poche]" }).optional(),
      fond_perdu_mm: number(0, 10, { label: "Fond perdu (mm)", example: "3" }).optional(),
      epaisseur_papier_mm: number(0.03, 1, { label: "Épaisseur d'une feuille (mm)", example: "0.1" }).optional(),
      feuilles_par_cahier: integer(1, 40, { label: "Feuilles par cahier agrafé", example: "15" }).optional(),
      commander: text({ label: "Comment obtenir des exemplaires", example: "Exemplaires à demander à l'accueil de la mairie" }, 400).optional(),
      exemplaires: integer(1, 100_000, { label: "Exemplaires pour l'estimation", example: "200" }).optional(),
      couts: z
        .strictObject({
          page_noir: number(0, 10, { label: "Une page en noir (€)", example: "0.02" }).optional(),
          page_couleur: number(0, 10, { label: "Une page en couleur (€)", example: "0.08" }).optional(),
          feuille: number(0, 10, { label: "Une feuille A4 (€)", example: "0.01" }).optional(),
          reliure: number(0, 100, { label: "Relier un exemplaire (€)", example: "1.5" }).optional(),
          precisions: text({ label: "D'où viennent ces coûts", example: "Tarifs de la reprographie, 2026" }, 200).optional(),
        })
        .readonly()
        .meta({ label: "Coûts d'impression", example: "{ page_noir: 0.02, page_couleur: 0.08, feuille: 0.01, reliure: 1.5 }" })
        .optional(),
    })
    .readonly()
    .meta({ label: "Impression" })
    .optional(),
  hors_ligne: z
    .strictObject({
      actif: yesNo({ label: "Proposer de garder le site hors connexion", example: "non" }).optional(),
      budget_mo: integer(1, 200, { label: "Place que le site peut prendre sur un appareil (Mo)", example: "10" }).optional(),
    })
    .readonly()
    .meta({ label: "Hors connexion", example: "{ budget_mo: 10 }" })
    .optional(),
  sources: list(
    z.strictObject({ nom: text({ label: "Source" }, 200), description: text({ label: "Description" }, 600).optional() }).readonly(),
    { label: "Sources" },
    40,
  ).optional(),
  nouveautes: markdown({ label: "Nouveautés de l'édition" }).optional(),
});

export type Edition = Readonly<z.infer<typeof editionSchema>>;

const USUAL_BUDGET = 10;
const MEGABYTE = 1_000_000;

/** How many bytes of the site a device may keep; undefined when the guide does not offer it. */
export const budgetHorsLigne = ({ hors_ligne: { actif = true, budget_mo = USUAL_BUDGET } = {} }: Pick<Edition, "hors_ligne">): number | undefined =>
  actif ? budget_mo * MEGABYTE : undefined;
