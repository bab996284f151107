import { horairesInWords, readHoraires } from "../../src/model/horaires.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html, joined } from "../html.ts";
import { typeset } from "./typography.ts";

const INSCRIPTION = { obligatoire: "inscription obligatoire", conseillée: "inscription conseillée", libre: "sans inscription" } as const;

/** The same few weeks come back on every list of a large guide. */
const worded = new Map<string, string>();

/** Opening hours as one line of words; what cannot be read is shown as it was written. */
export const hoursInWords = (osm: string | undefined): string | undefined => {
  if (osm === undefined) return undefined;
  const known = worded.get(osm);
  if (known !== undefined) return known;
  const read = readHoraires(osm);
  const words = typeset(read.ok ? horairesInWords(read.horaires).join(" ; ") : osm);
  worded.set(osm, words);
  return words;
};

type RendezVous = NonNullable<Structure["rendez_vous_reguliers"]>[number];
const workshop = ({ titre, format, horaires, inscription, lieu, precisions }: RendezVous): Html => {
  const details = [hoursInWords(horaires), format && `format ${format}`, inscription && INSCRIPTION[inscription], lieu, precisions];
  return html`<li><strong>${typeset(titre)}</strong><br>${joined(
    details.map((detail) => detail && typeset(detail)),
    " · ",
  )}</li>`;
};

type Arret = NonNullable<Structure["tournee"]>[number];
const stop = ({ lieu, commune, horaires, precisions }: Arret): Html =>
  html`<tr><th scope="row">${typeset(commune)}<br><span class="discret">${typeset(lieu)}</span></th><td>${joined([hoursInWords(horaires), precisions && typeset(precisions)], ". ")}</td></tr>`;

/** What happens regularly: workshops and permanences, and the stops of those that travel. */
export const ateliers = ({ rendez_vous_reguliers = [], tournee = [] }: Structure): Html =>
  html`${rendez_vous_reguliers.length > 0 && html`<section><h2>Ateliers et permanences</h2><ul class="liste espacee">${rendez_vous_reguliers.map(workshop)}</ul></section>`}${
    tournee.length > 0 &&
    html`<section><h2>Tournée</h2><table class="tournee"><thead><tr><th scope="col">Arrêt</th><th scope="col">Horaires</th></tr></thead><tbody>${tournee.map(stop)}</tbody></table></section>`
  }`;
