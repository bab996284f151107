import type { Structure } from "../../src/model/structure.ts";
import { type Child, type Html, html, joined } from "../html.ts";
import { typeset } from "./typography.ts";

/** One line of a description list; nothing when there is nothing to say. */
export const fact = (label: string, value: Child): Html | false =>
  value !== undefined && value !== false && value !== "" && html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

const text = (value: string | undefined): string | undefined => value && typeset(value);

const cost = ({ frais_a_charge = [], tarifs }: Structure): Child =>
  frais_a_charge.length > 0 || tarifs
    ? joined([frais_a_charge.length > 0 && html`<strong>${frais_a_charge.join(", ")}</strong>`, text(tarifs)], ". ")
    : undefined;

const toBring = ({ pieces_a_apporter = [] }: Structure): Child =>
  pieces_a_apporter.length > 0 && html`<ul>${pieces_a_apporter.map((piece) => html`<li>${typeset(piece)}</li>`)}</ul>`;

/** What must be known before leaving home: cost, what to bring, how to get in, how long it takes. */
export const avantDYAller = (structure: Structure): Html | undefined => {
  const { conditions_acces, demarche, delai, modalites_acces = [] } = structure;
  const facts = [
    fact("Coût", cost(structure)),
    fact("À apporter", toBring(structure)),
    fact("Conditions d’accès", text(conditions_acces)),
    fact("Démarche", text(demarche)),
    fact("Délai", text(delai)),
    fact("Comment s’adresser au lieu", modalites_acces.length > 0 && typeset(modalites_acces.join(", "))),
  ].filter((line) => line !== false);
  return facts.length === 0 ? undefined : html`<section><h2>Avant d’y aller</h2><dl class="faits">${facts}</dl></section>`;
};
