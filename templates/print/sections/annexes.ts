/** At the end: national help lines, glossary, what changed, and room for notes. */
import type { Guide } from "../../../src/model/guide.ts";
import { html } from "../../html.ts";
import { markdown } from "../../parts/markdown.ts";
import { displayTelephone, telephoneHref, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import type { FixedUnit, FlowUnit, Unit } from "../unit.ts";
import { signet, titre } from "./parts.ts";

const texte = (id: string, nom: string, body: FlowUnit["html"]): FlowUnit => ({
  id,
  mode: "texte",
  furniture: { courant: nom },
  signets: signet(nom, id),
  html: html`${titre(id, nom)}${body}`,
});

const lignesNationales = ({ edition }: Guide): readonly Unit[] => {
  const lignes = edition.lignes_nationales ?? [];
  if (lignes.length === 0) return [];
  const entries = lignes.map(
    ({ nom, telephone, site_web, description }) =>
      html`<div class="ligne-nationale"><h2>${typeset(nom)}</h2>${telephone ? html`<p class="telephone titrage"><a href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a></p>` : undefined}${description ? html`<p>${typeset(description)}</p>` : undefined}${site_web ? html`<p><a href="${site_web}">${displayUrl(site_web)}</a></p>` : undefined}</div>`,
  );
  return [texte("lignes-nationales", "Lignes d’aide nationales", html`<div class="lignes-nationales">${entries}</div>`)];
};

const glossaire = ({ edition }: Guide): readonly Unit[] => {
  const termes = (edition.glossaire ?? []).toSorted((a, b) => a.terme.localeCompare(b.terme, "fr"));
  if (termes.length === 0) return [];
  const entries = termes.map(({ terme, definition }) => html`<div class="terme"><dt>${typeset(terme)}</dt><dd>${typeset(definition)}</dd></div>`);
  return [texte("glossaire", "Glossaire", html`<dl class="glossaire">${entries}</dl>`)];
};

const nouveautes = ({ edition }: Guide): readonly Unit[] =>
  edition.nouveautes ? [texte("nouveautes", "Ce qui a changé", html`${markdown(edition.nouveautes, 2)}`)] : [];

export const annexes = (guide: Guide): readonly Unit[] => [...lignesNationales(guide), ...glossaire(guide), ...nouveautes(guide)];

const RULES = 31;

/** Ruled pages, as many as it takes for the whole to fold into sheets of four. */
export const notes = (count: number): FixedUnit => ({
  id: "notes",
  mode: "fixe",
  furniture: { courant: "Notes" },
  signets: [],
  pages: Array.from({ length: count }, () => ({
    nom: "les notes",
    html: html`<div class="page-notes"><p class="titrage">Notes</p><div aria-hidden="true">${Array.from({ length: RULES }, () => html`<div class="ligne"></div>`)}</div></div>`,
  })),
});
