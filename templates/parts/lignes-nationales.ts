import { lineFor } from "../../src/knowledge/national-line.ts";
import { servicesOf } from "../../src/model/referentiel.ts";
import { type Html, html } from "../html.ts";
import type { Site } from "../site.ts";
import { telephoneLink } from "./telephone.ts";
import { typeset } from "./typography.ts";

/** The lines to call from anywhere, each with the services it is the one for: a script picks it when no place suits. */
export const lignesNationales = ({ guide }: Site): Html | false => {
  const lines = guide.edition.lignes_nationales ?? [];
  const services = servicesOf(guide.referentiel);
  return (
    lines.length > 0 &&
    html`<section class="nationales" aria-labelledby="nationales"><h2 id="nationales">Si aucun lieu ne convient</h2>
<p>Ces lignes répondent de partout en France.</p>
<ul class="liste">${lines.map((line) => {
      const { nom, telephone, site_web, description } = line;
      const about = services.filter((service) => lineFor(lines, service) === line).map(({ id }) => id);
      return html`<li data-services="${about.join(" ")}"><b>${typeset(nom)}</b> ${telephone && telephoneLink(telephone)} ${description && html`<span class="discret">${typeset(description)}</span>`} ${
        !telephone && site_web && html`<a href="${site_web}">${new URL(site_web).hostname.replace(/^www\./, "")}</a>`
      }</li>
`;
    })}</ul></section>`
  );
};
