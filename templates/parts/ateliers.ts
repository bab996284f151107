import type { RendezVous, Stop } from "../../src/knowledge/agenda.ts";
import { hoursInWords } from "../../src/model/horaires.ts";
import { INSCRIPTIONS } from "../../src/model/inscriptions.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html, joined } from "../html.ts";
import { typeset } from "./typography.ts";

/** The same few weeks come back on every list of a large guide. */
const worded = new Map<string, string>();

/** Opening hours as one line of words. */
export const hoursLine = (osm: string | undefined): string | undefined => {
  if (osm === undefined) return undefined;
  const known = worded.get(osm);
  if (known !== undefined) return known;
  const words = typeset(hoursInWords(osm).join(" ; "));
  worded.set(osm, words);
  return words;
};

const workshop = ({ titre, format, horaires, inscription, lieu, precisions }: RendezVous): Html => {
  const details = [hoursLine(horaires), format && `format ${format}`, inscription && INSCRIPTIONS[inscription], lieu, precisions];
  return html`<li><strong>${typeset(titre)}</strong><br>${joined(
    details.map((detail) => detail && typeset(detail)),
    " · ",
  )}</li>`;
};

const stop = ({ lieu, commune, horaires, precisions }: Stop): Html =>
  html`<tr><th scope="row">${typeset(commune)}<br><span class="discret">${typeset(lieu)}</span></th><td>${joined([hoursLine(horaires), precisions && typeset(precisions)], ". ")}</td></tr>`;

/** What happens regularly: workshops and permanences, and the stops of those that travel. */
export const ateliers = ({ rendez_vous_reguliers = [], tournee = [] }: Structure): Html =>
  html`${rendez_vous_reguliers.length > 0 && html`<section><h2>Ateliers et permanences</h2><ul class="liste espacee">${rendez_vous_reguliers.map(workshop)}</ul></section>`}${
    tournee.length > 0 &&
    html`<section><h2>Tournée</h2><table class="tournee"><thead><tr><th scope="col">Arrêt</th><th scope="col">Horaires</th></tr></thead><tbody>${tournee.map(stop)}</tbody></table></section>`
  }`;
