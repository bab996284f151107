/** The left column: how to come, where, when, for whom, with what. */
import type { Guide } from "../../../src/model/guide.ts";
import { hoursInWords } from "../../../src/model/horaires.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Child, type Html, html, joined } from "../../html.ts";
import { positionInWords } from "../../parts/lieu.ts";
import { displayTelephone, telephoneHref, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import { accompagnement, materiel, publics, rendezVous } from "./aide.ts";
import { fact, section } from "./section.ts";

const sentences = (parts: readonly (string | undefined)[]): string =>
  parts.flatMap((part) => (part ? [typeset(part.trim()).replace(/[^.!?…]$/, "$&.")] : [])).join(" ");

const conditions = ({ conditions_acces, demarche, delai, frais_a_charge, tarifs, modalites_acces, pieces_a_apporter }: Structure): Html | undefined =>
  section("Conditions d’accès à l’accompagnement", [
    fact("Accès", conditions_acces && typeset(conditions_acces)),
    fact("Démarche", demarche && typeset(demarche)),
    fact("S’adresser au lieu", modalites_acces?.map(typeset).join(", ")),
    fact("Délai", delai && typeset(delai)),
    fact("Coût", sentences([frais_a_charge?.join(", "), tarifs])),
    fact("À apporter", pieces_a_apporter?.map(typeset).join(", ")),
  ]);

const address = ({ adresse, complement_adresse, code_postal, commune }: Structure): Html =>
  html`<p class="adresse">${joined([adresse && typeset(adresse), complement_adresse && typeset(complement_adresse), `${code_postal} ${typeset(commune)}`], html`<br>`)}</p>`;

const links = ({ courriels = [], site_web = [], prise_rdv, fiche_acces_libre }: Structure): readonly Child[] => [
  ...courriels.map((courriel) => html`<p class="lien"><a href="mailto:${courriel}">${displayUrl(courriel)}</a></p>`),
  ...site_web.map((url) => html`<p class="lien"><a href="${url}">${displayUrl(url)}</a></p>`),
  prise_rdv && html`<p class="lien"><b>Rendez-vous en ligne</b> <a href="${prise_rdv}">${displayUrl(prise_rdv)}</a></p>`,
  fiche_acces_libre && html`<p class="lien"><b>Accessibilité du lieu</b> <a href="${fiche_acces_libre}">acceslibre.beta.gouv.fr</a></p>`,
];

const tournee = ({ tournee: arrets }: Structure): Html | undefined =>
  section(
    "Tournée",
    (arrets ?? []).map(
      ({ lieu, commune, horaires, precisions }) =>
        html`<p><b>${typeset(commune)}</b> ${joined([typeset(lieu), ...hoursInWords(horaires).map(typeset), precisions && typeset(precisions)], " · ")}</p>`,
    ),
  );

const informations = (structure: Structure): Html | undefined => {
  const { telephone, transports, horaires, horaires_precisions } = structure;
  const hours = hoursInWords(horaires).map(typeset);
  return section("Informations pratiques", [
    telephone && html`<p class="telephone"><a href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a></p>`,
    address(structure),
    positionInWords(structure) && structure.adresse === undefined ? html`<p class="reserve">Adresse exacte à demander au lieu.</p>` : undefined,
    transports?.length ? html`<p class="transports"><b>Transports</b> ${transports.map(typeset).join(" · ")}</p>` : undefined,
    hours.length > 0 && html`<div class="horaires">${hours.map((line) => html`<p>${line}</p>`)}</div>`,
    horaires_precisions && html`<p>${typeset(horaires_precisions)}</p>`,
    ...links(structure),
  ]);
};

/** All the sections of the column, those that say nothing left out. */
export const pratique = (guide: Guide, structure: Structure): Child => [
  conditions(structure),
  informations(structure),
  tournee(structure),
  publics(guide, structure),
  accompagnement(guide, structure),
  materiel(guide, structure),
  rendezVous(structure),
];
