/** A place on a card: what it is, call, go, when, what for, and what to know before coming. */
import { appointmentOf } from "../../../src/knowledge/welcome.ts";
import type { Guide } from "../../../src/model/guide.ts";
import type { Structure } from "../../../src/model/structure.ts";
import { type Html, html } from "../../html.ts";
import { typeset } from "../../parts/typography.ts";
import { anchorOf } from "../fiche/fiche.ts";
import { aide, receivedOnly, uncapitalized } from "./aide.ts";
import { venir } from "./venir.ts";

const APPOINTMENT = { avec: "Sur rendez-vous", sans: "Sans rendez-vous", "avec ou sans": "Avec ou sans rendez-vous" } as const;

/** What must be known before leaving home, each in a few words. */
const beforeComing = (guide: Guide, structure: Structure): readonly Html[] => {
  const { frais_a_charge = [], tarifs, pieces_a_apporter = [] } = structure;
  const appointment = appointmentOf(structure);
  const only = receivedOnly(guide, structure);
  return [
    frais_a_charge.length > 0 && html`<b class="etiquette">${frais_a_charge.join(", ")}</b>`,
    appointment && html`<b class="etiquette">${APPOINTMENT[appointment]}</b>`,
    tarifs && html`<span>${typeset(tarifs)}</span>`,
    only && html`<span><b>Pour</b>&nbsp;: ${typeset(only)}</span>`,
    pieces_a_apporter.length > 0 && html`<span><b>À apporter</b>&nbsp;: ${typeset(pieces_a_apporter.map(uncapitalized).join(", "))}</span>`,
  ].filter((words) => words !== false && words !== undefined && words !== "");
};

export const carteDeLieu = (guide: Guide, structure: Structure): Html => {
  const before = beforeComing(guide, structure);
  return html`<article class="carte-lieu" id="${anchorOf(structure)}">
<h2><span class="code">${guide.code(structure.id)}</span> <span>${typeset(structure.nom)}</span></h2>
<div class="cotes">${venir(structure)}${aide(guide, structure)}</div>${before.length > 0 ? html`<p class="avant">${before.map((words) => html`${words} `)}</p>` : undefined}</article>`;
};
