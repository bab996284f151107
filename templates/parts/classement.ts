import { type About, POINTS } from "../../src/knowledge/orientation/ranking.ts";
import { paths } from "../../src/model/addresses.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { typeset } from "./typography.ts";

const { besoin, profil, distance, moment, souhait } = POINTS;

/** What each question is worth, read where ranking counts it. */
const QUESTIONS: Readonly<Record<About, readonly [question: string, points: string]>> = {
  besoin: [
    "Niveau pour le besoin",
    `expert ${besoin.expert}, maîtrise ${besoin.maîtrise}, basique ${besoin.basique}, proposé ${besoin.proposé} ; pour plusieurs besoins, la moyenne`,
  ],
  profil: ["Façon d'aider", `celle demandée ${profil.oui}, la plus proche ${profil.presque}, non précisée ${profil.inconnu}`],
  distance: ["Distance", `${distance.porte} à la porte, ${distance.parKm} de moins par kilomètre ; position inconnue ${distance.inconnu}`],
  moment: ["Ouverture au moment demandé", `ouvert ${moment.oui}, dans la journée qui suit ${moment.presque}, horaires inconnus ${moment.inconnu}`],
  souhait: ["Chaque autre condition", `remplie ${souhait.oui}, non précisée ${souhait.inconnu}`],
};

/** How places are ranked, for whoever wants to know why this one comes first. */
export const classement = (site: Site): Html =>
  html`<details class="classement"><summary>Comment les lieux sont classés</summary>
<p>${typeset("Ce que l'on sait contraire à la demande exclut un lieu ; ce que l'on ne sait pas ne l'exclut jamais : c'est écrit « à savoir ». Puis des points, les mêmes pour tous, question par question :")}</p>
<dl class="faits">${Object.values(QUESTIONS).map(([question, points]) => html`<div><dt>${typeset(question)}</dt><dd>${typeset(points)}</dd></div>`)}</dl>
<p>${typeset("À égalité : le niveau déclaré avant l'estimé, puis le plus proche, puis l'ordre alphabétique.")} <a href="${site.href(paths.methode)}">Méthode et niveaux</a></p></details>`;
