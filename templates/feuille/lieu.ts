/** One place on the sheet: the number to call first and big, then what must be known before leaving home. */
import type { Remise } from "../../src/knowledge/remise.ts";
import { type Child, type Html, html } from "../html.ts";
import { qrCode } from "../parts/qr.ts";
import { displayTelephone } from "../parts/typography.ts";
import { figures } from "./horaires-traduits.ts";
import type { Parole } from "./mots.ts";

const fact = (label: Html, value: Child, isLong = false): Html | false =>
  value !== undefined && value !== false && html`<div${isLong && html` class="long"`}><dt>${label}</dt><dd>${value}</dd></div>`;

const lines = (items: readonly Child[]): Child => items.length > 0 && html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

const phone = (parole: Parole, { telephone }: Remise): Html =>
  telephone === undefined
    ? html`<p class="sans-numero">${parole.phrase("telephone_inconnu")}</p>`
    : html`<p class="numero"><span class="etiquette">${parole.etiquette("telephone")}</span> ${figures(displayTelephone(telephone))}</p>`;

/** An address that must be cut is cut before its first slash. */
const cuttable = (address: string): Child => {
  const slash = address.includes("/") ? address.indexOf("/") : address.length;
  return [html`<span>${address.slice(0, slash)}</span>`, html`<span>${address.slice(slash)}</span>`];
};

const web = (parole: Parole, { adresseCourte, lien }: Remise): Html =>
  html`<div class="lieu-web">${qrCode(lien)}<p class="etiquette">${parole.etiquette("en_ligne")}</p><p class="court">${figures(cuttable(adresseCourte))}</p></div>`;

const located = (label: Html, parts: readonly string[], separator: string, parole: Parole): Child =>
  parts.length > 0 && html`<p class="ou"><span class="etiquette">${label}</span> ${parole.libre(parts.join(separator))}</p>`;

const where = (parole: Parole, { adresse = [], transports = [] }: Remise): Child => [
  located(parole.etiquette("adresse"), adresse, ", ", parole),
  located(parole.etiquette("arret"), transports, " · ", parole),
];

const when = (parole: Parole, { semaine = [], horaires = [], permanences = [], tournee = [] }: Remise): Child => {
  if (semaine.length + horaires.length > 0) return lines([...semaine.map((hours) => parole.heures(hours)), ...horaires.map((text) => parole.remarque(text))]);
  return permanences.length + tournee.length === 0 && parole.phrase("horaires_inconnus");
};

const cost = (parole: Parole, { frais = [], tarifs }: Remise): Child =>
  lines([...frais.map((id) => parole.terme("cout", id)), ...(tarifs === undefined ? [] : [parole.libre(tarifs)])]);

/** What a place is for, on a sheet that has room for it. From the best done, but without levels: they are not for the person. */
const more = (parole: Parole, { services = [], interventions = [], publics = [], langues = [], labels = [] }: Remise): readonly (Html | false)[] => {
  const listed = (ids: readonly string[], group: "interventions" | "publics" | "langues" | "dispositifs"): Child =>
    lines(ids.map((id) => parole.terme(group, id)).filter(Boolean));
  return [
    fact(parole.etiquette("aide"), lines(services.map((id) => parole.terme("services", id))), true),
    fact(parole.etiquette("facon"), listed(interventions, "interventions")),
    fact(parole.etiquette("publics"), listed(publics, "publics")),
    fact(parole.etiquette("langues"), listed(langues, "langues")),
    fact(parole.etiquette("labels"), listed(labels, "dispositifs")),
  ];
};

const blank = (parole: Parole): Html =>
  html`<p class="a-ecrire"><strong>${parole.etiquette("mon_rendez_vous")}</strong> <span class="trou"><span class="mot">${parole.etiquette("le")}</span><span class="trait"></span></span> <span class="trou court"><span class="mot">${parole.etiquette("a")}</span><span class="trait"></span></span></p>`;

/** `isDetailed`: what the place is for is said too. */
export const lieu = (parole: Parole, remise: Remise, isDetailed: boolean): Html => {
  const { permanences = [], tournee = [], autres = 0, pieces = [], rendezVous, aupres = [], conditions = [], date } = remise;
  const free = (texts: readonly string[]): Child => lines(texts.map((text) => parole.libre(text)));
  const facts = [
    fact(parole.etiquette("horaires"), when(parole, remise)),
    fact(parole.etiquette("permanences"), lines(permanences.map((seance) => parole.seance(seance)))),
    fact(parole.etiquette("tournee"), lines(tournee.map((seance) => parole.seance(seance)))),
    autres > 0 && fact(html`+ ${figures(autres)}`, parole.phrase("autres")),
    fact(parole.etiquette("rendez_vous"), rendezVous && parole.terme("rendez_vous", rendezVous)),
    fact(parole.etiquette("apporter"), lines(pieces.map(({ id, mots }) => parole.terme("pieces", id, mots)))),
    fact(parole.etiquette("cout"), cost(parole, remise)),
    fact(parole.etiquette("demander"), lines(aupres.map(({ id, mots }) => parole.terme("roles", id, mots)))),
    fact(parole.etiquette("a_savoir"), free(conditions)),
  ];
  return html`<section class="lieu"><div class="lieu-tete"><div><h2>${parole.libre(remise.nom)}</h2>${phone(parole, remise)}${where(parole, remise)}</div>${web(parole, remise)}</div>
<dl>${facts}${isDetailed && more(parole, remise)}</dl>
${blank(parole)}<p class="date">${parole.datee("informations_du", date)}</p></section>`;
};
