/** Every page of the website, by the name Eleventy knows it under. */
import type { Page } from "../page.ts";
import type { Site } from "../site.ts";
import { accesInternetPage } from "./acces-internet.page.ts";
import { accueilPage } from "./accueil.page.ts";
import { actualitePages, actualitesPage } from "./actualites.page.ts";
import { apercuPage } from "./apercu.page.ts";
import { cartePage } from "./carte.page.ts";
import { contribuerPage } from "./contribuer.page.ts";
import { donneesPage } from "./donnees.page.ts";
import { editeursPage } from "./editeurs.page.ts";
import { editorialPages } from "./editorial.page.ts";
import { guidePage } from "./guide.page.ts";
import { horsLignePages } from "./hors-ligne.page.ts";
import { introuvablePage } from "./introuvable.page.ts";
import { materielPages, publicsPages } from "./listes.page.ts";
import { misesAJourPage } from "./mises-a-jour.page.ts";
import { orienterPage } from "./orienter.page.ts";
import { rechercherPage } from "./rechercher.page.ts";
import { remettrePage } from "./remettre.page.ts";
import { selectionPage } from "./selection.page.ts";
import { servicePages, servicesPage } from "./services.page.ts";
import { structurePages } from "./structure.page.ts";
import { structuresPage } from "./structures.page.ts";
import { tableauPage, tableauPages } from "./tableau.page.ts";
import { territoirePages, territoiresPage } from "./territoires.page.ts";

export const pagesOf = (site: Site): Readonly<Record<string, Page<never>>> => {
  const publics = publicsPages(site);
  const materiel = materielPages(site);
  return {
    accueil: accueilPage(site),
    structures: structuresPage(site),
    structure: structurePages(site),
    services: servicesPage(site),
    service: servicePages(site),
    territoires: territoiresPage(site),
    territoire: territoirePages(site),
    carte: cartePage(site),
    publics: publics.index,
    public: publics.lists,
    materiels: materiel.index,
    materiel: materiel.lists,
    "acces-internet": accesInternetPage(site),
    tableau: tableauPage(site),
    "tableau-territoire": tableauPages(site),
    rechercher: rechercherPage(site),
    orienter: orienterPage(site),
    selection: selectionPage(site),
    remettre: remettrePage(site),
    actualites: actualitesPage(site),
    actualite: actualitePages(site),
    "mises-a-jour": misesAJourPage(site),
    guide: guidePage(site),
    donnees: donneesPage(site),
    contribuer: contribuerPage(site),
    apercu: apercuPage(site),
    editeurs: editeursPage(site),
    introuvable: introuvablePage(site),
    ...horsLignePages(site),
    ...editorialPages(site),
  };
};
