/** Call, come, when: what is not known yet leaves a line to write it on. */
import { hoursInWords } from "../../../src/model/horaires.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, type Html, html, joined } from "../../html.ts";
import { counted, displayTelephone, telephoneHref, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";

const MOST_STOPS = 6;
const MOST_SESSIONS = 3;

const toWrite = (label: string): Html => html`<p class="a-ecrire">${label}</p>`;

/** Without a telephone number: another way to reach the place, then a line for the number. */
const reach = ({ telephone, courriels = [], prise_rdv, site_web = [] }: Structure): Child => {
  if (telephone) return html`<p class="telephone"><a href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a></p>`;
  const [courriel, site] = [courriels[0], prise_rdv ?? site_web[0]];
  return [
    toWrite("Téléphone"),
    courriel ? html`<p class="ecrire"><a href="mailto:${courriel}">${displayUrl(courriel)}</a></p>` : undefined,
    !courriel && site ? html`<p class="ecrire"><a href="${site}">${displayUrl(site)}</a></p>` : undefined,
  ];
};

const address = ({ adresse, complement_adresse, code_postal, commune, tournee }: Structure): Html => {
  const where = joined(
    [
      adresse ? typeset(adresse) : tournee ? undefined : toWrite("Adresse"),
      complement_adresse && typeset(complement_adresse),
      `${code_postal} ${typeset(commune)}`,
    ],
    html`<br>`,
  );
  return html`<div class="adresse">${where}</div>`;
};

const rounds = ({ tournee = [] }: Structure): Child => {
  const others = tournee.length - MOST_STOPS;
  return [
    tournee
      .slice(0, MOST_STOPS)
      .map(
        ({ lieu, commune, horaires, precisions }) =>
          html`<p><b>${typeset(lieu)}</b>, ${joined([typeset(commune), ...hoursOf(horaires), precisions && typeset(precisions)], " · ")}</p>`,
      ),
    others > 0 && html`<p>et ${others} autre${others > 1 ? "s arrêts" : " arrêt"}.</p>`,
  ];
};

/** « 9 h – 12 h » stays on one line. */
const hoursOf = (osm: string | undefined): readonly string[] => hoursInWords(osm).map((words) => typeset(words).replace(/– (?=\d)/g, "–\u00a0"));

/** « et 2 autres rendez-vous réguliers »: what there is no room for is said. */
const othersInWords = (count: number, after: boolean): string =>
  after
    ? `et ${counted(count, "autre rendez-vous régulier", "autres rendez-vous réguliers")}`
    : counted(count, "rendez-vous régulier", "rendez-vous réguliers");

const when = (structure: Structure): Child => {
  const { horaires, horaires_precisions, rendez_vous_reguliers = [], tournee } = structure;
  const hours = hoursOf(horaires).map((words) => html`<p>${words}</p>`);
  const sessions = rendez_vous_reguliers
    .filter((session) => session.horaires)
    .slice(0, MOST_SESSIONS)
    .map(
      ({ titre, horaires: own, precisions }) =>
        html`<p><b>${typeset(titre)}</b> ${joined([hoursOf(own).join(", "), precisions && typeset(precisions)], " · ")}</p>`,
    );
  const others = rendez_vous_reguliers.length - sessions.length;
  const left = others > 0 ? [html`<p>${othersInWords(others, sessions.length > 0)}, à demander au lieu.</p>`] : [];
  const known = [...hours, ...(horaires_precisions ? [html`<p>${typeset(horaires_precisions)}</p>`] : []), ...sessions, ...left];
  return known.length === 0 && !tournee ? toWrite("Horaires") : html`<div class="horaires">${known}</div>`;
};

export const venir = (structure: Structure): Html => {
  const { transports = [] } = structure;
  return html`<div class="venir">${reach(structure)}${address(structure)}${transports.length > 0 && html`<p class="transports">${typeset(transports.join(" · "))}</p>`}${when(structure)}${rounds(structure)}</div>`;
};
