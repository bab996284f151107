/**
 * Real data to try the chain on: the census of places made by the Département de la Gironde, its 176 places of
 * Bordeaux Métropole mapped to content files. The census stays outside the project, and so does what this writes.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanText } from "../exchange/import/cells.ts";
import { presentationOf } from "../exchange/import/presentation.ts";
import { writeYaml } from "../exchange/yaml/write.ts";
import { slugOf } from "../model/comparable.ts";
import { writeArticle } from "./article.ts";
import { chapterColour, chapterLetter } from "./colours.ts";
import { COMMUNES_GIRONDE, type Commune } from "./gironde-communes.ts";
import { adresseOf, courrielOf, dateOf, sitesOf, spaced, telephoneOf } from "./gironde-fields.ts";
import { offerOf } from "./gironde-offer.ts";
import type { GirondePlace } from "./gironde-place.ts";
import { uniqueSlugs } from "./slug.ts";

const communeOf = (place: GirondePlace): Commune => {
  const commune = COMMUNES_GIRONDE.find(({ nom }) => nom === place.Commune);
  if (!commune) throw new Error(`Commune inconnue : ${place.Commune}`);
  return commune;
};

const structureOf = (place: GirondePlace): string => {
  const commune = communeOf(place);
  const { adresse, codePostal } = adresseOf(place["Adresse postale"], commune);
  const courriel = courrielOf(place.Email);
  const sites = sitesOf(place["Site internet"]);
  const { typologie, materiel, accesInternet, expertises } = offerOf(place);
  return writeYaml({
    nom: spaced(place.Lieu),
    typologie: [typologie],
    statut: place["Type Structure"] === "Autre" ? undefined : place["Type Structure"],
    ...presentationOf(cleanText(place.Description)),
    adresse,
    code_postal: codePostal,
    commune: commune.nom,
    code_insee: commune.code,
    latitude: place["Coord. X"],
    longitude: place["Coord. Y"],
    position: "rue",
    territoire: slugOf(commune.nom),
    telephone: telephoneOf(place.Téléphone),
    courriels: courriel ? [courriel] : undefined,
    site_web: sites.length > 0 ? sites : undefined,
    materiel: materiel.length > 0 ? materiel.map((type) => ({ type })) : undefined,
    acces_internet: accesInternet,
    expertises: expertises.length > 0 ? Object.fromEntries(expertises.map((id) => [id, "proposé"])) : undefined,
    source: "Département de la Gironde, recensement des lieux d'inclusion numérique",
    date_maj: dateOf(place["Dernière MAJ"]),
  });
};

const GUIDE = writeYaml({
  titre: "Le numérique pour tous",
  sous_titre: "Essai sur les lieux de la métropole bordelaise",
  nom_territoire: "Bordeaux Métropole",
  edition: "Essai",
  date_edition: "2024-12-31",
  url: "https://bordeaux.example/guide",
  region: "Nouvelle-Aquitaine",
  editeur: { nom: "Essai sans éditeur" },
  contact: { courriel: "contact@bordeaux.example" },
  contours: "medias/communes.geojson",
  contours_source: "© IGN – Admin Express 2018",
});

const TERRITOIRES = writeYaml({
  territoires: COMMUNES_GIRONDE.map(({ code, nom }, index) => ({
    id: slugOf(nom),
    nom,
    lettre: chapterLetter(index),
    couleur: chapterColour(index),
    communes: [{ nom, code_insee: code }],
  })),
});

/** The content directory of the places of Bordeaux Métropole: one file a place, none lost. */
export const girondeContent = (sharedData = "../shared/data"): ReadonlyMap<string, string> => {
  const census: readonly GirondePlace[] = JSON.parse(readFileSync(join(sharedData, "gironde-lieux-inclusion-numerique.json"), "utf8"));
  const uniqueSlug = uniqueSlugs();
  const places = census.filter(({ Intercommunalité }) => Intercommunalité === "Bordeaux Métropole");
  return new Map([
    ["guide.yaml", GUIDE],
    ["territoires.yaml", TERRITOIRES],
    ["medias/communes.geojson", readFileSync(join(sharedData, "communes-bordeaux-metropole.geojson"), "utf8")],
    ["pages/a-propos.md", writeArticle({ titre: "À propos" }, "Un essai de la chaîne sur des lieux réels ; les données sont anciennes.")],
    ...places.map((place) => [`structures/${slugOf(place.Commune)}/${uniqueSlug(place.Lieu)}.yaml`, structureOf(place)] as const),
  ]);
};
