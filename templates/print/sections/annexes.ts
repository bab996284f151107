/** At the end: national help lines, glossary, what changed, and room for notes. */
import type { Guide } from "../../../src/model/guide.ts";
import { type Html, html } from "../../html.ts";
import { markdown } from "../../parts/markdown.ts";
import { displayTelephone, telephoneHref, typeset } from "../../parts/typography.ts";
import { displayUrl } from "../display-url.ts";
import type { FixedUnit, FlowUnit } from "../unit.ts";
import { bookmark, NOTHING, sectionHead } from "./parts.ts";

interface Annexe {
  readonly id: string;
  readonly name: string;
  /** What stands with the heading, never on the page after it. */
  readonly opening: Html;
  readonly html: Html;
}

/** A heading at the foot of a page with a single entry under it looks like a mistake. */
const ENTRIES_WITH_THE_HEADING = 3;

/** The first entries, and the others. */
const opened = (entries: readonly Html[], within: (entries: readonly Html[]) => Html): Pick<Annexe, "opening" | "html"> => ({
  opening: within(entries.slice(0, ENTRIES_WITH_THE_HEADING)),
  html: entries.length > ENTRIES_WITH_THE_HEADING ? within(entries.slice(ENTRIES_WITH_THE_HEADING)) : NOTHING,
});

const nationalLines = ({ edition }: Guide): readonly Annexe[] => {
  const lines = edition.lignes_nationales ?? [];
  if (lines.length === 0) return [];
  const entries = lines.map(
    ({ nom, telephone, site_web, description }) =>
      html`<div class="ligne-nationale"><h2>${typeset(nom)}</h2>${telephone ? html`<p class="telephone titrage"><a href="${telephoneHref(telephone)}">${displayTelephone(telephone)}</a></p>` : undefined}${description ? html`<p>${typeset(description)}</p>` : undefined}${site_web ? html`<p><a href="${site_web}">${displayUrl(site_web)}</a></p>` : undefined}</div>`,
  );
  return [{ id: "lignes-nationales", name: "Lignes d’aide nationales", ...opened(entries, (some) => html`<div class="lignes-nationales">${some}</div>`) }];
};

const glossaire = ({ edition }: Guide): readonly Annexe[] => {
  const terms = (edition.glossaire ?? []).toSorted((a, b) => a.terme.localeCompare(b.terme, "fr"));
  if (terms.length === 0) return [];
  const entries = terms.map(({ terme, definition }) => html`<div class="terme"><dt>${typeset(terme)}</dt><dd>${typeset(definition)}</dd></div>`);
  return [{ id: "glossaire", name: "Glossaire", ...opened(entries, (some) => html`<dl class="glossaire">${some}</dl>`) }];
};

const whatChanged = ({ edition }: Guide): readonly Annexe[] =>
  edition.nouveautes ? [{ id: "nouveautes", name: "Ce qui a changé", opening: NOTHING, html: markdown(edition.nouveautes, 2) }] : [];

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
          html: html`${all.map(({ id, name, opening, html: body }) => html`<section class="annexe"><div class="ensemble">${sectionHead(id, name)}${opening}</div>${body}</section>`)}`,
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
