/** At the end: national help lines, glossary, what changed, and room for notes. */
import type { Guide } from "../../../src/model/guide.ts";
import { type Html, html } from "../../html.ts";
import { markdown } from "../../parts/markdown.ts";
import { displayTelephone, telephoneHref, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import type { FixedUnit, FlowUnit } from "../unit.ts";
import { bookmark, sectionHead } from "./parts.ts";

interface Annexe {
  readonly id: string;
  readonly name: string;
  readonly html: Html;
}

const nationalLines = ({ edition }: Guide): readonly Annexe[] => {
  const lines = edition.lignes_nationales ?? [];
  if (lines.length === 0) return [];
  const entries = lines.map(
    ({ nom, telephone, site_web, description }) =>
      html`<div class="ligne-nationale"><h2>${typeset(nom)}</h2>${telephone ? html`<p class="telephone titrage"><a href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a></p>` : undefined}${description ? html`<p>${typeset(description)}</p>` : undefined}${site_web ? html`<p><a href="${site_web}">${displayUrl(site_web)}</a></p>` : undefined}</div>`,
  );
  return [{ id: "lignes-nationales", name: "Lignes d’aide nationales", html: html`<div class="lignes-nationales">${entries}</div>` }];
};

const glossaire = ({ edition }: Guide): readonly Annexe[] => {
  const terms = (edition.glossaire ?? []).toSorted((a, b) => a.terme.localeCompare(b.terme, "fr"));
  if (terms.length === 0) return [];
  const entries = terms.map(({ terme, definition }) => html`<div class="terme"><dt>${typeset(terme)}</dt><dd>${typeset(definition)}</dd></div>`);
  return [{ id: "glossaire", name: "Glossaire", html: html`<dl class="glossaire">${entries}</dl>` }];
};

const whatChanged = ({ edition }: Guide): readonly Annexe[] =>
  edition.nouveautes ? [{ id: "nouveautes", name: "Ce qui a changé", html: markdown(edition.nouveautes, 2) }] : [];

/** One text for all three: a short one does not take a page for itself. */
export const annexes = (guide: Guide): readonly FlowUnit[] => {
  const all = [...nationalLines(guide), ...glossaire(guide), ...whatChanged(guide)];
  return all.length === 0
    ? []
    : [
        {
          id: "annexes",
          mode: "flow",
          furniture: { runningHead: all.map(({ name }) => name).join(" · ") },
          bookmarks: all.flatMap(({ id, name }) => bookmark(name, id)),
          html: html`${all.map(({ id, name, html: body }) => html`<section class="annexe">${sectionHead(id, name)}${body}</section>`)}`,
        },
      ];
};

const RULES = 31;

/** Ruled pages, as many as it takes for the whole to fold into sheets of four. `rules`: lines on each. */
export const notes = (count: number, rules = RULES): FixedUnit => ({
  id: "notes",
  mode: "fixed",
  furniture: { runningHead: "Notes" },
  bookmarks: [],
  pages: Array.from({ length: count }, () => ({
    name: "les notes",
    html: html`<div class="page-notes"><p class="titrage">Notes</p><div aria-hidden="true">${Array.from({ length: rules }, () => html`<div class="ligne"></div>`)}</div></div>`,
  })),
});
