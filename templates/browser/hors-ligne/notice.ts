/** What a page shown without the network says of its age. */
import { html } from "../../html.ts";
import { displayDate } from "../../parts/typography.ts";
import type { Kept } from "./kept-site.ts";

/** Where the guide is, which day it is then. */
const dayOf = (instant: number): string => new Intl.DateTimeFormat("fr-CA", { timeZone: "Europe/Paris" }).format(instant);

/** « Données du 30 avril 2022, gardées le 22 novembre 2026. » */
export const ageInWords = ({ contenu, verifie }: Kept): string => `Données du ${displayDate(contenu.donnees)}, gardées le ${displayDate(dayOf(verifie))}.`;

const MAIN = /<main id="contenu"[^>]*>/;

/** The page, with a line about its age before all it says. */
export const keptNotice = (page: string, kept: Kept, about: string): string =>
  page.replace(
    MAIN,
    (main) => main + html`<p class="sans-reseau ecran"><strong>Sans réseau.</strong> ${ageInWords(kept)} <a href="${about}">En savoir plus</a></p>`.markup,
  );
