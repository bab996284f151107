import { alternativesFor } from "../../src/knowledge/alternatives.ts";
import type { Structure } from "../../src/model/structure.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { paths } from "../urls.ts";
import { place } from "./lieu.ts";
import { niveauInWords } from "./niveau.ts";
import { typeset } from "./typography.ts";

/** For what this place does not do: one good place nearby for each service, the nearest that masters it. */
export const orientation = (site: Site, structure: Structure): Html | undefined => {
  const alternatives = alternativesFor(site.guide, structure);
  if (alternatives.length === 0) return undefined;
  return html`<section class="orientation"><h2>Pour un autre besoin, près d’ici</h2>
<dl>${alternatives.map(({ service, alternatives: [nearest] }) => {
    if (nearest === undefined) return false;
    const { structure: other, niveau, estime } = nearest;
    return html`<div><dt><a href="${site.href(paths.service(service.id))}">${typeset(service.nom_court)}</a></dt><dd><a href="${site.href(paths.structure(other.id))}">${typeset(other.nom)}</a> <span class="discret">${place(site.guide, other)}</span> ${niveauInWords(site.guide, niveau, estime)}</dd></div>\n`;
  })}</dl></section>`;
};
