/** What a page shown without the network says of its age. */
import { filesOf } from "../../../src/knowledge/hors-ligne/contenu.ts";
import { html } from "../../html.ts";
import { displayDate } from "../../parts/typography.ts";
import type { Kept } from "./kept-site.ts";

/** Where the guide is, which day it is then. */
const dayOf = (instant: number): string => new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(instant);

/** « Données du 30 avril 2022, gardées le 22 novembre 2026. » */
export const ageInWords = ({ contenu, verifie }: Kept): string => `Données du ${displayDate(contenu.donnees)}, gardées le ${displayDate(dayOf(verifie))}.`;

const MAIN = /<main id="contenu"[^>]*>/;

/** Pictures of papers are only there to choose among files, which are seldom kept: broken, they would hide their name. */
const COVERS = /<img class="couverture"[^>]*>/g;

const PAPERS = /<a [^>]*href="([^"]+\.pdf)"/g;

const offersAbsentPaper = (page: string, { contenu, avecPapiers }: Kept, root: string): boolean => {
  const kept = new Set(filesOf(contenu, avecPapiers).map(({ chemin }) => root + chemin.slice(1).split("?")[0]));
  return [...page.matchAll(PAPERS)].some(([, address = ""]) => !kept.has(address));
};

/** The page, with a line about its age before all it says. `root`: where the guide is, « /guide/ ». */
export const keptNotice = (page: string, kept: Kept, root: string): string => {
  const papers = offersAbsentPaper(page, kept, root) && ` ${kept.avecPapiers ? "Des" : "Les"} papiers en PDF demandent le réseau.`;
  const notice = html`<p class="sans-reseau ecran"><strong>Sans réseau.</strong> ${ageInWords(kept)}${papers} <a href="${root}hors-ligne/">En savoir plus</a></p>`;
  return page.replace(COVERS, "").replace(MAIN, (main) => main + notice.markup);
};
